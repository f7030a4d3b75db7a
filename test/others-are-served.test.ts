import { type App, startApp } from './support/app.js';

const TALKS = '/api/v1/negotiations/talks';
const LARGE = '/api/v1/negotiations/large';
const REPORTS = 6_000;
const LARGE_REPORTS = 40;
const NDJSON = { 'content-type': 'application/x-ndjson' };

const line = (type: string, data: object, more: object = {}) =>
  `${JSON.stringify({ type, occurredOn: '2025-01-01', data, ...more })}\n`;
const admitted = (partyId: string) =>
  line('PartyAdmitted', { partyId, name: partyId, kind: 'state', role: 'principal' });

let app: App;
let head: number;
beforeAll(async () => {
  app = await startApp();
  const lines = [
    line('NegotiationOpened', { title: 'Talks' }),
    ...['common', 'rare'].map(admitted),
    line('IssueOpened', { issueId: 'i', proposition: 'It is so.' }),
    line('IncidentReported', { incidentId: 'first', title: 'First', parties: ['rare'] }),
    ...Array.from({ length: REPORTS }, (_, n) =>
      line('IncidentReported', { incidentId: `n${n}`, title: 'x'.repeat(1_000), parties: ['common'] }),
    ),
  ];
  const { headers, body } = await app.post(`${TALKS}/import`, lines.join(''), NDJSON);
  expect(body).toMatchObject({ recorded: lines.length, failedCount: 0 });
  head = Number(headers.get('parley-position'));
  const large = [
    line('NegotiationOpened', { title: 'Large' }),
    ...Array.from({ length: LARGE_REPORTS }, (_, n) =>
      line('IncidentReported', { title: `Large ${n}`, summary: 'x'.repeat(700_000) }),
    ),
  ];
  const { headers: last } = await app.post(`${LARGE}/import`, large.join(''), NDJSON);
  await app.get(TALKS, { 'parley-min-position': last.get('parley-position')! });
}, 120_000);
afterAll(() => app.close());

/** How many requests of somebody else are answered while work goes on. */
async function answeredDuring(work: () => Promise<unknown>): Promise<number> {
  let done = false;
  const finished = work().finally(() => (done = true));
  let answered = 0;
  while (!done) {
    expect((await app.get('/health/live')).status).toBe(200);
    answered++;
  }
  await finished;
  return answered;
}

/** Reads a stream of events until one of a position has come. */
async function readThrough(path: string, position: number, headers: Record<string, string>): Promise<void> {
  const controller = new AbortController();
  const response = await fetch(app.url + path, { headers, signal: controller.signal });
  expect(response.status).toBe(200);
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const read = rest + chunk;
    if (read.includes(`id: ${position}\n`)) break;
    rest = read.slice(-100);
  }
  controller.abort();
}

// Each of these takes many turns of the event loop; one that took a single turn would let nobody in.
const FEWEST = 5;

it('by live streams that catch up', async () => {
  const one = () => readThrough(`${TALKS}/events/live?fromPosition=1`, head, {});
  expect(await answeredDuring(() => Promise.all([one(), one(), one()]))).toBeGreaterThan(FEWEST);
});

it('by a replay that goes on near its end', async () => {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(head - 2) };
  const path = `${TALKS}/replay`;
  expect(await answeredDuring(() => readThrough(path, head, headers))).toBeGreaterThan(FEWEST);
});

it('by a timeline that passes by nearly everything', async () => {
  const read = async () => {
    const { body } = await app.get(`${TALKS}/timeline?party=rare`);
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'PartyAdmitted',
      'IncidentReported',
    ]);
  };
  expect(await answeredDuring(read)).toBeGreaterThan(FEWEST);
});

it('by pages of the log and of the timeline', async () => {
  const read = async () => {
    for (const path of [
      `${TALKS}/events?limit=1000`,
      '/api/v1/events?limit=1000',
      `${TALKS}/timeline?limit=1000`,
    ])
      expect((await app.get(path)).body.events).toHaveLength(1_000);
  };
  expect(await answeredDuring(read)).toBeGreaterThan(FEWEST);
});

it('by events of 700 kB, in pages and live', async () => {
  const position = head + 1 + LARGE_REPORTS;
  const read = async () => {
    const { body } = await app.get(`${LARGE}/events?limit=1000`);
    expect(body.events.length).toBeLessThan(LARGE_REPORTS);
    expect(body.nextPosition).not.toBeNull();
    await readThrough(`${LARGE}/events/live?fromPosition=1`, position, {});
  };
  expect(await answeredDuring(read)).toBeGreaterThan(FEWEST);
});
