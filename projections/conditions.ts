import type { JsonObject } from '../events/envelope.js';
import type { StanceRow } from './stances.js';

/** What each party makes its present stance depend on: a row for each condition of each stance on the board. */
export const conditions = (board: readonly StanceRow[]): JsonObject[] =>
  board.flatMap(({ partyId, issueId, stance, positionId, eventId, since, conditions: all }) =>
    all.map(({ text, onParty, issueId: onIssue }) => ({
      partyId,
      issueId,
      stance,
      text,
      onParty: onParty ?? null,
      onIssue: onIssue ?? null,
      positionId,
      eventId,
      since,
    })),
  );
