import type { Page } from 'playwright-core';
import { addKey } from '../support/keys.js';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const DAY_MS = 86_400_000;
const day = (ago: number): string => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
const ISO = (value: string) => [{ scheme: 'ISO 3166-1 alpha-2', value }];

const stated = (positionId: string, ago: number, party: string, stance: string, more: object = {}) => ({
  type: 'PositionStated',
  occurredOn: day(ago),
  data: { positionId, parties: [party], issueId: 'land', stance, summary: 'It said so.', ...more },
});

/** A negotiation about land: the United States turn round, a meeting is put off and comes, one statement is disputed. */
const LAND = [
  { type: 'NegotiationOpened', occurredOn: day(90), data: { title: 'Talks on land', tags: ['borders'] } },
  ...[
    ['US', 'United States'],
    ['PL', 'Poland'],
  ].map(([partyId, name]) => ({
    type: 'PartyAdmitted',
    occurredOn: day(90),
    data: { partyId, name, kind: 'state', role: 'principal', codes: ISO(partyId) },
  })),
  { type: 'IssueOpened', occurredOn: day(89), data: { issueId: 'land', proposition: 'Land is ceded.' } },
  stated('us-1', 60, 'US', 'supports'),
  stated('us-2', 3, 'US', 'opposes', { summary: 'Not an inch in Łódź.', quote: 'Not an <b>inch</b>.' }),
  stated('pl-1', 20, 'PL', 'opposes'),
  {
    type: 'MeetingScheduled',
    occurredOn: day(30),
    data: {
      meetingId: 'vienna',
      title: 'Summit in Vienna',
      place: 'Vienna',
      scheduledFor: day(-2),
      participants: [{ partyId: 'US' }, { partyId: 'PL' }],
    },
  },
  { type: 'MeetingPostponed', occurredOn: day(5), data: { meetingId: 'vienna', reason: 'No text.' } },
  {
    type: 'MeetingRescheduled',
    occurredOn: day(4),
    data: { meetingId: 'vienna', scheduledFor: day(-9) },
  },
];
/** Another, with one of them under another id, in which nothing has happened for long. */
const SEA = [
  { type: 'NegotiationOpened', occurredOn: day(300), data: { title: 'Talks on the sea', tags: ['fish'] } },
  {
    type: 'PartyAdmitted',
    occurredOn: day(300),
    data: { partyId: 'usa', name: 'The US', kind: 'state', role: 'principal', codes: ISO('US') },
  },
  { type: 'IssueOpened', occurredOn: day(300), data: { issueId: 'land', proposition: 'Boats may land.' } },
  stated('usa-1', 290, 'usa', 'abstains'),
];

