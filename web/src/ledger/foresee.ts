import type { EventMetadata, JsonObject, StoredEvent } from '../../../events/envelope.js';
import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { fromPairKey } from '../../../projections/context.js';
import { meetingAt, meetingProjection } from '../../../projections/meetings.js';
import { stanceProjection, stances } from '../../../projections/stances.js';
import type { Stance } from '../lib/types.js';
import { LogModel } from './model.js';

/** The event that a form would record: type, data including the id in the path, and the date, source and codes. */
export interface Proposed {
  type: string;
  data: JsonObject;
  occurredOn?: string;
  source?: object;
  coding?: object[];
}

/** What would change in the current state if it were recorded now. */
export interface Foreseen {
  stances: { partyId: string; issueId: string; before: Stance | undefined; after: Stance | undefined }[];
  meetings: { title: string; before: string | undefined; after: string | undefined }[];
}

/** A placeholder id that no event has. */
const PROPOSED_ID = 'proposed';

/**
 * Previews the effect of an event, by the same rules as the board: it is added to a copy of the log, and the cells that it
 * touches are folded before and after.
 *
 * @returns undefined if the rules cannot place it: its form is incomplete
 */
export function foresee(model: LogModel, proposed: Proposed): Foreseen | undefined {
  const copy = new LogModel(model);
  const cells = new Map<string, Set<string>>();
  try {
    copy.add(eventOf(copy, proposed), ({ projection, cell }) => {
      if (!cells.has(projection)) cells.set(projection, new Set());
      cells.get(projection)!.add(cell);
    });
    return changesIn(copy, cells, model.position);
  } catch {
    return undefined;
  }
}

function eventOf({ events }: LogModel, { type, data, occurredOn, ...rest }: Proposed): StoredEvent {
  const last = events.at(-1)!;
  const { entity } = CATALOGUE[type as EventType];
  const made = entity?.role === 'makes' ? { [entity.idField]: PROPOSED_ID } : {};
  const today = new Date().toISOString();
  return {
    position: last.position + 1,
    stream: last.stream,
    revision: last.revision + 1,
    id: PROPOSED_ID,
    type,
    data: { ...made, ...data },
    metadata: {
      ...rest,
      occurredOn: occurredOn ?? today.slice(0, 10),
      recordedAt: today,
      recordedBy: '',
      schemaVersion: 1,
      previousHash: '',
      hash: '',
    } as EventMetadata,
  };
}

function changesIn(copy: LogModel, cells: Map<string, Set<string>>, known: number): Foreseen {
  const at = (knownAt: number) => ({ asOf: Infinity, knownAt, today: Date.now() });
  const [was, is] = [at(known), at(copy.position)];
  const stance = (key: string, when: typeof was) => {
    const [party, issue] = fromPairKey(key);
    return [...stances(copy, when, { party, issue })][0] as unknown as Stance | undefined;
  };
  const touched = (projection: string) => [...(cells.get(projection) ?? [])].sort();
  return {
    stances: touched(stanceProjection.name).flatMap((key) => {
      const [before, after] = [stance(key, was), stance(key, is)];
      const [partyId, issueId] = fromPairKey(key);
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ partyId, issueId, before, after }];
    }),
    meetings: touched(meetingProjection.name).flatMap((key) => {
      const [before, after] = [meetingAt(copy, key, was)?.row, meetingAt(copy, key, is)?.row];
      return before?.status === after?.status && before?.scheduledFor === after?.scheduledFor
        ? []
        : [{ title: (after ?? before)!.title, before: before?.status, after: after?.status }];
    }),
  };
}
