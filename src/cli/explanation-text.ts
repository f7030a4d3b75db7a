import type { Schemas } from '../../client/src/index.js';

type Explanation = Schemas['StanceExplanation'];
type Report = Schemas['ExplainedReport'];
type Said = Report['said'][number];

/**
 * The explanation of a stance as text, one line per entry: the reports considered, in order of valid time, whether each counts
 * and why, then the answer. Reports are identified by their positions in the log.
 */
export function explanationText(explanation: Explanation): string[] {
  const { partyId, issueId, asOf, knownAt, position, reports, omitted, merges, later } = explanation;
  const day = asOf === null ? 'at the latest' : `as of ${asOf}`;
  return [
    `Where ${partyId} stands on ${issueId} ${day}, with what was recorded by ${knownAt} (position ${position}):`,
    ...(merges.length > 0 ? [`Other ids are read as one of these two, by ${reportsAt(merges)}.`] : []),
    '',
    reports.length === 0 ? 'No report is about it.' : 'The reports about it, by their dates:',
    ...(omitted > 0 ? [`(${omitted} earlier ones are left out.)`] : []),
    ...reports.flatMap(stepText),
    '',
    `Answer: ${answerText(explanation)}`,
    ...(explanation.degraded ? ['Something recorded could not be applied, and is left out.'] : []),
    ...(later.length > 0 ? [`Recorded since, and able to change the answer: ${reportsAt(later)}.`] : []),
  ];
}

function stepText(report: Report): string[] {
  const { position, occurredOn, type, stance, counts, then, said, merges, eventId } = report;
  return [
    `- ${occurredOn}, report ${position}: ${stance ?? (type === 'PositionWithdrawn' ? 'withdrawal' : type)} (${eventId})`,
    ...(merges.length > 0 ? [`  It names an id that is read as another, by ${reportsAt(merges)}.`] : []),
    ...said.map((one) => `  ${saidText(one, report)}`),
    `  ${counts ? 'Counts' : 'Does not count'}: ${reason(report)}`,
    ...(counts ? [`  From then on: ${then?.stance ?? 'silent'}.`] : []),
  ];
}

function saidText({ position, type, target, parts, stands }: Said, report: Report): string {
  const about = report.said.find(({ eventId }) => eventId === target);
  const what = about ? `report ${about.position}` : 'it';
  const done = type === 'ReportRetracted' ? `retracts ${what}` : `corrects ${what} (${parts.join(', ')})`;
  return `Report ${position} ${done}${stands ? '' : ', but was itself retracted'}.`;
}

/** Why a report counts or does not: texts for `WHYS` of the projection. */
function reason({ why, by }: Report): string {
  const other = by === null ? 'another report' : `report ${by.position}`;
  const words: Record<Report['why'], string> = {
    decides: 'it is the latest statement, and decides.',
    superseded: `${other} is a later statement, and takes its place.`,
    tied: `${other} is of the same moment and was recorded later, and takes its place.`,
    withdrawn: `it holds until ${other} withdraws it.`,
    withdraws: `it withdraws ${other}, the latest statement.`,
    'without-effect': `it withdraws ${other}, which was not the latest statement, and so changes nothing.`,
    'after-as-of': 'its date begins after the moment asked about.',
    retracted: `${other} retracts it.`,
    corrected: `${other} corrects it: it is about something else.`,
    elsewhere: `it is about something else since ${other}, which undid what had moved it here.`,
  };
  return words[why];
}

function answerText({ stance, reports }: Explanation): string {
  if (stance) {
    const { position } = reports.find(({ eventId }) => eventId === stance.eventId) ?? {};
    return `${stance.stance}, since ${stance.since}${position === undefined ? '' : `, by report ${position}`}: ${stance.summary}`;
  }
  const withdrawal = reports.findLast(({ why }) => why === 'withdraws');
  return withdrawal ? `silent, since report ${withdrawal.position}.` : 'silent, for no report counts.';
}

function reportsAt(events: { position: string }[]): string {
  const positions = events.map(({ position }) => position);
  const last = positions.pop();
  return positions.length === 0 ? `report ${last}` : `reports ${positions.join(', ')} and ${last}`;
}
