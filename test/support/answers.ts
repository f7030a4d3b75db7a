import type { JsonObject } from '../../events/envelope.js';
import type { NegotiationView, TimelinePlace } from '../../src/readmodel/api.js';
import type { ModelQueries } from '../../src/readmodel/model-queries.js';
import { COLLECTIONS, type CollectionName } from '../../projections/collections.js';
import { Refusal } from '../../src/common/refusal.js';
import type { At, Oracle } from '../oracle/oracle.js';

/** What is asked about a negotiation at one pair of times. */
export interface Questions {
  at: At;
  /** The other pair of times, of `changes` and `convergence`. */
  other: At;
  parties: string[];
  issues: string[];
  /** Whose report is asked for. */
  eventId?: string;
  /** Whether what each event changed is asked for. */
  replay: boolean;
}

export const timesOf = ({ asOf, knownAt }: At) => ({
  asOf: asOf === Infinity ? null : asOf,
  knownAt: knownAt === Infinity ? null : { position: knownAt },
});

/** The timeline, a page after the other. */
function* pages(view: NegotiationView, order?: 'asc' | 'desc'): Generator<JsonObject> {
  let after: TimelinePlace | null = null;
  do {
    const page = view.timeline({}, after, 17, order);
    let next = page.next();
    for (; !next.done; next = page.next()) if (next.value !== '') yield JSON.parse(next.value) as JsonObject;
    after = next.value;
  } while (after);
}

/** The rows of the board, parsed. */
export const board = (view: NegotiationView, filter = {}): JsonObject[] =>
  JSON.parse(`[${[...view.stances(filter)].filter((rows) => rows !== '').join(',')}]`) as JsonObject[];

/** Everything that the read model answers, as JSON; null where the negotiation is not there. */
export async function answered(
  queries: ModelQueries,
  negotiationId: string,
  asked: Questions,
): Promise<JsonObject | null> {
  const { at, other, parties, issues, eventId, replay } = asked;
  try {
    const view = queries.in(negotiationId, timesOf(at));
    const {
      echoFrom: _from,
      echoTo: _to,
      degraded: _,
      ...changes
    } = await queries.changes(negotiationId, timesOf(other), timesOf(at));
    return JSON.parse(
      JSON.stringify({
        degraded: view.degraded,
        summary: await view.summary(),
        stances: board(view),
        byParty: parties.map((party) => board(view, { party })),
        byIssue: issues.map((issue) => board(view, { issue })),
        histories: parties.flatMap((party) => issues.map((issue) => view.history(party, issue))),
        meetings: view.meetings(),
        collections: Object.fromEntries(
          (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
            name,
            [...view.collection(name)].map((row) => JSON.parse(row) as JsonObject),
          ]),
        ),
        backwards: [...pages(view, 'desc')],
        contacts: view.contacts(),
        conditions: await view.conditions(),
        convergence: await view.convergence(),
        moved: await view.convergence(timesOf(other)),
        timeline: [...pages(view)],
        ...(replay && { replay: [...view.replay()] }),
        changes,
        list: (await queries.list(timesOf(at)).page(null, 1000)).rows,
        ...(eventId !== undefined && { report: view.report(eventId) }),
      }),
    ) as JsonObject;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

/** What they must be. */
export function expected(
  oracle: Oracle,
  negotiationId: string,
  asked: Questions,
  now: number,
): JsonObject | null {
  const { parties, issues, eventId, replay } = asked;
  if (!oracle.isThere(negotiationId, asked.at.knownAt)) return null;
  const head = Number(oracle.recorded.at(-1)!.position);
  const resolved = (one: At): At => (one.knownAt <= head ? one : { ...one, now });
  const [at, other] = [resolved(asked.at), resolved(asked.other)];
  const timeline = oracle.timeline(negotiationId, at);
  const changed = replay ? oracle.changed(negotiationId, at) : [];
  return JSON.parse(
    JSON.stringify({
      degraded: false,
      summary: oracle.summary(negotiationId, at),
      stances: oracle.stances(negotiationId, at),
      byParty: parties.map((party) => oracle.stances(negotiationId, at, { party })),
      byIssue: issues.map((issue) => oracle.stances(negotiationId, at, { issue })),
      histories: parties.flatMap((party) =>
        issues.map((issue) => oracle.history(negotiationId, at, party, issue)),
      ),
      meetings: oracle.meetings(negotiationId, at),
      collections: Object.fromEntries(
        (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
          name,
          oracle.collection(negotiationId, at, name),
        ]),
      ),
      backwards: timeline.toReversed(),
      contacts: oracle.contacts(negotiationId, at),
      conditions: oracle.conditions(negotiationId, at),
      convergence: oracle.convergence(negotiationId, at),
      moved: oracle.convergence(negotiationId, at, other),
      timeline,
      ...(replay && { replay: timeline.map((event, i) => ({ ...event, changed: changed[i] })) }),
      changes: oracle.changes(negotiationId, other, at),
      list: oracle.list(at),
      ...(eventId !== undefined && { report: oracle.report(negotiationId, at.knownAt, eventId) }),
    }),
  ) as JsonObject;
}

/** Holds an answer against what it must be, one question after the other, so that a difference is told where it is. */
export async function compare(
  queries: ModelQueries,
  oracle: Oracle,
  negotiationId: string,
  asked: Questions,
  now: number,
): Promise<void> {
  const answer = await answered(queries, negotiationId, asked);
  const right = expected(oracle, negotiationId, asked, now);
  expect({ asked, isThere: answer !== null }).toEqual({ asked, isThere: right !== null });
  for (const question of Object.keys(right ?? {})) {
    const said = { asked, question, answer: answer?.[question] };
    expect(said).toEqual({ asked, question, answer: right?.[question] });
  }
}
