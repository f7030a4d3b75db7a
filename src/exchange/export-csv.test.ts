import { parse } from 'csv-parse/sync';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { CSV_COLUMNS, exportCsv } from './export-csv.js';

const event = (type: string, data: JsonObject, metadata: object = {}): StoredEvent => ({
  position: 7,
  stream: 'negotiation-talks',
  revision: 6,
  id: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10',
  type,
  data,
  metadata: {
    occurredOn: '2025-10-21',
    recordedAt: '2025-10-22T09:00:00.000Z',
    recordedBy: 'anonymous',
    schemaVersion: 1,
    previousHash: '',
    hash: 'abc',
    ...metadata,
  },
});

async function csv(...events: StoredEvent[]): Promise<string> {
  let text = '';
  for await (const chunk of exportCsv(events)) text += chunk;
  return text;
}

const rows = async (...events: StoredEvent[]): Promise<Record<string, string>[]> =>
  parse(await csv(...events), { bom: true, columns: true, record_delimiter: '\r\n' });

const stated = {
  positionId: 'p1',
  parties: ['RU', 'BY'],
  issueId: 'ceasefire',
  stance: 'conditional',
  summary: 'Yes, "if"\nthey stop',
  score: 35.5,
  conditions: [{ text: 'Stop', onParty: 'US', issueId: 'arms' }],
};

describe('exportCsv', () => {
  it('is a heading alone where nothing happened', async () => {
    expect(await csv()).toBe(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('is one row per event, the whole data in a column', async () => {
    const source = {
      outlet: 'TASS',
      title: 'T',
      url: 'https://tass.com',
      publishedOn: '2025-10',
      reliability: 'B',
      credibility: 2,
    };
    const [row] = await rows(event('PositionStated', stated, { source, coder: 'Desk', note: 'zwölf' }));
    expect({ ...row, data: JSON.parse(row.data), metadata: JSON.parse(row.metadata) }).toEqual({
      position: '7',
      negotiationId: 'talks',
      revision: '6',
      type: 'PositionStated',
      occurredOn: '2025-10-21',
      recordedAt: '2025-10-22T09:00:00.000Z',
      recordedBy: 'anonymous',
      eventId: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10',
      thing: 'position',
      thingId: 'p1',
      parties: 'RU BY US',
      issueId: 'ceasefire arms',
      stance: 'conditional',
      score: '35.5',
      title: '',
      summary: 'Yes, "if"\nthey stop',
      outlet: 'TASS',
      sourceTitle: 'T',
      url: 'https://tass.com',
      publishedOn: '2025-10',
      reliability: 'B',
      credibility: '2',
      coder: 'Desk',
      note: 'zwölf',
      data: stated,
      metadata: { source, coder: 'Desk', note: 'zwölf' },
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'defuses the formula %j',
    async (summary) => {
      const [row] = await rows(event('PositionStated', { ...stated, summary }));
      expect(row.summary).toBe(`'${summary}`);
      expect(JSON.parse(row.data).summary).toBe(summary);
    },
  );

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x\t=1', "x\t'=1"],
    ['x\n=1', "x\n'=1"],
    ['x; @A;-1', "x;' @A;'-1"],
    [' =1', "' =1"],
    ['\u200b+1', "'\u200b+1"],
    ['a = b; c-d', 'a = b; c-d'],
  ])('and where another separator would begin a cell: %j', async (summary, expected) => {
    const text = await csv(event('PositionStated', { ...stated, summary }));
    const [row] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(row.summary).toBe(expected);
    expect(JSON.parse(row.data).summary).toBe(summary);
    expect(text).not.toMatch(/(^|[;\t\n])[\s\u200b]*[=+@-]/);
  });

  it('keeps rows apart whatever line ends the texts hold', async () => {
    const found = await rows(
      ...['a\rb', 'a\nb', 'a\r\nb', '"', ',', "'", '=a\r'].map((note) =>
        event('NegotiationResumed', {}, { note }),
      ),
    );
    expect(found.map(({ note }) => note)).toEqual(['a\rb', 'a\nb', 'a\r\nb', '"', ',', "'", "'=a\r"]);
  });

  it('shows what a report about a report is about, and an event of a type from elsewhere', async () => {
    const found = await rows(
      event('ReportRetracted', { eventId: 'e1', reason: 'error' }),
      event('SomethingNew', { x: 1 }),
    );
    expect(found.map(({ thing, thingId, summary, data }) => [thing, thingId, summary, data])).toEqual([
      ['report', 'e1', 'error', '{"eventId":"e1","reason":"error"}'],
      ['', '', '', '{"x":1}'],
    ]);
  });

  it('has the columns that are asked for, in their order', async () => {
    let text = '';
    for await (const chunk of exportCsv([event('PositionStated', stated)], ['stance', 'position']))
      text += chunk;
    expect(text).toBe('\uFEFFstance,position\r\nconditional,7\r\n');
  });

  it('writes as many rows as there are events', async () => {
    const many = Array.from({ length: 501 }, () => event('NegotiationResumed', {}));
    expect(await rows(...many)).toHaveLength(501);
  });
});
