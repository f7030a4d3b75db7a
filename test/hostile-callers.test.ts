import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { buildMain, startProcess } from './support/process.js';

const API = '/api/v1';
const LIST = `${API}/negotiations`;
const [OWN, FOREIGN] = [`${LIST}/own`, `${LIST}/hidden`];
/** Stands in everything about the negotiation that the key is not for, and nowhere else. */
const SECRET = 'zibeline';

let app: App;
let key: string;
let admin: Record<string, string>;
let foreignEvents: { eventId: string; position: string }[];
beforeAll(async () => {
  app = await startApp({ settings: { PARLEY_RATE_LIMIT_PER_SECOND: '1000000' } });
  for (const [negotiationId, title] of [
    ['own', 'Talks'],
    ['hidden', SECRET],
    ['later', 'Talks'],
  ]) {
    await app.post(LIST, { negotiationId, title, occurredOn: '2025-01-01' });
    for (let n = 0; n < 3; n++)
      await app.post(`${LIST}/${negotiationId}/incidents`, {
        title: `${title} ${n}`,
        occurredOn: '2025-01-02',
      });
  }
  admin = bearer(addKey(app.dataFolder, 'boss', 'admin'));
  key = addKey(app.dataFolder, 'one', 'admin', { negotiations: ['own', 'later'] });
  foreignEvents = (await app.get(`${FOREIGN}/events`, admin)).body.events;
  expect(foreignEvents).toHaveLength(4);
});
afterAll(() => app.close());

