import type { JsonObject } from '../../events/envelope.js';
import { meetings } from './meetings.js';
import type { State } from './reports.js';
import { compare, stances } from './stances.js';

function pairs(
  before: JsonObject[],
  after: JsonObject[],
  fields: string[],
): { ids: JsonObject; before: JsonObject | null; after: JsonObject | null }[] {
  const keyOf = (row: JsonObject): string => fields.map((field) => row[field]).join(' ');
  const find = (rows: JsonObject[], key: string): JsonObject | null =>
    rows.find((row) => keyOf(row) === key) ?? null;
  const keys = [...new Set([...before, ...after].map(keyOf))].sort(compare);
  return keys.map((key) => {
    const pair = { before: find(before, key), after: find(after, key) };
    const row = (pair.before ?? pair.after)!;
    return { ids: Object.fromEntries(fields.map((field) => [field, row[field]])), ...pair };
  });
}

export const movedStances = (from: State, to: State): JsonObject[] =>
  pairs(stances(from), stances(to), ['partyId', 'issueId'])
    .filter(({ before, after }) => before?.stance !== after?.stance)
    .map(({ ids, before, after }) => ({ ...ids, before, after }));

export function changes(from: State, to: State): JsonObject {
  const had = new Set(from.reports.map(({ eventId }) => eventId));
  return {
    stances: movedStances(from, to),
    meetings: pairs(meetings(from), meetings(to), ['meetingId'])
      .filter(
        ({ before, after }) =>
          before?.status !== after?.status || before?.scheduledFor !== after?.scheduledFor,
      )
      .map(({ ids, before, after }) => ({ ...ids, before, after })),
    agreements: to.reports
      .filter(({ type, eventId }) => type === 'AgreementReached' && !had.has(eventId))
      .sort((a, b) => compare(a.data.agreementId as string, b.data.agreementId as string))
      .map(({ data, occurredOn, precision, eventId, source }) => ({
        ...data,
        occurredOn,
        precision,
        eventId,
        source,
      })),
  };
}
