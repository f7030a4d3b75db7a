import { parse } from 'csv-parse/sync';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from './support/app.js';
import { connect, take } from './support/events.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const EVENT_STREAM = { accept: 'text/event-stream' };

let app: App;
let head: string;
beforeAll(async () => {
  app = await startApp();
  await recordTalks(app);
  head = (await record(app, `${TALKS}/positions`, statement('RU', '2025-10-22', 'opposes'))).position;
});
afterAll(() => app.close());

const linesOf = (text: string): Body[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await app.get(path, { 'parley-min-position': head, ...headers });
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return answer;
}

const timeline = async (query: string): Promise<Body[]> =>
  (await ask(`${TALKS}/timeline?limit=1000&${query}`)).body.events;

describe('a replay', () => {
  test('is the timeline, each event with what it changed', async () => {
    const { body, headers } = await ask(`${TALKS}/replay`);
    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(headers.get('vary')).toMatch(/accept\b.*accept-datetime/i);
    const lines = linesOf(body);
    expect(lines.map(({ changed: _, ...event }) => event)).toEqual(await timeline(''));
    expect(lines[0].changed).toMatchObject({ stances: [], meetings: [] });
    const stated = lines.find(({ data }) => data.positionId === 'ru-august')!;
    expect(stated.changed.stances).toMatchObject([{ partyId: 'RU', issueId: 'ceasefire' }]);
  });

  test.each([
    'until=2025-10-20',
    'asOf=2025-10-20',
    'until=2025-10-20&asOf=2025-12',
    'until=2025-12&asOf=2025-10-20',
  ])('ends where %s says', async (query) => {
    const { body, headers } = await ask(`${TALKS}/replay?${query}`);
    expect(linesOf(body).map(({ eventId }) => eventId)).toEqual(
      (await timeline('asOf=2025-10-20')).map(({ eventId }) => eventId),
    );
    expect(headers.get('parley-as-of')).toBe('2025-10-20T23:59:59.999Z');
  });

  test('is an event stream for whoever prefers one, and resumes', async () => {
    const expected = linesOf((await ask(`${TALKS}/replay`)).body);
    const stream = await connect(`${app.url}${TALKS}/replay`);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const told = await take(stream[Symbol.asyncIterator](), Infinity);
    expect(told.map(({ data }) => JSON.parse(data))).toEqual(expected);
    for (const [at, { id }] of told.entries()) {
      const resumed = await connect(`${app.url}${TALKS}/replay`, { 'last-event-id': id });
      const isLast = at === told.length - 1;
      expect(resumed.status).toBe(isLast ? 204 : 200);
      if (!isLast) expect(await take(resumed[Symbol.asyncIterator](), Infinity)).toEqual(told.slice(at + 1));
    }
    const stranger = await connect(`${app.url}${TALKS}/replay`, { 'last-event-id': '999999' });
    expect(await take(stranger[Symbol.asyncIterator](), Infinity)).toEqual(told);
    expect((await app.get(`${TALKS}/replay`, { ...EVENT_STREAM, 'last-event-id': 'x' })).status).toBe(400);
  });

  test('tells what was known when it began, whatever is recorded while it is read', async () => {
    const lines = Array.from({ length: 1500 }, (_, i) => {
      const day = new Date(Date.UTC(2024, 0, 1 + (i % 600))).toISOString().slice(0, 10);
      const { occurredOn, ...data } = statement('UA', day, i % 2 === 0 ? 'supports' : 'opposes', {
        positionId: `p${i}`,
        summary: 'x'.repeat(3000),
      });
      return JSON.stringify({ type: 'PositionStated', occurredOn, data });
    });
    const { body } = await app.post(`${TALKS}/import`, `${lines.join('\n')}\n`, {
      'content-type': 'application/x-ndjson',
    });
    expect(body).toMatchObject({ recorded: 1500, failed: [] });
    head = String(Number((await app.get('/api/v1/events?limit=1')).headers.get('parley-position')));
    const expected = linesOf((await ask(`${TALKS}/replay?knownAt=position:${head}`)).body).map(
      ({ eventId }) => eventId,
    );
    expect(expected.length).toBeGreaterThan(1500);

    const { text, chunks } = await readSlowly(`${app.url}${TALKS}/replay`, async (chunk) => {
      if (chunk % 20 !== 0) return;
      await record(app, `${TALKS}/positions`, statement('UA', '2024-01-01', 'undecided'));
      await record(app, `${TALKS}/positions`, statement('UA', '2025-06-30', 'undecided'));
    });
    expect(chunks).toBeGreaterThan(20);
    expect(linesOf(text).map(({ eventId }) => eventId)).toEqual(expected);
  });
});

/** Reads an answer chunk by chunk, each only after `between` is done. */
function readSlowly(
  url: string,
  between: (chunk: number) => Promise<void>,
): Promise<{ text: string; chunks: number }> {
  return new Promise((resolve, reject) => {
    request(url, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) {
        parts.push(part);
        await between(parts.length);
        if (parts.length % 20 === 0) await sleep(1);
      }
      resolve({ text: Buffer.concat(parts).toString(), chunks: parts.length });
    })
      .on('error', reject)
      .end();
  });
}

describe('an export', () => {
  test('has a line for every event known by then', async () => {
    const { body, headers } = await ask(`${TALKS}/export?knownAt=position:9`);
    const { body: log } = await ask(`${TALKS}/events?knownAt=position:9`);
    expect(linesOf(body)).toEqual(
      log.events.map(({ type, occurredOn, data, eventId }: Body) =>
        expect.objectContaining({ type, occurredOn, data, eventId }),
      ),
    );
    expect(headers.get('content-disposition')).toBe('attachment; filename="talks.ndjson"');
    expect(headers.get('parley-known-position')).toBe('9');
    expect(headers.get('parley-as-of')).toBeNull();
  });

  test('leaves nothing out for its date', async () => {
    const { body, headers } = await ask(`${TALKS}/export?knownAt=position:9&asOf=2025-01`);
    expect(linesOf(body)).toHaveLength(9);
    expect(headers.get('parley-as-of')).toBe('2025-01-31T23:59:59.999Z');
  });

  test('is a table for spreadsheets', async () => {
    const { body, headers } = await ask(`${TALKS}/export?format=csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('vary')).toMatch(/accept\b.*accept-datetime/i);
    const rows: Body[] = parse(body, { columns: true });
    const { body: log } = await ask(`${TALKS}/events?limit=1000`);
    expect(rows.slice(0, 1000).map(({ position }) => position)).toEqual(
      log.events.map(({ position }: Body) => position),
    );
  });

  test.each(['xml', 'NDJSON', 'ndjson,csv'])('knows no %s', async (format) => {
    expect((await app.get(`${TALKS}/export?format=${format}`)).status).toBe(400);
  });
});
