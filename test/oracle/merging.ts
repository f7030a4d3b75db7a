import type { JsonObject } from '../../events/envelope.js';
import { stands, type Shown } from './log.js';

/** What can be merged. */
export type Kind = 'party' | 'issue';

const MERGED: Record<Kind, string> = { party: 'PartyMerged', issue: 'IssueMerged' };

/** The merges of a kind that stand, in recorded order. They count at every `asOf`. */
export const merges = (log: readonly Shown[], kind: Kind): Shown[] =>
  log.filter((event) => event.type === MERGED[kind] && stands(log, event));

/** Under which id an id is read. */
export type Reading = (id: string) => string;

/** In a log that is not lawful merges may go in a circle: then the last id before it closes. */
export function reading(log: readonly Shown[], kind: Kind): Reading {
  const all = merges(log, kind);
  return (id) => {
    const passed = [id];
    for (;;) {
      const merge = all.find(({ data }) => data[`${kind}Id`] === passed.at(-1));
      if (!merge || passed.includes(merge.data.into as string)) return passed.at(-1)!;
      passed.push(merge.data.into as string);
    }
  };
}

/** Every other id that is read as this one, sorted. */
export function mergedFrom(log: readonly Shown[], kind: Kind, id: string): string[] {
  const read = reading(log, kind);
  const ids = merges(log, kind).map(({ data }) => data[`${kind}Id`] as string);
  return [...new Set(ids)].filter((each) => each !== id && read(each) === id).sort();
}

const FIELDS: Record<string, Kind> = {
  partyId: 'party',
  onParty: 'party',
  by: 'party',
  issueId: 'issue',
  parent: 'issue',
};
const LISTS: Record<string, Kind> = { parties: 'party', memberOf: 'party', issues: 'issue' };

/** The data of a report with each party and issue under the id that it is read as. */
export function readAsMerged(log: readonly Shown[], data: JsonObject): JsonObject {
  const read = { party: reading(log, 'party'), issue: reading(log, 'issue') };
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, said]) => {
        if (name in FIELDS) return [name, read[FIELDS[name]](said as string)];
        if (name in LISTS) return [name, [...new Set((said as string[]).map(read[LISTS[name]]))]];
        return [name, inside(said)];
      }),
    );
  };
  const found = inside(data) as JsonObject;
  const memberOf = found.memberOf as string[] | undefined;
  return { ...found, ...(memberOf && { memberOf: memberOf.filter((id) => id !== found.partyId) }) };
}
