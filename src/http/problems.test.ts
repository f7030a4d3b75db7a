import { PROBLEM_KINDS, type ProblemType } from '../common/problem-types.js';
import { type App, startApp } from '../../test/support/app.js';

const NEGOTIATIONS = '/api/v1/negotiations';
const OPENING = { negotiationId: 'talks', title: 'Talks', occurredOn: '2025-02-12' };

let app: App;
beforeAll(async () => {
  app = await startApp();
  expect((await app.post(NEGOTIATIONS, OPENING)).status).toBe(201);
});
afterAll(() => app.close());

/** Requirements of every problem. */
function expectProblem(answer: Awaited<ReturnType<App['get']>>, status: number): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({
    type:
      status === 400 ? '/problems/validation' : expect.stringMatching(/^(about:blank|\/problems\/[a-z-]+)$/),
    title: expect.stringMatching(/./),
    status,
    detail: expect.stringMatching(/./),
  });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\bat .*\.[jt]s:\d|FST_|Exception/);
}

describe('a body that is no good', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  it.each([
    ['nothing', ''],
    ['half of one', '{"title":"x"'],
    ['not JSON', 'title=x'],
    ['two documents', '{}{}'],
    ['a trailing comma', '{"title":"x",}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '12'],
    ['an empty object', '{}'],
    ['an unknown property', JSON.stringify({ ...OPENING, colour: 'red' })],
    ['__proto__', '{"title":"x","occurredOn":"2025","__proto__":{"polluted":true}}'],
    ['__proto__, escaped', '{"title":"x","occurredOn":"2025","\\u005f_proto__":{"polluted":true}}'],
    ['constructor.prototype', '{"title":"x","occurredOn":"2025","constructor":{"prototype":{"a":1}}}'],
    ['a key twice', '{"title":"x","title":"y","occurredOn":"2025"}'],
    ['NUL in a text', '{"title":"x\\u0000y","occurredOn":"2025"}'],
    ['half a surrogate pair', '{"title":"x\\ud800","occurredOn":"2025"}'],
    ['half a surrogate pair in a key', '{"title":"x","occurredOn":"2025","\\ud800":1}'],
    ['33 levels', deep(33)],
    ['100,000 levels', deep(100_000)],
    ['100,000 lists, not closed', '['.repeat(100_000)],
    ['a date that no calendar has', '{"title":"x","occurredOn":"2025-02-30"}'],
    ['a number for a text', '{"title":1,"occurredOn":"2025"}'],
    ['a huge number for a text', '{"title":1e999,"occurredOn":"2025"}'],
    ['an id with a slash', '{"negotiationId":"a/b","title":"x","occurredOn":"2025"}'],
    ['an id of 65', `{"negotiationId":"${'a'.repeat(65)}","title":"x","occurredOn":"2025"}`],
  ])('is refused: %s', async (_, body) => {
    const before = (await app.get('/health/ready')).body.projections.head;
    expectProblem(await app.post(NEGOTIATIONS, body), 400);
    expect((await app.get('/health/ready')).body.projections.head).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused when it is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"occurredOn":"2025","title":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const response = await fetch(app.url + NEGOTIATIONS, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: 'The body is not UTF-8.' });
  });

  it('is told place by place', async () => {
    const answer = await app.post(`${NEGOTIATIONS}/talks/meetings`, {
      title: 'x',
      occurredOn: 'yesterday',
      participants: [{ partyId: 'RU' }, { partyId: '' }],
      colour: 'red',
    });
    expectProblem(answer, 400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/colour', '/occurredOn', '/participants/1/partyId']);
    for (const { detail } of answer.body.errors) expect(detail).toMatch(/./);
  });
});

