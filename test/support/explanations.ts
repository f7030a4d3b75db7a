import type { JsonObject } from '../../events/envelope.js';
import type { ModelQueries } from '../../src/readmodel/model-queries.js';
import type { Oracle } from '../oracle/oracle.js';
import { board, timesOf, type Questions } from './answers.js';

interface Explained {
  eventId: string;
  type: string;
  counts: boolean;
  why: string;
  by: { eventId: string } | null;
  then: { stance: string; statement: string } | null;
}

/**
 * Explains every stance at one pair of times, and holds it against the board and the oracle: the last report that counts gives the
 * row, those that count are those of the runs, and what ended a run is the reason of its last statement.
 *
 * @returns all but `later`, as JSON
 */
export async function explained(
  queries: ModelQueries,
  oracle: Oracle,
  negotiationId: string,
  { at, parties, issues }: Questions,
): Promise<string> {
  if (!oracle.isThere(negotiationId, at.knownAt)) return '';
  const view = queries.in(negotiationId, timesOf(at));
  const all: JsonObject[] = [];
  for (const party of parties) {
    for (const issue of issues) {
      const { later: _, ...explanation } = await view.explain(party, issue);
      const reports = explanation.reports as unknown as Explained[];
      const counting = reports.filter(({ counts }) => counts);
      const [row = null] = board(view, { party, issue });
      const last = counting.at(-1)?.then ?? null;
      const cell = { at, party, issue, reports };
      expect({ ...cell, row: JSON.stringify(explanation.stance) }).toEqual({
        ...cell,
        row: JSON.stringify(row),
      });
      expect({ ...cell, last }).toEqual({
        ...cell,
        last: row && { stance: row.stance, statement: row.eventId },
      });
      const runs = oracle.history(negotiationId, at, party, issue) as {
        statements: string[];
        endedBy: string | null;
      }[];
      const stated = counting.filter(({ type }) => type === 'PositionStated');
      expect({ ...cell, stated: stated.map(({ eventId }) => eventId) }).toEqual({
        ...cell,
        stated: runs.flatMap(({ statements }) => statements),
      });
      const ended = runs.map(({ statements }) => stated.find(({ eventId }) => eventId === statements.at(-1)));
      expect({ ...cell, ends: ended.map((end) => end?.by?.eventId ?? null) }).toEqual({
        ...cell,
        ends: runs.map(({ endedBy }) => endedBy),
      });
      for (const { eventId, counts, why, by } of reports) {
        if (counts) continue;
        const isKnown =
          !by || oracle.of(negotiationId, at.knownAt).some((event) => event.eventId === by.eventId);
        const { retracted } = oracle.report(negotiationId, at.knownAt, eventId) as { retracted: boolean };
        expect({ ...cell, eventId, isKnown, retracted }).toEqual({
          ...cell,
          eventId,
          isKnown: true,
          retracted: why === 'retracted',
        });
      }
      all.push(explanation);
    }
  }
  return JSON.stringify(all);
}
