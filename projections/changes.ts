import type { JsonObject } from '../events/envelope.js';
import type { MeetingRow } from './meetings.js';
import { meetings } from './meetings.js';
import { pairKey, type Reader, type When } from './reader.js';
import { stances, type StanceRow } from './stances.js';
import { things } from './timeline.js';

interface Difference<Row> {
  before: Row | null;
  after: Row | null;
}

/** Rows of two states by key, sorted; only those that `differ`. */
function differences<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
  differ: (before: Row, after: Row) => boolean,
): Difference<Row>[] {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const is = new Map(after.map((row) => [keyOf(row), row]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((key) => ({ before: was.get(key) ?? null, after: is.get(key) ?? null }))
    .filter((both) => !both.before || !both.after || differ(both.before, both.after));
}

/** The cells whose stance differs. */
export const stanceChanges = (
  before: readonly StanceRow[],
  after: readonly StanceRow[],
): ({ partyId: string; issueId: string } & Difference<StanceRow>)[] =>
  differences(
    before,
    after,
    (row) => pairKey(row.partyId, row.issueId),
    (a, b) => a.stance !== b.stance,
  ).map((both) => {
    const { partyId, issueId } = (both.before ?? both.after) as StanceRow;
    return { partyId, issueId, ...both };
  });

const meetingChanges = (before: readonly MeetingRow[], after: readonly MeetingRow[]): JsonObject[] =>
  differences(
    before,
    after,
    (row) => row.meetingId,
    (a, b) => a.status !== b.status || a.scheduledFor !== b.scheduledFor,
  ).map((both) => ({ meetingId: (both.before ?? both.after)?.meetingId, ...both }));

function newAgreements(reader: Reader, from: When, to: When): JsonObject[] {
  const old = new Set(things(reader, 'AgreementReached', from).map(({ eventId }) => eventId));
  return things(reader, 'AgreementReached', to)
    .filter(({ eventId }) => !old.has(eventId))
    .map(({ data, occurredOn, precision, eventId, source }) => ({
      ...data,
      occurredOn,
      precision,
      eventId,
      source,
    }));
}

/** The state at one pair of times against that at another. */
export const changes = (reader: Reader, from: When, to: When): JsonObject => ({
  stances: stanceChanges(stances(reader, from), stances(reader, to)),
  meetings: meetingChanges(meetings(reader, from), meetings(reader, to)),
  agreements: newAgreements(reader, from, to),
});
