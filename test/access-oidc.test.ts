import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { IssuerUnavailable, Oidc } from '../src/access/oidc.js';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';

const AUDIENCE = 'parley';
const LIST = '/api/v1/negotiations';
const opening = { title: 'Talks', occurredOn: '2025-01-01' };

let issuer: string;
let server: Server;
let signing: CryptoKey;
let foreign: CryptoKey;
let app: App;
let published: object[];
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  signing = privateKey;
  foreign = (await generateKeyPair('ES256')).privateKey;
  published = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }];
  server = createServer((request, response) => {
    const discovery = { issuer, jwks_uri: `${issuer}/keys` };
    const answer = request.url === '/keys' ? { keys: published } : discovery;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await startApp({
    settings: {
      PARLEY_OIDC_ISSUER: issuer,
      PARLEY_OIDC_AUDIENCE: AUDIENCE,
      PARLEY_OIDC_ROLE_CLAIM: 'realm_access.roles',
    },
  });
});
afterAll(async () => {
  await app.close();
  server.close();
});

const now = () => Math.floor(Date.now() / 1000);
const claims = (roles: unknown, more: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: 'maria@desk',
  exp: now() + 60,
  realm_access: { roles },
  ...more,
});
const token = (payload: JWTPayload, key = signing, header = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key);
const get = async (path: string, payload: JWTPayload, key = signing) =>
  app.get(path, bearer(await token(payload, key)));

it('nobody is anonymous', async () => {
  expect((await app.get(LIST)).status).toBe(401);
});

it('a token’s subject is who records, and its claim the role', async () => {
  const recorder = bearer(await token(claims(['offline_access', 'recorder'])));
  const { status, body } = await app.post(LIST, { ...opening, negotiationId: 'talks' }, recorder);
  expect(status).toBe(201);
  const report = await app.get(`${LIST}/talks/reports/${body.eventId}`, {
    ...recorder,
    'parley-min-position': body.position,
  });
  expect(report.body.recordedBy).toBe('maria@desk');
  expect((await get('/api/v1/me', claims(['reader', 'editor']))).body).toMatchObject({
    name: 'maria@desk',
    kind: 'token',
    role: 'editor',
  });
});

it.each([[[]], ['none'], [['Admin']], [undefined], [{ reader: true }], [7]])(
  'a token whose roles are %j may do nothing',
  async (roles) => {
    expect((await get(LIST, claims(roles))).status).toBe(403);
    expect((await get('/api/v1/me', claims(roles))).body).toMatchObject({ role: null, rights: [] });
  },
);

it.each([
  ['has expired', { exp: 1 }],
  ['is not valid yet', { nbf: 99_999_999_999 }],
  ['has no end', { exp: undefined }],
  ['is for others', { aud: 'elsewhere' }],
  ['is of another issuer', { iss: 'https://elsewhere.example' }],
  ['has no subject', { sub: undefined }],
  ['has an empty subject', { sub: '' }],
  ['has a subject of many lines', { sub: 'a\nb' }],
  ['has an endless subject', { sub: 'a'.repeat(129) }],
  ['claims to be nobody', { sub: 'anonymous' }],
  ['claims to be nobody in capitals', { sub: 'Anonymous' }],
  ['looks like another in Cyrillic', { sub: 'm\u0430ria@desk' }],
  ['looks like another but for what is invisible', { sub: 'maria\u200b@desk' }],
  ['turns the direction of the text', { sub: 'maria\u202e' }],
  ['ends with a space', { sub: 'maria@desk ' }],
])('a token that %s opens nothing', async (_, wrong) => {
  const { status, headers, body } = await get(LIST, claims(['admin'], wrong as JWTPayload));
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toMatch(/error="invalid_token"/);
  expect(body.detail).toMatch(/token/);
});

it('nor one that is signed by somebody else, by nobody, or with the public key as a secret', async () => {
  expect((await get(LIST, claims(['admin']), foreign)).status).toBe(401);
  expect((await app.get(LIST, bearer(new UnsecuredJWT(claims(['admin'])).encode()))).status).toBe(401);
  const secret = new TextEncoder().encode(JSON.stringify(published[0]));
  const confused = new SignJWT(claims(['admin'])).setProtectedHeader({ alg: 'HS256', kid: 'one' });
  expect((await app.get(LIST, bearer(await confused.sign(secret)))).status).toBe(401);
  const unknown = await token(claims(['admin']), signing, { kid: 'two' });
  expect((await app.get(LIST, bearer(unknown))).status).toBe(401);
  for (const text of ['x', 'a.b.c', '', 'ey'.repeat(9_000)]) {
    expect((await app.get(LIST, bearer(text))).status).toBe(401);
  }
});

