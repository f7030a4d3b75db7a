import { request } from 'node:http';
import { type App, startApp } from './support/app.js';

const N = '/api/v1/negotiations/talks';
const OPENING = { type: 'NegotiationOpened', occurredOn: '2025-01-01', data: { title: 'Talks' } };
const party = (partyId: string) => ({
  type: 'PartyAdmitted',
  occurredOn: '2025-01-01',
  data: { partyId, name: partyId, kind: 'state', role: 'principal' },
});

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const ndjson = (...lines: unknown[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
const send = (body: string, query = '', headers = {}) =>
  app.post(`${N}/import${query}`, body, { 'content-type': 'application/x-ndjson', ...headers });
const head = async () => (await app.get('/health/ready')).body.projections.head;

describe('an import', () => {
  it('records its lines, tells those that fail, goes on, and when sent again skips what is there', async () => {
    const lines = ndjson(OPENING, party('RU'), 'nonsense', '', party('US'), party('RU'), {
      ...party('UA'),
      colour: 'red',
    });
    const first = await send(lines);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ recorded: 3, skipped: 1, failedCount: 2 });
    expect(first.body.failed.map(({ line }: { line: number }) => line)).toEqual([3, 7]);
    expect(first.headers.get('parley-position')).toBe('3');
    const again = await send(lines + JSON.stringify(party('UA')));
    expect(again.body).toMatchObject({ recorded: 1, skipped: 4, failedCount: 2 });
    expect(again.headers.get('parley-position')).toBe('4');
    expect(await head()).toBe('4');
  });

  it('is tried without recording anything', async () => {
    const { status, body } = await send(ndjson(OPENING, party('RU'), party('RU')), '?dryRun=true');
    expect({ status, ...body }).toMatchObject({ status: 200, recorded: 2, skipped: 1, failedCount: 0 });
    expect(await head()).toBe('0');
  });

  it.each(['?dryRun=yes', '?dryRun=', '?dryRun=true&dryRun=true', '?dry=true'])(
    'is refused with %s',
    async (query) => {
      expect((await send(ndjson(OPENING), query)).status).toBe(400);
      expect(await head()).toBe('0');
    },
  );

  it('of nothing records nothing', async () => {
    const { status, headers, body } = await send('');
    expect({ status, ...body }).toEqual({ status: 200, recorded: 0, skipped: 0, failed: [], failedCount: 0 });
    expect(headers.get('parley-position')).toBeNull();
  });

  it('says of a line cut off that it fails', async () => {
    const { body } = await send(ndjson(OPENING) + JSON.stringify(party('RU')).slice(0, -5));
    expect(body).toMatchObject({ recorded: 1, failed: [{ line: 2, title: 'Cut off' }], failedCount: 1 });
  });

  it('may be far larger than a command, and lists the first 1,000 failures', async () => {
    const long = { ...party('RU'), note: 'x'.repeat(500_000) };
    const many = ndjson(
      OPENING,
      ...Array.from({ length: 1_200 }, () => '{}'),
      long,
      { ...long, data: { ...long.data, partyId: 'US' } },
      { ...long, data: { ...long.data, partyId: 'UA' } },
    );
    expect(many.length).toBeGreaterThan(1024 * 1024);
    const { body } = await send(many);
    expect(body).toMatchObject({ recorded: 4, failedCount: 1_200 });
    expect(body.failed).toHaveLength(1_000);
  });

  it('is refused where a header is, before a line is read', async () => {
    const { status } = await send(ndjson(OPENING), '', { 'x-correlation-id': 'é' });
    expect(status).toBe(400);
    expect(await head()).toBe('0');
  });

  it('that breaks off keeps what came whole, and can be sent again', async () => {
    const client = request(`${app.url}${N}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    client.on('error', () => undefined);
    client.write(ndjson(OPENING, party('RU')));
    while ((await head()) !== '2') await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = new Promise((resolve) => client.once('close', resolve));
    client.destroy();
    await closed;
    expect((await send(ndjson(OPENING, party('RU'), party('US')))).body).toMatchObject({
      recorded: 1,
      skipped: 2,
    });
  });
});
