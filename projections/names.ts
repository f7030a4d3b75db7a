import type { JsonObject } from '../events/envelope.js';
import { loadedKeys, type ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { issueAt } from './issues.js';
import type { MergedKind } from './merges.js';
import { partyAt } from './parties.js';

/** What a party or an issue is called: its name or proposition, and its aliases; and its codes. */
interface Called {
  names: string[];
  codes: { scheme: string; value: string }[];
}

/** The same with what it was called in any report, also in one since corrected or retracted. */
export interface EntityNames extends Called {
  id: string;
  former: Called;
  /** The id that it is read as, if it was merged into another. */
  mergedInto?: string;
}

/**
 * The names of all parties or issues at a pair of times. Ids that were merged into another come under their own names: reports
 * may refer to them still.
 */
export function* entityNames(
  context: ProjectionContext,
  kind: MergedKind,
  when: TimePoint,
): Generator<EntityNames> {
  const ids = context.mergedIds(when.knownAt);
  const at = kind === 'party' ? partyAt : issueAt;
  for (const id of loadedKeys(context, kind)) {
    const ever = calledIn(everSaidOf(context, kind, id));
    const root = ids.of(kind, id);
    if (root !== id) yield { id, ...ever, former: calledIn([]), mergedInto: root };
    else {
      const row = at(context, id, when)?.row;
      if (row) yield { id, ...calledIn([row]), former: ever };
    }
  }
}

/** Data of all versions of all reports of an entity. */
function everSaidOf(context: ProjectionContext, kind: MergedKind, id: string): JsonObject[] {
  const cell = context.cell(kind, id);
  return Array.from({ length: cell?.length ?? 0 }, (_, i) => context.version(cell!.entry(i)).said);
}

const calledIn = (said: readonly JsonObject[]): Called => ({
  names: said.flatMap(({ name, proposition, aliases = [] }) =>
    [name, proposition, ...(aliases as string[])].filter((each) => each !== undefined),
  ) as string[],
  codes: said.flatMap(({ codes = [] }) => codes as Called['codes']),
});
