import { mergeIn, MergedIds, type Merge } from '../../projections/merges.js';
import { conflict, type Refusal } from '../common/refusal.js';
import type { Case, DomainRules } from './rules.js';

/**
 * `409`: a merge needs a different target, forms no cycle, happens once, and neither it nor its retraction may violate other
 * rules.
 */
export function mergeIsPossible(
  { change: { before, after }, state }: Case,
  readAs: DomainRules['readAs'],
): Refusal | undefined {
  const standing = state.merges();
  const own = before && mergeIn(before);
  const others = standing.filter(({ kind, id }) => kind !== own?.kind || id !== own.id);
  const merge = after && mergeIn(after);
  const wrong = merge && mergeFault(merge, new MergedIds(others));
  if (wrong) return wrong;
  const ids = new MergedIds(merge ? [...others, merge] : others);
  for (const rule of readAs) {
    const refusal = rule(state, ids);
    if (refusal) return refusal;
  }
  return undefined;
}

function mergeFault({ kind, id, into }: Merge, ids: MergedIds): Refusal | undefined {
  if (id === into) return refused(`The ${kind} ${id} cannot be merged into itself.`);
  const read = ids.of(kind, id);
  if (read !== id) return refused(`The ${kind} ${id} has been merged already: it is read as ${read}.`);
  if (ids.of(kind, into) === id) return refused(`The ${kind} ${into} has itself been merged into ${id}.`);
  return undefined;
}

const refused = (detail: string): Refusal => conflict('merge', detail);
