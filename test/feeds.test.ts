import ICAL from 'ical.js';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import Parser from 'rss-parser';
import { createApp } from '../src/app/app.js';
import { readSettings } from '../src/common/settings.js';
import { type App, caller, startApp } from './support/app.js';
import { addKey, bearer, revokeKey } from './support/keys.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const API = '/api/v1';
const FOUR = [
  '/feed.atom',
  '/calendar.ics',
  '/negotiations/talks/feed.atom',
  '/negotiations/talks/calendar.ics',
];

let app: App;
let head: string;
let key: string;
const logged: string[] = [];

/** The app with all that it logs at hand. */
async function startLogging(): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  const log = new Writable({
    write: (line, _, done) => {
      logged.push(String(line));
      done();
    },
  });
  const nest = await createApp(
    readSettings({ PARLEY_LOG_LEVEL: 'trace', PORT: '0', HOST: '127.0.0.1', PARLEY_DATA: folder }),
    pino({ level: 'trace' }, log),
  );
  await nest.listen(0, '127.0.0.1');
  return {
    ...caller(await nest.getUrl()),
    dataFolder: folder,
    close: async () => {
      await nest.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

beforeAll(async () => {
  app = await startLogging();
  await recordTalks(app);
  const { eventId } = await record(
    app,
    `${TALKS}/positions`,
    statement('US', '2025-10-22', 'opposes', {
      summary: 'A <b>no</b> & "never" \u0007',
      source: { outlet: 'The Wire' },
    }),
  );
  await record(app, `${TALKS}/positions`, statement('US', '2025-10-23', 'opposes'));
  await record(app, `${TALKS}/reports/${eventId}/dispute`, { by: 'US', statement: 'Not said.' });
  await record(app, `${API}/negotiations`, {
    negotiationId: 'other',
    title: 'Other talks',
    occurredOn: '2025-01',
  });
  head = (
    await record(app, `${API}/negotiations/other/incidents`, {
      title: 'A "strike" <here>',
      occurredOn: '2025-02',
    })
  ).position;
  key = addKey(app.dataFolder, 'reader-of-feeds', 'feed');
});
afterAll(() => app.close());

const text = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const { status, body } = await app.get(API + path, { 'parley-min-position': head, ...headers });
  expect({ path, status }).toEqual({ path, status: 200 });
  return String(body);
};
const withKey = (path: string, more = ''): string => `${path}?key=${key}${more}`;
const feed = async (path: string) => new Parser().parseString(await text(path));
const events = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const reader = () =>
  bearer(addKey(app.dataFolder, `reader-${Math.random().toString(36).slice(2)}`, 'reader'));

describe('an Atom feed', () => {
  it('has an entry for each change, newest first', async () => {
    const { items, title, feedUrl } = await feed(withKey('/feed.atom'));
    expect(title).toBe('What is new in all negotiations');
    expect(feedUrl).toBe(`${app.url}${API}/feed.atom`);
    expect(items.map((item) => item.title)).toEqual([
      'Incident: A "strike" &lt;here&gt;',
      'Disputed by US: A &lt;b&gt;no&lt;/b&gt; &amp; "never"  ',
      'US: supports → opposes: The guns fall silent now.',
      'UA: supports: Borders stay where they are.',
      'Corrected: RU undecided it.',
      'RU: opposes → undecided: The guns fall silent now.',
      'Meeting put off: A summit',
      'US: supports: The guns fall silent now.',
      'RU: opposes: The guns fall silent now.',
      'Meeting scheduled: A summit (2025-10-30)',
    ]);
    const dates = items.map(({ isoDate }) => isoDate as string);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(items[2].summary).toContain('&lt;b&gt;no&lt;/b&gt; &amp; "never"');
    expect(items[2].link).toMatch(/\?n=talks&party=US&issue=ceasefire&report=/);
  });

  it('keeps its ids, whatever is recorded later', async () => {
    const ids = async (more = '') =>
      (await feed(withKey('/feed.atom', more))).items.map(({ id }) => id as string);
    const before = await ids(`&knownAt=position:${Number(head) - 3}`);
    const now = await ids();
    expect(new Set(now).size).toBe(now.length);
    expect(now).toEqual(expect.arrayContaining(before));
    expect(now.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true);
  });

  it('can be of one negotiation, of a party, of an issue', async () => {
    const titles = async (path: string) => (await feed(path)).items.map(({ title }) => title);
    expect(await titles(withKey('/negotiations/other/feed.atom'))).toHaveLength(1);
    expect(await titles(withKey('/feed.atom', '&party=UA'))).toEqual([
      'UA: supports: Borders stay where they are.',
    ]);
    expect(await titles(withKey('/feed.atom', '&party=RU&issue=ceasefire'))).toEqual([
      'Corrected: RU undecided it.',
      'RU: opposes → undecided: The guns fall silent now.',
      'RU: opposes: The guns fall silent now.',
    ]);
  });

  it('tells what was withdrawn', async () => {
    await record(
      {
        ...app,
        post: (path, body) => app.post(path, body, bearer(addKey(app.dataFolder, 'writer', 'admin'))),
      },
      `${TALKS}/positions/ru-august/withdraw`,
      { occurredOn: '2025-08-02' },
    ).then(({ position }) => (head = position));
    const { items } = await feed(withKey('/negotiations/talks/feed.atom'));
    expect(items[0].title).toBe('RU: opposes → nothing any more: The guns fall silent now.');
  });
});

describe('an Atom feed of a log that has grown', () => {
  const MANY = 5_100;
  let grown: App;
  let end: string;
  const get = async (path: string) => {
    const { status, body, headers } = await grown.get(API + path, { 'parley-min-position': end });
    expect({ path, status }).toEqual({ path, status: 200 });
    return { etag: headers.get('etag'), text: String(body) };
  };
  const ids = async (path: string) =>
    (await new Parser().parseString((await get(path)).text)).items.map(({ id }) => id as string);
  const importMany = async ({ data, ...line }: { data: object; type: string; occurredOn: string }) => {
    const lines = Array.from({ length: MANY }, (_, n) =>
      JSON.stringify({ ...line, data: { ...data, summary: `${n}` } }),
    ).join('\n');
    const headers = { 'content-type': 'application/x-ndjson' };
    const { body } = await grown.post(`${TALKS}/import`, lines, headers);
    expect(body).toMatchObject({ recorded: MANY, failed: [] });
    end = String(Number(end) + MANY);
  };
  beforeAll(async () => {
    grown = await startApp();
    await recordTalks(grown);
    end = (await record(grown, `${TALKS}/stall`, { occurredOn: '2025-11-01' })).position;
  });
  afterAll(() => grown.close());

  it('has what it had, for a past knownAt to the letter', async () => {
    const paths = ['/feed.atom?', '/feed.atom?party=RU&issue=ceasefire', '/negotiations/talks/feed.atom?'];
    const past = paths.map((path) => `${path}&knownAt=position:${end}`);
    const before = { ids: await Promise.all(paths.map(ids)), past: await Promise.all(past.map(get)) };
    expect(before.ids.map(({ length }) => length)).toEqual([7, 3, 7]);
    const participants = [{ partyId: 'RU' }, { partyId: 'US' }];
    await importMany({ type: 'CallHeld', occurredOn: '2025-11-02', data: { participants } });
    expect(await Promise.all(paths.map(ids))).toEqual(before.ids);
    const data = { parties: ['RU'], issueId: 'ceasefire', stance: 'undecided' };
    await importMany({ type: 'PositionStated', occurredOn: '2025-11-03', data });
    expect(await Promise.all(paths.map(ids))).toEqual(before.ids);
    expect(await Promise.all(past.map(get))).toEqual(before.past);
  });
});

describe('a calendar', () => {
  const admin = () => bearer(addKey(app.dataFolder, `w-${Math.random().toString(36).slice(2)}`, 'admin'));
  const step = async (path: string, body: object) => {
    const headers = admin();
    const recorded = await record(
      { ...app, post: (to, what) => app.post(to, what, headers) },
      `${TALKS}/meetings${path}`,
      body,
    );
    head = recorded.position;
  };
  const summit = async () =>
    events(await text(withKey('/calendar.ics'))).find(({ uid }) => uid === 'talks/summit@parley');

  it('has meetings with a date, as precise as known, and rises with each step', async () => {
    expect(await summit()).toBeUndefined();
    await step('/summit/reschedule', {
      occurredOn: '2025-10-24',
      scheduledFor: '2025-11-05',
      place: 'Wien; Hofburg',
    });
    const day = await summit();
    expect(day).toMatchObject({ summary: 'A summit', location: 'Wien; Hofburg' });
    expect(day!.startDate.toString()).toBe('2025-11-05');
    expect(day!.endDate.toString()).toBe('2025-11-06');
    expect(day!.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    await step('/summit/postpone', { occurredOn: '2025-10-25', until: '2025-12' });
    const month = await summit();
    expect(month!.startDate.toString()).toBe('2025-12-01');
    expect(month!.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    await step('/summit/reschedule', { occurredOn: '2025-10-26', scheduledFor: '2025-11-06T14:30:00+02:00' });
    const time = await summit();
    expect(time!.startDate.toJSDate().toISOString()).toBe('2025-11-06T12:30:00.000Z');
    await step('/summit/cancel', { occurredOn: '2025-10-27' });
    const off = await summit();
    expect(off!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const sequences = [day, month, time, off].map((event) => event!.sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  });

  it('can be of one negotiation, and as of another time', async () => {
    await step('', {
      title: 'Later',
      meetingId: 'later',
      participants: [{ partyId: 'RU' }],
      scheduledFor: '2026-01',
      occurredOn: '2025-10-28',
    });
    const uids = async (path: string) => events(await text(path)).map(({ uid }) => uid);
    expect(await uids(withKey('/negotiations/talks/calendar.ics'))).toEqual([
      'talks/summit@parley',
      'talks/later@parley',
    ]);
    expect(await uids(withKey('/negotiations/other/calendar.ics'))).toEqual([]);
    expect(await uids(withKey('/negotiations/talks/calendar.ics', '&asOf=2025-10-24'))).toEqual([
      'talks/summit@parley',
    ]);
  });
});

describe('a key made for feeds', () => {
  it.each(FOUR)('stands in the query of %s, and may be sent as a header there', async (path) => {
    await text(withKey(path));
    await text(path, bearer(key));
    await text(path, reader());
  });

  it('reads nothing else', async () => {
    for (const path of [
      '/negotiations',
      '/negotiations/talks',
      '/search?q=a',
      '/me',
      '/events',
      '/briefing?since=2025',
    ]) {
      expect([path, (await app.get(API + path, bearer(key))).status]).toEqual([path, 403]);
      const joined = `${API}${path}${path.includes('?') ? '&' : '?'}key=${key}`;
      expect([400, 401]).toContain((await app.get(joined)).status);
    }
    expect((await app.post(`${TALKS}/stall`, { occurredOn: '2025-11' }, bearer(key))).status).toBe(403);
  });

  it('is the only key that does', async () => {
    const other = addKey(app.dataFolder, 'plain', 'admin');
    for (const path of FOUR) {
      expect((await app.get(`${API}${path}?key=${other}`)).status).toBe(401);
      expect((await app.get(`${API}${path}?key=nonsense`)).status).toBe(401);
      expect((await app.get(`${API}${path}`)).status).toBe(401);
    }
  });

  it('is for some negotiations where it was made so', async () => {
    const some = addKey(app.dataFolder, 'some', 'feed', { negotiations: ['other'] });
    const { items } = await new Parser().parseString(await text(`/feed.atom?key=${some}`));
    expect(items.map(({ title }) => title)).toEqual(['Incident: A "strike" &lt;here&gt;']);
    expect((await app.get(`${API}/negotiations/talks/feed.atom?key=${some}`)).status).toBe(404);
    expect(events(await text(`/calendar.ics?key=${some}`))).toEqual([]);
    const both = addKey(app.dataFolder, 'both', 'feed', { negotiations: ['other', 'talks'] });
    const ids = async (path: string) => (await feed(path)).items.map(({ id }) => id);
    expect(await ids(`/feed.atom?key=${both}`)).toEqual(await ids(withKey('/feed.atom')));
  });

  it('opens nothing once it is revoked', async () => {
    const gone = addKey(app.dataFolder, 'gone', 'feed');
    await text(`/feed.atom?key=${gone}`);
    revokeKey(app.dataFolder, 'gone');
    expect((await app.get(`${API}/feed.atom?key=${gone}`)).status).toBe(401);
  });

  it('is repeated nowhere: not in the log, in an answer, in metrics', async () => {
    const answers: string[] = [];
    for (const path of FOUR) {
      for (const [more, headers] of [
        ['', { 'accept-datetime': 'Tue, 21 Oct 2035 14:30:00 GMT' }],
        ['&colour=red', {}],
        ['&asOf=never', {}],
      ] as [string, Record<string, string>][]) {
        const answer = await app.get(API + withKey(path, more), {
          referer: `${app.url}${API}${withKey(path)}`,
          ...headers,
        });
        answers.push(JSON.stringify([...answer.headers]), JSON.stringify(answer.body));
      }
      answers.push(JSON.stringify((await app.post(API + withKey(path), {})).body));
      answers.push(JSON.stringify((await app.get(`${API}${withKey(`${path}/nowhere`)}`)).body));
    }
    answers.push(String((await app.get('/metrics')).body));
    const secret = key.slice(-43);
    expect(answers.join('\n')).not.toContain(secret);
    expect(logged.length).toBeGreaterThan(20);
    expect(logged.join('\n')).not.toContain(secret);
  });
});

it('answers 304 to who polls a negotiation, until something changes there', async () => {
  const admin = bearer(addKey(app.dataFolder, 'reporter', 'admin'));
  const recordAs = async (path: string, body: object) => {
    const post: App['post'] = (to, what) => app.post(to, what, admin);
    head = (await record({ ...app, post }, path, body)).position;
  };
  for (const path of FOUR.slice(2)) {
    const poll = async (tag?: string) => {
      const headers = { 'parley-min-position': head, ...(tag !== undefined && { 'if-none-match': tag }) };
      const answer = await app.get(API + withKey(path), headers);
      return { ...answer, tag: answer.headers.get('etag')!, at: answer.headers.get('parley-known-at')! };
    };
    const first = await poll();
    expect(first.tag).toMatch(/^W\//);
    let second = await poll(first.tag);
    while (second.at === first.at) second = await poll(first.tag);
    expect(second).toMatchObject({ status: 304, tag: first.tag });
    await recordAs(`${API}/negotiations/other/incidents`, { title: 'Elsewhere', occurredOn: '2025-03' });
    expect((await poll(first.tag)).status).toBe(304);
    const meeting = { title: 'Polled', participants: [{ partyId: 'RU' }], scheduledFor: '2026-02' };
    await recordAs(`${TALKS}/meetings`, { ...meeting, occurredOn: '2025-10-29' });
    const changed = await poll(first.tag);
    expect(changed.status).toBe(200);
    expect(changed.body).toContain('Polled');
    const settled = await app.get(API + withKey(path, `&knownAt=position:${head}`));
    expect(settled.headers.get('etag')).toMatch(/^"/);
  }
});

describe('texts and dates of any kind', () => {
  const TITLE = 'A & <b> "c" \'d\' &lt; ]]> \u0007e\rf';
  const ODD = `${API}/negotiations/odd`;
  beforeAll(async () => {
    const headers = bearer(addKey(app.dataFolder, 'recorder-of-odd', 'recorder'));
    const post = async (path: string, body: object) => {
      const sent = { ...app, post: (to: string, what: unknown) => app.post(to, what, headers) };
      head = (await record(sent, path, { occurredOn: '2025-11-01', ...body })).position;
    };
    await post(`${API}/negotiations`, { negotiationId: 'odd', title: TITLE });
    await post(`${ODD}/parties`, { partyId: 'RU', name: 'RU', kind: 'state', role: 'principal' });
    for (const scheduledFor of ['9999-12-30', '9999-12-31', '9999'])
      await post(`${ODD}/meetings`, {
        meetingId: `on-${scheduledFor}`,
        title: 'Some day',
        participants: [{ partyId: 'RU' }],
        scheduledFor,
      });
  });

  it('are in a feed as they are, but for what XML cannot have, and nothing in it is not well-formed', async () => {
    const parser = new Parser({ customFields: { item: ['category'] } });
    const shown = TITLE.replace('\u0007', ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    for (const path of ['/feed.atom', '/negotiations/odd/feed.atom']) {
      const xml = await text(withKey(path));
      // The parser reads this as well, unlike others.
      expect(xml).not.toMatch(/="[^"]*<[^"]*"/);
      const [item] = (await parser.parseString(xml)).items;
      expect(item).toMatchObject({ category: { $: { term: 'odd' } }, summary: shown });
    }
  });

  it('are content lines without control characters in a calendar', async () => {
    const ics = await text(withKey('/negotiations/odd/calendar.ics'));
    expect(ics.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    const name = new ICAL.Component(ICAL.parse(ics)).getFirstPropertyValue('name');
    expect(name).toBe(TITLE.replace('\u0007', ' ').replace('\r', ' '));
  });

  it('end within the years of four digits', async () => {
    const ics = await text(withKey('/negotiations/odd/calendar.ics'));
    const spans = events(ics).map(({ startDate, endDate, component }) => [
      startDate.toString(),
      component.hasProperty('dtend') && endDate.toString(),
    ]);
    expect(spans).toEqual([
      ['9999-01-01', '9999-12-31'],
      ['9999-12-30', '9999-12-31'],
      ['9999-12-31', false],
    ]);
  });
});
