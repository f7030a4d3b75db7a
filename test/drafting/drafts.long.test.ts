import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Caller, caller } from '../support/app.js';
import { buildMain, type ServingProcess, startProcess } from '../support/process.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const DRAFTS = '/api/v1/negotiations/ukraine-talks-2025/drafts';
const TEXT =
  'A second meeting of Trump and Putin in Budapest was put off on Tuesday. Russia is not ready for a ceasefire, Lavrov said, according to Andrei Fedorov. Weather was fine.';
const ARTICLE = { text: TEXT, dateline: '2025-10-22', outlet: 'NBC News' };

const folders: string[] = [];
async function serve(
  settings: Record<string, string> = {},
): Promise<{ process: ServingProcess; api: Caller }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-drafts-'));
  folders.push(folder);
  const process = await startProcess(folder, settings);
  const api = caller(process.url);
  const { body } = await api.post(
    '/api/v1/negotiations/ukraine-talks-2025/import',
    readFileSync('examples/ukraine-talks-2025.ndjson', 'utf8'),
    {
      'content-type': 'application/x-ndjson',
    },
  );
  expect(body.failed).toEqual([]);
  return { process, api };
}

beforeAll(buildMain, 300_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('drafts by the rules', () => {
  let process: ServingProcess;
  let api: Caller;
  beforeAll(async () => ({ process, api } = await serve()));
  afterAll(() => process.stop('SIGTERM'));

  it('says where each field was read, stores nothing, and logs nothing of the text', async () => {
    const before = (await api.get('/api/v1/events?limit=1')).headers.get('parley-position');
    const { status, body, headers } = await api.post(DRAFTS, ARTICLE);
    expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' });
    expect(body).toMatchObject({
      sentTo: null,
      failure: null,
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(body.sentences.map(({ start, end }: Json) => TEXT.slice(start, end))).toEqual([
      'A second meeting of Trump and Putin in Budapest was put off on Tuesday.',
      'Russia is not ready for a ceasefire, Lavrov said, according to Andrei Fedorov.',
      'Weather was fine.',
    ]);
    const [postponed, stated] = body.drafts;
    expect(postponed).toMatchObject({
      type: 'MeetingPostponed',
      occurredOn: '2025-10-21',
      data: { meetingId: 'budapest-summit' },
    });
    expect(stated).toMatchObject({
      type: 'PositionStated',
      occurredOn: '2025-10-22',
      data: { parties: ['RU'], speaker: { name: 'Sergey Lavrov', office: 'Foreign Minister of Russia' } },
      source: { outlet: 'NBC News', publishedOn: '2025-10-22', relayedBy: [{ name: 'Andrei Fedorov' }] },
    });
    expect(stated.data).not.toHaveProperty('stance');
    expect(stated.issues[0]).toBe('ceasefire-front-line');
    expect(body.drafts).toHaveLength(2);
    const { start, end, how } = postponed.fields['/occurredOn'];
    expect([TEXT.slice(start, end), how]).toEqual(['Tuesday', 'stated']);
    expect(stated.fields['/occurredOn'].how).toBe('dateline');
    expect((await api.get('/api/v1/events?limit=1')).headers.get('parley-position')).toBe(before);
    expect(JSON.stringify(process.log)).not.toMatch(/Fedorov|put off/);
  });

  it('refuses what it cannot read, by field', async () => {
    const wrong = async (body: Json) => {
      const answer = await api.post(DRAFTS, body);
      return [answer.status, answer.body.errors?.[0]?.pointer];
    };
    expect(await wrong({ text: TEXT })).toEqual([400, '/dateline']);
    expect(await wrong({ ...ARTICLE, dateline: '2025-10' })).toEqual([400, '/dateline']);
    expect(await wrong({ ...ARTICLE, text: '' })).toEqual([400, '/text']);
    expect(await wrong({ ...ARTICLE, url: 'ftp://x' })).toEqual([400, '/url']);
    expect(await wrong({ ...ARTICLE, colour: 'red' })).toEqual([400, '/colour']);
    expect(await wrong({ ...ARTICLE, text: 'é'.repeat(50_001) })).toEqual([413, undefined]);
    expect((await api.post('/api/v1/negotiations/nowhere/drafts', ARTICLE)).status).toBe(404);
  });

  it('reads texts of any shape up to the limit', async () => {
    for (const shape of [
      'a',
      ' ',
      '\n',
      '"',
      '. ',
      'Abc ',
      'the Russia and the Ukraine, ',
      'on Monday 3 May or ',
      'according to ',
      'said, ',
      'minister ',
    ]) {
      const text = `x${shape.repeat(Math.ceil(100_000 / shape.length))}`.slice(0, 100_000);
      const { status, body } = await api.post(DRAFTS, { ...ARTICLE, text });
      expect({ shape, status }).toEqual({ shape, status: 200 });
      expect(body.sentences.every(({ start, end }: Json) => end - start <= 1_000)).toBe(true);
    }
  });
});

/** A server in this test that speaks the OpenAI-compatible API and answers what a test tells it: no model. */
class ScriptedModel {
  private server!: Server;
  requests: { path: string; headers: Json; body: Json }[] = [];
  answer: (body: Json) => { status?: number; text: string } = () => ({ text: '{}' });

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString());
        this.requests.push({ path: request.url!, headers: request.headers, body });
        const { status = 200, text } = this.answer(body);
        response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      });
    });
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  stop = () => new Promise((closed) => this.server.close(closed).closeAllConnections());
}

