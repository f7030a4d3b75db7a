import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { EVENT_TYPES } from '../../../events/catalogue.js';
import { type App, startApp } from '../../../test/support/app.js';
import { addKey, bearer } from '../../../test/support/keys.js';
import { ACCEPT, HANG, Receiver, status } from '../../../test/support/receiver.js';
import { isPublic, publicOnly, resolveBy, resolveHost } from './addresses.js';
import { afterFailure, pauseAfter } from './pauses.js';
import { Sender } from './sender.js';
import { newSecret } from './webhook.js';
import { checkWebhookRequest } from './webhook-request.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const API = '/api/v1';
const HOOKS = `${API}/webhooks`;
const NOW = new AbortController().signal;
const MESSAGE = { id: 'msg_1', body: '{}' };

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.192', '198.18.0.1', '224.0.0.1'],
    ...['255.255.255.255', '240.0.0.1', '192.0.2.1', '203.0.113.9'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
    ...['2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1', '100::1'],
  ])('%s is not sent to', (address) => expect(isPublic(address)).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  );
});

describe('a lookup', () => {
  /** A name server that knows 8.8.8.8 as the address of any name but those of silent.example, of which it says nothing. */
  const silentIn = async (silent: { asked: number }) => {
    const server = createSocket('udp4').on('message', (query, { port, address }) => {
      const end = query.indexOf(0, 12) + 5;
      const [question, isIpv4] = [query.subarray(12, end), query[end - 3] === 1];
      if (question.includes('silent')) silent.asked += 1;
      if (question.includes('silent')) return;
      const counts = [0, 1, 0, isIpv4 ? 1 : 0, 0, 0, 0, 0];
      const answer = isIpv4 ? [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 8, 8, 8, 8] : [];
      const header = [...query.subarray(0, 2), 0x81, 0x80, ...counts];
      server.send(Buffer.concat([Buffer.from(header), question, Buffer.from(answer)]), port, address);
    });
    server.bind(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  it('waits for no other, however long the name servers of those are silent', async () => {
    const silent = { asked: 0 };
    const server = await silentIn(silent);
    const resolver = new Resolver({ timeout: 60_000 });
    resolver.setServers([`127.0.0.1:${server.address().port}`]);
    const resolve = resolveBy(() => resolver);
    const hosts = Array.from({ length: 8 }, (_, n) => `${n}.silent.example`);
    const hanging = hosts.map((host) => resolve(host).catch(({ code }: NodeJS.ErrnoException) => code));
    while (silent.asked < 2 * hosts.length) await once(server, 'message');
    expect(await resolve('desk.example.org')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    resolver.cancel();
    expect(await Promise.all(hanging)).toEqual(hosts.map(() => 'ECANCELLED'));
    server.close();
  });

  it('asks the system for what name servers do not know', async () => {
    const addresses = (await resolveHost('localhost')).map(({ address }) => address);
    expect(addresses.every((address) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
  });
});

describe('a sender', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.writeHead(200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());
  beforeEach(() => (asked = 0));

  it.each(['127.0.0.1', '[::ffff:127.0.0.1]', '[::1]', '2130706433', '0x7f.1', '0.0.0.0', 'localhost'])(
    'connects nowhere for http://%s',
    async (host) => {
      const sender = new Sender({ allowPrivate: false, timeoutMs: 5_000 });
      const outcome = await sender.send(`http://${host}:${port}/`, newSecret(), MESSAGE, NOW);
      expect(outcome).toMatchObject({ delivered: false, status: null });
      expect(outcome.error).toContain('is not a public address');
      expect(asked).toBe(0);
      sender.close();
    },
  );

  it('connects to the address that was checked, whatever the name means afterwards', async () => {
    const answers = ['127.0.0.1', '8.8.8.8'];
    const resolve = () => Promise.resolve([{ address: answers.pop()!, family: 4 }]);
    const found = (all: boolean) =>
      new Promise((resolved) =>
        publicOnly(resolve)('rebind.example.org', { all }, (error, address) => resolved(error ?? address)),
      );
    expect(await found(true)).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(answers).toEqual(['127.0.0.1']);
    expect(await found(true)).toMatchObject({
      message: expect.stringContaining(
        'rebind.example.org resolves to 127.0.0.1, which is not a public address',
      ),
    });
    answers.push('8.8.8.8');
    expect(await found(false)).toBe('8.8.8.8');
  });

  it('refuses a name of which one address is not public', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    const sender = new Sender({ allowPrivate: false, timeoutMs: 5_000, resolve });
    const { error } = await sender.send(`http://both.example.org:${port}/`, newSecret(), MESSAGE, NOW);
    expect(error).toContain('resolves to 127.0.0.1');
    sender.close();
  });

  it('sends there where the setting allows it', async () => {
    const sender = new Sender({ allowPrivate: true, timeoutMs: 5_000 });
    const outcome = await sender.send(`http://localhost:${port}/`, newSecret(), MESSAGE, NOW);
    expect(outcome).toEqual({ delivered: true, status: 200, error: null, retryAfterMs: 0 });
    expect(asked).toBe(1);
    sender.close();
  });

  it('reads little of an answer, however long that is', async () => {
    let written = 0;
    const endless = createServer((_, response) => {
      const chunk = Buffer.alloc(64 * 1024);
      const write = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    }).listen(0, '127.0.0.1');
    await once(endless, 'listening');
    const sender = new Sender({ allowPrivate: true, timeoutMs: 30_000 });
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}/`;
    expect(await sender.send(url, newSecret(), MESSAGE, NOW)).toMatchObject({ delivered: true, status: 200 });
    sender.close();
    endless.closeAllConnections();
    endless.close();
    expect(written).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('pauses', () => {
  const policy = { firstPauseMs: 5_000, giveUpMs: 86_400_000 };
  const failed = { attempts: 1, since: 0, at: 0, status: 500, error: 'It answered 500.', retryAfterMs: 0 };

  it('double up to two hours, give or take a fifth', () => {
    const pauses = [1, 2, 3, 10, 11, 12, 1000].map((attempts) => pauseAfter(attempts, policy, 0.5));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 2_560_000, 5_120_000, 7_200_000, 7_200_000]);
    expect([0, 1].map((random) => pauseAfter(1, policy, random))).toEqual([4_000, 6_000]);
  });

  it('end after a day', () => {
    let at = 0;
    let attempts = 1;
    for (; attempts < 100; attempts++) {
      const next = afterFailure({ ...failed, attempts, at }, policy);
      if ('reason' in next) break;
      at = next.retryAt;
    }
    expect(at).toBeGreaterThan(0.8 * policy.giveUpMs);
    expect(at).toBeLessThanOrEqual(policy.giveUpMs);
    expect(attempts).toBeGreaterThan(15);
  });

  it('are as long as the receiver asks for, up to two hours', () => {
    expect(afterFailure({ ...failed, retryAfterMs: 60_000 }, policy)).toEqual({ retryAt: 60_000 });
    expect(afterFailure({ ...failed, retryAfterMs: 999_999_000 }, policy)).toEqual({ retryAt: 7_200_000 });
  });

  it('end at once where the receiver is gone', () => {
    expect(afterFailure({ ...failed, status: 410 }, policy)).toHaveProperty('reason');
  });
});

describe('a request for a webhook', () => {
  const faults = (body: unknown, allowPrivate = false) =>
    checkWebhookRequest(body, allowPrivate).map(({ pointer }) => pointer);

  it.each([
    [{}, ['/url']],
    [[], ['']],
    [{ url: 'desk.example.org' }, ['/url']],
    [{ url: 'ftp://desk.example.org/' }, ['/url']],
    [{ url: 'https://me:secret@desk.example.org/' }, ['/url']],
    [{ url: 'https://desk.example.org/#there' }, ['/url']],
    [{ url: 'http://127.0.0.1/' }, ['/url']],
    [{ url: 'http://2130706433/' }, ['/url']],
    [{ url: 'http://[::ffff:7f00:1]/' }, ['/url']],
    [{ url: 'http://localhost:3000/' }, ['/url']],
    [{ url: 'http://x.localhost./' }, ['/url']],
    [{ url: `https://desk.example.org/${'x'.repeat(2_048)}` }, ['/url']],
    [{ url: 'https://desk.example.org/', negotiations: [] }, ['/negotiations']],
    [{ url: 'https://desk.example.org/', negotiations: ['a', 'a'] }, ['/negotiations']],
    [{ url: 'https://desk.example.org/', negotiations: 'a' }, ['/negotiations']],
    [{ url: 'https://desk.example.org/', types: ['Nothing'] }, ['/types']],
    [{ url: 'https://desk.example.org/', description: ' ' }, ['/description']],
    [{ url: 'https://desk.example.org/', colour: 'red' }, ['/colour']],
    [
      { url: 5, negotiations: 5, types: 5, description: 5 },
      ['/url', '/negotiations', '/types', '/description'],
    ],
  ])('%j is wrong at %j', (body, pointers) => expect(faults(body)).toEqual(pointers));

  it('is right', () => {
    expect(
      faults({
        url: 'https://desk.example.org/',
        negotiations: ['a'],
        types: [...EVENT_TYPES],
        description: 'x',
      }),
    ).toEqual([]);
    expect(faults({ url: 'http://127.0.0.1:8080/' }, true)).toEqual([]);
  });
});

/** Short, so that no test waits; what is long is tried by itself above. */
const SETTINGS = {
  PARLEY_WEBHOOK_PRIVATE: 'true',
  PARLEY_WEBHOOK_PAUSE_MS: '1',
  PARLEY_WEBHOOK_TIMEOUT_MS: '1000',
  PARLEY_RATE_LIMIT_PER_SECOND: '1000000',
};

/** Also on a real server: test/faults. */
const STORES = [process.env.TEST_EVENT_STORE_URL ?? 'sqlite:', 'memory:'];

describe.each(STORES)('webhooks of a log on %s', (eventStoreUrl) => {
  let app: App;
  const receivers: Receiver[] = [];
  beforeAll(async () => {
    app = await startApp({ settings: { ...SETTINGS, EVENT_STORE_URL: eventStoreUrl } });
    for (const negotiationId of ['one', 'two'])
      await app.post(`${API}/negotiations`, {
        negotiationId,
        title: negotiationId,
        occurredOn: '2025-01-01',
      });
  });
  afterAll(() => app.close());
  afterEach(async () => {
    for (const { webhookId } of (await app.get(HOOKS)).body.webhooks) await remove(webhookId);
    for (const receiver of receivers.splice(0)) await receiver.die();
  });

  const remove = (webhookId: string) => fetch(`${app.url}${HOOKS}/${webhookId}`, { method: 'DELETE' });

  async function receiver(request: Json = {}): Promise<{ made: Json; receiver: Receiver }> {
    const one = await new Receiver().live();
    receivers.push(one);
    const { body: made } = await app.post(HOOKS, { url: one.url, ...request });
    one.secret = made.secret;
    return { made, receiver: one };
  }

  let titles = 0;
  async function record(negotiationId: string, count: number): Promise<string[]> {
    const recorded: string[] = [];
    for (let n = 0; n < count; n++) {
      const incident = { title: `Incident ${titles++}`, occurredOn: '2025-02-01' };
      const { body } = await app.post(`${API}/negotiations/${negotiationId}/incidents`, incident);
      recorded.push(body.eventId);
    }
    return recorded;
  }
  const idsOf = (received: { body: Json }[]) => received.map(({ body }) => body.eventId);
  const hook = async (id: string) => (await app.get(`${HOOKS}/${id}`)).body;
  const untilState = async (id: string, state: string) => {
    for (;;) {
      const found = await hook(id);
      if (found.state === state) return found;
    }
  };

  it('are sent each event as /events shows it, in order, from the time they were made', async () => {
    const { receiver: one, made } = await receiver();
    const recorded = [...(await record('one', 3)), ...(await record('two', 3))];
    await one.until(({ received }) => received.length >= 6);
    expect(idsOf(one.received)).toEqual(recorded);
    const events = (await app.get(`${API}/events?fromPosition=${Number(made.position) + 1}`)).body.events;
    expect(one.received.map(({ body }) => body)).toEqual(events);
    expect(new Set(one.received.map(({ id }) => id)).size).toBe(6);
    const { deliveries } = (await app.get(`${HOOKS}/${made.webhookId}/deliveries`)).body;
    expect(deliveries).toHaveLength(6);
    expect(deliveries[0]).toMatchObject({
      eventId: recorded[5],
      status: 'delivered',
      attempts: 1,
      responseStatus: 204,
    });
  });

  it('are sent corrections as events of their own', async () => {
    const { receiver: one } = await receiver();
    const [eventId] = await record('one', 1);
    await app.post(`${API}/negotiations/one/reports/${eventId}/retract`, { reason: 'In error.' });
    await one.until(({ received }) => received.length >= 2);
    expect(one.received[1].body).toMatchObject({
      type: 'ReportRetracted',
      data: { eventId, reason: 'In error.' },
    });
  });

  it('are sent only the negotiations and types that they name', async () => {
    const { receiver: ofTwo } = await receiver({ negotiations: ['two'] });
    const { receiver: stalls } = await receiver({ types: ['NegotiationStalled'] });
    await record('one', 2);
    const recorded = await record('two', 2);
    await app.post(`${API}/negotiations/one/stall`, { occurredOn: '2025-03-01' });
    await ofTwo.until(({ received }) => received.length >= 2);
    await stalls.until(({ received }) => received.length >= 1);
    expect(idsOf(ofTwo.received)).toEqual(recorded);
    expect(stalls.received.map(({ body }) => body.type)).toEqual(['NegotiationStalled']);
  });

  it('keep the order and the id of a message while its receiver fails, is slow and sends elsewhere', async () => {
    const { receiver: bad } = await receiver();
    const { receiver: good } = await receiver();
    const elsewhere = await receiver({ negotiations: ['two'] });
    const answers = [
      status(500),
      HANG,
      status(302, { location: elsewhere.receiver.url }),
      status(404),
      ACCEPT,
      status(503),
    ];
    bad.answer = (response, request) => (answers.shift() ?? ACCEPT)(response, request);
    const recorded = await record('one', 4);
    await Promise.all([bad, good].map((each) => each.until(({ accepted }) => accepted.length >= 4)));
    expect(idsOf(good.received)).toEqual(recorded);
    expect(idsOf(bad.accepted)).toEqual(recorded);
    expect(new Set(bad.received.slice(0, 5).map(({ id }) => id)).size).toBe(1);
    expect(bad.received.length).toBe(9);
    expect(elsewhere.receiver.received).toEqual([]);
  });

  it('serve others while a receiver hangs', async () => {
    const { receiver: hanging, made } = await receiver();
    const { receiver: good } = await receiver();
    hanging.answer = HANG;
    const recorded = await record('one', 20);
    await good.until(({ received }) => received.length >= 20);
    expect(idsOf(good.received)).toEqual(recorded);
    hanging.answer = ACCEPT;
    await app.post(`${HOOKS}/${made.webhookId}/resume`, {});
    await hanging.until(({ accepted }) => accepted.length >= 20);
    expect(idsOf(hanging.accepted)).toEqual(recorded);
  });

  it('catch up when a receiver that died comes back', async () => {
    const { receiver: one, made } = await receiver();
    const before = await record('one', 1);
    await one.until(({ received }) => received.length >= 1);
    await one.die();
    const after = await record('one', 3);
    expect(await untilState(made.webhookId, 'retrying')).toMatchObject({
      error: expect.stringContaining('ECONNREFUSED'),
    });
    await one.live();
    await app.post(`${HOOKS}/${made.webhookId}/resume`, {});
    await one.until(({ accepted }) => accepted.length >= 4);
    expect(idsOf(one.accepted)).toEqual([...before, ...after]);
  });

  it('are parked where the receiver is gone, are told of, and go on with nothing left out', async () => {
    const { receiver: one, made } = await receiver();
    one.answer = status(410);
    const recorded = await record('one', 2);
    const parked = await untilState(made.webhookId, 'parked');
    expect(parked).toMatchObject({ attempts: 1, nextAttemptAt: null, error: expect.stringContaining('410') });
    const health = (await app.get('/health/ready')).body;
    expect(health).toMatchObject({
      status: 'ready',
      webhooks: { ok: false, parked: [{ webhookId: made.webhookId }] },
    });
    expect((await app.get('/metrics')).body).toContain('parley_webhooks_parked 1\n');
    const [delivery] = (await app.get(`${HOOKS}/${made.webhookId}/deliveries`)).body.deliveries;
    expect(delivery).toMatchObject({ eventId: recorded[0], status: 'parked', responseStatus: 410 });
    one.answer = ACCEPT;
    const resumed = await app.post(`${HOOKS}/${made.webhookId}/resume`, {});
    expect(resumed.body).toMatchObject({ state: 'good', parkedAt: null, error: null });
    await one.until(({ accepted }) => accepted.length >= 2);
    expect(idsOf(one.accepted)).toEqual(recorded);
  });

  it('send a test, and an event once more, with the id it had', async () => {
    const { receiver: one, made } = await receiver();
    expect((await app.post(`${HOOKS}/${made.webhookId}/test`, {})).body).toEqual({
      delivered: true,
      responseStatus: 204,
      error: null,
    });
    expect(one.received[0].body).toMatchObject({ type: 'WebhookTest', webhookId: made.webhookId });
    await record('one', 1);
    await one.until(({ received }) => received.length >= 2);
    const deliveries = `${HOOKS}/${made.webhookId}/deliveries`;
    const [{ deliveryId }] = (await app.get(deliveries)).body.deliveries;
    const { body } = await app.post(`${deliveries}/${deliveryId}/resend`, {});
    expect(body).toMatchObject({ deliveryId, status: 'delivered', attempts: 2 });
    expect(one.received[2]).toEqual(one.received[1]);
    one.answer = HANG;
    expect((await app.post(`${HOOKS}/${made.webhookId}/test`, {})).body).toMatchObject({
      delivered: false,
      responseStatus: null,
      error: 'It did not answer within 1000 ms.',
    });
    expect((await app.post(`${deliveries}/msg_none/resend`, {})).status).toBe(404);
  });

  it('list deliveries page by page', async () => {
    const { receiver: one, made } = await receiver();
    const recorded = await record('one', 5);
    await one.until(({ received }) => received.length >= 5);
    while ((await hook(made.webhookId)).position < Number(made.position) + 5);
    const seen: Json[] = [];
    for (let query = '?limit=2'; ;) {
      const { body } = await app.get(`${HOOKS}/${made.webhookId}/deliveries${query}`);
      seen.push(...body.deliveries);
      if (body.nextCursor === null) break;
      query = `?limit=2&cursor=${body.nextCursor}`;
    }
    expect(seen.map(({ eventId }) => eventId)).toEqual(recorded.reverse());
    const wrong = await app.get(`${HOOKS}/${made.webhookId}/deliveries?cursor=x`);
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ parameter: 'cursor' }] } });
  });

  it('show the secret once, and say what is wrong', async () => {
    const { made } = await receiver();
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret: _, ...shown } = made;
    expect(await hook(made.webhookId)).toEqual(shown);
    expect((await app.get(HOOKS)).body.webhooks).toEqual([shown]);
    const unknown = await app.post(HOOKS, { url: made.url, negotiations: ['one', 'three'] });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/negotiations/1' }] } });
    expect((await app.post(HOOKS, { url: 'ftp://x/' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/url' }],
    });
    expect((await remove(made.webhookId)).status).toBe(204);
    expect((await app.get(`${HOOKS}/${made.webhookId}`)).status).toBe(404);
    expect((await remove(made.webhookId)).status).toBe(404);
  });
});

