import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();

const DISPUTED = '6f3f0d5e-54c9-4d0f-8a4e-2f6c1f9d2a10';
const party = (partyId: string, name: string) => ({
  type: 'PartyAdmitted',
  occurredOn: '2025-01-01',
  data: { partyId, name, kind: 'state', role: 'principal' },
});
const stated = (occurredOn: string, issueId: string, parties: string[], data: object, more: object = {}) => ({
  type: 'PositionStated',
  occurredOn,
  data: { parties, issueId, stance: 'supports', summary: 'So it is.', ...data },
  ...more,
});

const LINES: object[] = [
  { type: 'NegotiationOpened', occurredOn: '2025-01-01', data: { title: 'Talks on the pass' } },
  party('east', 'Eastland'),
  party('west', 'Westland'),
  {
    type: 'IssueOpened',
    occurredOn: '2025-01-01',
    data: { issueId: 'pass', proposition: 'The pass is open.' },
  },
  {
    type: 'IssueOpened',
    occurredOn: '2025-01-01',
    data: { issueId: 'toll', proposition: 'There is a toll.' },
  },
  stated(
    '2025-02-01',
    'pass',
    ['east'],
    {
      stance: 'opposes',
      summary: 'It stays closed as long as the snow lies.',
      speaker: { name: 'Ursula von der Heide' },
    },
    { source: { outlet: 'Mountain Post' } },
  ),
  stated(
    '2025-03-01',
    'pass',
    ['east'],
    {
      stance: 'conditional',
      summary: 'It may open in a while.',
      quote: 'We shall open the pass once the road has been repaired and not one day before that',
      conditions: [{ text: 'The road is repaired.', onParty: 'west' }],
      speaker: { name: 'Ursula von der Heide', office: 'Minister of Roads' },
    },
    {
      source: {
        outlet: 'Valley Times',
        relayedBy: [{ name: 'Jon Tarrel', office: 'former adviser' }],
        reliability: 'B',
        credibility: 2,
      },
    },
  ),
  stated('[2025-03-01..2025-03-20]', 'toll', ['west'], { speaker: { name: 'Xi Ming' } }),
  stated('2025-03-02', 'pass', ['west'], {}, { eventId: DISPUTED }),
  { type: 'ReportDisputed', data: { eventId: DISPUTED, by: 'Westland', statement: 'Never said.' } },
  stated('2025-03-03T06:30:00Z', 'toll', ['east'], { stance: 'supports' }),
  stated('2025-03-03', 'toll', ['east'], { stance: 'opposes' }),
  {
    type: 'MeetingHeld',
    occurredOn: '2025-02-20/2025-02-27',
    data: {
      meetingId: 'later',
      title:
        'The long meeting at the upper end of the valley, about roads, snow and everything else there is',
      participants: [{ partyId: 'east' }, { partyId: 'west' }],
    },
  },
  {
    type: 'MeetingHeld',
    occurredOn: '2025-01-10',
    data: {
      meetingId: 'z-earlier',
      title: 'The first meeting',
      participants: [{ partyId: 'east' }, { partyId: 'west' }],
    },
  },
  {
    type: 'IncidentReported',
    occurredOn: '[2025-02-03..2025-02-09]',
    data: { title: 'An avalanche', parties: ['west'] },
  },
];

