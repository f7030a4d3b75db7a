const NOTES = new Set(['ReportRetracted', 'ReportCorrected', 'ReportCorroborated', 'ReportDisputed']);

/** What has been said about reports and is not itself retracted, by the report's id; and the ids that are retracted. */
function saidAbout(known) {
  const notes = known.filter(({ type }) => NOTES.has(type));
  const retracted = new Set();
  for (const { type, eventId, data } of notes.toReversed())
    if (type === 'ReportRetracted' && !retracted.has(eventId)) retracted.add(data.eventId);
  const said = new Map();
  for (const note of notes) {
    if (retracted.has(note.eventId)) continue;
    said.set(note.data.eventId, [...(said.get(note.data.eventId) ?? []), note]);
  }
  return { retracted, said };
}

function asCorrected(event, notes) {
  let { data, occurredOn } = event;
  for (const { type, data: correction } of notes) {
    if (type !== 'ReportCorrected') continue;
    if (correction.data)
      data = { positionId: data.positionId, meetingId: data.meetingId, ...correction.data };
    occurredOn = correction.occurredOn ?? occurredOn;
  }
  const disputed = notes.some(({ type }) => type === 'ReportDisputed');
  return { ...event, data, occurredOn, disputed, moment: Date.parse(occurredOn) };
}

/**
 * The stances of a negotiation by the words of the contract: take what was recorded by then, leave out what is retracted, read
 * the rest as corrected, sort, fold. The plainest way there is, to hold the real one against.
 *
 * @param events of the negotiation, as the API shows them
 * @param asOf milliseconds · @param knownAt a position; both inclusive
 */
export function stances(events, asOf, knownAt) {
  const known = events.filter(({ position }) => Number(position) <= knownAt);
  const { retracted, said } = saidAbout(known);
  const reports = known
    .filter(({ type, eventId }) => !NOTES.has(type) && !retracted.has(eventId))
    .map((event) => asCorrected(event, said.get(event.eventId) ?? []))
    .filter(({ moment }) => moment <= asOf)
    .sort((a, b) => a.moment - b.moment || Number(a.position) - Number(b.position));
  const cells = new Map();
  for (const report of reports) {
    const { type, data } = report;
    if (type === 'PositionStated') {
      for (const party of data.parties) {
        const key = `${party} ${data.issueId}`;
        const cell = cells.get(key) ?? { statements: 0 };
        const since = cell.current?.data.stance === data.stance ? cell.since : report.occurredOn;
        cells.set(key, { statements: cell.statements + 1, current: report, since });
      }
    }
    if (type === 'PositionWithdrawn') {
      for (const cell of cells.values())
        if (cell.current?.data.positionId === data.positionId) cell.current = undefined;
    }
  }
  return [...cells]
    .filter(([, { current }]) => current)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { statements, current, since }]) => ({
      partyId: key.split(' ')[0],
      issueId: key.split(' ')[1],
      stance: current.data.stance,
      positionId: current.data.positionId,
      eventId: current.eventId,
      statedOn: current.occurredOn,
      since,
      statements,
      disputed: current.disputed,
    }));
}