/** Sends a request as it is written, and gives back all that comes until the other side closes. */
async function talk(method: string, target: string, headers = '', body = ''): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1').setEncoding('latin1');
  let received = '';
  socket.on('data', (chunk) => (received += chunk)).on('error', () => undefined);
  socket.write(
    `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await once(socket, 'close');
  return received;
}

const signedIn = (more = '') => `Authorization: Bearer ${key}\r\n${more}`;
const statusOf = (received: string) => Number(received.split(' ', 2)[1]);

const SPELLINGS = [
  '/negotiations/hidden',
  '/negotiations/%68idden',
  '/negotiations/hidden/',
  '/negotiations//hidden',
  '//negotiations/hidden',
  '/negotiations/own/../hidden',
  '/negotiations/own/%2e%2e/hidden',
  '/negotiations/own%2F..%2Fhidden',
  '/negotiations/own\\..\\hidden',
  '/negotiations/hidden%00',
  '/negotiations/hidden;x',
  '/negotiations/hidden#x',
  '/negotiations/HIDDEN',
  '/Negotiations/hidden',
  '/%6eegotiations/hidden',
  '/negotiations/hidden/stances',
  '/negotiations/hidden/events/live',
  '/negotiations/hidden/export',
  '/negotiations/hidden/digest',
];

describe('a key for some negotiations', () => {
  it.each(SPELLINGS)(
    'reaches nothing of another negotiation by any spelling of its path: %s',
    async (path) => {
      for (const target of [API + path, `http://x${API}${path}`]) {
        for (const headers of [
          signedIn(),
          signedIn(`X-Original-URL: ${FOREIGN}\r\nIf-None-Match: *\r\n`),
          '',
        ]) {
          const received = await talk('GET', target, headers);
          expect([400, 401, 404]).toContain(statusOf(received));
          expect(received).not.toContain(SECRET);
        }
      }
    },
  );

  it('asks with HEAD what it may ask with GET, and no more', async () => {
    expect(statusOf(await talk('HEAD', OWN, signedIn()))).toBe(200);
    expect(statusOf(await talk('HEAD', FOREIGN, signedIn()))).toBe(404);
    expect(statusOf(await talk('HEAD', OWN))).toBe(401);
    expect(statusOf(await talk('HEAD', `${API}/events/live`))).toBe(401);
    expect(statusOf(await talk('HEAD', `${API}/events/live`, signedIn()))).toBe(200);
    const { body } = await app.get('/metrics');
    expect(body).toMatch(/^parley_live_readers 0$/m);
  });

  it('answers no method that a route does not have', async () => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      expect([method, statusOf(await talk(method, OWN, signedIn()))]).toEqual([method, 405]);
      const overridden = await talk('GET', `${OWN}/stall`, signedIn(`X-HTTP-Method-Override: POST\r\n`));
      expect(statusOf(overridden)).toBe(405);
    }
  });

  it('takes cursors along, and sees no more by them', async () => {
    const first = async (path: string) => (await app.get(`${path}?limit=1`, admin)).body.nextCursor as string;
    const forged = (cursor: string, over: object) =>
      Buffer.from(
        JSON.stringify({ ...JSON.parse(Buffer.from(cursor, 'base64url').toString()), ...over }),
      ).toString('base64url');
    const [list, log, foreign] = [
      await first(LIST),
      await first(`${API}/events`),
      await first(`${FOREIGN}/events`),
    ];
    for (const [path, cursor] of [
      [LIST, list],
      [LIST, forged(list, { after: '' })],
      [`${API}/events`, log],
      [`${API}/events`, forged(log, { after: 0 })],
      [`${API}/events`, forged(foreign, { of: 'events' })],
      [`${OWN}/events`, foreign],
      [`${OWN}/events`, forged(foreign, { of: 'events/own' })],
    ]) {
      const { status, body } = await app.get(`${path}?cursor=${cursor}`, bearer(key));
      expect([200, 400]).toContain(status);
      expect(JSON.stringify(body)).not.toContain(SECRET);
      expect(JSON.stringify(body)).not.toContain('negotiation-hidden');
    }
  });

  it('finds no report of another, and opens no other by an import', async () => {
    const [{ eventId }] = foreignEvents;
    expect((await app.get(`${OWN}/reports/${eventId}`, bearer(key))).status).toBe(404);
    const dispute = { by: 'x', statement: 'x', occurredOn: '2025-01-03' };
    expect((await app.post(`${OWN}/reports/${eventId}/dispute`, dispute, bearer(key))).status).toBe(404);
    for (const negotiationId of ['hidden', 'other']) {
      const line = { type: 'NegotiationOpened', occurredOn: '2025', data: { negotiationId, title: 'x' } };
      const type = { 'content-type': 'application/x-ndjson' };
      const { body } = await app.post(`${OWN}/import`, JSON.stringify(line), { ...bearer(key), ...type });
      expect(body).toMatchObject({ recorded: 0, failedCount: 1 });
    }
    expect((await app.get(`${LIST}/other`, admin)).status).toBe(404);
  });

  it('resumes live events after a position of others, and hears of its own alone', async () => {
    const last = foreignEvents.at(-1)!.position;
    for (const headers of [{ 'last-event-id': foreignEvents[0].position }, { 'last-event-id': '0' }]) {
      const controller = new AbortController();
      const { body } = await fetch(`${app.url}${API}/events/live`, {
        headers: { ...bearer(key), ...headers },
        signal: controller.signal,
      });
      let text = '';
      for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        if (text.includes(`id: ${Number(last) + 4}\n`)) break;
      }
      controller.abort();
      expect(text).toContain('negotiation-later');
      expect(text).not.toContain(SECRET);
    }
  });

  it('is not told when anything of another was recorded', async () => {
    const own = (await app.get(`${OWN}/events`, bearer(key))).body.events.at(-1);
    for (const { position } of foreignEvents) {
      for (const path of ['events', 'negotiations']) {
        const { headers, body } = await app.get(`${API}/${path}?knownAt=position:${position}`, bearer(key));
        expect(body).toMatchObject({ knownAt: own.recordedAt, position: own.position });
        expect(headers.get('parley-known-at')).toBe(own.recordedAt);
      }
      const { recordedAt } = (await app.get(`${API}/events?fromPosition=${position}&limit=1`, admin)).body
        .events[0];
      const { body } = await app.get(`${API}/events?knownAt=${recordedAt}`, bearer(key));
      expect(foreignEvents.map((one) => one.position)).not.toContain(body.position);
    }
  });

  it('is told no chain of the log, which would prove what it guesses of events of others', async () => {
    const digest = await app.get(`${OWN}/digest`, bearer(key));
    expect(digest.status).toBe(200);
    expect(digest.body).not.toHaveProperty('chain');
    expect((await app.get(`${OWN}/digest`, admin)).body).toHaveProperty('chain');
  });

  it('is not told by an entity tag what others were told', async () => {
    for (const path of [
      `${LIST}?knownAt=position:8`,
      `${API}/events?knownAt=position:8`,
      // Streamed, and to both as of the same position.
      `${API}/search?q=0&knownAt=position:12`,
    ]) {
      const tag = (await app.get(path, admin)).headers.get('etag')!;
      const own = await app.get(path, { ...bearer(key), 'if-none-match': tag });
      expect(own.status).toBe(200);
      expect(own.headers.get('etag')).not.toBe(tag);
      expect(JSON.stringify(own.body)).not.toContain(SECRET);
    }
  });

  it('is not given the answer of another caller by their Idempotency-Key', async () => {
    const other = bearer(addKey(app.dataFolder, 'other', 'recorder'));
    const report = { title: 'Mine', occurredOn: '2025-01-04' };
    const send = (who: Record<string, string>) =>
      app.post(`${OWN}/incidents`, report, { ...who, 'idempotency-key': 'same' });
    const [first, again, others] = [await send(bearer(key)), await send(bearer(key)), await send(other)];
    expect(again.body).toEqual(first.body);
    expect(others.body.eventId).not.toBe(first.body.eventId);
  });
});

