import { STANCES, type IssueSpread, type Stance, type StanceName, type Standing } from '../lib/types.js';

/** Derives the parties' stances from statements. */
export function fromStances(rows: readonly Stance[]): Standing['stances'] {
  const found = new Map<string, Map<string, StanceName>>();
  for (const { issueId, partyId, stance } of rows) {
    const ofIssue = found.get(issueId);
    if (ofIssue) ofIssue.set(partyId, stance);
    else found.set(issueId, new Map([[partyId, stance]]));
  }
  return found;
}

/** The parties' stances from the parties by stance: about a hundredth of the size of the statements. */
export const fromConvergence = (spreads: readonly IssueSpread[]): Standing['stances'] =>
  new Map(
    spreads.map((spread) => [
      spread.issueId,
      new Map(STANCES.flatMap((stance) => spread[stance].map((party) => [party, stance] as const))),
    ]),
  );