describe('a request that is no good', () => {
  const post = (path: string, headers: Record<string, string>, body: unknown = OPENING) =>
    app.post(path, body, headers);

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
    'application/x-ndjson',
    'nonsense',
  ])('is 415 as %s', async (type) => {
    expectProblem(await post(NEGOTIATIONS, { 'content-type': type }), 415);
  });

  it('is 415 when its body is compressed', async () => {
    const answer = await post(NEGOTIATIONS, { 'content-encoding': 'gzip' });
    expectProblem(answer, 415);
    expect(answer.headers.get('accept-encoding')).toBe('identity');
  });

  it('is 415 when an import is not lines', async () => {
    expectProblem(await post(`${NEGOTIATIONS}/talks/import`, {}), 415);
  });

  it.each([['application/json; charset=UTF-8'], ['Application/JSON;charset="utf-8"']])(
    'is understood as %s',
    async (type) => {
      expectProblem(await post(NEGOTIATIONS, { 'content-type': type }, '{}'), 400);
    },
  );

  it('is 413 with a body over 1 MiB, and the connection goes on', async () => {
    const title = 'x'.repeat(1024 * 1024);
    expectProblem(await post(NEGOTIATIONS, {}, { ...OPENING, title }), 413);
    expectProblem(await post(NEGOTIATIONS, {}, '{}'), 400);
  });

  it.each([
    ['/nowhere', 404],
    ['/api/v1', 404],
    ['/api/v1/negotiations/', 404],
    ['/api/v2/negotiations', 404],
    ['/API/v1/negotiations', 404],
    ['//api/v1/negotiations', 404],
    ['/api/v1/negotiations/%', 400],
    ['/api/v1/negotiations/%zz', 400],
    ['/api/v1/negotiations/%c3%28', 400],
    ['/api/v1/negotiations/a%2fb', 400],
    ['/api/v1/negotiations/a%00', 400],
    ['/api/v1/negotiations/-a', 400],
    [`/api/v1/negotiations/${'a'.repeat(65)}`, 400],
    [`/api/v1/negotiations/${'a'.repeat(7_000)}`, 400],
    [`/api/v1/negotiations/${'a'.repeat(9_000)}`, 414],
    [`/api/v1/negotiations?x=${'a'.repeat(9_000)}`, 414],
    ['/api/v1/negotiations?colour=red', 400],
    ['/api/v1/negotiations?asOf=2025&asOf=2025', 400],
    ['/api/v1/negotiations?asOf=2025&as%4ff=2025', 400],
    ['/api/v1/negotiations?asOf=%zz', 400],
    ['/api/v1/negotiations?asOf=%00', 400],
    ['/api/v1/negotiations?__proto__=1', 400],
    ['/api/v1/negotiations?toString=1', 400],
    ['/health/live?x', 400],
    ['/openapi.json?x=1', 400],
    ['/docs/files/nothing.js', 404],
    ['/docs/files/../../package.json', 404],
    ['/docs/files/%2e%2e/package.json', 404],
  ])('GET %s', async (path, status) => {
    expectProblem(await app.get(path), status);
  });

  it('is 405 where the path knows other methods, and says which', async () => {
    const response = await fetch(`${app.url}${NEGOTIATIONS}/talks/stall`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('OPTIONS, POST');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(
      (await fetch(`${app.url}${NEGOTIATIONS}`, { method: 'PUT', body: 'x' })).headers.get('allow'),
    ).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('may ask what a path knows', async () => {
    const response = await fetch(`${app.url}${NEGOTIATIONS}/talks/meetings/summit/hold`, {
      method: 'OPTIONS',
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('OPTIONS, POST');
    expect((await fetch(`${app.url}/nowhere`, { method: 'OPTIONS' })).status).toBe(404);
  });

  it('gets the headers of GET for HEAD', async () => {
    const response = await fetch(`${app.url}/health/live`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.text()).toBe('');
    expect((await fetch(`${app.url}/nowhere`, { method: 'HEAD' })).status).toBe(404);
  });

  it.each(['W/"0"', '0', '"x"', '"-1"', '"00"', '', '"99999999999999999999"'])(
    'is 412 with a tag of another form in If-Match: %s',
    async (value) => {
      const answer = await post(
        `${NEGOTIATIONS}/talks/stall`,
        { 'If-Match': value },
        { occurredOn: '2025-03-01' },
      );
      expectProblem(answer, 412);
      expect(answer.body).toMatchObject({ type: '/problems/precondition' });
    },
  );

  it.each([
    ['Idempotency-Key', ''],
    ['Idempotency-Key', 'k'.repeat(256)],
    ['Idempotency-Key', 'clé'],
    ['Idempotency-Key', 'a\tb'],
    ['X-Correlation-Id', 'k'.repeat(129)],
    ['X-Causation-Id', 'é'],
  ])('is 400 with %s: %s', async (name, value) => {
    const answer = await post(`${NEGOTIATIONS}/talks/stall`, { [name]: value }, { occurredOn: '2025-03-01' });
    expectProblem(answer, 400);
    expect(answer.body.detail).toContain(name);
  });
});

describe('every answer', () => {
  it('carries the security headers, and none that needs TLS', async () => {
    for (const path of ['/health/live', '/nowhere', '/api/v1/%zz', '/openapi.json', '/docs']) {
      const { headers } = await app.get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src '(self|none)'/);
      expect(headers.get('content-security-policy')).not.toMatch(/upgrade-insecure|unsafe-eval/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('names its request: as the client did, or anew', async () => {
    const named = await app.get('/nowhere', { 'x-request-id': 'trace-7.a_B' });
    expect(named.headers.get('x-request-id')).toBe('trace-7.a_B');
    for (const given of ['a b', 'x'.repeat(129), '"><script>']) {
      const { headers } = await app.get('/health/live', { 'x-request-id': given });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('has a description that is sent once, and after that only when it is another', async () => {
    const first = await fetch(`${app.url}/openapi.json`);
    const tag = first.headers.get('etag')!;
    const again = await fetch(`${app.url}/openapi.json`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(`${app.url}/openapi.json`, { headers: { 'if-none-match': '"another"' } });
    expect([other.status, await other.text()]).toEqual([200, await first.text()]);
  });

  it('is compressed when it is long and the client can read it', async () => {
    for (const coding of ['gzip', 'br']) {
      const response = await fetch(`${app.url}/openapi.json`, { headers: { 'accept-encoding': coding } });
      expect(response.headers.get('content-encoding')).toBe(coding);
      expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
    }
    const short = await fetch(`${app.url}/health/live`, { headers: { 'accept-encoding': 'gzip' } });
    expect(short.headers.get('content-encoding')).toBeNull();
  });
});

describe('the type of a problem', () => {
  it('leads to a page in words', async () => {
    for (const type of Object.keys(PROBLEM_KINDS)) {
      const page = await app.get(`/problems/${type}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.body).toContain(`<h1>${PROBLEM_KINDS[type as ProblemType].title}</h1>`);
    }
    expectProblem(await app.get('/problems/of-my-own'), 404);
  });

  it('tells causes apart', async () => {
    const talks = `${NEGOTIATIONS}/talks`;
    const on = { occurredOn: '2025' };
    const type = async (path: string, body: object, headers = {}) =>
      (await app.post(path, body, headers)).body.type as string;
    expect(await type(`${talks}/parties/x/leave`, on)).toBe('/problems/unknown-name');
    expect(await type(`${talks}/incidents`, { ...on, title: 't', parties: ['x'] })).toBe(
      '/problems/unknown-name',
    );
    expect(await type(`${talks}/incidents`, { title: 't', occurredOn: '2199' })).toBe(
      '/problems/in-the-future',
    );
    expect(await type(NEGOTIATIONS, OPENING)).toBe('/problems/id-used');
    expect(await type(`${talks}/stall`, on, { 'if-match': '"99"' })).toBe('/problems/precondition');
    expect((await app.get(`${talks}/stances?asOf=yesterday`)).body).toMatchObject({
      type: '/problems/validation',
      errors: [{ parameter: 'asOf' }],
    });
    expect((await app.get(`${talks}/stances?party=x`)).body).toMatchObject({
      type: '/problems/unknown-name',
      errors: [{ parameter: 'party' }],
    });
    expect((await app.get('/nowhere')).body.type).toBe('about:blank');
  });
});
