/** A cause that answers identify by `type`, with the page that the `type` links to. */
export interface ProblemKind {
  title: string;
  /** Its meaning and how to resolve it, in a few sentences. */
  words: string;
}

/** Every `type` except `about:blank`, which is used where the status is sufficient. */
export const PROBLEM_KINDS = {
  validation: {
    title: 'Not valid',
    words:
      'The request is malformed, or its body or query is not valid. Each error says where (a pointer into the body, or a query parameter) and what would be valid. Nothing was recorded; the same request will be refused again.',
  },
  'unknown-name': {
    title: 'Unknown name',
    words:
      'Something that the path, the body or a filter names was never recorded here: a negotiation, a party, an issue, a meeting, a report. Names must match exactly. Record it first, or use one of the names that the response lists.',
  },
  'in-the-future': {
    title: 'In the future',
    words:
      'A report says what has happened: its date begins, and that of a stretch ends, no later than a day after it is recorded. What is planned is data, such as the scheduledFor of a meeting.',
  },
  'id-used': {
    title: 'Id already used',
    words:
      'The id is already used, perhaps by a report that has since been retracted. Ids are never reused: choose another, or omit it so that one is generated.',
  },
  'content-differs': {
    title: 'Used for other content',
    words:
      'The eventId or the Idempotency-Key was already used for a request with other content. A retry must send exactly the same content; anything else needs its own id or key.',
  },
  'no-longer-counts': {
    title: 'No longer counts',
    words:
      'What is named was recorded, but its report has been retracted, so nothing may refer to it. To undo that, retract the retraction, or name something else.',
  },
  'still-named': {
    title: 'Still referred to',
    words:
      'Other reports that count refer to this one. Retract or correct those first; the opening of the negotiation is retracted last.',
  },
  'meeting-life': {
    title: 'Not possible in the life of this meeting',
    words:
      'A meeting is scheduled, perhaps postponed, rescheduled or cancelled, and held once, in order of dates. The report, or what remains after it, would break that order. If an imprecise date is the cause, the response suggests one that would be accepted.',
  },
  'already-retracted': {
    title: 'Already retracted',
    words:
      'The report has been retracted, so it cannot be corrected, corroborated, disputed or retracted again. The retraction itself can be retracted.',
  },
  'not-a-report': {
    title: 'Not a report of its own',
    words:
      'Corrections, retractions, corroborations, disputes and merges are not themselves corrected, corroborated or disputed. They can be retracted.',
  },
  precondition: {
    title: 'Precondition failed',
    words:
      'The negotiation has changed since the revision that If-Match names. Read it again, and repeat the command with its current revision.',
  },
  merge: {
    title: 'Not possible as a merge',
    words:
      'A party or an issue can be merged once, into another one, and not in a circle. To merge it elsewhere, retract the present merge first.',
  },
  withdrawal: {
    title: 'Not possible as a withdrawal',
    words:
      'A position can be withdrawn after it was stated, once by each party that stated it. A withdrawal that names no parties is on behalf of all of them.',
  },
  'not-a-party': {
    title: 'Not a party to it',
    words:
      'Only the parties on whose behalf a position was stated can withdraw it, and only the parties to an agreement can sign, ratify or leave it. Merged parties count as one.',
  },
  'statement-used': {
    title: 'Statement already recorded',
    words:
      'A statement that is recorded as a whole needs a new id. To add to an existing one, record single positions with its statementId.',
  },
  circle: {
    title: 'Circular',
    words: 'An issue cannot be, through its parents, a part of itself.',
  },
} satisfies Record<string, ProblemKind>;

export type ProblemType = keyof typeof PROBLEM_KINDS;

/** The `type` of a problem document: a relative reference, which resolves to a page. */
export const problemPath = (type: ProblemType): string => `/problems/${type}`;