async function take(id: string, lines: object[] | string): Promise<void> {
  const body = typeof lines === 'string' ? lines : lines.map((line) => JSON.stringify(line)).join('\n');
  const answer = await fetch(`${theStage.url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
  expect(await answer.json()).toMatchObject({ failedCount: 0 });
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const query = (page: Page) => new URL(page.url()).searchParams;
const moved = async (page: Page) => {
  await part(page, 'What moved').getByRole('listitem').first().waitFor();
  return (await part(page, 'What moved').innerText()).replace(/\s+/g, ' ');
};

beforeAll(async () => {
  if (!theStage.url) return;
  await take('land', LAND);
  await take('sea', SEA);
  const { events } = await (await fetch(`${theStage.url}/api/v1/negotiations/land/timeline?party=PL`)).json();
  const { eventId } = events.find(({ type }: { type: string }) => type === 'PositionStated');
  await theStage.post(`/negotiations/land/reports/${eventId}/dispute`, {
    by: 'Poland',
    statement: 'Never said.',
  });
});

describe('The front door', () => {
  inBrowser('says in words what moved, and leads to the cell', async () => {
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const page = await theStage.open('/', { width, dark });
      expect(await moved(page)).toMatch(
        /Talks on land United States: supports → became opposes on “Land is ceded”/,
      );
      expect(await part(page, 'What moved').innerText()).not.toContain('Poland');
      await clean(page);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth).toBeLessThanOrEqual(width);
    }
    const page = await theStage.open('/');
    await moved(page);
    await page.getByRole('button', { name: '30 days' }).click();
    await part(page, 'What moved').getByText('Poland').waitFor();
    expect(query(page).get('since')).toBe('30');
    await page.getByRole('link', { name: /supports.*opposes.*Land is ceded/ }).click();
    await board(page);
    await page
      .getByRole('complementary', { name: 'Why' })
      .getByText('Not an inch in Łódź.')
      .first()
      .waitFor();
    expect([...query(page)]).toEqual([
      ['n', 'land'],
      ['party', 'US'],
      ['issue', 'land'],
    ]);
  });

  inBrowser('tells the next meeting, what is disputed, and what has gone quiet', async () => {
    const page = await theStage.open('/');
    const next = part(page, 'Next meetings');
    await next.getByText('Summit in Vienna').waitFor();
    expect(await next.innerText()).toMatch(/, Vienna\s+postponed once[\s\S]*Talks on land/);
    expect(await part(page, 'Gone quiet').innerText()).toMatch(/Talks on the sea[\s\S]*289 days ago/);
    await part(page, 'Newly disputed').getByRole('link', { name: 'Poland opposes: Land is ceded' }).click();
    await board(page);
    await page.getByText('Never said.').first().waitFor();
  });

  inBrowser('keeps the filters in the address, and to what passes them', async () => {
    const page = await theStage.open('/?since=30');
    await moved(page);
    await page.getByRole('combobox', { name: 'Party' }).selectOption({ label: 'Poland (1)' });
    await page.getByText('1 negotiation', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Party' }).selectOption({ label: 'United States (2)' });
    await page.getByText('2 negotiations', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('fish');
    await page.getByText('1 negotiation', { exact: true }).waitFor();
    await page.getByText('No stance, meeting or agreement moved in this time.').waitFor();
    expect(query(page).get('tag')).toBe('fish');
    expect(query(page).get('with')).toBe('ISO 3166-1 alpha-2:US');
    await clean(page);
    await page.reload();
    await page.getByText('1 negotiation', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await moved(page);
    const titles = part(page, 'Negotiations').getByRole('heading', { level: 3 });
    expect(await titles.allInnerTexts()).toEqual(['Talks on land', 'Talks on the sea']);
  });

  inBrowser('tells what was learnt since the last visit with this browser', async () => {
    const page = await theStage.open('/');
    await moved(page);
    expect(await page.getByRole('button', { name: 'Since my last visit' }).isDisabled()).toBe(true);
    const before = new Date().toISOString();
    await page.goto(`${theStage.url}/health/live`);
    await page.evaluate((last) => {
      localStorage.setItem('parley visits', JSON.stringify({ '/front-door': { before: last, last } }));
    }, before);
    await take('sea', [stated('usa-2', 280, 'usa', 'supports')]);
    await page.goto(`${theStage.url}/?since=visit`);
    const text = await moved(page);
    expect(text).toContain('The US: abstains → became supports on “Boats may land”');
    expect(text).not.toContain('United States');
  });

  inBrowser('is about a past day where the address says so, and goes on into it', async () => {
    const page = await theStage.open(`/?asOf=${day(50)}&since=${day(70)}`);
    expect(await moved(page)).toMatch(/United States: silent → became supports/);
    await page.getByText(/^As of /).waitFor();
    await page.getByRole('link', { name: 'Talks on land' }).first().click();
    await board(page);
    expect(query(page).get('asOf')).toBe(day(50));
    await page.goBack();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await part(page, 'Next meetings').getByText('Summit in Vienna').waitFor();
  });

  inBrowser('never says that there is nothing before it knows, and tries again', async () => {
    const page = await theStage.open('/?n=land');
    await board(page);
    let fails = true;
    await page.route('**/api/v1/briefing*', (route) => (fails ? route.abort() : route.continue()));
    await page.getByRole('link', { name: 'All negotiations' }).first().click();
    const failed = part(page, 'What moved').getByRole('alert');
    await failed.waitFor();
    await clean(page);
    expect(await page.getByText('No stance, meeting or agreement moved').count()).toBe(0);
    expect(await page.getByText('No meeting is scheduled').count()).toBe(0);
    fails = false;
    await failed.getByRole('button', { name: 'Try again' }).click();
    await moved(page);
  });
});

describe('The search', () => {
  inBrowser('finds as one types, marks what it found, and leads to the report', async () => {
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const page = await theStage.open('/', { width, dark });
      await page.locator('#search').fill('lodz inc');
      const result = part(page, 'Results').getByRole('listitem');
      await result.getByText('United States opposes: Land is ceded').waitFor();
      expect(await result.count()).toBe(1);
      expect(await result.locator('mark').allInnerTexts()).toEqual(['inch', 'Łódź']);
      expect(await result.innerText()).toMatch(/Position stated · .* · Talks on land/);
      expect(await result.locator('b').count()).toBe(0);
      await clean(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await board(page);
      await page
        .getByRole('complementary', { name: 'Why' })
        .getByText('Not an inch in Łódź.')
        .first()
        .waitFor();
      expect([...query(page).keys()]).toEqual(['n', 'report']);
    }
  });

  inBrowser('is narrowed, says where there is nothing, and is cleared', async () => {
    const page = await theStage.open('/?find=talks');
    const results = part(page, 'Results');
    await results.getByText('2 results').waitFor();
    await page.getByRole('combobox', { name: 'Negotiation', exact: true }).selectOption('sea');
    await results.getByText('1 result', { exact: true }).waitFor();
    await page.getByLabel('Kind of report').selectOption('meetings');
    await results.getByText('No report has all of these words.').waitFor();
    expect(query(page).get('kind')).toBe('meetings');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await results.getByText('2 results').waitFor();
    await page.getByLabel('From day').fill(day(100));
    await page.getByLabel('From day').press('Enter');
    await results.getByText('1 result', { exact: true }).waitFor();
    await page.locator('#search').press('Escape');
    await moved(page);
    await page.waitForFunction(() => !location.search.includes('find'));
  });

  inBrowser('reads on from page to page, and knows what was known then', async () => {
    const many = Array.from({ length: 25 }, (_, i) =>
      stated(`many-${i}`, 200 + i, 'usa', 'supports', { summary: 'Herring.' }),
    );
    await take('sea', many);
    const page = await theStage.open('/?find=herring');
    const rows = part(page, 'Results').getByRole('listitem');
    await page.getByText('The first 20 results').waitFor();
    expect(await rows.count()).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('25 results', { exact: true }).waitFor();
    await page.goto(`${theStage.url}/?find=herring&knownAt=position:5`);
    await page.getByText('No report has all of these words.').waitFor();
  });
});

describe('A party', () => {
  inBrowser('has a page: where it stands everywhere, its meetings, and what is on record', async () => {
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const page = await theStage.open('/', { width, dark });
      await moved(page);
      await part(page, 'What moved').getByRole('link', { name: 'United States', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'United States' }).waitFor();
      const stands = part(page, 'Where it stands');
      await stands.getByText('Boats may land').waitFor();
      expect((await stands.innerText()).replace(/\s+/g, ' ')).toMatch(
        /Talks on land opposes Land is ceded Not an inch in Łódź\. since .* Talks on the sea there as The US/,
      );
      await part(page, 'Next meetings').getByText('Summit in Vienna').waitFor();
      await part(page, 'What is on record').getByText('New date: Summit in Vienna').waitFor();
      await clean(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  inBrowser(
    'is reached from its details in a negotiation, and leads into the cell and to its negotiations',
    async () => {
      const page = await theStage.open('/?n=sea&party=usa');
      await board(page);
      await page.getByRole('link', { name: 'Where it stands everywhere' }).click();
      await page.getByRole('heading', { level: 1, name: 'United States' }).waitFor();
      expect([...query(page)]).toEqual([['party', 'usa']]);
      await page.getByRole('link', { name: 'Land is ceded', exact: true }).click();
      await board(page);
      expect(query(page).get('issue')).toBe('land');
      await page.goBack();
      await page.getByRole('button', { name: 'Takes part in 2 negotiations' }).click();
      await page.getByText('2 negotiations', { exact: true }).waitFor();
      await page.goto(`${theStage.url}/?party=nobody`);
      await page.getByText('No party of this id or code is on record.').waitFor();
      await clean(page);
    },
  );
});

describe('Feeds and calendars', () => {
  inBrowser('are found on the front door and in a negotiation, and can be subscribed to', async () => {
    const page = await theStage.open('/');
    await page.getByRole('link', { name: 'Follow in a calendar or a feed reader' }).click();
    const dialog = page.getByRole('dialog', { name: 'Feed and calendar' });
    const calendar = await dialog.getByLabel('Calendar', { exact: true }).inputValue();
    expect(await (await fetch(calendar)).text()).toContain('SUMMARY:Summit in Vienna');
    await clean(page);
    await page.goto(`${theStage.url}/?n=sea`);
    await board(page);
    await page.getByRole('link', { name: 'Feed and calendar' }).click();
    const feed = await dialog.getByLabel('Feed', { exact: true }).inputValue();
    const text = await (await fetch(feed)).text();
    expect(text).toContain('Talks on the sea');
    expect(text).not.toContain('Talks on land');
  });

  inBrowser('get an address with a key, which reads them and nothing else', async () => {
    const key = addKey(theStage.dataFolder, 'chief', 'admin');
    const page = await theStage.open('/docs');
    await page.evaluate((value) => sessionStorage.setItem('parley key', value), key);
    await page.goto(`${theStage.url}/?n=land&form=subscribe`);
    const dialog = page.getByRole('dialog', { name: 'Feed and calendar' });
    await dialog.getByLabel('Name of the key').fill('my calendar');
    await dialog.getByRole('button', { name: 'Make an address with a key' }).click();
    await dialog.getByText('no spaces').waitFor();
    await dialog.getByLabel('Name of the key').fill('my-calendar');
    await clean(page);
    await dialog.getByRole('button', { name: 'Make an address with a key' }).click();
    const address = await dialog.getByLabel('Calendar address').inputValue();
    await clean(page);
    expect(await (await fetch(address)).text()).toContain('SUMMARY:Summit in Vienna');
    expect((await fetch(address.replace('calendar.ics', 'negotiations'))).status).toBe(400);
  });
});

sayWhatIsLeftOut();
