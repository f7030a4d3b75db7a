import type { JsonObject } from '../events/envelope.js';
import type { ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { hasConditions, heldStances, stanceRow, versionsInRow } from './stances.js';

/** The conditions of the parties' present stances: one row per condition of each stance on the board. */
export function* conditions(context: ProjectionContext, when: TimePoint): Generator<JsonObject[]> {
  for (const some of heldStances(context, when)) {
    const conditional = some.filter(hasConditions);
    context.preload(conditional.flatMap(versionsInRow));
    yield conditional.flatMap((held) => {
      const {
        partyId,
        issueId,
        stance,
        positionId,
        eventId,
        since,
        conditions: all,
      } = stanceRow(context, held, when);
      return all.map(({ text, onParty, issueId: onIssue }) => ({
        partyId,
        issueId,
        stance,
        text,
        onParty: onParty ?? null,
        onIssue: onIssue ?? null,
        positionId,
        eventId,
        since,
      }));
    });
  }
}

/** How many conditions are open, without building rows. */
export function* countConditions(context: ProjectionContext, when: TimePoint): Generator<number> {
  for (const some of heldStances(context, when)) {
    const latest = some.filter(hasConditions).map(({ state }) => state.latest);
    context.preload(latest);
    yield latest.reduce(
      (count, mark) => count + (context.version(mark).said.conditions as unknown[]).length,
      0,
    );
  }
}
