import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const PARTIES = 150;
const ISSUES = 270;
/** One more, on which the parties are less divided, of which one has spoken twice. */
const AGREED = 'z-agreed';

/** The board is sorted by id where all are opened on one day. */
const issueId = (issue: number) => `i${`${issue}`.padStart(3, '0')}`;

const DISPUTED = '7d5c6f6e-0f4a-4f0f-9f57-0d3a3a5b9e11';
const said = (occurredOn: string, id: string, parties: string[], stance: string, more: object = {}) => ({
  type: 'PositionStated',
  occurredOn,
  ...(id === 'later' && { eventId: DISPUTED }),
  data: { positionId: id, parties, issueId: AGREED, stance, summary: 'We are for it.', ...more },
});

/** A ledger in which every party votes on every issue: three joint statements an issue. */
function wideLedger(): string {
  const parties = Array.from({ length: PARTIES }, (_, index) => `p${index}`);
  const lines: object[] = [{ type: 'NegotiationOpened', data: { title: 'A wide board' } }];
  for (const partyId of parties)
    lines.push({
      type: 'PartyAdmitted',
      data: { partyId, name: `State ${partyId.slice(1).padStart(3, '0')}`, kind: 'state', role: 'principal' },
    });
  for (let issue = 0; issue < ISSUES; issue++) {
    lines.push({
      type: 'IssueOpened',
      data: { issueId: issueId(issue), proposition: `Resolution ${issue} is adopted.` },
    });
    for (const [at, stance] of ['supports', 'opposes', 'abstains'].entries())
      lines.push({
        type: 'PositionStated',
        data: {
          positionId: `v${issue}-${at}`,
          parties: parties.filter((_, party) => (party + issue) % 3 === at),
          issueId: issueId(issue),
          stance,
          summary: 'Voted.',
        },
      });
  }
  lines.push(
    { type: 'IssueOpened', data: { issueId: AGREED, proposition: 'All are for it.', parent: issueId(3) } },
    {
      type: 'PartyAdmitted',
      data: { partyId: 'mute', name: 'State of silence', kind: 'state', role: 'observer' },
    },
    { type: 'IssueOpened', data: { issueId: 'unsaid', proposition: 'Nobody speaks of it.' } },
    said('2020-06-01', 'first', ['p0', 'p1', 'p2'], 'supports'),
    said('2020-06-20', 'later', ['p1'], 'conditional', { conditions: [{ text: 'If it is paid for.' }] }),
    {
      type: 'ReportDisputed',
      data: { eventId: DISPUTED, by: 'A paper', statement: 'It was not so.' },
    },
  );
  return lines.map((line) => JSON.stringify({ occurredOn: '2020-01-02', ...line })).join('\n');
}

const cells = (page: Page) => page.locator('[data-cell]');
const cell = (page: Page, party: number, issue: number | string) =>
  page.locator(`[data-cell="p${party} ${typeof issue === 'number' ? issueId(issue) : issue}"]`);
const region = (page: Page) => page.getByRole('region', { name: 'Who stands where' });
const counted = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const rowHeads = (page: Page) => page.getByRole('rowheader').allInnerTexts();
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-cell') ?? document.activeElement?.textContent,
  );
const waitForFocus = (page: Page, at: string) =>
  page.waitForFunction((key) => document.activeElement?.getAttribute('data-cell') === key, at);
const search = (page: Page, what: RegExp) => page.waitForURL((url) => what.test(url.search));

async function openBoard(
  query = '',
  options?: { width?: number; height?: number; dark?: boolean },
): Promise<Page> {
  const page = await theStage.open(`/?n=wide${query}`, options);
  page.setDefaultTimeout(40_000);
  await board(page);
  await cells(page).first().waitFor();
  return page;
}