describe('webhooks in a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are for their owner alone, and go on after a stop where they were', async () => {
    const one = await new Receiver().live();
    let app = await startApp({ dataFolder: folder, settings: SETTINGS });
    await app.post(`${API}/negotiations`, { negotiationId: 'one', title: 'One', occurredOn: '2025-01-01' });
    const { body: made } = await app.post(HOOKS, { url: one.url });
    one.secret = made.secret;
    expect(statSync(join(folder, 'webhooks.db')).mode & 0o777).toBe(0o600);
    await app.post(`${API}/negotiations/one/stall`, { occurredOn: '2025-01-02' });
    await one.until(({ received }) => received.length >= 1);
    await app.close();
    await one.die();
    app = await startApp({ dataFolder: folder, settings: SETTINGS });
    await app.post(`${API}/negotiations/one/resume`, { occurredOn: '2025-01-03' });
    await one.live();
    await one.until(({ received }) => received.length >= 2);
    expect(one.accepted.map(({ body }) => body.type)).toEqual(['NegotiationStalled', 'NegotiationResumed']);
    await app.close();
    await one.die();
  });

  describe('that is stopped for long, or whose log is restored', () => {
    /** The log is a file that is copied; the pause is long, so that a webhook that failed once waits. */
    const WAITING = { ...SETTINGS, EVENT_STORE_URL: 'sqlite:', PARLEY_WEBHOOK_PAUSE_MS: '3600000' };
    let data: string;
    let app: App;
    let one: Receiver;
    beforeEach(async () => {
      data = mkdtempSync(join(tmpdir(), 'parley-'));
      one = await new Receiver().live();
      await start();
      for (const negotiationId of ['one', 'two'])
        await app.post(`${API}/negotiations`, { negotiationId, title: 'T', occurredOn: '2025-01-01' });
    });
    afterEach(async () => {
      await app.close();
      await one.die();
      rmSync(data, { recursive: true });
    });

    const start = async () => (app = await startApp({ dataFolder: data, settings: WAITING }));
    const ledger = (of = data) => join(of, 'ledger.db');
    /** Titles of incidents, in the order recorded. */
    async function record(negotiationId: string, ...titles: string[]): Promise<void> {
      for (const title of titles)
        await app.post(`${API}/negotiations/${negotiationId}/incidents`, { title, occurredOn: '2025-02-01' });
    }
    async function backup(): Promise<void> {
      await app.close();
      copyFileSync(ledger(), join(data, 'backup.db'));
      await start();
    }
    async function restore(from = join(data, 'backup.db')): Promise<void> {
      await app.close();
      copyFileSync(from, ledger());
      await start();
    }
    async function subscribe(request: Json = {}): Promise<string> {
      const { body } = await app.post(HOOKS, { url: one.url, ...request });
      one.secret = body.secret;
      return `${HOOKS}/${body.webhookId}`;
    }
    async function until(path: string, holds: (webhook: Json) => boolean): Promise<void> {
      while (!holds((await app.get(path)).body));
    }
    it('are not given up for the time in which Parley was stopped', async () => {
      one.answer = status(500);
      const path = await subscribe();
      await record('one', 'a');
      await until(path, ({ state }) => state === 'retrying');
      await app.close();
      const file = new Database(join(data, 'webhooks.db'));
      const days = 10 * 86_400_000;
      file.exec(`UPDATE webhooks SET failing_since = failing_since - ${days}, retry_at = retry_at - ${days}`);
      file.close();
      const now = Date.now();
      await start();
      await until(path, ({ attempts }) => attempts >= 2);
      const { state, failingSince } = (await app.get(path)).body;
      expect(state).toBe('retrying');
      expect(Date.parse(failingSince)).toBeGreaterThan(now - 2 * 3_600_000);
      one.answer = ACCEPT;
      await app.post(`${path}/resume`, {});
      await one.until(({ accepted }) => accepted.length >= 1);
    });

    const titles = () => one.accepted.map(({ body }) => body.data.title);

    it.each([
      ['are parked', status(410), 'parked'],
      ['wait', status(500), 'retrying'],
    ])('are sent what is recorded from then on, also if they %s', async (_, failing, state) => {
      const path = await subscribe();
      await record('one', 'a');
      await one.until(({ accepted }) => accepted.length >= 1);
      await backup();
      await record('one', 'b');
      await one.until(({ accepted }) => accepted.length >= 2);
      one.answer = failing;
      await record('one', 'lost');
      await until(path, (webhook) => webhook.state === state);
      await restore();
      await record('one', 'c', 'd', 'e', 'f');
      one.answer = ACCEPT;
      await app.post(`${path}/resume`, {});
      await one.until(({ accepted }) => accepted.length >= 6);
      expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    });

    it('know it by events of other negotiations, too', async () => {
      const path = await subscribe({ negotiations: ['one'] });
      await record('one', 'a');
      await one.until(({ accepted }) => accepted.length >= 1);
      await backup();
      await record('two', 'x', 'y', 'z');
      // So that it does not wait until it looks for itself.
      await app.close();
      await start();
      await until(path, ({ position }) => Number(position) >= 6);
      one.answer = status(500);
      await record('one', 'lost');
      await until(path, ({ state }) => state === 'retrying');
      await restore();
      await record('one', 'b', 'c', 'd', 'e', 'f');
      one.answer = ACCEPT;
      await app.post(`${path}/resume`, {});
      await one.until(({ accepted }) => accepted.length >= 6);
      expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    });

    it('are sent what was recorded in it before they were started', async () => {
      await subscribe();
      await record('one', 'a');
      await one.until(({ accepted }) => accepted.length >= 1);
      await backup();
      await record('one', 'b', 'c');
      await one.until(({ accepted }) => accepted.length >= 3);
      const elsewhere = mkdtempSync(join(tmpdir(), 'parley-'));
      copyFileSync(join(data, 'backup.db'), ledger(elsewhere));
      await app.close();
      app = await startApp({ dataFolder: elsewhere, settings: WAITING });
      await record('one', 'd', 'e', 'f');
      await restore(ledger(elsewhere));
      await one.until(({ accepted }) => accepted.length >= 6);
      expect(titles()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      rmSync(elsewhere, { recursive: true });
    });
  });

  it('refuse addresses that are not public by default', async () => {
    const app = await startApp();
    const refused = await app.post(HOOKS, { url: 'http://127.0.0.1:9/' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/url' }] } });
    await app.close();
  });
});

describe('a key for named negotiations', () => {
  let app: App;
  let boss: Record<string, string>;
  let one: Record<string, string>;
  beforeAll(async () => {
    app = await startApp({ settings: SETTINGS });
    boss = bearer(addKey(app.dataFolder, 'boss', 'admin'));
    one = bearer(addKey(app.dataFolder, 'one', 'admin', { negotiations: ['own'] }));
    for (const negotiationId of ['own', 'hidden'])
      await app.post(
        `${API}/negotiations`,
        { negotiationId, title: negotiationId, occurredOn: '2025-01-01' },
        boss,
      );
  });
  afterAll(() => app.close());

  const url = 'http://127.0.0.1:9/';

  it('makes and sees those of its negotiations alone', async () => {
    expect((await app.post(HOOKS, { url }, one)).status).toBe(403);
    const hidden = await app.post(HOOKS, { url, negotiations: ['hidden'] }, one);
    const unknown = await app.post(HOOKS, { url, negotiations: ['nowhere'] }, one);
    expect([hidden.status, unknown.status]).toEqual([422, 422]);
    expect(hidden.body.detail.replace('hidden', 'nowhere')).toBe(unknown.body.detail);
    const own = (await app.post(HOOKS, { url, negotiations: ['own'] }, one)).body;
    const both = (await app.post(HOOKS, { url, negotiations: ['own', 'hidden'] }, boss)).body;
    const all = (await app.post(HOOKS, { url }, boss)).body;
    expect(own.madeBy).toBe('one');
    const listed = async (as: Record<string, string>) =>
      (await app.get(HOOKS, as)).body.webhooks.map(({ webhookId }: Json) => webhookId);
    expect(await listed(one)).toEqual([own.webhookId]);
    expect(await listed(boss)).toEqual([own, both, all].map(({ webhookId }) => webhookId));
    for (const { webhookId } of [both, all]) {
      expect((await app.get(`${HOOKS}/${webhookId}`, one)).status).toBe(404);
      expect((await app.get(`${HOOKS}/${webhookId}/deliveries`, one)).status).toBe(404);
      for (const act of ['test', 'resume', 'deliveries/msg_x/resend'])
        expect((await app.post(`${HOOKS}/${webhookId}/${act}`, {}, one)).status).toBe(404);
      const removed = await fetch(`${app.url}${HOOKS}/${webhookId}`, { method: 'DELETE', headers: one });
      expect(removed.status).toBe(404);
    }
  });
});
