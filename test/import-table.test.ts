import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, startApp } from './support/app.js';

const API = '/api/v1/negotiations';

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON
const answerOf = async (response: Response): Promise<{ status: number; headers: Headers; body: any }> => ({
  status: response.status,
  headers: response.headers,
  body: await response.json(),
});

/** A table, sent as it is. */
async function send(n: string, table: string | Uint8Array, query: string, type = 'text/csv') {
  const response = await fetch(`${app.url}${API}/${n}/import?${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: table as never,
  });
  return answerOf(response);
}

/** A table with its mapping and other tables, in this order. */
async function sendForm(n: string, parts: [name: string, content: string | object][], query = '') {
  const form = new FormData();
  for (const [name, content] of parts)
    form.append(
      name,
      new Blob([typeof content === 'string' ? content : JSON.stringify(content)]),
      `${name}.txt`,
    );
  const response = await fetch(`${app.url}${API}/${n}/import${query}`, { method: 'POST', body: form });
  return answerOf(response);
}

const stances = async (n: string, headers: Headers) =>
  (await app.get(`${API}/${n}/stances`, { 'parley-min-position': headers.get('parley-position')! })).body
    .stances;

const CLIPPINGS = {
  name: 'Clippings',
  negotiation: { title: 'Clippings' },
  parties: { kind: 'state' },
  reports: [
    {
      type: 'PositionStated',
      occurredOn: { column: 'Date', date: ['d MMMM yyyy', 'd/M/yy'] },
      data: {
        parties: [{ party: { column: 'Who' } }],
        issueId: { issue: { column: 'Topic' } },
        stance: { column: 'View', values: { for: 'supports', against: 'opposes', silent: null } },
        summary: { column: 'Said' },
      },
    },
  ],
};
const CLIPPED = `Date;Who;Topic;View;Said;Page
28 December 2022;Côte d’Ivoire;The lake is shared.;for;We share it.;12
29/12/22;Norland;The lake is shared.;against;We do not.;
30/12/22;Estmark;The lake is shared.;silent;;
31 February 2023;Estmark;The lake is shared.;for;We may.;
`;

describe('a table', () => {
  it('is imported by a mapping that is sent with it, and skipped when it is sent again', async () => {
    const first = await sendForm('lake', [
      ['mapping', CLIPPINGS],
      ['table', CLIPPED],
    ]);
    expect({ status: first.status, ...first.body }).toEqual({
      status: 200,
      rows: 4,
      recorded: 6,
      skipped: 0,
      failedCount: 1,
      failed: [
        {
          row: 5,
          title: 'Not mapped',
          detail:
            'The column Date says "31 February 2023", which is no date of the form d MMMM yyyy or d/M/yy.',
        },
      ],
    });
    expect(
      (await stances('lake', first.headers)).map((row: Record<string, unknown>) => [row.partyId, row.stance]),
    ).toEqual([
      ['cote-d-ivoire', 'supports'],
      ['norland', 'opposes'],
    ]);
    const again = await sendForm('lake', [
      ['mapping', CLIPPINGS],
      ['table', CLIPPED],
    ]);
    expect(again.body).toMatchObject({ recorded: 0, skipped: 2, failedCount: 1 });
  });

  it('is tried without recording anything', async () => {
    const tried = await sendForm(
      'lake',
      [
        ['mapping', CLIPPINGS],
        ['table', CLIPPED],
      ],
      '?dryRun=true',
    );
    expect(tried.body).toMatchObject({ recorded: 6, failedCount: 1 });
    expect((await app.get(`${API}/lake`)).status).toBe(404);
  });

  it('finds what is there already: by an alias, and by the name of what was merged into another', async () => {
    await app.post(API, { negotiationId: 'lake', title: 'Lake', occurredOn: '2020' });
    const parties = [
      { partyId: 'CI', name: "Cote d'Ivoire", aliases: ['Ivory Coast'] },
      { partyId: 'NOR', name: 'Kingdom of Norland' },
      { partyId: 'norland', name: 'Norland (old)' },
    ];
    for (const party of parties)
      await app.post(`${API}/lake/parties`, {
        ...party,
        kind: 'state',
        role: 'principal',
        occurredOn: '2020',
      });
    await app.post(`${API}/lake/parties/norland/merge`, { into: 'NOR', reason: 'One state.' });
    const { body, headers } = await sendForm('lake', [
      ['mapping', CLIPPINGS],
      ['table', CLIPPED],
    ]);
    expect(body).toMatchObject({ recorded: 3, failedCount: 1 });
    expect((await stances('lake', headers)).map(({ partyId }: { partyId: string }) => partyId)).toEqual([
      'CI',
      'NOR',
    ]);
  });

  it('sent again after a merge, a change of name and a correction is skipped', async () => {
    const long = 'The lake is shared by all who live on it, in equal parts, '.repeat(2).trim();
    const table = `Date;Who;Topic;View;Said
28 December 2022;G77;Рыба;for;a
28 December 2022;Group of 77;Рыба;against;b
28 December 2022;Норландия;${long};for;c
28 December 2022;Estmark;${long};for;d
`;
    const parts: [string, string | object][] = [
      ['mapping', CLIPPINGS],
      ['table', table],
    ];
    expect((await sendForm('lake', parts)).body).toMatchObject({ recorded: 11, failed: [] });
    const { parties, issues } = (await app.get(`${API}/lake`)).body as {
      parties: { partyId: string; name: string; eventId: string; kind: string; role: string }[];
      issues: { issueId: string; proposition: string; eventId: string }[];
    };
    const idOf = (name: string) => parties.find((party) => party.name === name)!.partyId;
    const [fish, lake] = ['Рыба', long].map((text) => issues.find((each) => each.proposition === text)!);
    const steps: [path: string, body: object][] = [
      ['parties/group-of-77/merge', { into: 'g77', reason: 'One group.' }],
      ['parties/g77/change', { occurredOn: '2023', aliases: ['Group of 77'] }],
      [`parties/${idOf('Норландия')}/change`, { occurredOn: '2023', name: 'Norland' }],
      [
        `reports/${lake.eventId}/correct`,
        { reason: 'Shorter.', data: { proposition: 'The lake is shared.' } },
      ],
      [`issues/${fish.issueId}/merge`, { into: lake.issueId, reason: 'One issue.' }],
    ];
    let position = 0;
    for (const [path, body] of steps) {
      const answer = await app.post(`${API}/lake/${path}`, body);
      expect({ path, ...answer.body, status: answer.status }).toMatchObject({ path, status: 201 });
      position = Number(answer.body.position);
    }
    const seen = { 'parley-min-position': String(position) };
    const before = await app.get(`${API}/lake/stances`, seen);
    const again = await sendForm('lake', parts);
    expect(again.body).toMatchObject({ recorded: 0, skipped: 4, failed: [] });
    expect((await app.get(`${API}/lake/stances`)).body.stances).toEqual(before.body.stances);
    // A retracted party is not made anew under another id.
    const estmark = parties.find(({ name }) => name === 'Estmark')!;
    const stated = before.body.stances.find((row: { partyId: string }) => row.partyId === estmark.partyId);
    for (const eventId of [stated.eventId, estmark.eventId])
      await app.post(`${API}/lake/reports/${eventId}/retract`, { reason: 'Not a party.' });
    expect((await sendForm('lake', parts)).body).toMatchObject({ recorded: 0, skipped: 5, failed: [] });
  });

  it.each([
    ['without a date', ''],
    ['in the future', '1 January 2999'],
  ])('with a first row that is %s loses that row only', async (_, date) => {
    const table = `Date;Who;Topic;View;Said
${date};Norland;Fish;for;a
2 January 2024;Norland;Fish;for;b
3 January 2024;Norland;Fish;against;c
${date};Sundmark;Tolls;for;d
4 January 2024;Sundmark;Tolls;for;e
`;
    const parts: [string, string | object][] = [
      ['mapping', { ...CLIPPINGS, negotiation: {} }],
      ['table', table],
    ];
    const tried = await sendForm('lake', parts, '?dryRun=true');
    const { body, headers } = await sendForm('lake', parts);
    expect(body).toMatchObject({ rows: 5, recorded: 8, failedCount: 2, failed: [{ row: 2 }, { row: 5 }] });
    for (const { title, detail } of body.failed) {
      expect(title).toBe(date === '' ? 'Invalid' : 'In the future');
      expect(detail).toContain('/occurredOn');
    }
    expect(tried.body).toEqual(body);
    const seen = { 'parley-min-position': headers.get('parley-position')! };
    const { parties } = (await app.get(`${API}/lake`, seen)).body;
    expect(parties.map(({ partyId, occurredOn }: Record<string, string>) => [partyId, occurredOn])).toEqual([
      ['norland', '2024-01-02'],
      ['sundmark', '2024-01-04'],
    ]);
  });

  it('makes nothing for a row that is refused, nor what is wrong itself', async () => {
    const report = CLIPPINGS.reports[0];
    const data = { ...report.data, stance: { column: 'View' } };
    const parts: [string, string | object][] = [
      [
        'mapping',
        {
          ...CLIPPINGS,
          parties: { kind: { column: 'Kind' } },
          reports: [{ ...report, data }],
        },
      ],
      [
        'table',
        `Date;Who;Topic;View;Said;Kind
1 January 2024;Norland;Fish;sup;a;state
2 January 2024;Estmark;Fish;supports;b;planet
3 January 2024;Estmark;Fish;supports;c;state
`,
      ],
    ];
    const tried = await sendForm('lake', parts, '?dryRun=true');
    const { body, headers } = await sendForm('lake', parts);
    expect(tried.body).toEqual(body);
    expect(body).toMatchObject({
      recorded: 4,
      failedCount: 2,
      failed: [
        { row: 2, detail: expect.stringContaining('/data/stance') },
        { row: 3, detail: expect.stringMatching(/^PartyAdmitted: \/data\/kind/) },
      ],
    });
    const seen = { 'parley-min-position': headers.get('parley-position')! };
    const { parties } = (await app.get(`${API}/lake`, seen)).body;
    expect(parties.map(({ partyId }: { partyId: string }) => partyId)).toEqual(['estmark']);
  });

  it('with cells that are not what the mapping takes them for is refused row by row', async () => {
    const joint = { joint: ['doc'], reports: [{ type: 'CallHeld', data: { column: 'data', json: true } }] };
    const called = await sendForm('calls', [
      ['mapping', joint],
      ['table', 'doc,data\n1,"""str"""\n1,"""str"""\n'],
    ]);
    expect(called).toMatchObject({ status: 200, body: { recorded: 0, failedCount: 2 } });
    const coded = { ...CLIPPINGS, parties: { codes: { column: 'Who' } } };
    const named = await sendForm('lake', [
      ['mapping', coded],
      ['table', CLIPPED],
    ]);
    expect(named).toMatchObject({ status: 200, body: { recorded: 0, failedCount: 4 } });
    expect(named.body.failed[0]).toMatchObject({
      row: 2,
      detail: expect.stringContaining('codes: expected'),
    });
    const constant = { ...CLIPPINGS, parties: { codes: [{ scheme: 'X', value: 7 }] } };
    const refused = await sendForm('lake', [
      ['mapping', constant],
      ['table', CLIPPED],
    ]);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/parties/codes/0/value' }] } });
  });

  it('has a mapping that may begin with a byte order mark', async () => {
    const { body } = await sendForm('lake', [
      ['mapping', `\uFEFF${JSON.stringify(CLIPPINGS)}`],
      ['table', CLIPPED],
    ]);
    expect(body).toMatchObject({ recorded: 6, failedCount: 1 });
  });

  it('of votes is joined to its roll calls', async () => {
    const table = readFileSync('examples/tables/votes.csv', 'utf8');
    const rollCalls = readFileSync('examples/tables/roll-calls.csv', 'utf8');
    const alone = await send('assembly', table, 'mapping=votes');
    expect(alone.status).toBe(400);
    expect(alone.body.errors[0].detail).toContain('The table has no column "date"');
    const { body } = await sendForm(
      'assembly',
      [
        ['roll-calls', rollCalls],
        ['table', table],
      ],
      '?mapping=votes',
    );
    expect(body).toMatchObject({ failedCount: 0, skipped: 0 });
    expect(body.recorded).toBeGreaterThan(body.rows);
  });

  it.each(['statements', 'cameo', 'plover', 'agreements', 'meetings'])(
    'of %s is imported by a preset',
    async (preset) => {
      const { body } = await send(
        preset,
        readFileSync(`examples/tables/${preset}.csv`, 'utf8'),
        `mapping=${preset}`,
      );
      expect(body).toMatchObject({ failed: [] });
      expect(body.recorded).toBeGreaterThan(3);
    },
  );

  it('that says that they intend to meet sets no date: what has one is the next meeting', async () => {
    const { headers } = await send(
      'cameo',
      readFileSync('examples/tables/cameo.csv', 'utf8'),
      'mapping=cameo',
    );
    const seen = { 'parley-min-position': headers.get('parley-position')! };
    const { meetings } = (await app.get(`${API}/cameo/meetings`, seen)).body;
    expect(meetings.filter(({ status }: { status: string }) => status === 'scheduled')).toEqual([
      expect.objectContaining({ scheduledFor: null }),
    ]);
    const dated = { meetingId: 'round-two', title: 'Round two', participants: [{ partyId: 'norland' }] };
    await app.post(`${API}/cameo/meetings`, { ...dated, occurredOn: '2024-06', scheduledFor: '2099-01' });
    const after = { 'parley-min-position': String(Number(headers.get('parley-position')) + 1) };
    expect((await app.get(`${API}/cameo`, after)).body.nextMeeting.meetingId).toBe('round-two');
  });

  it('that Parley exported is imported as it was', async () => {
    for (const ledger of ['ukraine-talks-2025', 'budapest-disputed', 'delta-compact']) {
      const lines = readFileSync(`examples/${ledger}.ndjson`, 'utf8');
      const type = { 'content-type': 'application/x-ndjson' };
      const { headers } = await app.post(`${API}/${ledger}/import`, lines, type);
      const seen = { 'parley-min-position': headers.get('parley-position')! };
      const exported = (await app.get(`${API}/${ledger}/export`, seen)).body;
      const table = await (await fetch(`${app.url}${API}/${ledger}/export?format=csv`)).arrayBuffer();
      const other = await startApp();
      try {
        const response = await fetch(`${other.url}${API}/${ledger}/import?mapping=parley`, {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body: table,
        });
        expect(await response.json()).toMatchObject({ failed: [], skipped: 0 });
        const position = response.headers.get('parley-position')!;
        expect((await other.get(`${API}/${ledger}/export`, { 'parley-min-position': position })).body).toBe(
          exported,
        );
      } finally {
        await other.close();
      }
    }
  });

  it('that Parley exported is imported as it was where a report is as long as one may be', async () => {
    await app.post(API, { negotiationId: 'lake', title: 'Lake', occurredOn: '2020' });
    const incident = { title: 'A boat', summary: 'They said "no". '.repeat(40_000), occurredOn: '2021' };
    const { headers } = await app.post(`${API}/lake/incidents`, incident);
    const seen = { 'parley-min-position': headers.get('parley-position')!, accept: 'text/csv' };
    const exported = await (await fetch(`${app.url}${API}/lake/export`, { headers: seen })).text();
    expect(exported.length).toBeGreaterThan(1024 * 1024);
    const answer = await send('lake', exported, 'mapping=parley');
    expect(answer).toMatchObject({ status: 200, body: { rows: 2, skipped: 2, failed: [] } });
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${CLIPPED}`)],
    ['UTF-16', Buffer.from(`\uFEFF${CLIPPED}`, 'utf16le')],
    ['Windows-1252', Buffer.from(CLIPPED.replace('’', '\x92'), 'latin1')],
    ['tabs', Buffer.from(CLIPPED.replaceAll(';', '\t'))],
  ])('in %s is recognised', async (_, bytes) => {
    await app.post('/api/v1/mappings', CLIPPINGS);
    const { body, headers } = await send('lake', bytes, 'mapping=clippings');
    expect(body).toMatchObject({ recorded: 6, failedCount: 1 });
    const { parties } = (
      await app.get(`${API}/lake`, { 'parley-min-position': headers.get('parley-position')! })
    ).body;
    expect(parties[0].name).toBe('Côte d’Ivoire');
  });

  it('may mix its line ends', async () => {
    await app.post('/api/v1/mappings', CLIPPINGS);
    const [head, ...rows] = CLIPPED.trimEnd().split('\n');
    const table = `${head}\r\n${rows.join('\n')}\r\n1/1/23;Sundmark;Tolls;for;Yes.;\r2/1/23;Sundmark;Fish;for;Yes.;\n`;
    const { body } = await send('lake', table, 'mapping=clippings');
    expect(body).toMatchObject({ rows: 6, recorded: 11, failed: [{ row: 5 }] });
  });

  it('may have a title above its header', async () => {
    await app.post('/api/v1/mappings', CLIPPINGS);
    const { body } = await send('lake', `Clippings of 2023\n\n${CLIPPED}`, 'mapping=clippings');
    expect(body).toMatchObject({ rows: 4, recorded: 6, failed: [{ row: 7 }] });
  });

  it('is refused in clear words', async () => {
    const refusals: [status: number, detail: RegExp, answer: { status: number; body: { detail: string } }][] =
      [
        [400, /mapping: Required: one of votes/, await send('lake', CLIPPED, '')],
        [400, /There is no mapping "x"/, await send('lake', CLIPPED, 'mapping=x')],
        [400, /There is no mapping "..\/x"/, await send('lake', CLIPPED, 'mapping=../x')],
        [
          400,
          /lines of JSON need no mapping/,
          await send('lake', '{}', 'mapping=votes', 'application/x-ndjson'),
        ],
        [400, /is a workbook/, await send('lake', Buffer.from('PK\u0003\u0004abcdef'), 'mapping=votes')],
        [400, /The table is empty/, await send('lake', '', 'mapping=votes')],
        [400, /no column "date" or "time"/, await send('lake', 'a,b\n1,2\n', 'mapping=statements')],
        [
          400,
          /The query is not valid: dryRun: Expected true or false, not "maybe"/,
          await send('lake', CLIPPED, 'mapping=votes&dryRun=maybe'),
        ],
        [400, /charset "klingon"/, await send('lake', CLIPPED, 'mapping=votes', 'text/csv; charset=klingon')],
        [
          400,
          /a quote is not closed/,
          await send('lake', 'date,concept,agreement\n"2020,x,1\n', 'mapping=statements'),
        ],
        [
          400,
          /not all utf-8/,
          await send(
            'lake',
            Buffer.from('date,concept,agreement\n2020,\xe9,1\n', 'latin1'),
            'mapping=statements',
            'text/csv; charset=utf-8',
          ),
        ],
        [400, /no file named table/, await sendForm('lake', [['mapping', CLIPPINGS]])],
        [
          400,
          /mapping of the form is not JSON/,
          await sendForm('lake', [
            ['mapping', '{'],
            ['table', CLIPPED],
          ]),
        ],
        [
          400,
          /\/reports\/0\/data: Required/,
          await sendForm('lake', [
            ['mapping', { reports: [{ type: 'CallHeld' }] }],
            ['table', CLIPPED],
          ]),
        ],
        [
          400,
          /it may have mapping, table/,
          await sendForm('lake', [
            ['mapping', CLIPPINGS],
            ['other', ''],
            ['table', CLIPPED],
          ]),
        ],
        [
          413,
          /longer than 16777216 bytes/,
          await sendForm('lake', [
            ['mapping', 'x'.repeat(17_000_000)],
            ['table', CLIPPED],
          ]),
        ],
        [415, /An import is/, await send('lake', '{}', '', 'application/json')],
        [415, /./, await send('lake', '{}', '', 'text/plain')],
      ];
    for (const [status, detail, answer] of refusals) {
      expect(answer).toMatchObject({ status, body: { detail: expect.stringMatching(detail) } });
    }
    const command = await fetch(`${app.url}${API}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: CLIPPED,
    });
    expect(command.status).toBe(415);
    expect((await app.get('/health/ready')).body.projections.head).toBe('0');
  });
});

/** Rows of a kilobyte, each with an issue of its own. */
const statements = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `28/12/22;Norland;Topic ${index};for;${'Yes. '.repeat(200)};`);

describe('a table that is broken', () => {
  const HEADS = 'Date;Who;Topic;View;Said;Page';
  beforeEach(async () => {
    await app.close();
    app = await startApp({ limits: { importLineBytes: 4_000 } });
    await app.post('/api/v1/mappings', CLIPPINGS);
  });

  it.each([
    ['a quote is not closed', '"oops;Norland;Topic;for;Text;', 'a quote is not closed'],
    ['a row is too long', `28/12/22;Norland;"${'x'.repeat(4_000_000)}";for;;`, 'the row is too long'],
  ])('since %s: it says where, and what is before that is recorded', async (_, row, words) => {
    const table = [HEADS, ...statements(300), row, ...statements(5)].join('\n');
    const tried = await send('lake', table, 'mapping=clippings&dryRun=true');
    expect(tried.body.detail).toMatch(
      new RegExp(`^The table, at row 302, cannot be read: ${words}[^.]*\\.$`),
    );
    const { status, body } = await send('lake', table, 'mapping=clippings');
    expect(status).toBe(400);
    expect(body.detail).toBe(`${tried.body.detail} The rows before it are recorded, as far as they can be.`);
    // The opening, the party, and 300 issues and positions.
    expect(await recorded()).toBe(602);
  });

  it('in its encoding: what is before that is recorded, joint statements that were held back too', async () => {
    await app.post('/api/v1/mappings', { ...CLIPPINGS, name: 'Held back', joint: ['Topic'] });
    const bytes = Buffer.concat([
      Buffer.from([HEADS, ...statements(300), ''].join('\n')),
      Buffer.from([0xff, 0xff]),
    ]);
    const { body } = await send('lake', bytes, 'mapping=held-back', 'text/csv; charset=utf-8');
    const [, row] = /^The table, after row (\d+), cannot be read/.exec(body.detail)!;
    expect(Number(row)).toBeGreaterThan(100);
    expect(await recorded()).toBe(2 + 2 * (Number(row) - 1));
  });

  it('in a form that is cut off: it is not taken for complete', async () => {
    const part = (name: string, text: string) =>
      `--cut\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\n\r\n${text}`;
    const cut = `${part('mapping', JSON.stringify(CLIPPINGS))}\r\n${part('table', [HEADS, ...statements(300), '29/12/22;Norland;Top'].join('\n'))}`;
    const answer = await send('lake', cut, '', 'multipart/form-data; boundary=cut');
    expect(answer).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^The form is cut off .*The rows before it are recorded/) },
    });
    expect(await recorded()).toBe(602);
    const whole = await send(
      'lake',
      `${cut}ic 1;for;Text;\r\n--cut--\r\n`,
      '',
      'multipart/form-data; boundary=cut',
    );
    expect(whole.body).toMatchObject({ rows: 301, recorded: 1, failed: [] });
  });

  const recorded = async (): Promise<number> =>
    Number((await app.get('/health/ready')).body.projections.head);
});

describe('mappings', () => {
  it('are saved by name, listed, used, replaced and deleted', async () => {
    const saved = await app.post('/api/v1/mappings', CLIPPINGS);
    expect({ status: saved.status, location: saved.headers.get('location'), ...saved.body }).toMatchObject({
      status: 201,
      location: '/api/v1/mappings/clippings',
      mappingId: 'clippings',
      preset: false,
      mapping: CLIPPINGS,
    });
    await app.post('/api/v1/mappings', { ...CLIPPINGS, zone: 'Europe/Paris' });
    const { mappings } = (await app.get('/api/v1/mappings')).body;
    expect(mappings.map(({ mappingId }: { mappingId: string }) => mappingId)).toEqual([
      ...['votes', 'statements', 'cameo', 'plover', 'agreements', 'meetings', 'parley'],
      'clippings',
    ]);
    expect((await app.get('/api/v1/mappings/clippings')).body.mapping.zone).toBe('Europe/Paris');
    const remove = (id: string) => fetch(`${app.url}/api/v1/mappings/${id}`, { method: 'DELETE' });
    expect((await remove('clippings')).status).toBe(204);
    expect((await remove('clippings')).status).toBe(404);
    expect((await remove('votes')).status).toBe(409);
  });

  it('that an older version saved are checked when they are used', async () => {
    await app.post('/api/v1/mappings', CLIPPINGS);
    const file = join(app.dataFolder, 'mappings', 'clippings.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('d/M/yy', 'yyyyMd'));
    const answer = await send('lake', CLIPPED, 'mapping=clippings');
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/reports/0/occurredOn/date/1' }] },
    });
  });

  it('are refused where they are wrong, have no name, or that of a preset', async () => {
    const wrong = await app.post('/api/v1/mappings', { ...CLIPPINGS, zone: 'Mars' });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/zone' }] } });
    expect((await app.post('/api/v1/mappings', { reports: CLIPPINGS.reports })).status).toBe(400);
    expect((await app.post('/api/v1/mappings', { ...CLIPPINGS, name: 'Votes' })).status).toBe(409);
  });
});

describe('answers as tables', () => {
  const table = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
    const response = await fetch(`${app.url}${API}/delta-compact/${path}`, {
      headers: { accept: 'text/csv' },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, text: bytes.toString('utf8'), headers: response.headers };
  };

  it('have a row for each row of the answer, as a spreadsheet reads them', async () => {
    const lines = readFileSync('examples/delta-compact.ndjson', 'utf8');
    const sent = await app.post(`${API}/delta-compact/import`, lines, {
      'content-type': 'application/x-ndjson',
    });
    const seen = { 'parley-min-position': sent.headers.get('parley-position')! };
    for (const name of ['stances', 'meetings', 'contacts']) {
      const answer = await app.get(`${API}/delta-compact/${name}`, seen);
      expect(answer.headers.get('vary')).toMatch(/^Accept,/);
      const { text, headers } = await table(name);
      expect(headers.get('content-type')).toMatch(/^text\/csv/);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      expect(rows).toHaveLength(answer.body[name].length);
      expect(rows.length).toBeGreaterThan(0);
      for (const [index, row] of answer.body[name].entries())
        for (const [head, cell] of Object.entries(rows[index]))
          if (['string', 'number', 'boolean'].includes(typeof row[head]))
            expect(cell).toBe(String(row[head]));
    }
    const { text } = await table('export?columns=stance,occurredOn');
    expect(text.split('\r\n')[0]).toBe('\uFEFFstance,occurredOn');
    expect((await table('export?columns=colour')).status).toBe(400);
    expect((await table('stances?limit=2')).status).toBe(400);
    expect((await app.get(`${API}/delta-compact/export?columns=stance`)).status).toBe(400);
  });
});
