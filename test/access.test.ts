import { readFileSync } from 'node:fs';
import { type App, startApp } from './support/app.js';
import { addKey, bearer, revokeKey } from './support/keys.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const OWN = 'ukraine-talks-2025';
const FOREIGN = 'budapest-disputed';
const ROLES = ['reader', 'recorder', 'editor', 'admin'] as const;
const AMENDING = ['/correct', '/retract', '/merge'];

let app: App;
let document: Json;
const keys: Record<string, string> = {};
beforeAll(async () => {
  app = await startApp({ settings: { PARLEY_RATE_LIMIT_PER_SECOND: '1000000' } });
  for (const ledger of [OWN, FOREIGN]) {
    const lines = readFileSync(`examples/${ledger}.ndjson`, 'utf8');
    const type = { 'content-type': 'application/x-ndjson' };
    const { body } = await app.post(`/api/v1/negotiations/${ledger}/import`, lines, type);
    expect(body.failed).toEqual([]);
  }
  document = (await app.get('/openapi.json')).body;
  for (const role of ROLES) {
    keys[role] = addKey(app.dataFolder, role, role);
    keys[`${role} of one`] = addKey(app.dataFolder, `${role}-of-one`, role, { negotiations: [OWN] });
  }
  keys.expired = addKey(app.dataFolder, 'expired', 'admin', { expiresAt: Date.now() - 1 });
  keys.revoked = addKey(app.dataFolder, 'revoked', 'admin');
  revokeKey(app.dataFolder, 'revoked');
});
afterAll(() => app.close());

const as = (who: string) => bearer(keys[who]);
const operations = () =>
  Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** What a route needs, said here anew from the words. */
function needs(method: string, path: string): 'open' | 'anyone' | 'local' | (typeof ROLES)[number] {
  if (path === '/metrics') return 'local';
  if (!path.startsWith('/api/')) return 'open';
  if (path === '/api/v1/me') return 'anyone';
  if (path.startsWith('/api/v1/keys') || path.startsWith('/api/v1/webhooks')) return 'admin';
  if (method === 'get') return 'reader';
  return AMENDING.some((end) => path.endsWith(end)) ? 'editor' : 'recorder';
}

const isAtLeast = (role: string, least: string): boolean =>
  ROLES.indexOf(role as 'reader') >= ROLES.indexOf(least as 'reader');

async function send(method: string, path: string, operation: Json, negotiationId: string, who?: string) {
  const concrete = path
    .replace('{negotiationId}', negotiationId)
    .replace('{eventId}', '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10')
    .replaceAll(/\{\w+\}/g, 'x');
  const [type, media] = Object.entries<Json>(operation.requestBody?.content ?? {})[0] ?? [];
  const opening = path === '/api/v1/negotiations' && method === 'post';
  const example = opening ? { ...media.example, negotiationId } : media?.example;
  const controller = new AbortController();
  const response = await fetch(app.url + concrete, {
    method,
    signal: controller.signal,
    headers: { ...(who && as(who)), ...(type && { 'content-type': type }) },
    ...(media && { body: typeof example === 'string' ? example : JSON.stringify(example) }),
  });
  const isLive = path.endsWith('/live') && response.ok && path.startsWith('/api/');
  const body = isLive ? '' : await response.text();
  controller.abort();
  return { status: response.status, headers: response.headers, body };
}