const says = (drafts: Json[]) => () => ({
  text: JSON.stringify({ choices: [{ message: { content: JSON.stringify({ drafts }) } }] }),
});

describe('drafts that a model improves', () => {
  const model = new ScriptedModel();
  let process: ServingProcess;
  let api: Caller;
  let host: string;
  beforeAll(async () => {
    const url = await model.start();
    host = new URL(url).host;
    ({ process, api } = await serve({
      PARLEY_DRAFTING_URL: url,
      PARLEY_DRAFTING_MODEL: 'scripted',
      PARLEY_DRAFTING_KEY: 'secret-key',
    }));
  });
  afterAll(async () => {
    await process.stop('SIGTERM');
    await model.stop();
  });

  const SAID = {
    sentence: 1,
    type: 'PositionStated',
    parties: ['RU'],
    issues: ['further-talks'],
    speaker: 'Lavrov',
    relayer: 'Andrei Fedorov',
    date: null,
    evidence: 'not ready for a ceasefire',
  };

  it('says before where texts are sent', async () => {
    expect((await api.get(DRAFTS)).body).toEqual({ sentTo: host, longestText: 100_000 });
    expect(model.requests).toEqual([]);
  });

  it('asks for known ids only, and takes what fits', async () => {
    model.answer = says([
      SAID,
      { ...SAID, sentence: 2, type: 'IncidentReported', evidence: 'Weather was fine' },
    ]);
    const { body } = await api.post(DRAFTS, ARTICLE);
    expect(body).toMatchObject({ sentTo: host, failure: null });
    expect(body.drafts.map(({ type, issues }: Json) => [type, issues[0]])).toEqual([
      ['MeetingPostponed', undefined],
      ['PositionStated', 'further-talks'],
      ['IncidentReported', 'further-talks'],
    ]);
    const [{ path, headers, body: sent }] = model.requests;
    expect([path, headers.authorization, sent.model]).toEqual([
      '/v1/chat/completions',
      'Bearer secret-key',
      'scripted',
    ]);
    const item = sent.response_format.json_schema.schema.properties.drafts.items.properties;
    expect(item.parties.items.enum).toEqual(['RU', 'UA', 'US', 'EU', 'european-leaders']);
    expect(item.issues.items.enum).toContain('further-talks');
    expect(JSON.stringify(sent)).not.toMatch(/"stance"/);
  });

  it('resolves its dates itself, and drops what does not fit', async () => {
    model.answer = says([
      {
        ...SAID,
        sentence: 0,
        type: 'MeetingPostponed',
        evidence: 'was put off',
        date: 'Tuesday',
        parties: ['XX'],
      },
      { ...SAID, evidence: 'words that nobody wrote' },
      { ...SAID, sentence: 99 },
      { ...SAID, type: 'WarDeclared' },
      { ...SAID, speaker: 'Somebody Else', date: '1 January 1999', issues: ['no-such-issue'] },
      null,
    ]);
    const { drafts } = (await api.post(DRAFTS, ARTICLE)).body;
    expect(drafts.map(({ type, occurredOn }: Json) => [type, occurredOn])).toEqual([
      ['MeetingPostponed', '2025-10-21'],
      ['PositionStated', '2025-10-22'],
    ]);
    expect(drafts[1]).toMatchObject({
      data: { speaker: { name: 'Sergey Lavrov' } },
      issues: expect.arrayContaining(['ceasefire-front-line']),
    });
    expect(JSON.stringify(drafts)).not.toMatch(/XX|Somebody|1999|no-such/);
  });

  it.each([
    ['an error', () => ({ status: 500, text: 'secret-key leaked' })],
    ['no JSON', () => ({ text: 'Sure! Here are' })],
    ['JSON of another kind', () => ({ text: '[]' })],
    ['an answer without end', () => ({ text: 'x'.repeat(2 * 1024 * 1024) })],
  ])('falls back on the rules where it answers %s', async (_, answer) => {
    model.answer = answer;
    const { status, body } = await api.post(DRAFTS, ARTICLE);
    expect(status).toBe(200);
    expect(body.failure).toMatch(/was of no help/);
    expect(body.failure).not.toMatch(/secret/);
    expect(body.drafts.map(({ type }: Json) => type)).toEqual(['MeetingPostponed', 'PositionStated']);
  });
});
