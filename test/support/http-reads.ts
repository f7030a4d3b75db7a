import type { JsonObject } from '../../events/envelope.js';
import type { Shown } from '../oracle/log.js';
import { asOfMoment, span } from '../oracle/moments.js';
import type { At, Oracle } from '../oracle/oracle.js';
import { COLLECTIONS, type Collection } from '../oracle/things.js';
import type { Caller } from './app.js';
import type { Dice } from './commands.js';

const API = '/api/v1/negotiations';
const AS_OF = [
  '2025-03-02',
  '2025-03-01',
  '2025-03',
  '2025-02',
  '2024',
  '2025-03-02T10:00:00Z',
  '2026',
  '2025-03-02T14:00:00%2B02:00',
];

/** A pair of times as a query says it, and as it is meant. */
interface Asked {
  asOf?: string;
  knownAt?: string;
  at: At;
}

const query = (parameters: Record<string, string | undefined>): string => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${given.map(([name, value]) => `${name}=${value}`).join('&')}` : '';
};

/** Random times to ask about a negotiation: its log in order of position. */
function timesIn(log: readonly Shown[], dice: Dice): Asked {
  const asOf = dice.once(3) ? undefined : dice.oneOf(AS_OF);
  const event = dice.oneOf(log);
  const [knownAt, position] = dice.oneOf<() => [string | undefined, number]>([
    () => [undefined, Infinity],
    () => [`position:${event.position}`, Number(event.position)],
    () => [`position:${event.position}`, Number(event.position)],
    () => [
      event.recordedAt,
      Number(log.findLast(({ recordedAt }) => recordedAt <= event.recordedAt)!.position),
    ],
  ])();
  return { asOf, knownAt, at: { asOf: asOfMoment(asOf && decodeURIComponent(asOf)), knownAt: position } };
}

async function allPages(
  app: Caller,
  path: string,
  parameters: Record<string, string | undefined>,
  rows: string,
): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { status, body } = await app.get(
      path + query({ ...parameters, cursor: cursor && encodeURIComponent(cursor) }),
    );
    expect({ path, parameters, status }).toEqual({ path, parameters, status: 200 });
    found.push(...(body[rows] as JsonObject[]));
    cursor = body.nextCursor as string | null;
  }
  return found;
}

/** Asks everything about a negotiation at random times, and holds the answers against the oracle's. */
export async function compareReads(
  app: Caller,
  oracle: Oracle,
  negotiationId: string,
  dice: Dice,
): Promise<void> {
  const log = oracle.of(negotiationId);
  const drawn = timesIn(log, dice);
  const { asOf, knownAt } = drawn;
  let { at } = drawn;
  const times = { asOf, knownAt };
  const root = `${API}/${negotiationId}`;
  const get = async (path: string, parameters: Record<string, string | undefined> = {}) => {
    const where = root + path + query({ ...times, ...parameters });
    const { status, body } = await app.get(where);
    return { where, status, body };
  };
  const holds = async (path: string, right: object, parameters: Record<string, string | undefined> = {}) => {
    const { where, status, body } = await get(path, parameters);
    expect({ where, status, body }).toEqual({
      where,
      status: 200,
      body: { ...body, ...(JSON.parse(JSON.stringify(right)) as object) },
    });
    return body as JsonObject;
  };

  if (!oracle.isThere(negotiationId, at.knownAt)) {
    for (const path of ['', '/stances', '/meetings', '/timeline']) expect((await get(path)).status).toBe(404);
    return;
  }
  const known = oracle.of(negotiationId, at.knownAt);
  const last = known.at(-1)!;
  const echo = { asOf: asOf === undefined ? null : new Date(at.asOf).toISOString(), position: last.position };
  const { where, status, body } = await get('');
  at = { ...at, now: Date.parse(body.knownAt as string) };
  expect({ where, status, body }).toEqual({
    where,
    status: 200,
    body: {
      ...echo,
      knownAt: body.knownAt,
      ...(JSON.parse(JSON.stringify(oracle.summary(negotiationId, at))) as object),
    },
  });
  if (knownAt?.startsWith('position:')) expect(body.knownAt).toBe(last.recordedAt);
  else if (knownAt) expect(body.knownAt).toBe(knownAt);

  const ids = (type: string, field: string) =>
    known.filter((event) => event.type === type).map(({ data }) => data[field] as string);
  const parties = ids('PartyAdmitted', 'partyId');
  const issues = ids('IssueOpened', 'issueId');
  await holds('/stances', { ...echo, stances: oracle.stances(negotiationId, at) });
  if (parties.length > 0 && issues.length > 0) {
    const [party, issue] = [dice.oneOf(parties), dice.oneOf(issues)];
    await holds('/stances', { stances: oracle.stances(negotiationId, at, { party }) }, { party });
    await holds('/stances', { stances: oracle.stances(negotiationId, at, { issue }) }, { issue });
    await holds(`/stances/${party}/${issue}/history`, {
      history: oracle.history(negotiationId, at, party, issue),
    });
    const window = {
      party: dice.once(2) ? party : undefined,
      issue: dice.once(3) ? issue : undefined,
      type: dice.once(3) ? dice.oneOf(known).type : undefined,
      from: dice.once(2) ? dice.oneOf(['2025-03-01', '2025-02', '2025-03-02T12:00:00Z', '2024']) : undefined,
      to: dice.once(2) ? dice.oneOf(['2025-03-02', '2025-03', '2026']) : undefined,
      order: dice.once(3) ? ('desc' as const) : undefined,
    };
    if (!window.from || !window.to || span(window.from).start <= span(window.to).end) {
      const events = await allPages(app, `${root}/timeline`, { ...times, ...window, limit: '7' }, 'events');
      expect({ times, window, events }).toEqual({
        times,
        window,
        events: oracle.timeline(negotiationId, at, window),
      });
    }
  }
  expect((await get('/stances', { party: 'nobody' })).status).toBe(422);
  expect((await get('/stances/nobody/i/history')).status).toBe(404);

  const meetings = oracle.meetings(negotiationId, at);
  await holds('/meetings', { meetings });
  for (const meetingId of ['m', 'n', 'o']) {
    const row = meetings.find((each) => each.meetingId === meetingId);
    if (row) await holds(`/meetings/${meetingId}`, { ...echo, ...row });
    else expect((await get(`/meetings/${meetingId}`)).status).toBe(404);
  }
  for (const name of Object.keys(COLLECTIONS) as Collection[]) {
    const rows = oracle.collection(negotiationId, at, name);
    await holds(`/${name}`, { ...echo, [name]: rows });
    const { field } = COLLECTIONS[name];
    const made = known.filter(({ data }) => typeof data[field] === 'string').map(({ data }) => data[field]);
    const id = made.length > 0 ? (dice.oneOf(made) as string) : 'nobody';
    const row = oracle.one(negotiationId, at, name, id);
    if (row) await holds(`/${name}/${id}`, { ...echo, ...row });
    else expect((await get(`/${name}/${id}`)).status).toBe(404);
  }
  await holds('/contacts', { contacts: oracle.contacts(negotiationId, at) });
  await holds('/conditions', { conditions: oracle.conditions(negotiationId, at) });
  await holds('/convergence', { issues: oracle.convergence(negotiationId, at) });
  const since = dice.oneOf(AS_OF);
  const then = { asOf: asOfMoment(decodeURIComponent(since)), knownAt: at.knownAt };
  await holds('/convergence', { issues: oracle.convergence(negotiationId, at, then) }, { since });

  const from = timesIn(log, dice);
  const changed = oracle.changes(negotiationId, from.at, at);
  const sides = { from: from.asOf, knownFrom: from.knownAt, to: asOf, knownTo: knownAt };
  const asked = Object.values(sides).some((side) => side !== undefined);
  const compared = await app.get(`${root}/changes${query(sides)}`);
  const sided = { sides, status: compared.status, body: asked ? compared.body : null };
  const rightly = JSON.parse(JSON.stringify(changed)) as object;
  expect(sided).toEqual({
    sides,
    status: asked ? 200 : 400,
    body: asked ? { ...compared.body, ...rightly } : null,
  });

  const timeline = oracle.timeline(negotiationId, at);
  const replayed = await get('/replay', { asOf: undefined, until: asOf });
  const told =
    replayed.body === ''
      ? []
      : (replayed.body as string)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as object);
  const right = oracle.changed(negotiationId, at).map((each, i) => ({ ...timeline[i], changed: each }));
  expect({ times, told }).toEqual({ times, told: right });

  const one = dice.oneOf(known);
  await holds(`/reports/${one.eventId}`, oracle.report(negotiationId, at.knownAt, one.eventId));
  const unknown = log.find((event) => !known.includes(event));
  if (unknown) expect((await get(`/reports/${unknown.eventId}`)).status).toBe(404);
}

/** Every negotiation of the log in the list, at random times. */
export async function compareList(
  app: Caller,
  oracle: Oracle,
  negotiationId: string,
  dice: Dice,
): Promise<void> {
  const { asOf, knownAt, at } = timesIn(oracle.of(negotiationId), dice);
  const filter = {
    status: dice.once(3) ? dice.oneOf(['open', 'stalled', 'concluded']) : undefined,
    tag: dice.once(3) ? 't' : undefined,
    order: dice.once(2) ? ('-lastEvent' as const) : undefined,
  };
  const rows = await allPages(app, API, { asOf, knownAt, ...filter, limit: '50' }, 'negotiations');
  const ours = new Set(oracle.recorded.map((event) => event.negotiationId));
  const listed = rows.filter((row) => ours.has(row.negotiationId as string));
  const asked = { asOf, knownAt, ...filter };
  expect({ asked, listed }).toEqual({ asked, listed: oracle.list(at, filter) });
}
