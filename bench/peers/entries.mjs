// What the peers store: the versions of statements and withdrawals, each with the span of the log in which it counts. Written as
// somebody would who needs no more than the board, and independent of Parley's code.

/** A version that still counts: `recorded_until`. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/**
 * Follows the log, event by event.
 * @param table `open(entry)` inserts an entry and answers its key; `close(key, position)` ends one
 */
export class Entries {
  reports = new Map();
  /** Reports by what they are about: notes to the report that they end at; positions to their statement and withdrawals. */
  targets = new Map();
  statements = new Map();
  withdrawals = new Map();

  constructor(table) {
    this.table = table;
  }

  /** @param event `{ position, type, eventId, occurredOn, source, data }` */
  take(event) {
    const { type, eventId, data, position } = event;
    if (type === 'PositionStated' || type === 'PositionWithdrawn') {
      const report = { event, notes: [], keys: [] };
      this.reports.set(eventId, report);
      if (type === 'PositionStated') this.statements.set(data.positionId, report);
      else this.withdrawals.set(data.positionId, [...(this.withdrawals.get(data.positionId) ?? []), report]);
      this.refresh(report, position);
    } else if (type.startsWith('Report')) this.takeNote(event);
  }

  takeNote(event) {
    const report = this.reports.get(event.data.eventId) ?? this.targets.get(event.data.eventId);
    if (!report) return;
    this.targets.set(event.eventId, report);
    const { claim } = standing(report);
    report.notes.push({ ...event, claim });
    this.refresh(report, event.position);
    if (report.event.type !== 'PositionStated') return;
    for (const withdrawal of this.withdrawals.get(report.event.data.positionId) ?? [])
      this.refresh(withdrawal, event.position);
  }

  /** Ends the entries of a report, and begins those that are so from this position on. */
  refresh(report, position) {
    for (const key of report.keys) this.table.close(key, position);
    report.keys = this.entriesOf(report).map((entry) => this.table.open(entry, position));
  }

  entriesOf(report) {
    const { counts, data, occurredOn, source, corroborations, disputed } = standing(report);
    if (!counts) return [];
    const { position, eventId, type } = report.event;
    const placed = {
      ...{ validFrom: earliestOf(occurredOn), validTo: latestOf(occurredOn) },
      ...{ position, occurredOn, eventId },
    };
    if (type === 'PositionWithdrawn') {
      const statement = this.statements.get(data.positionId);
      const { issueId, parties } = standing(statement).data;
      const withdraws = statement.event.position;
      return parties.map((partyId) => ({ ...placed, partyId, issueId, stance: null, withdraws, row: null }));
    }
    const { issueId, stance, parties } = data;
    return parties.map((partyId) => ({
      ...placed,
      ...{ partyId, issueId, stance, withdraws: null },
      row: {
        ...{ partyId, issueId, stance },
        score: data.score ?? null,
        salience: data.salience ?? null,
        summary: data.summary,
        quote: data.quote ?? null,
        conditions: data.conditions ?? [],
        speaker: data.speaker ?? null,
        statedOn: occurredOn,
        precision: precisionOf(occurredOn),
        positionId: data.positionId,
        statementId: data.statementId ?? null,
        eventId,
        jointWith: parties.filter((party) => party !== partyId),
        source: source ?? null,
        corroborations,
        disputed,
      },
    }));
  }
}

/** How a report stands now. A note is retracted only by a later one, so one pass from the last decides. */
function standing({ event, notes }) {
  const retracted = new Set();
  for (const note of notes.toReversed())
    if (note.type === 'ReportRetracted' && !retracted.has(note.eventId)) retracted.add(note.data.eventId);
  const counting = notes.filter(({ eventId }) => !retracted.has(eventId));
  const stood = { data: event.data, occurredOn: event.occurredOn, source: event.source };
  for (const { type, data } of counting) {
    if (type !== 'ReportCorrected') continue;
    if (data.data) stood.data = { positionId: event.data.positionId, ...data.data };
    if (data.occurredOn) stood.occurredOn = data.occurredOn;
    if (data.source) stood.source = data.source;
  }
  const claim = claimOf(stood.data);
  const agrees = (note) => note.type === 'ReportCorroborated' && note.claim === claim;
  return {
    ...stood,
    claim,
    counts: !retracted.has(event.eventId),
    corroborations: others(counting.filter(agrees), stood.source).size,
    disputed: counting.some(({ type }) => type === 'ReportDisputed'),
  };
}

/** The outlets that agree, without the report's own. */
function others(corroborations, own) {
  const name = ({ outlet }) => outlet.trim().toLowerCase();
  const outlets = new Set(corroborations.map(({ source }) => name(source)));
  if (own) outlets.delete(name(own));
  return outlets;
}

/** A corroboration counts while the report claims what it claimed then. */
const claimOf = ({ stance, issueId, parties = [] }) => JSON.stringify([stance, issueId, [...parties].sort()]);

const earliestOf = (date) => Date.parse(date.split('/')[0]);

/** The last millisecond of a date. */
function latestOf(date) {
  const last = date.split('/').at(-1);
  const next = new Date(last);
  if (last.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (last.length === 7) next.setUTCMonth(next.getUTCMonth() + 1);
  else if (last.length === 10) next.setUTCDate(next.getUTCDate() + 1);
  else return next.getTime();
  return next.getTime() - 1;
}

function precisionOf(date) {
  if (date.includes('/')) return 'interval';
  return { 4: 'year', 7: 'month', 10: 'day' }[date.length] ?? 'instant';
}
