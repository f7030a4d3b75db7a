import { type App, startApp } from './support/app.js';

const TALKS = '/api/v1/negotiations/talks';
const NDJSON = { 'content-type': 'application/x-ndjson' };
const MIB = 1024 * 1024;

const line = (type: string, data: object) => `${JSON.stringify({ type, occurredOn: '2025-01-01', data })}\n`;
const OPENING = line('NegotiationOpened', { title: 'Talks' });
const party = (partyId: string) =>
  line('PartyAdmitted', { partyId, name: partyId, kind: 'state', role: 'principal' });

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const sizeOf = (body: unknown): number => JSON.stringify(body).length;
const imports = (lines: string) => app.post(`${TALKS}/import`, lines, NDJSON);

describe('what a refusal tells back', () => {
  it('of an import that names unknown parties is no more than a thousand short lines', async () => {
    const known = Array.from({ length: 60 }, (_, n) => party(`${'k'.repeat(50)}${n}`)).join('');
    await imports(OPENING + known);
    const names = Array.from({ length: 100 }, (_, n) => `${'x'.repeat(55)}${n}`);
    const bad = (n: number) => line('IncidentReported', { incidentId: `n${n}`, title: 't', parties: names });
    const { body } = await imports(Array.from({ length: 600 }, (_, n) => bad(n)).join(''));
    expect(body).toMatchObject({ recorded: 0, failedCount: 600 });
    expect(body.failed).toHaveLength(600);
    for (const { detail } of body.failed) expect(detail.length).toBeLessThanOrEqual(1_001);
    expect(body.failed[0].detail).toMatch(/^\/parties\/0: No party x+0 was ever recorded here\. Known: k/);
  });

  it('of a command that names unknown parties lists the known ones once', async () => {
    const known = Array.from({ length: 60 }, (_, n) => party(`${'k'.repeat(50)}${n}`)).join('');
    await imports(OPENING + known);
    const parties = Array.from({ length: 1_000 }, (_, n) => `x${n}`);
    const { status, body } = await app.post(`${TALKS}/incidents`, {
      title: 't',
      parties,
      occurredOn: '2025',
    });
    expect(status).toBe(422);
    expect(body.errors).toHaveLength(100);
    expect(body.errors[1].detail).toBe('No party x1 was ever recorded here.');
    expect(sizeOf(body)).toBeLessThan(20_000);
  });

  it.each([
    ['a long key twice', (key: string) => `{"${key}":1,"${key}":2}`],
    ['a long unknown key', (key: string) => `{"${key}":1}`],
    ['a long key of slashes', (key: string) => `{"${'/'.repeat(key.length)}":1}`],
    ['a long value', (key: string) => `{"title":"t","occurredOn":"${key}"}`],
  ])('is cut: %s', async (_, make) => {
    await imports(OPENING);
    const text = make('a'.repeat(100_000));
    const command = await app.post('/api/v1/negotiations', text);
    expect(command.status).toBe(400);
    expect(sizeOf(command.body)).toBeLessThan(4_000);
    const lines = await imports(`{"type":"IncidentReported","occurredOn":"2025","data":${text}}\n`);
    expect(lines.body.failedCount).toBe(1);
    expect(sizeOf(lines.body)).toBeLessThan(4_000);
  });

  it('is cut also in a query', async () => {
    await imports(OPENING);
    for (const query of [
      `limit=${'9'.repeat(3_000)}`,
      `type=${'x'.repeat(3_000)}`,
      `asOf=${'x'.repeat(3_000)}`,
    ]) {
      const { status, body } = await app.get(`${TALKS}/timeline?${query}`);
      expect({ query: query.slice(0, 8), status }).toEqual({ query: query.slice(0, 8), status: 400 });
      expect(sizeOf(body)).toBeLessThan(4_000);
    }
  });
});

it('pages end before they get too large, and go on where they ended', async () => {
  const large = Array.from({ length: 30 }, (_, n) =>
    line('IncidentReported', { incidentId: `n${n}`, title: 't', summary: `${n} ${'x'.repeat(700_000)}` }),
  );
  for (let from = 0; from < large.length; from += 5)
    await imports((from === 0 ? OPENING : '') + large.slice(from, from + 5).join(''));
  const all = (await app.get('/health/ready')).body.projections.head;
  expect(all).toBe('31');
  const seen = { 'parley-min-position': '31' };
  for (const list of [
    `${TALKS}/events`,
    '/api/v1/events',
    `${TALKS}/timeline`,
    `${TALKS}/timeline?order=desc`,
  ]) {
    const positions: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    do {
      const query = `${list.includes('?') ? '&' : '?'}limit=1000${cursor && `&cursor=${cursor}`}`;
      const { status, body } = await app.get(list + query, seen);
      expect(status).toBe(200);
      expect(sizeOf(body)).toBeLessThan(10 * MIB);
      positions.push(...body.events.map(({ position }: { position: string }) => position));
      cursor = body.nextCursor as string | null;
      pages++;
    } while (cursor);
    const sorted = positions.map(Number).sort((a, b) => a - b);
    expect({ list, sorted }).toEqual({ list, sorted: Array.from({ length: 31 }, (_, n) => n + 1) });
    expect(pages).toBeGreaterThan(2);
  }
});

it('nobody waits for a position that has not been recorded', async () => {
  await imports(OPENING);
  const later = new Promise((resolve) => setTimeout(resolve, 4_000, 'waited').unref());
  const far = app.get(TALKS, { 'parley-min-position': '1000000' });
  const answer = (await Promise.race([far, later])) as Awaited<typeof far>;
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
});
