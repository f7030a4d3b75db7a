import { canonical, sha256Hex } from '../events/canonical.js';
import { startApp, type App } from './support/app.js';
import { LEDGERS, recordTwo } from './support/two-ledgers.js';

const [LEDGER] = LEDGERS;
const PATH = `/api/v1/negotiations/${LEDGER}`;

let app: App;
beforeAll(async () => {
  app = await startApp();
  await recordTwo(app);
});
afterAll(() => app.close());

const ask = async (path: string) => (await app.get(path)).body;

describe('the digest of a negotiation', () => {
  it('is the hash, the revision and the place of its last event', async () => {
    const { events } = await ask(`${PATH}/events?limit=1000`);
    const { stream, revision, hash, eventId, recordedAt, position } = events.at(-1);
    const digest = await ask(`${PATH}/digest`);
    expect(digest).toEqual({
      asOf: null,
      knownAt: digest.knownAt,
      position,
      negotiationId: LEDGER,
      stream,
      revision,
      hash,
      chain: expect.stringMatching(/^[0-9a-f]{64}$/),
      eventId,
      recordedAt,
    });
    expect(revision).toBe(events.length - 1);
  });

  it('of any past state of knowledge stays what it was', async () => {
    const { events } = await ask(`${PATH}/events?limit=1000`);
    for (const { position, hash, revision } of events)
      expect(await ask(`${PATH}/digest?knownAt=position:${position}`)).toMatchObject({
        position,
        hash,
        revision,
      });
    const { headers } = await app.get(`${PATH}/digest?knownAt=position:${events[3].position}`);
    expect(headers.get('etag')).toMatch(/^"/);
  });

  it('covers the order of the whole log', async () => {
    const { events } = await ask('/api/v1/events?limit=1000');
    let chain = sha256Hex('');
    for (const { position, stream, revision, hash, negotiationId } of events) {
      chain = sha256Hex(canonical([chain, Number(position), stream, revision, hash]));
      expect(
        await ask(`/api/v1/negotiations/${negotiationId}/digest?knownAt=position:${position}`),
      ).toMatchObject({
        position,
        chain,
      });
    }
  });

  it('is not of what was not open yet, or never was', async () => {
    expect((await app.get(`/api/v1/negotiations/${LEDGERS[1]}/digest?knownAt=position:1`)).status).toBe(404);
    expect((await app.get('/api/v1/negotiations/nobody/digest')).status).toBe(404);
    expect((await app.get(`${PATH}/digest?limit=1`)).status).toBe(400);
  });
});
