/** A cause that answers tell apart by their `type`, with the page that it leads to. */
export interface ProblemKind {
  title: string;
  /** What it means and what would help, in a few sentences. */
  words: string;
}

/** Every `type` there is but `about:blank`, under which the status says all. */
export const PROBLEM_KINDS = {
  validation: {
    title: 'Not valid',
    words:
      'The request is malformed, or its body or query does not have the form that is asked for. Each of the errors says where (a pointer into the body, or a parameter of the query) and what would be right. Nothing was recorded; the same request will be refused again.',
  },
  'unknown-name': {
    title: 'Unknown name',
    words:
      'Something that the path, the body or a filter names was never recorded here: a negotiation, a party, an issue, a meeting, a report. Names are compared letter by letter. Record it first, or name one of those that the answer lists.',
  },
  'in-the-future': {
    title: 'In the future',
    words:
      'A report says what has happened: its date begins, and that of a stretch ends, no later than a day after it is recorded. What is planned is data, such as the scheduledFor of a meeting.',
  },
  'id-used': {
    title: 'Id already used',
    words:
      'The id has been given to something already, perhaps by a report that has been retracted since. Ids are never given twice: choose another, or leave it out so that one is made.',
  },
  'content-differs': {
    title: 'Used for other content',
    words:
      'The eventId or the Idempotency-Key stands for another request that was recorded before. A retry sends the very same content; something else needs an id or a key of its own.',
  },
  'no-longer-counts': {
    title: 'No longer counts',
    words:
      'What is named was recorded, but its report has been retracted, so that nothing may rest on it. Undo that by retracting the retraction, or name something else.',
  },
  'still-named': {
    title: 'Still named',
    words:
      'Other reports that count rest on this one. Retract or correct those first; the last to go is the opening of the negotiation.',
  },
  'meeting-life': {
    title: 'Not possible in the life of this meeting',
    words:
      'A meeting is scheduled, perhaps postponed, rescheduled or cancelled, and held once, read in the order of dates. The report, or what it leaves behind, would break that order. Where a date known only so far is the cause, the answer says which would do.',
  },
  'already-retracted': {
    title: 'Already retracted',
    words:
      'The report has been retracted, so nothing more is said about it. The retraction itself can be retracted.',
  },
  'not-a-report': {
    title: 'Not a report of its own',
    words:
      'Corrections, retractions, corroborations, disputes and merges are not themselves corrected, corroborated or disputed. They can be retracted.',
  },
  precondition: {
    title: 'Precondition failed',
    words:
      'The negotiation has moved on since the revision that If-Match names. Read what has come, and send the command again with the revision that you have seen then.',
  },
  merge: {
    title: 'Not possible as a merge',
    words:
      'A party or an issue is merged into another one, once, and not in a circle. It can be merged elsewhere once the merge that stands has been retracted.',
  },
  withdrawal: {
    title: 'Not possible as a withdrawal',
    words:
      'A position is withdrawn after it was stated, by each of those for whom it was stated once. A withdrawal that names no parties is for all of them.',
  },
  'not-a-party': {
    title: 'Not a party to it',
    words:
      'Only those for whom a position was stated can withdraw it, and only the parties to an agreement can sign, ratify or leave it, as ids are read where parties have been merged.',
  },
  'statement-used': {
    title: 'Statement already recorded',
    words:
      'A statement that is recorded whole needs an id of its own. Add to one that is there by recording single positions with its statementId.',
  },
  circle: {
    title: 'In a circle',
    words: 'An issue is not, through its parents, a part of itself.',
  },
} satisfies Record<string, ProblemKind>;

export type ProblemType = keyof typeof PROBLEM_KINDS;

/** The `type` of a problem document: a relative reference, which answers a page. */
export const problemPath = (type: ProblemType): string => `/problems/${type}`;
