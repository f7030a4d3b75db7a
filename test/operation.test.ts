import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { buildMain, startProcess } from './support/process.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const LIST = '/api/v1/negotiations';
const OPENING = { negotiationId: 'secret-talks', title: 'Hidden title', occurredOn: '2025-01-01' };

describe('/metrics', () => {
  let app: App;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  /** Value of one series, by its name and labels as written. */
  const value = async (series: string): Promise<number | undefined> => {
    const { body } = await app.get('/metrics');
    const line = body.split('\n').find((each: string) => each.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length + 1));
  };
  const until = async (series: string, wanted: number) => {
    while ((await value(series)) !== wanted) await new Promise(setImmediate);
  };

  it('counts requests, refusals, events, readers and times', async () => {
    await app.post(LIST, OPENING);
    await app.post(LIST, OPENING);
    await app.post(LIST, {});
    await app.post(`${LIST}/secret-talks/import`, 'x\ny\n', { 'content-type': 'application/x-ndjson' });
    await app.get('/nowhere');
    const post = 'method="POST",route="/api/v1/negotiations"';
    await until(`parley_http_requests_total{${post},status="201"}`, 1);
    await until(`parley_http_requests_total{${post},status="409"}`, 1);
    await until(`parley_http_requests_total{${post},status="400"}`, 1);
    await until(`parley_http_request_seconds_count{${post}}`, 3);
    await until('parley_refusals_total{status="400",title="Not valid"}', 1);
    await until('parley_refusals_total{status="line",title="Not JSON"}', 2);
    await until('parley_events_appended_total{type="NegotiationOpened"}', 1);
    await until('parley_store_append_seconds_count', 1);
    await until('parley_projection_lag_events', 0);
    expect(await value('parley_store_up')).toBe(1);
    expect(await value('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    const controller = new AbortController();
    await fetch(`${app.url}/api/v1/events/live`, { signal: controller.signal });
    await until('parley_live_readers', 1);
    controller.abort();
    await until('parley_live_readers', 0);
  });

  it('has whatever docs/operations.md says to raise an alert on', async () => {
    await app.get('/nowhere');
    const named = readFileSync('docs/operations.md', 'utf8').match(/\b(?:parley|nodejs)_\w+/g)!;
    const series = new Set(named.filter((name) => !name.startsWith('parley_…')));
    expect(series.size).toBeGreaterThan(8);
    const { body } = await app.get('/metrics');
    expect([...series].filter((name) => !body.includes(`# TYPE ${name.replace(/_bucket$/, '')} `))).toEqual(
      [],
    );
  });

  it('names no negotiation', async () => {
    await app.get(`${LIST}/secret-talks`);
    await app.get(`${LIST}/secret-talks/meetings/secret-meeting`);
    expect((await app.get('/metrics')).body).not.toMatch(/secret/);
  });

  it('is for an admin of everything, and for this machine itself, as is what /health/ready tells', async () => {
    const keys = {
      reader: addKey(app.dataFolder, 'reader', 'reader'),
      some: addKey(app.dataFolder, 'some', 'admin', { negotiations: ['secret-talks'] }),
      admin: addKey(app.dataFolder, 'admin', 'admin'),
    };
    const proxied = { 'x-forwarded-for': '203.0.113.7' };
    const status = async (headers: Record<string, string>) => (await app.get('/metrics', headers)).status;
    expect(await status({})).toBe(200);
    expect(await status(proxied)).toBe(401);
    expect(await status({ ...proxied, ...bearer(keys.reader) })).toBe(403);
    expect(await status({ ...proxied, ...bearer(keys.some) })).toBe(403);
    expect(await status({ ...proxied, ...bearer(keys.admin) })).toBe(200);
    const ready = async (key: string) =>
      Object.keys((await app.get('/health/ready', { ...proxied, ...bearer(key) })).body);
    expect(await ready(keys.reader)).toEqual(['status']);
    expect(await ready(keys.some)).toEqual(['status']);
    expect(await ready(keys.admin)).toEqual([
      'status',
      'store',
      'projections',
      'directory',
      'clock',
      'webhooks',
    ]);
  });
});

describe('the process', () => {
  let folder: string;
  beforeAll(() => buildMain(), 300_000);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('logs who asked for what and what became of it, and no secret', async () => {
    const key = addKey(folder, 'desk', 'recorder');
    const server = await startProcess(folder, { PARLEY_LOG_LEVEL: 'trace' });
    const send = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);
    const headers = { ...bearer(key), 'content-type': 'application/json' };
    await send(LIST, { method: 'POST', headers, body: JSON.stringify(OPENING) });
    await send(`${LIST}?asOf=2025-05-05`, { headers });
    await send(`${LIST}/${key}`, { headers });
    await send(`/${key}`, { headers: { 'x-api-key': key, cookie: `key=${key}` } });
    await send(`${LIST}?key=${key}`);
    await send(LIST, { headers: { 'x-request-id': key } });
    await send(LIST, { headers: bearer(`${key}x`) });
    await send(LIST, { headers: bearer('ey.Secret.token') });
    await server.stop('SIGTERM');
    expect(server.log).toContainEqual(
      expect.objectContaining({
        who: 'desk',
        by: 'key',
        from: '127.0.0.1',
        method: 'POST',
        route: LIST,
        status: 201,
        recorded: '1',
        reqId: expect.any(String),
      }),
    );
    expect(server.log).toContainEqual(expect.objectContaining({ route: LIST, status: 401 }));
    const text = JSON.stringify(server.log);
    expect(text).not.toContain(key.slice('parley_'.length, 'parley_'.length + 12));
    expect(text).not.toContain(key.slice(-40));
    expect(text).not.toMatch(/Secret|Hidden title|2025-05-05|"stack"/);
  });

  it('sends spans where OpenTelemetry’s variables say, within the caller’s trace', async () => {
    const bodies: Json[] = [];
    const collector = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += chunk));
      request.on('end', () => {
        bodies.push({ url: request.url, ...JSON.parse(text) });
        response.setHeader('content-type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const server = await startProcess(folder, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_METRICS_EXPORTER: 'none',
      OTEL_LOGS_EXPORTER: 'none',
    });
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01` };
    await fetch(`${server.url}${LIST}/secret-talks`, { headers });
    await server.stop('SIGTERM');
    collector.close();
    const spans = bodies
      .flatMap(({ resourceSpans = [] }) => resourceSpans)
      .flatMap(({ scopeSpans }: Json) => scopeSpans)
      .flatMap((scope: Json) => scope.spans);
    const span = spans.find(({ name }: Json) => name === `GET ${LIST}/:negotiationId`);
    expect(span).toMatchObject({ traceId: trace, parentSpanId: 'b7ad6b7169203331' });
    expect(span.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 404 } });
    expect(JSON.stringify(spans)).not.toMatch(/secret/);
  });
});
