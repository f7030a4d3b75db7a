import type { JsonObject } from '../events/envelope.js';
import { stanceChanges } from './changes.js';
import { things } from './timeline.js';
import { STANCES, type Stance, type StanceRow } from './stances.js';
import type { Reader, When } from './reader.js';

/** How far apart the parties are on each issue opened by then, and who has moved since another day. */
export function convergence(
  reader: Reader,
  when: When,
  board: readonly StanceRow[],
  boardBefore: readonly StanceRow[] | null,
): JsonObject[] {
  const parties = things(reader, 'PartyAdmitted', when)
    .map(({ data }) => data.partyId as string)
    .sort();
  const moved = boardBefore && stanceChanges(boardBefore, board);
  return things(reader, 'IssueOpened', when).map(({ data }) => {
    const issueId = data.issueId as string;
    const rows = board.filter((row) => row.issueId === issueId);
    const holding = (stance: Stance) =>
      rows.filter((row) => row.stance === stance).map(({ partyId }) => partyId);
    const heard = new Set(rows.map(({ partyId }) => partyId));
    const scores = rows.map(({ score }) => score).filter((score) => score !== null);
    return {
      issueId,
      ...Object.fromEntries(STANCES.map((stance) => [stance, holding(stance)])),
      silent: parties.filter((party) => !heard.has(party)),
      spread: scores.length > 0 ? Math.max(...scores) - Math.min(...scores) : null,
      moved: moved ? moved.filter((change) => change.issueId === issueId) : null,
    };
  });
}
