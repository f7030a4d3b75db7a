import type { JsonObject } from '../events/envelope.js';
import { stanceChanges, type StanceChange } from './changes.js';
import type { ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import { issuesById } from './issues.js';
import { partiesById } from './parties.js';
import { currentStance, heldStances, STANCES, type Stance } from './stances.js';

interface Spread {
  holding: Record<Stance, string[]>;
  heard: Set<string>;
  scores: number[];
}

const noSpread = (): Spread => ({
  holding: Object.fromEntries(STANCES.map((stance) => [stance, [] as string[]])) as Spread['holding'],
  heard: new Set(),
  scores: [],
});

/**
 * How far apart the parties are on each issue opened by then, and who has moved since another pair of times, if given. Yields no
 * values, only to let other work run.
 */
export function* convergence(
  context: ProjectionContext,
  when: TimePoint,
  since?: TimePoint,
): Generator<void, JsonObject[]> {
  const present = partiesById(context, when).filter(({ row }) => row.status === 'present');
  const ids = present.map(({ row }) => row.partyId as string);
  const spreads = new Map(issuesById(context, when).map(({ row }) => [row.issueId as string, noSpread()]));
  for (const some of heldStances(context, when)) {
    context.preload(some.map(({ state }) => state.latest));
    for (const held of some) {
      const spread = spreads.get(held.issueId);
      if (!spread) continue;
      const { score } = context.version(held.state.latest).said as { score: number | null };
      spread.holding[currentStance(held)].push(held.partyId);
      spread.heard.add(held.partyId);
      if (score !== null) spread.scores.push(score);
    }
    yield;
  }
  const moved = since ? byIssue(yield* stanceChanges(context, since, when)) : null;
  return [...spreads].map(([issueId, { holding, heard, scores }]) => ({
    issueId,
    ...holding,
    silent: ids.filter((party) => !heard.has(party)),
    spread: scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null,
    moved: moved ? (moved.get(issueId) ?? []) : null,
  }));
}

function byIssue(changes: readonly StanceChange[]): Map<string, StanceChange[]> {
  const found = new Map<string, StanceChange[]>();
  for (const change of changes) found.set(change.issueId, [...(found.get(change.issueId) ?? []), change]);
  return found;
}