const cell = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`);
const why = (page: Page) => page.getByRole('complementary', { name: 'Why' });
async function at(query: string, options?: { width?: number; dark?: boolean }): Promise<Page> {
  const page = await theStage.open(`/?n=pass${query}`, options);
  await board(page);
  await cell(page, 'east pass').waitFor();
  return page;
}

/** What a click saves as a file. */
async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync((await file.path())!) };
}

describe('The evidence', () => {
  beforeAll(async () => {
    const answer = await fetch(`${theStage.url}/api/v1/negotiations/pass/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: LINES.map((line) => JSON.stringify(line)).join('\n'),
    });
    expect(await answer.json()).toMatchObject({ recorded: LINES.length, failedCount: 0 });
  });

  inBrowser('of a stance is seen in its cell: what was said, by whom, how well it is known', async () => {
    for (const dark of [false, true]) {
      const page = await at('&asOf=2025-03-10', { dark });
      const text = await cell(page, 'east pass').innerText();
      expect(text).toMatch(
        /conditional\s+B2\s+if Westland: The road is repaired\.\s+von der Heide · 1 Mar 2025/,
      );
      expect(await cell(page, 'east pass').getAttribute('aria-label')).toMatch(
        /said by Ursula von der Heide, relayed by Jon Tarrel, graded B2: usually reliable, probably true/,
      );
      const edge = (key: string) =>
        cell(page, key).evaluate((node) => getComputedStyle(node, '::after').borderRightStyle);
      expect(await edge('east pass')).toBe('dotted');
      expect(await edge('west pass')).not.toBe('dotted');
      const lines = await cell(page, 'east pass')
        .locator('.said')
        .evaluate((node) =>
          Math.round(node.getBoundingClientRect().height / parseFloat(getComputedStyle(node).lineHeight)),
        );
      expect(lines).toBe(1);
      expect(await cell(page, 'west pass').innerText()).toMatch(/disputed/);
      expect(await cell(page, 'east toll').innerText()).toMatch(/conflicting/);
      expect(await cell(page, 'west toll').innerText()).toMatch(/Xi · some time in .*\s+(new\s+)?tentative/);
      const [tentative, plain] = await Promise.all(
        ['west toll', 'east toll'].map((key) =>
          cell(page, key).evaluate((node) => getComputedStyle(node).backgroundImage),
        ),
      );
      expect(tentative).toMatch(/repeating-linear-gradient/);
      expect(plain).toBe('none');
      await clean(page);
      await page.getByRole('button', { name: 'Compact' }).click();
      const sign = (key: string) =>
        cell(page, key).evaluate((node) => node.querySelector('[data-sign]')?.getAttribute('data-sign'));
      await cell(page, 'west pass').and(page.locator('.compact')).waitFor();
      expect(await Promise.all(['west pass', 'east toll', 'west toll'].map(sign))).toEqual(['⚑', '≠', '~']);
      await clean(page);
    }
  });

  inBrowser(
    'of all stances is in their history: date, speaker via relayer, outlet, first words',
    async () => {
      const page = await at('&party=east&issue=pass', { width: 360 });
      const statements = why(page).locator('.statements > li');
      await statements.nth(1).waitFor();
      const [latest, first] = (await statements.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
      expect(latest).toBe(
        '1 Mar 2025, Ursula von der Heide via Jon Tarrel, Valley Times: “We shall open the pass once the road has been repaired and …”',
      );
      expect(first).toBe(
        '1 Feb 2025, Ursula von der Heide, Mountain Post: It stays closed as long as the snow lies.',
      );
      await clean(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );
});

describe('The timeline', () => {
  inBrowser(
    'has meetings by date, whole names, and stretches apart from dates known only so far',
    async () => {
      const page = await at('');
      const names = await page.locator('.lane').allInnerTexts();
      expect(names.slice(0, 4).map((name) => name.trim())).toEqual([
        'Negotiation',
        'The first meeting',
        'The long meeting at the upper end of the valley, about roads, snow and everything else there is',
        'Eastland',
      ]);
      const cut = await page
        .locator('.lane span')
        .evaluateAll((nodes) =>
          nodes.filter((node) => node.scrollHeight > node.clientHeight + 1).map((node) => node.textContent),
        );
      expect(cut).toEqual([]);
      // In the lanes of the meeting and of its two participants; the incident is the other kind, and so is one statement.
      expect(await page.locator('rect.stretch').count()).toBe(3);
      expect(await page.locator('rect.span.incident').count()).toBe(1);
      expect(
        await page
          .getByRole('button', { name: /^20–27 February 2025, all that time: Held: The long/ })
          .count(),
      ).toBe(3);
      await page.getByText('went on from one end to the other').waitFor();
      await clean(page);
    },
  );
});

describe('What is compared with', () => {
  const chosen = (page: Page) =>
    page.getByRole('group', { name: 'Compare with' }).locator('[aria-pressed=true]').innerText();

  inBrowser('is a day before, the last meeting or the last visit, and is kept in the browser', async () => {
    const page = await at('&asOf=2025-03-02');
    expect(await chosen(page)).toBe('30 days before');
    await page.getByText('changed since 31 Jan 2025').waitFor();
    await cell(page, 'east pass').getByText('new').waitFor();
    await page.getByRole('button', { name: '7 days before' }).click();
    await page.getByText('changed since 23 Feb 2025').waitFor();
    await cell(page, 'east pass').getByText('was opposes').waitFor();
    await page.getByRole('button', { name: 'the last meeting' }).click();
    await page.getByText('changed since 27 Feb 2025').waitFor();
    expect(await page.getByRole('button', { name: 'my last visit' }).isDisabled()).toBe(true);
    await clean(page);
    await page.reload();
    await page.getByText('changed since 27 Feb 2025').waitFor();
    expect(await chosen(page)).toBe('the last meeting');
    // A visit some hours ago, after which something was recorded of a day long before.
    await page.evaluate(() => {
      const visits = JSON.parse(localStorage.getItem('parley visits')!);
      const earlier = new Date(Date.now() - 1_000).toISOString();
      localStorage.setItem(
        'parley visits',
        JSON.stringify({ ...visits, pass: { before: earlier, last: earlier } }),
      );
    });
    const before = await page.evaluate(() => localStorage.getItem('parley visits'));
    await theStage.post('/negotiations/pass/positions', {
      occurredOn: '2025-01-20',
      parties: ['west'],
      issueId: 'toll',
      stance: 'opposes',
      summary: 'No toll.',
    });
    await page.addInitScript((visits) => localStorage.setItem('parley visits', visits), before!);
    await page.goto(`${theStage.url}/?n=pass&asOf=2025-02-15`);
    await page.getByRole('button', { name: 'my last visit' }).click();
    await cell(page, 'west toll').getByText('new').waitFor();
    expect(await cell(page, 'east pass').innerText()).not.toMatch(/new|was/);
    await page.getByText(/changed since what was known on/).waitFor();
    await page.getByRole('button', { name: 'Cite' }).click();
    expect(await page.getByLabel('Link').inputValue()).toMatch(/[?&]seen=20\d\d-/);
  });
});

describe('A picture to hand on', () => {
  inBrowser('holds the board or the timeline, with title, both times and citation', async () => {
    for (const dark of [false, true]) {
      const page = await at('&asOf=2025-03-10', { dark });
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('img', { name: 'Who stands where: Talks on the pass' }).waitFor();
      await clean(page);
      const svg = await saved(page, 'Save as SVG');
      expect(svg.name).toBe('pass-board-2025-03-10.svg');
      const text = svg.content.toString('utf8');
      expect(text).toMatch(/<title>Who stands where: Talks on the pass\. As of 10 March 2025, as known on /);
      const words = [...text.matchAll(/<text [^>]*>([^<]*)</g)].map(([, word]) => word).join(' ');
      expect(words).toMatch(
        /^Talks on the pass As of 10 March 2025, as known on .* Eastland Westland The pass is open\./,
      );
      expect(words).toMatch(/conditional 1 Mar 2025 .*disputed/);
      expect(words).toMatch(/Parley, http.*knownAt=position:\d+.*retrieved/);
      // Light, as paper is, whatever the page is.
      expect(text).toContain('fill="rgb(255, 254, 251)"');
      const png = await saved(page, 'Save as PNG');
      expect(png.name).toBe('pass-board-2025-03-10.png');
      expect(png.content.subarray(1, 4).toString()).toBe('PNG');
      expect(png.content.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(text)![1]));
      await page.getByRole('button', { name: 'The timeline' }).click();
      await page.getByRole('img', { name: 'What happened: Talks on the pass' }).waitFor();
      const timeline = (await saved(page, 'Save as SVG')).content.toString('utf8');
      expect(timeline).toMatch(/The first meeting[\s\S]*Parley, http/);
      await clean(page);
      await page.context().close();
    }
    const phone = await at('&form=share', { width: 360 });
    await phone.getByRole('img', { name: 'Who stands where: Talks on the pass' }).waitFor();
    await clean(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

sayWhatIsLeftOut();
