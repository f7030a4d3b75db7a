import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../events/envelope.js';
import { envelopeHash } from '../../events/hash.js';
import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import { faults } from '../oracle/lawful.js';
import type { Shown } from '../oracle/log.js';
import { describeWithOwnServer, EventStoreServer } from '../support/eventstore-server.js';
import { HttpLoad } from '../support/http-load.js';
import { buildMain } from '../support/process.js';
import { get, API, logAt, post, Replicas, type Told } from '../support/replicas.js';
import { RoundRobin } from '../support/round-robin.js';

const WRITERS_EACH = 16;
const ROUNDS = Number(process.env.PARLEY_ROUNDS ?? 12);
const KILLS = Number(process.env.PARLEY_REPLICA_KILLS ?? 6);
const DAY = { occurredOn: '2025-10-01' };
const say = (words: string) => process.stdout.write(`${words}\n`);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)];

/** Every event of the server's own log has the hash that chains it to the one before it in its stream. */
async function expectChained(storeUrl: string): Promise<number> {
  const ledger = openEventStoreLedger(storeUrl);
  const last = new Map<string, { revision: number; hash: string }>();
  let count = 0;
  for await (const { stream, revision, id, type, data, metadata } of ledger.readAll()) {
    const { hash, ...rest } = metadata;
    const before = last.get(stream) ?? { revision: -1, hash: '' };
    expect([revision, rest.previousHash]).toEqual([before.revision + 1, before.hash]);
    expect(envelopeHash({ stream, revision, id, type, data, metadata: rest })).toBe(hash);
    last.set(stream, { revision, hash });
    count++;
  }
  await ledger.close();
  return count;
}

const BEGINNING: [string, JsonObject][] = [
  ['/parties', { partyId: 'norland', name: 'Norland', kind: 'state', role: 'principal', ...DAY }],
  ['/issues', { issueId: 'strait', proposition: 'The strait is open.', ...DAY }],
];

async function begin(url: string, negotiationId: string): Promise<string> {
  let last = await post(url, '', { negotiationId, title: 'Talks', ...DAY });
  for (const [path, body] of BEGINNING) last = await post(url, `/${negotiationId}${path}`, body);
  expect(last.status).toBe(201);
  return String(last.body.position);
}