it('nor one whose subject has the name of a key', async () => {
  addKey(app.dataFolder, 'maria', 'reader');
  expect((await get(LIST, claims(['admin'], { sub: 'maria' }))).status).toBe(401);
});

it('a token that is valid for ever ends when years have five digits', async () => {
  const { status, body } = await get('/api/v1/me', claims(['reader'], { exp: 1e15 }));
  expect([status, body.expiresAt]).toEqual([200, '9999-12-31T23:59:59.999Z']);
});

it.each(['breaks', 'answers with nonsense'])(
  'an issuer that %s is asked once for many tokens',
  async (how) => {
    let asked = 0;
    const failing = createServer((_, response) => {
      asked += 1;
      response.writeHead(how === 'breaks' ? 500 : 200).end('{}');
    }).listen(0, '127.0.0.1');
    await once(failing, 'listening');
    const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
    for (const jwksUrl of [undefined, `${url}/keys`]) {
      asked = 0;
      let now = 0;
      const oidc = new Oidc(
        { issuer, audience: AUDIENCE, roleClaim: 'role', ...(jwksUrl ? { jwksUrl } : { issuer: url }) },
        () => now,
      );
      for (let n = 0; n < 100; n++)
        await expect(oidc.holderOf(await token(claims(['admin'])))).rejects.toThrow(IssuerUnavailable);
      expect(asked).toBe(1);
      now = 60_000;
      await expect(oidc.holderOf(await token(claims(['admin'])))).rejects.toThrow(IssuerUnavailable);
      expect(asked).toBe(2);
    }
    failing.close();
  },
);

it('keys are taken beside tokens', async () => {
  const key = addKey(app.dataFolder, 'machine', 'reader');
  expect((await app.get(LIST, bearer(key))).status).toBe(200);
});

it('while the issuer cannot be reached, nobody is let in, and it says so', async () => {
  const cut = await startApp({
    settings: { PARLEY_OIDC_ISSUER: 'http://127.0.0.1:9', PARLEY_OIDC_AUDIENCE: AUDIENCE },
  });
  const { status, headers } = await cut.get(LIST, bearer(await token(claims(['admin']))));
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  const key = addKey(cut.dataFolder, 'machine', 'reader');
  expect((await cut.get(LIST, bearer(key))).status).toBe(200);
  await cut.close();
});

it('a claim may say which negotiations a token is for', async () => {
  const limited = await startApp({
    settings: {
      PARLEY_OIDC_ISSUER: issuer,
      PARLEY_OIDC_AUDIENCE: AUDIENCE,
      PARLEY_OIDC_ROLE_CLAIM: 'realm_access.roles',
      PARLEY_OIDC_NEGOTIATIONS_CLAIM: 'parley.negotiations',
    },
  });
  const of = async (negotiations: unknown, role = 'recorder') =>
    bearer(await token(claims([role], negotiations === undefined ? {} : { parley: { negotiations } })));
  for (const negotiationId of ['one', 'two', 'three']) {
    const all = await of('*');
    expect((await limited.post(LIST, { ...opening, negotiationId }, all)).status).toBe(201);
  }
  const seen = async (headers: Record<string, string>) =>
    (await limited.get(LIST, { ...headers, 'parley-min-position': '3' })).body.negotiations.map(
      (row: { negotiationId: string }) => row.negotiationId,
    );
  expect(await seen(await of(['one', 'three']))).toEqual(['one', 'three']);
  expect(await seen(await of('two one'))).toEqual(['one', 'two']);
  expect(await seen(await of('*'))).toEqual(['one', 'three', 'two']);
  for (const none of [undefined, [], 7, { one: true }]) expect(await seen(await of(none))).toEqual([]);
  expect((await limited.get(`${LIST}/two`, await of(['one']))).status).toBe(404);
  const party = { partyId: 'A', name: 'A', kind: 'state', role: 'principal', occurredOn: '2025-01-01' };
  expect((await limited.post(`${LIST}/two/parties`, party, await of(['one']))).status).toBe(404);
  expect((await limited.post(`${LIST}/one/parties`, party, await of(['one']))).status).toBe(201);
  expect((await limited.post(`${LIST}/one/parties`, party, await of(['one'], 'reader'))).status).toBe(403);
  expect((await limited.get('/metrics', { ...(await of(['one'], 'admin')), via: '1.1 proxy' })).status).toBe(
    403,
  );
  await limited.close();
});
