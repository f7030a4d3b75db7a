import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';

const DESK = 'https://desk.example.org';
const LIST = '/api/v1/negotiations';
const opening = (negotiationId: string) => ({ negotiationId, title: 'Talks', occurredOn: '2025' });

let app: App;
let key: Record<string, string>;
beforeAll(async () => {
  app = await startApp({ settings: { PARLEY_CORS_ORIGINS: `${DESK}, https://other.example.org:8443` } });
  key = bearer(addKey(app.dataFolder, 'desk', 'recorder'));
});
afterAll(() => app.close());

const options = async (path: string, headers: Record<string, string>) => {
  const answer = await fetch(app.url + path, { method: 'OPTIONS', headers });
  return { status: answer.status, headers: answer.headers };
};
const preflight = (origin: string, path = LIST) =>
  options(path, {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,idempotency-key',
  });

describe('a page of another origin', () => {
  it('may send what the API takes, and read what it answers, where its origin is named', async () => {
    const asked = await preflight(DESK);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS, POST');
    expect(asked.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Idempotency-Key/);
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const made = await app.post(LIST, opening('talks'), { ...key, origin: DESK });
    expect(made.status).toBe(201);
    expect(made.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(made.headers.get('access-control-expose-headers')).toMatch(/ETag.*Location.*Parley-Position/);
  });

  it('may read refusals too, of whatever kind', async () => {
    for (const [path, status] of [
      [LIST, 401],
      ['/nowhere', 404],
      [`${LIST}?x=1`, 400],
    ] as const) {
      const headers = { origin: DESK, ...(status === 400 && key) };
      const refused = await app.get(path, headers);
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([status, DESK]);
    }
  });

  it('may not where it is not, and caches tell the two apart', async () => {
    for (const origin of [
      'https://desk.example.com',
      'http://desk.example.org',
      'null',
      `${DESK}.evil.org`,
    ]) {
      const answer = await app.get(LIST, { ...key, origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')).toMatch(/Accept-Encoding.*Authorization.*Origin/);
      const asked = await preflight(origin);
      expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, null]);
    }
    expect((await preflight(DESK, '/nowhere')).status).toBe(404);
    expect((await options(LIST, {})).headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  it('may do nothing where none is named', async () => {
    const closed = await startApp();
    const { headers } = await closed.get(LIST, { origin: DESK });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('vary')).not.toMatch(/Origin/);
    await closed.close();
  });
});

describe('what is left of the rate limit', () => {
  it('is told on every answer that is counted, and with 429', async () => {
    const limited = await startApp({ settings: { PARLEY_RATE_LIMIT_PER_SECOND: '3' } });
    const desk = bearer(addKey(limited.dataFolder, 'desk', 'reader'));
    const answers = await Promise.all(Array.from({ length: 9 }, () => limited.get(LIST, desk)));
    const fields = answers.map(({ status, headers }) => [status, headers.get('ratelimit')]);
    expect(fields).toContainEqual([200, '"default";r=2;t=1']);
    expect(fields).toContainEqual([200, '"default";r=0;t=1']);
    expect(fields).toContainEqual([429, '"default";r=0;t=1']);
    for (const { headers } of answers) expect(headers.get('ratelimit-policy')).toBe('"default";q=3;w=1');
    await limited.close();
  });
});

describe('an answer to a retry', () => {
  it('says that it is the first one again', async () => {
    const retry = { ...key, 'idempotency-key': 'once' };
    const party = { partyId: 'A', name: 'A', kind: 'state', role: 'principal', occurredOn: '2025' };
    const send = () => app.post(`${LIST}/talks/parties`, party, retry);
    const [first, second] = [await send(), await send()];
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null]);
    expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(second.body).toEqual(first.body);
  });

  it('says so of an eventId, of an opening by key, and of a statement', async () => {
    const eventId = '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10';
    const issue = { eventId, issueId: 'i', proposition: 'It is so.', occurredOn: '2025' };
    const statement = {
      occurredOn: '2025',
      parties: ['A'],
      statementId: 's',
      positions: [{ issueId: 'i', stance: 'supports', summary: 'Yes.' }],
    };
    const title = { title: 'Unnamed', occurredOn: '2025' };
    for (const [path, body] of [
      ['/talks/issues', issue],
      ['', title],
      ['/talks/statements', statement],
    ] as const) {
      const headers = path === '/talks/issues' ? key : { ...key, 'idempotency-key': 'again' };
      const send = async () => {
        const answer = await app.post(LIST + path, body, headers);
        return [answer.status, answer.headers.get('idempotency-replayed')];
      };
      expect([path, await send(), await send()]).toEqual([path, [201, null], [201, 'true']]);
    }
  });
});
