import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/app.js';
import { readSettings } from '../src/common/settings.js';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';

const LIST = '/api/v1/negotiations';
const opening = { title: 'Talks', occurredOn: '2025-01-01' };

describe('as long as no key has been made', () => {
  let app: App;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('this machine may do everything, as anonymous', async () => {
    const { status, body } = await app.post(LIST, { ...opening, negotiationId: 'talks' });
    expect(status).toBe(201);
    const report = await app.get(`${LIST}/talks/reports/${body.eventId}`, {
      'parley-min-position': body.position,
    });
    expect(report.body.recordedBy).toBe('anonymous');
    expect((await app.get('/api/v1/me')).body).toMatchObject({ kind: 'anonymous', role: 'admin' });
    expect(report.headers.get('vary') ?? '').not.toMatch(/Authorization/);
  });

  const statusWith = (headers: Record<string, string>, path = LIST) =>
    new Promise<number>((resolve, reject) => {
      request(app.url + path, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .on('error', reject)
        .end();
    });

  it.each(['localhost', 'localhost:3000', '127.0.0.1:80', '[::1]:3000', 'parley.localhost', 'parley'])(
    'it is reached as %s',
    async (host) => expect(await statusWith({ host })).toBe(200),
  );

  it('nor reads its metrics, nor learns more than whether it is ready', async () => {
    expect(await statusWith({ host: 'evil.example' }, '/metrics')).toBe(401);
    const told = async (headers: Record<string, string>) => (await app.get('/health/ready', headers)).body;
    const all = {
      status: 'ready',
      store: expect.anything(),
      projections: expect.anything(),
      directory: expect.anything(),
      webhooks: expect.anything(),
      clock: expect.anything(),
    };
    expect(await told({})).toEqual(all);
    expect(await told({ 'x-forwarded-for': '203.0.113.7' })).toEqual({ status: 'ready' });
    expect(await told({ 'x-forwarded-for': '203.0.113.7', ...bearer('parley_x') })).toEqual({
      status: 'ready',
    });
  });

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'no page of another site reaches it as %s',
    async (host) => {
      expect(await statusWith({ host })).toBe(401);
      expect(await statusWith({ host }, '/health/live')).toBe(200);
    },
  );

  it.each([
    ['x-forwarded-for', '203.0.113.7'],
    ['forwarded', 'for=203.0.113.7'],
    ['x-real-ip', '203.0.113.7'],
    ['via', '1.1 proxy'],
  ])('nobody is let in through a proxy that says so with %s', async (name, value) => {
    expect(await statusWith({ [name]: value })).toBe(401);
  });

  it('a key of this Parley that is none is not taken for nobody', async () => {
    expect((await app.get(LIST, bearer('parley_x'))).status).toBe(401);
    for (const authorization of ['Bearer x', 'Bearer', 'Basic eDp5', '']) {
      expect((await app.get(LIST, { authorization })).status).toBe(200);
    }
  });

  it('a page of another site is told nothing, and may send nothing', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const preflight = await fetch(app.url + LIST, { method: 'OPTIONS', headers });
    const names = [...preflight.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(names).toEqual([]);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      expect((await app.post(LIST, JSON.stringify(opening), { 'content-type': type })).status).toBe(415);
    }
  });

  it('ends with the first key, at once', async () => {
    expect((await app.get(LIST)).status).toBe(200);
    addKey(app.dataFolder, 'first', 'reader');
    expect((await app.get(LIST)).status).toBe(401);
    expect((await app.get('/health/live')).status).toBe(200);
  });
});

describe('on an address that others can reach', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const settings = (more: Record<string, string> = {}) =>
    readSettings({ PARLEY_LOG_LEVEL: 'silent', HOST: '0.0.0.0', PORT: '0', PARLEY_DATA: folder, ...more });

  it('Parley does not start while no key has been made', async () => {
    await expect(createApp(settings())).rejects.toThrow(
      /HOST is 0\.0\.0\.0.*parley keys add.*PARLEY_ALLOW_ANONYMOUS/,
    );
    await expect(createApp(settings({ HOST: 'parley.example' }))).rejects.toThrow(/HOST is parley.example/);
  });

  it('it starts with a key, and takes nobody without one', async () => {
    const key = addKey(folder, 'first', 'reader');
    const app = await createApp(settings());
    await app.listen(0, '0.0.0.0');
    const url = `http://127.0.0.1:${new URL(await app.getUrl()).port}`;
    expect((await fetch(url + LIST)).status).toBe(401);
    expect((await fetch(url + LIST, { headers: bearer(key) })).status).toBe(200);
    await app.close();
  });

  const [outside] = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each && !each.internal && each.family === 'IPv4');
  const whereThereIsOne = outside ? it : it.skip;

  whereThereIsOne('it starts when told to let anyone in', async () => {
    const app = await createApp(settings({ PARLEY_ALLOW_ANONYMOUS: 'true' }));
    await app.listen(0, '0.0.0.0');
    const url = `http://${outside!.address}:${new URL(await app.getUrl()).port}`;
    expect((await fetch(url + LIST)).status).toBe(200);
    addKey(folder, 'first', 'reader');
    expect((await fetch(url + LIST)).status).toBe(401);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await app.close();
  });
});

it('anyone is let in who calls it by a name of its own, and no page of another site', async () => {
  const settings = { PARLEY_ALLOW_ANONYMOUS: 'true', PARLEY_ALLOWED_HOSTS: 'parley.example, Other.example' };
  const app = await startApp({ settings });
  const status = (host: string) =>
    new Promise<number | undefined>((resolve) =>
      request(app.url + LIST, { headers: { host, 'x-forwarded-for': '203.0.113.7' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
  expect(await status('parley.example')).toBe(200);
  expect(await status('other.example:3000')).toBe(200);
  expect(await status('evil.example')).toBe(401);
  await app.close();
});