describe('every route', () => {
  it('says what it needs', () => {
    const silent = operations().filter(({ operation }) => operation['x-parley-right'] === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
    for (const { path, method, operation } of operations()) {
      expect({ path, method, open: operation.security?.length === 0 }).toEqual({
        path,
        method,
        open: needs(method, path) === 'open',
      });
    }
  });

  it.each([undefined, 'expired', 'revoked', 'unknown', 'damaged'])('is closed to %s', async (who) => {
    keys.unknown = `parley_0123456789ab_${'a'.repeat(43)}`;
    keys.damaged = `${keys.admin.slice(0, -1)}${keys.admin.endsWith('A') ? 'E' : 'A'}`;
    for (const { path, method, operation } of operations()) {
      const { status, headers, body } = await send(method, path, operation, OWN, who);
      const open = ['open', 'local'].includes(needs(method, path));
      expect({ path, method, closed: status === 401 }).toEqual({ path, method, closed: !open });
      if (open) continue;
      expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="parley"/);
      expect(JSON.parse(body)).toMatchObject({ status: 401, title: 'Unauthorized' });
    }
  });

  it.each(ROLES.flatMap((role) => [[role], [`${role} of one`]]))(
    'lets the %s do what the role says, and no more',
    async (who) => {
      const [role] = who.split(' ');
      for (const { path, method, operation } of operations()) {
        for (const negotiationId of path.includes('{negotiationId}') ? [OWN, FOREIGN] : [OWN]) {
          const { status, body } = await send(method, path, operation, negotiationId, who);
          const least = needs(method, path);
          const where = { who, method, path, negotiationId };
          const ofAll = !path.startsWith('/api/v1/keys') || !who.endsWith('of one');
          const may = ['open', 'anyone', 'local'].includes(least) || (isAtLeast(role, least) && ofAll);
          expect({ ...where, forbidden: status === 403 }).toEqual({ ...where, forbidden: !may });
          expect(status).not.toBe(401);
          expect({ ...where, status, broken: status >= 500 }).toEqual({ ...where, status, broken: false });
          if (may && negotiationId === FOREIGN && who.endsWith('of one')) {
            expect({ ...where, status, detail: JSON.parse(body).detail }).toEqual({
              ...where,
              status: 404,
              detail: `There is no negotiation ${FOREIGN}.`,
            });
          }
        }
      }
    },
  );
});

describe('a key for named negotiations', () => {
  const one = () => as('admin of one');

  it('lists them alone', async () => {
    const { body } = await app.get('/api/v1/negotiations', one());
    expect(body.negotiations.map((row: Json) => row.negotiationId)).toEqual([OWN]);
    expect((await app.get('/api/v1/negotiations', as('admin'))).body.negotiations.length).toBeGreaterThan(1);
  });

  it('pages through their events alone', async () => {
    const all = (await app.get(`/api/v1/negotiations/${OWN}/events?limit=1000`, as('admin'))).body.events;
    const seen: Json[] = [];
    for (let from: string | null = '1'; from !== null;) {
      const { body }: Json = await app.get(`/api/v1/events?limit=7&fromPosition=${from}`, one());
      seen.push(...body.events);
      from = body.nextPosition;
    }
    expect(seen).toEqual(all);
  });

  it('hears of them alone', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { body } = await fetch(`${app.url}/api/v1/events/live?fromPosition=1`, { headers: one(), signal });
    const { position } = (
      await app.post(`/api/v1/negotiations/${OWN}/stall`, { occurredOn: '2025-11-01', eventId: LAST }, one())
    ).body;
    let text = '';
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes(`id: ${position}\n`) || text.includes(`id:${position}\n`)) break;
    }
    controller.abort();
    expect(text).toContain(OWN);
    expect(text).not.toContain(FOREIGN);
  });

  it('opens no other', async () => {
    const opening = { title: 'Other', occurredOn: '2025-01-01' };
    for (const body of [
      opening,
      { ...opening, negotiationId: FOREIGN },
      { ...opening, negotiationId: 'new' },
    ]) {
      expect((await app.post('/api/v1/negotiations', body, one())).status).toBe(403);
    }
    const own = await app.post('/api/v1/negotiations', { ...opening, negotiationId: OWN }, one());
    expect(own.status).toBe(409);
  });
});

const LAST = '5f0c8a1e-0b7d-4c52-9d5e-3b1f0a6c2d99';

