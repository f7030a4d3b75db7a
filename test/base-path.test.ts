import { type App, caller, type Caller, startApp } from './support/app.js';
import { type ReverseProxy, reverseProxy } from './support/reverse-proxy.js';

const BASE = '/desk/parley';
const NEGOTIATIONS = `${BASE}/api/v1/negotiations`;
const ON = { occurredOn: '2025-08' };

let app: App;
beforeAll(
  async () =>
    (app = await startApp({ settings: { PARLEY_BASE_PATH: BASE, PARLEY_ALLOW_ANONYMOUS: 'true' } })),
);
afterAll(() => app.close());

describe.each([
  ['passes paths on as they are', false],
  ['strips the base path', true],
])('under a base path, behind a proxy that %s', (_, strips) => {
  const id = strips ? 'stripped' : 'kept';
  let proxy: ReverseProxy;
  let outside: Caller;
  beforeAll(async () => {
    proxy = await reverseProxy(app.url, BASE, strips);
    outside = caller(proxy.url);
  });
  afterAll(() => proxy.close());

  it('a command says a Location that can be followed', async () => {
    const opened = await outside.post(NEGOTIATIONS, { negotiationId: id, title: 'Talks', ...ON });
    expect([opened.status, opened.headers.get('location')]).toEqual([201, `${NEGOTIATIONS}/${id}`]);
    const party = { partyId: 'a', name: 'A', kind: 'state', role: 'principal', ...ON };
    const { headers } = await outside.post(`${NEGOTIATIONS}/${id}/parties`, party);
    expect((await outside.get(headers.get('location')!)).body).toMatchObject({ type: 'PartyAdmitted' });
    await outside.post(`${NEGOTIATIONS}/${id}/issues`, { issueId: 'i', proposition: 'So.', ...ON });
    const positions = [{ issueId: 'i', stance: 'supports', summary: 'Yes.' }];
    const said = await outside.post(`${NEGOTIATIONS}/${id}/statements`, { parties: ['a'], positions, ...ON });
    expect((await outside.get(said.headers.get('location')!)).body).toMatchObject({ type: 'PositionStated' });
  });

  it('a problem names a page that can be followed', async () => {
    const { body } = await outside.get(`${NEGOTIATIONS}/${id}?asOf=soon`);
    expect(body.type).toBe(`${BASE}/problems/validation`);
    const page = await outside.get(body.type);
    expect(page.body).toContain('<h1>Not valid</h1>');
    const [, docs] = /<a href="(.*?)">/.exec(page.body)!;
    expect((await outside.get(new URL(docs, outside.url + body.type).pathname)).status).toBe(200);
  });

  it('the OpenAPI document says where the API is, and its page finds it and its own files', async () => {
    const { body } = await outside.get(`${BASE}/openapi.json`);
    expect(body.servers).toEqual([{ url: BASE }]);
    const { body: html } = await outside.get(`${BASE}/docs`);
    const links = [...html.matchAll(/(?:src|href)="(.*?)"|url: '(.*?)'/g)].map(
      ([, link, url]) => link ?? url,
    );
    expect(links).toHaveLength(5);
    for (const link of links)
      expect([
        link,
        (await outside.get(new URL(link, `${outside.url}${BASE}/docs`).pathname)).status,
      ]).toEqual([link, 200]);
  });

  it('a memento links to its own path, and streams are streamed', async () => {
    const query = `${NEGOTIATIONS}/${id}?asOf=2025-12-31`;
    // The header has no fractions of a second: the present second may have begun before the report came.
    const soon = new Date(Date.now() + 1_000).toUTCString();
    const memento = await outside.get(query, { 'accept-datetime': soon });
    expect(memento.headers.get('link')).toBe(`<${query}>; rel="original timegate"`);
    const { body } = await outside.get(`${NEGOTIATIONS}/${id}/export`);
    expect(body.split('\n')[0]).toContain('NegotiationOpened');
  });
});

it('the base path without its slash leads to the one with it', async () => {
  const answer = await fetch(app.url + BASE, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, `${BASE}/`]);
});

it('health and metrics are where they always are, for those who ask the server itself', async () => {
  for (const path of ['/health/live', `${BASE}/health/live`, '/metrics'])
    expect((await app.get(path)).status).toBe(200);
  expect((await app.get(`${BASE}s/health/live`)).status).toBe(404);
});
