import { fromPairKey, pairKey } from '../../projections/context.js';
import { heldStances, stanceRow, versionsInRow } from '../../projections/stances.js';
import { issueName, partyName } from './names.js';
import { partiesCalled } from './parties.js';
import { PageEnd, type PageRows } from './rows.js';
import { titleOf, type Scope } from './scope.js';

/**
 * A party's stances in all negotiations: rows of the board with `negotiationId` and `title`, ordered by negotiationId, partyId,
 * issueId.
 *
 * @param after `negotiationId partyId issueId` of the last row of the previous page
 */
export function* stancesOf(scope: Scope, party: string, after: string | null, limit: number): PageRows {
  const parties = yield* silently(partiesCalled(scope, party));
  const [last, lastCell] = after === null ? ['', ''] : fromPairKey(after);
  const page = new PageEnd(limit);
  let place = after;
  for (const negotiationId of [...parties.keys()].filter((id) => id >= last).sort()) {
    const opened = scope.opened(negotiationId);
    if (!opened) continue;
    const { context, when } = opened;
    const title = titleOf(opened);
    const afterCell = negotiationId === last ? lastCell : undefined;
    for (const partyId of [...(parties.get(negotiationId) ?? [])].sort()) {
      for (const some of heldStances(context, when, { party: partyId, after: afterCell })) {
        context.preload(some.flatMap(versionsInRow));
        for (const held of some) {
          if (page.isFull) {
            opened.keep();
            return place;
          }
          const names = {
            partyName: partyName(opened, held.partyId),
            proposition: issueName(opened, held.issueId),
          };
          yield page.row({ negotiationId, title, ...names, ...stanceRow(context, held, when) });
          place = pairKey(negotiationId, pairKey(held.partyId, held.issueId));
        }
        yield '';
      }
    }
    opened.keep();
  }
  return null;
}

/** Yields an empty text for each step. */
export function* silently<Result>(steps: Generator<unknown, Result>): Generator<string, Result> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    yield '';
  }
}