describe('a caller', () => {
  it('stands in recordedBy, whatever the body says', async () => {
    const { body } = await app.post(
      `/api/v1/negotiations/${OWN}/parties`,
      { partyId: 'XA', name: 'Xa', kind: 'state', role: 'observer', occurredOn: '2025-01-01' },
      as('recorder'),
    );
    const report = await app.get(`/api/v1/negotiations/${OWN}/reports/${body.eventId}`, {
      ...as('reader'),
      'parley-min-position': body.position,
    });
    expect(report.body.recordedBy).toBe('recorder');
    const forged = {
      partyId: 'XB',
      name: 'Xb',
      kind: 'state',
      role: 'observer',
      occurredOn: '2025-01-01',
      recordedBy: 'admin',
    };
    expect((await app.post(`/api/v1/negotiations/${OWN}/parties`, forged, as('recorder'))).status).toBe(400);
  });

  it('is told who it is', async () => {
    const { body } = await app.get('/api/v1/me', as('editor of one'));
    expect(body).toEqual({
      name: 'editor-of-one',
      kind: 'key',
      role: 'editor',
      rights: ['read', 'record', 'amend'],
      negotiations: [OWN],
      expiresAt: null,
    });
  });

  it('gets answers that no shared cache keeps', async () => {
    const path = `/api/v1/negotiations/${OWN}/stances`;
    const final = await app.get(`${path}?knownAt=position:20`, as('reader'));
    expect(final.headers.get('cache-control')).toBe('private, no-cache');
    expect(final.headers.get('vary')).toMatch(/\bAuthorization\b/i);
    expect((await app.get(path, as('reader'))).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('that is malformed hears that first', async () => {
    const path = `/api/v1/negotiations/${FOREIGN}`;
    expect((await app.post(`${path}/stall`, { colour: 'red' })).status).toBe(400);
    expect((await app.post(`${path}/stall`, { colour: 'red' }, as('reader'))).status).toBe(400);
    expect((await app.get(`${path}?asOf=yesterday`)).status).toBe(400);
    expect((await app.get('/api/v1/negotiations/-a')).status).toBe(400);
    expect((await app.post(`${path}/import`, '{}', { 'content-type': 'application/json' })).status).toBe(415);
  });

  it('without the right imports no corrections', async () => {
    const { events } = (await app.get(`/api/v1/negotiations/${OWN}/events`, as('reader'))).body;
    const line = { type: 'ReportRetracted', data: { eventId: events[3].eventId, reason: 'Wrong.' } };
    const path = `/api/v1/negotiations/${OWN}/import?dryRun=true`;
    const type = { 'content-type': 'application/x-ndjson' };
    const { body } = await app.post(path, `${JSON.stringify(line)}\n`, { ...as('recorder'), ...type });
    expect(body).toMatchObject({ failedCount: 1, failed: [{ title: 'Forbidden' }] });
    const allowed = await app.post(path, `${JSON.stringify(line)}\n`, { ...as('editor'), ...type });
    expect(allowed.body.failed.map(({ title }: Json) => title)).not.toContain('Forbidden');
  });
});

describe('a key', () => {
  it('that is revoked opens nothing from then on, and ends what it was being told', async () => {
    const key = addKey(app.dataFolder, 'short', 'reader');
    const live = await fetch(`${app.url}/api/v1/events/live`, { headers: bearer(key) });
    expect(live.status).toBe(200);
    revokeKey(app.dataFolder, 'short');
    expect((await app.get('/api/v1/negotiations', bearer(key))).status).toBe(401);
    const rest = async () => {
      for await (const _ of live.body!);
    };
    await expect(rest()).rejects.toThrow();
  });

  it('that expires ends what it was being told', async () => {
    const key = addKey(app.dataFolder, 'brief', 'reader', { expiresAt: Date.now() + 1_000 });
    const live = await fetch(`${app.url}/api/v1/events/live`, { headers: bearer(key) });
    expect(live.status).toBe(200);
    const rest = async () => {
      for await (const _ of live.body!);
    };
    await expect(rest()).rejects.toThrow();
    expect((await app.get('/api/v1/negotiations', bearer(key))).status).toBe(401);
  });

  it('is nowhere to be found', async () => {
    for (const file of ['access.db', 'access.db-wal']) {
      const bytes = readFileSync(`${app.dataFolder}/${file}`, 'latin1');
      for (const key of Object.values(keys))
        expect(bytes.includes(key.slice('parley_0123456789ab_'.length))).toBe(false);
    }
  });
});

describe('keys over the API', () => {
  const send = async (method: string, path: string, who: string | undefined, body?: object) => {
    const response = await fetch(`${app.url}/api/v1/keys${path}`, {
      method,
      headers: { ...(who && as(who)), ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  };

  it('are made, used, listed without themselves, and revoked, at once', async () => {
    const asked = { name: 'over-http', role: 'reader', negotiations: [OWN], expires: '2999' };
    const made = await send('POST', '', 'admin', asked);
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(made.body).toMatchObject({
      name: 'over-http',
      role: 'reader',
      state: 'good',
      negotiations: [OWN],
      expiresAt: '2999-12-31T23:59:59.999Z',
    });
    const { key } = made.body;
    const mine = await app.get('/api/v1/me', bearer(key));
    expect(mine.body).toMatchObject({ name: 'over-http', role: 'reader', negotiations: [OWN] });
    const listed = await send('GET', '', 'admin');
    expect(JSON.stringify(listed.body)).not.toContain(key);
    expect(listed.body.keys.at(-1)).toMatchObject({ name: 'over-http', state: 'good' });
    expect(JSON.stringify(listed.body)).not.toMatch(/parley_|digest/);
    expect((await send('DELETE', '/over-http', 'admin')).status).toBe(204);
    expect((await app.get('/api/v1/me', bearer(key))).status).toBe(401);
    expect((await send('GET', '', 'admin')).body.keys.at(-1).state).toBe('revoked');
    expect((await send('DELETE', '/over-http', 'admin')).status).toBe(404);
    expect((await send('POST', '', 'admin', asked)).status).toBe(409);
  });

  it('are also made for feeds and calendars, may stand in their addresses, and read nothing else', async () => {
    const made = await send('POST', '', 'admin', { name: 'wall-calendar', role: 'feed' });
    expect([made.status, made.body.role]).toEqual([201, 'feed']);
    const { key } = made.body;
    const calendar = () => fetch(`${app.url}/api/v1/calendar.ics?key=${key}`);
    expect((await calendar()).status).toBe(200);
    expect((await app.get('/api/v1/negotiations', bearer(key))).status).toBe(403);
    expect((await send('GET', '', 'admin')).body.keys.at(-1)).toMatchObject({ role: 'feed', state: 'good' });
    expect((await send('DELETE', '/wall-calendar', 'admin')).status).toBe(204);
    expect((await calendar()).status).toBe(401);
  });

  it('are refused with what is wrong, field by field', async () => {
    const asked = { name: 'an onymous', role: 'king', negotiations: ['-'], expires: '1999', colour: 'red' };
    const { status, body } = await send('POST', '', 'admin', asked);
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: Json) => pointer)).toEqual([
      '/name',
      '/role',
      '/negotiations',
      '/expires',
      '/colour',
    ]);
    expect((await send('POST', '', 'admin', [1])).status).toBe(400);
    expect((await send('DELETE', '/a%20b', 'admin')).status).toBe(400);
    expect((await send('DELETE', '/nobody', 'admin')).status).toBe(404);
  });

  it('are not for those of some negotiations, nor, before the first, for anybody', async () => {
    for (const who of ['editor', 'admin of one']) expect((await send('GET', '', who)).status).toBe(403);
    const fresh = await startApp();
    const asked = { name: 'first', role: 'admin' };
    const { status, body } = await fresh.post('/api/v1/keys', asked);
    expect([status, body.detail]).toEqual([
      403,
      'The first key is made on the command line: parley keys add.',
    ]);
    expect((await fresh.get('/api/v1/me')).body.rights).toEqual([
      'read',
      'record',
      'amend',
      'subscribe',
      'operate',
    ]);
    await fresh.close();
  });
});