describe('A board of forty thousand cells', () => {
  beforeAll(async () => {
    const answer = await fetch(`${theStage.url}/api/v1/negotiations/wide/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: wideLedger(),
    });
    expect(await answer.json()).toMatchObject({ failedCount: 0, recorded: 7 + PARTIES + 4 * ISSUES });
  });

  inBrowser('is drawn where it is in view, and scrolling shows the rest, its heads always', async () => {
    const page = await openBoard();
    await cell(page, 0, 0).getByText('supports').waitFor();
    expect(await cells(page).count()).toBeLessThan(1000);
    expect(await cell(page, PARTIES - 1, ISSUES - 1).count()).toBe(0);
    const grid = page.getByRole('grid', { name: 'Who stands where' });
    expect(await grid.getAttribute('aria-rowcount')).toBe(`${ISSUES + 3}`);
    expect(await grid.getAttribute('aria-colcount')).toBe(`${PARTIES + 2}`);
    await clean(page, 'section:has(#board-title)');
    await region(page).evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
    await cell(page, PARTIES - 1, ISSUES - 1)
      .getByText(/supports|opposes|abstains/)
      .waitFor();
    expect(await cell(page, 0, 1).count()).toBe(0);
    expect(await cells(page).count()).toBeLessThan(1000);
    const inView = async (role: 'columnheader' | 'rowheader', name: string) => {
      const [head, frame] = [
        await page.getByRole(role, { name }).boundingBox(),
        await region(page).boundingBox(),
      ];
      return head!.x >= frame!.x - 1 && head!.y >= frame!.y - 1;
    };
    expect(await inView('columnheader', `State ${PARTIES - 1}`)).toBe(true);
    expect(await inView('rowheader', `Resolution ${ISSUES - 1} is adopted`)).toBe(true);
  });

  inBrowser('has compact rows of 28 px, with the words on hover and on focus', async () => {
    for (const dark of [false, true]) {
      const page = await openBoard('', { dark });
      const before = await cells(page).count();
      await page.getByRole('button', { name: 'Compact' }).click();
      await search(page, /rows=compact/);
      await cell(page, 20, 15).and(page.locator('.abstains')).waitFor();
      expect(await cells(page).count()).toBeGreaterThan(before);
      expect(await cells(page).count()).toBeLessThan(3000);
      expect(await cell(page, 20, 15).getAttribute('aria-label')).toMatch(/^State 020 abstains/);
      const [one, next] = [await cell(page, 20, 15).boundingBox(), await cell(page, 20, 16).boundingBox()];
      expect(next!.y - one!.y).toBe(28);
      await cell(page, 20, 15).hover();
      await page.locator('.words').getByText('State 020 abstains, Voted.').waitFor();
      // The pointer may go onto them, by the corner that they share with the cell.
      const [words, its] = [
        (await page.locator('.words').boundingBox())!,
        (await cell(page, 20, 15).boundingBox())!,
      ];
      const onto = {
        x: words.x > its.x ? words.x + 4 : words.x + words.width - 4,
        y: words.y > its.y ? words.y + 2 : words.y + words.height - 2,
      };
      await page.mouse.move(onto.x, onto.y);
      await page.mouse.move(words.x + words.width / 2, words.y + words.height / 2, { steps: 5 });
      expect(await page.locator('.words').innerText()).toMatch(/State 020 abstains, Voted\./);
      await page.mouse.move(0, 0);
      await page.locator('.words').waitFor({ state: 'detached' });
      // Straight down the column no words are in the way; Escape sends them away, and nothing else.
      for (const row of [15, 16, 17]) {
        await cell(page, 20, row).hover();
        await page.locator('.words').getByText(`Resolution ${row} is adopted`).waitFor();
      }
      await page.keyboard.press('Escape');
      await page.locator('.words').waitFor({ state: 'detached' });
      await cell(page, 20, 18).hover();
      await page.locator('.words').waitFor();
      await page.mouse.move(0, 0);
      await cell(page, 21, 15).focus();
      await page.locator('.words').getByText('State 021 supports, Voted.').waitFor();
      await clean(page, 'section:has(#board-title)');
    }
  });

  inBrowser('is filtered by words, hides the silent, and keeps it all in the URL', async () => {
    const page = await openBoard();
    await counted(page, '151 parties, 272 issues');
    await page.getByRole('button', { name: 'Hide the silent' }).click();
    await counted(page, '150 parties, 271 issues');
    await page.getByLabel('Find issues on the board').fill('resolution 26');
    await page.getByLabel('Find parties on the board').fill('state 14');
    await counted(page, '12 parties, 13 issues');
    await cell(page, 149, 269).waitFor();
    expect(await cells(page).count()).toBe(156);
    await search(page, /findParty=state\+14&findIssue=resolution\+26&hide=silent/);
    await page.reload();
    await counted(page, '12 parties, 13 issues');
    await clean(page, 'section:has(#board-title)');
    await page.getByRole('button', { name: 'Show all' }).click();
    await counted(page, '151 parties, 272 issues');
    await page.getByLabel('Find issues on the board').fill('nothing of the kind');
    await page.getByText('No issue here is called that.').waitFor();
  });

  inBrowser('shows only what changed, is disputed, or is conditional', async () => {
    const page = await openBoard('&asOf=2020-06-20&since=2020-06-10');
    const show = page.getByLabel('Show', { exact: true });
    await show.selectOption('changed');
    await counted(page, '1 party, 1 issue');
    await cell(page, 1, AGREED).getByText('was supports').waitFor();
    await show.selectOption('conditional');
    await counted(page, '1 party, 1 issue');
    await cell(page, 1, AGREED).getByText('if If it is paid for.').waitFor();
    await show.selectOption('disputed');
    await search(page, /only=disputed/);
    await counted(page, '1 party, 1 issue');
    await cell(page, 1, AGREED).getByText('disputed').waitFor();
    await page.reload();
    await counted(page, '1 party, 1 issue');
    await clean(page, 'section:has(#board-title)');
  });

  inBrowser('is grouped by parents, and sorted by opening, activity or division', async () => {
    const page = await openBoard('&findIssue=all+are+for&findParty=p1');
    await page.getByRole('rowheader', { name: 'All are for it.' }).waitFor();
    await page.goto(`${theStage.url}/?n=wide`);
    await cell(page, 0, 0).waitFor();
    const under = (await rowHeads(page)).findIndex((head) => head.startsWith('All are for it.'));
    expect((await rowHeads(page))[under - 1]).toMatch(/^Resolution 3 /);
    await page.getByRole('button', { name: 'Group' }).click();
    await search(page, /group=none/);
    await page.waitForFunction(() => !document.querySelector('[data-cell="p0 z-agreed"]'));
    await page.getByLabel('Sort by').selectOption('activity');
    await page.getByRole('rowheader', { name: 'All are for it.' }).waitFor();
    expect((await rowHeads(page))[0]).toMatch(/^All are for it/);
    await page.getByLabel('Sort by').selectOption('division');
    await search(page, /sort=division/);
    await page.waitForFunction(() => !document.querySelector('[data-cell="p0 z-agreed"]'));
    expect((await rowHeads(page))[0]).toMatch(/^Resolution 0 /);
    await region(page).evaluate((node) => node.scrollTo(0, node.scrollHeight));
    await page.getByRole('rowheader', { name: 'Nobody speaks of it.' }).waitFor();
    await page.getByRole('rowheader', { name: 'All are for it.' }).waitFor();
  });

  inBrowser('pins rows and columns, which stay in view', async () => {
    const page = await openBoard();
    await page.getByRole('rowheader', { name: 'Resolution 5 is adopted.' }).hover();
    await page.getByRole('button', { name: 'Pin Resolution 5 is adopted.' }).click();
    await page.getByRole('columnheader', { name: 'State 004' }).getByRole('link').focus();
    await page.keyboard.press('p');
    await search(page, /pinParty=p4&pinIssue=i005/);
    await region(page).evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
    await cell(page, PARTIES - 1, ISSUES - 1).waitFor();
    for (const [party, issue] of [
      [4, 5],
      [4, ISSUES - 1],
      [PARTIES - 1, 5],
    ] as const) {
      await cell(page, party, issue).scrollIntoViewIfNeeded();
      const seen = await cell(page, party, issue).evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect({ party, issue, seen }).toEqual({ party, issue, seen: true });
    }
    await clean(page, 'section:has(#board-title)');
    await page.reload();
    await cell(page, 4, 5).waitFor();
    expect((await rowHeads(page))[0]).toMatch(/^Resolution 5 /);
    await page.getByRole('button', { name: 'Pin Resolution 5 is adopted.' }).click();
    await search(page, /pinParty=p4(?!.*pinIssue)/);
  });

  inBrowser('is one stop of the tab key; arrow keys go through it, beyond what was drawn', async () => {
    const page = await openBoard();
    expect(await region(page).locator('[tabindex="0"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Compact' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(`p0 ${issueId(0)}`);
    await page.keyboard.press('Tab');
    expect(await region(page).evaluate((node) => node.contains(document.activeElement))).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe(`p0 ${issueId(0)}`);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('State 000');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('Resolution 0 is adopted.');
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('ArrowDown');
      // The one issue that is part of another stands below it.
      await waitForFocus(page, step === 3 ? `p0 ${AGREED}` : `p0 ${issueId(step < 3 ? step + 1 : step)}`);
    }
    await page.keyboard.press('End');
    await waitForFocus(page, `mute ${issueId(19)}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await waitForFocus(page, `p${PARTIES - 1} ${issueId(18)}`);
    const shown = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement!.contains(there);
    });
    expect(shown).toBe(true);
    await page.keyboard.press('Control+End');
    await waitForFocus(page, 'mute unsaid');
    await page.keyboard.press('Control+Home');
    await waitForFocus(page, `p0 ${issueId(0)}`);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await waitForFocus(page, `p0 ${issueId(0)}`);
    await page.keyboard.press('Enter');
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.getByRole('heading', { level: 2, name: 'State 000' }).waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(`p0 ${issueId(0)}`);
  });

  inBrowser('is used on a phone, too, light and dark', async () => {
    for (const dark of [false, true])
      for (const query of ['', '&rows=compact']) {
        const page = await openBoard(query, { width: 360, height: 740, dark });
        await clean(page, 'section:has(#board-title)');
        expect(await cells(page).count()).toBeLessThan(1500);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await region(page).evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
        await cell(page, PARTIES - 1, ISSUES - 1).waitFor();
        await page.context().close();
      }
  });

  inBrowser('says how far apart so many are in bars', async () => {
    const page = await openBoard('&tab=distance&asOf=2020-06-20&since=2020-01-01');
    await page.getByRole('tab', { name: 'How far apart' }).scrollIntoViewIfNeeded();
    const bars = page.getByRole('img', {
      name: /^Resolution 0 is adopted\. supports 50, opposes 50, abstains 50, silent 1; before, silent/,
    });
    await bars.waitFor();
    expect(await bars.locator('rect.part').count()).toBe(5);
    await clean(page, 'section[aria-label=More]');
  });

  inBrowser('says that what a report will change is not worked out here', async () => {
    const page = await openBoard(`&party=p3&issue=${issueId(4)}`);
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'A party states a position' }).click();
    await dialog.getByRole('radio', { name: 'opposes' }).check();
    await dialog.getByLabel('Summary').fill('No.');
    expect(await dialog.getByText(/too large to be worked out/).count()).toBe(0);
    await dialog.getByLabel('When it happened').fill('2020-07-01');
    await dialog.getByLabel('Summary').focus();
    await dialog.getByText(/What will change is not shown: this board is too large/).waitFor();
  });

  inBrowser('is printed as far as paper goes, and says what is left out', async () => {
    const page = await openBoard();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^Printed: the first 39 of 272 issues/).waitFor();
    expect(await page.locator('.print-only tbody tr').count()).toBe(39 * 6);
    const few = await openBoard('&findParty=state+14&findIssue=resolution+26');
    await few.emulateMedia({ media: 'print' });
    await few.getByText(/^Printed: 13 of 272 issues, 12 of 151 parties/).waitFor();
    expect(await few.locator('.print-only tbody tr').count()).toBe(13);
  });
});

sayWhatIsLeftOut();