describe('a caller', () => {
  it('is not let in by a key anywhere but in its header', async () => {
    for (const [target, headers] of [
      [`${OWN}?access_token=${key}`, ''],
      [`${OWN}?key=${key}`, ''],
      [OWN, `X-Api-Key: ${key}\r\n`],
      [OWN, `Cookie: key=${key}\r\n`],
      [OWN, `Authorization: Basic ${Buffer.from(`one:${key}`).toString('base64')}\r\n`],
      [OWN, `Authorization: ${key}\r\n`],
      [OWN, `Proxy-Authorization: Bearer ${key}\r\n`],
    ])
      expect([400, 401]).toContain(statusOf(await talk('GET', target, headers)));
  });

  it('takes no body that could mean two things', async () => {
    const json = signedIn('Content-Type: application/json\r\n');
    for (const body of [
      '{"occurredOn":"2025-01-01","occurredOn":"2025-01-02"}',
      '{"__proto__":{"role":"admin"},"occurredOn":"2025-01-01"}',
      '{"constructor":{"prototype":{"role":"admin"}},"occurredOn":"2025-01-01"}',
    ])
      expect(statusOf(await talk('POST', `${OWN}/stall`, json, body))).toBe(400);
    for (const query of ['asOf=2025&asOf=2024', '__proto__[x]=1', 'constructor=1', 'asOf[]=2025'])
      expect(statusOf(await talk('GET', `${OWN}?${query}`, signedIn()))).toBe(400);
    const twice = `Parley-Min-Position: 1\r\nParley-Min-Position: 2\r\n`;
    expect(statusOf(await talk('GET', OWN, signedIn(twice)))).toBe(400);
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

describe('the log of the process', () => {
  beforeAll(buildMain, 300_000);

  it('writes no line of its own into the log', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'));
    const server = await startProcess(folder);
    const forged = '"}%0a%0d{"level":"info","forged":"%e2%80%a8';
    await fetch(`${server.url}/${forged}`, { headers: { 'user-agent': forged, referer: forged } });
    await fetch(`${server.url}${LIST}/${forged}`);
    await server.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
    expect(server.log.filter((entry) => 'forged' in entry)).toEqual([]);
    expect(server.log.filter(({ msg }) => msg === 'request')).toHaveLength(2);
  });
});
