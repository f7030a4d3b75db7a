import type { JsonObject } from '../events/envelope.js';
import type { MergedIds } from './merges.js';

/**
 * What a report claims: stance, parties and issues, where present. A corroboration confirms exactly that, and no longer applies
 * once a correction changes the claim.
 */
export function contentKeyOf(data: JsonObject): string {
  const { stance = null, issueId, issues, participants, parties } = data;
  const met = ((participants ?? []) as { partyId: string }[]).map(({ partyId }) => partyId);
  return contentKey(
    stance as string | null,
    (issues ?? (issueId === undefined ? [] : [issueId])) as string[],
    (parties ?? met) as string[],
  );
}

const contentKey = (stance: string | null, issues: readonly string[], parties: readonly string[]): string =>
  JSON.stringify([stance, sorted(issues), sorted(parties)]);

/** The content key with its ids replaced according to merges. */
export function readContentKey(key: string, ids: MergedIds): string {
  if (ids.isEmpty) return key;
  const [stance, issues, parties] = JSON.parse(key) as [string | null, string[], string[]];
  return contentKey(
    stance,
    issues.map((id) => ids.of('issue', id)),
    parties.map((id) => ids.of('party', id)),
  );
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();