describeWithOwnServer('replicas on one server', () => {
  let server: EventStoreServer;
  beforeAll(async () => {
    buildMain();
    server = await EventStoreServer.inOwnFolder();
    await server.start();
  }, 600_000);
  afterAll(() => server.remove());

  describe('four', () => {
    let replicas: Replicas;
    beforeAll(async () => (replicas = await Replicas.start(4, server.url)), 600_000);
    afterAll(() => replicas.remove());

    it(`keep every rule with ${4 * WRITERS_EACH} writers on one negotiation`, async () => {
      const { urls } = replicas;
      const talks = '/contended';
      const at = await begin(urls[0], 'contended');
      for (const url of urls) await logAt(url, at);
      const meeting = (n: number) => `${talks}/meetings/m${n}`;
      const told: { path: string; body: JsonObject; answer: Told }[] = [];
      let commands = 0;
      const send = async (url: string, path: string, body: JsonObject) => {
        commands++;
        told.push({ path, body, answer: await post(url, path, { ...body, ...DAY }) });
      };
      const life = (n: number): [string, JsonObject] =>
        oneOf<[string, JsonObject]>([
          [`${meeting(n)}/postpone`, { reason: 'Later.' }],
          [`${meeting(n)}/reschedule`, { scheduledFor: '2025-11' }],
          [`${meeting(n)}/cancel`, { reason: 'Off.' }],
          [`${meeting(n)}/hold`, { outcome: 'Held.' }],
        ]);
      const writer = async (url: string, name: string) => {
        for (let n = 0; n < ROUNDS; n++) {
          await send(url, `${talks}/parties`, { partyId: `p${n}`, name, kind: 'state', role: 'principal' });
          await send(url, `${talks}/meetings`, {
            ...{ meetingId: `m${n}`, title: name, participants: [{ partyId: 'norland' }] },
          });
          await send(url, ...life(n));
          await send(url, `${talks}/positions`, {
            ...{ parties: [`p${n}`], issueId: 'strait', stance: 'supports', summary: name },
          });
        }
      };
      const startedAt = performance.now();
      await Promise.all(
        urls.flatMap((url, r) => Array.from({ length: WRITERS_EACH }, (_, w) => writer(url, `r${r} w${w}`))),
      );
      const seconds = (performance.now() - startedAt) / 1_000;

      expect([...new Set(told.map(({ answer }) => answer.status))].sort()).toEqual([201, 409]);
      const won = told.filter(({ answer }) => answer.status === 201);
      const end = String(Math.max(...won.map(({ answer }) => Number(answer.body.position))));
      const log = await logAt(urls[0], end);
      for (const url of urls) expect(await logAt(url, end)).toEqual(log);
      // Nothing acknowledged is missing or elsewhere, and nothing else was recorded.
      const recorded = log.filter(({ negotiationId }) => negotiationId === 'contended');
      const shown = ({ eventId, position, revision }: JsonObject | Shown) => ({
        eventId,
        position,
        revision,
      });
      const inOrder = won
        .map(({ answer }) => shown(answer.body))
        .sort((a, b) => Number(a.revision) - Number(b.revision));
      expect(recorded.slice(1 + BEGINNING.length).map(shown)).toEqual(inOrder);
      for (let n = 0; n < ROUNDS; n++) {
        const winners = (id: string) => won.filter(({ body }) => (body.partyId ?? body.meetingId) === id);
        expect([winners(`p${n}`).length, winners(`m${n}`).length]).toEqual([1, 1]);
      }
      for (let cut = 50; cut < recorded.length + 50; cut += 50)
        expect(faults(recorded.slice(0, cut))).toEqual([]);
      await expectChained(server.url);
      say(
        `4 replicas × ${WRITERS_EACH} writers on one negotiation: ${commands} commands in ${seconds.toFixed(1)} s, ` +
          `${won.length} recorded, ${commands - won.length} refused by a rule`,
      );
    }, 600_000);

    it('give the first answer to an idempotency key, whichever of them is asked', async () => {
      const { urls } = replicas;
      for (let n = 0; n < 20; n++) {
        const key = { 'idempotency-key': randomUUID() };
        const opening = { title: `Named by its key ${n}`, ...DAY };
        const first = await Promise.all(urls.map((url) => post(url, '', opening, key)));
        const negotiationId = String(first[0].body.negotiationId);
        const other = { 'idempotency-key': randomUUID() };
        const body = { title: 'Fire', ...DAY };
        const second = await Promise.all(
          urls.map((url) => post(url, `/${negotiationId}/incidents`, body, other)),
        );
        const third = await Promise.all(
          urls.map((url) => post(url, `/${negotiationId}/incidents`, body, other)),
        );
        for (const { status, body: answered } of [...second, ...third])
          expect({ status, answered }).toEqual({ status: 201, answered: second[0].body });
        for (const { status, body: answered } of first)
          expect({ status, answered }).toEqual({ status: 201, answered: first[0].body });
        const changed = await post(
          oneOf(urls),
          `/${negotiationId}/incidents`,
          { title: 'Flood', ...DAY },
          other,
        );
        expect(changed.status).toBe(422);
        expect((await get(urls[n % 4], `${API}/${negotiationId}`)).body.revision).toBe(1);
      }
    }, 600_000);

    it('take the position that one of them answered', async () => {
      const { urls } = replicas;
      await begin(urls[0], 'followed');
      for (let n = 0; n < 60; n++) {
        const { body, headers } = await post(urls[n % 4], '/followed/incidents', { title: `${n}`, ...DAY });
        const position = headers.get('parley-position')!;
        expect(position).toBe(body.position);
        const reports = `${API}/followed/reports/${String(body.eventId)}`;
        const answers = await Promise.all(
          urls.map((url) => get(url, reports, { 'parley-min-position': position })),
        );
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      }
    }, 600_000);
  });

  it(`three behind a proxy, one killed ${KILLS} times and started again under load: nothing is lost, nothing twice`, async () => {
    const replicas = await Replicas.start(3, server.url);
    const proxy = await RoundRobin.over(replicas.ports);
    try {
      const load = await HttpLoad.on(proxy.url, WRITERS_EACH, replicas.urls[0]);
      for (let kill = 0; kill < KILLS; kill++) {
        await load.more(1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_000));
        await replicas.kill(kill % 3);
        // Every other time it comes back without what it kept.
        if (kill % 2 === 1) replicas.forget(kill % 3);
        await load.more(1);
        await replicas.start(kill % 3);
      }
      await load.more(1);
      await load.examine(...replicas.urls);
      expect(await expectChained(server.url)).toBeGreaterThan(load.acknowledged.size);
      expect(Math.min(...proxy.answered)).toBeGreaterThan(0);
      say(
        `3 replicas, ${KILLS} kills: ${load.acknowledged.size} acknowledged, ${load.unanswered} without an answer and ` +
          `${load.refusals} refused sent again, none lost, none twice; longest silence ${load.longestSilenceMs} ms; ` +
          `answered ${proxy.answered.join(' / ')}`,
      );
    } finally {
      await proxy.close();
      await replicas.remove();
    }
  }, 600_000);

  it('one started without its server says so, answers what it has a copy of, and goes on by itself', async () => {
    const away = await EventStoreServer.inOwnFolder();
    const replicas = await Replicas.of(1, away.url);
    const [url] = replicas.urls;
    const refusal = async (answer: Promise<Told>) => {
      const startedAt = performance.now();
      const { status, headers } = await answer;
      expect({ status, retryAfter: headers.has('retry-after') }).toEqual({ status: 503, retryAfter: true });
      return Math.round(performance.now() - startedAt);
    };
    const opening = { negotiationId: 'early', title: 'Talks', ...DAY };
    await replicas.launch(0);
    const waited = await Promise.all([refusal(get(url, API)), refusal(post(url, '', opening))]);
    expect((await get(url, '/health/ready')).status).toBe(503);
    await away.start();
    await replicas.ready(0);
    expect((await get(url, API)).body).toMatchObject({ negotiations: [] });
    await logAt(url, await begin(url, 'early'));

    await away.stop();
    await replicas.kill(0);
    await replicas.launch(0);
    let copy = await get(url, `${API}/early`);
    // The first reads wait for the server, which may have something new, for their time.
    if (copy.status === 503) copy = await get(url, `${API}/early`);
    expect(copy).toMatchObject({ status: 200, body: { revision: BEGINNING.length } });
    expect(Date.parse(copy.headers.get('parley-cut-off-since')!)).toBeLessThan(Date.now());
    waited.push(await refusal(post(url, '/early/incidents', { title: 'Fire', ...DAY })));
    await away.start();
    const startedAt = performance.now();
    while ((await post(url, '/early/incidents', { title: 'Fire', ...DAY })).status !== 201);
    say(
      `without its server: 503 after ${waited.join(', ')} ms; served ${Math.round(performance.now() - startedAt)} ms after its return`,
    );
    await replicas.remove();
    await away.remove();
  }, 600_000);
});
