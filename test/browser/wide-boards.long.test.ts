import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const PARTIES = 150;
const ISSUES = 270;

/** The board is sorted by id where all are opened on one day. */
const issueId = (issue: number) => `i${`${issue}`.padStart(3, '0')}`;

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
  return lines.map((line) => JSON.stringify({ occurredOn: '2020-01-02', ...line })).join('\n');
}

const cells = (page: Page) => page.locator('[data-cell]');
const cell = (page: Page, party: number, issue: number) =>
  page.locator(`[data-cell="p${party} ${issueId(issue)}"]`);
const region = (page: Page) => page.getByRole('region', { name: 'Who stands where' });

async function openBoard(size?: { width: number; height: number }): Promise<Page> {
  const page = await theStage.open('/?n=wide', size);
  page.setDefaultTimeout(40_000);
  await board(page);
  await cell(page, 0, 0).waitFor();
  return page;
}

describe('A board of forty thousand cells', () => {
  beforeAll(async () => {
    const answer = await fetch(`${theStage.url}/api/v1/negotiations/wide/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: wideLedger(),
    });
    expect(await answer.json()).toMatchObject({ failedCount: 0, recorded: 1 + PARTIES + 4 * ISSUES });
  });

  inBrowser('is drawn where it is in view, and scrolling shows the rest', async () => {
    const page = await openBoard();
    expect(await cells(page).count()).toBeLessThan(3000);
    expect(await cell(page, PARTIES - 1, ISSUES - 1).count()).toBe(0);
    expect(await page.getByRole('table', { name: 'Who stands where' }).getAttribute('aria-rowcount')).toBe(
      `${ISSUES + 1}`,
    );
    await clean(page, 'section:has(#board-title)');
    await region(page).evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
    await cell(page, PARTIES - 1, ISSUES - 1)
      .getByText(/supports|opposes|abstains/)
      .waitFor();
    expect(await cell(page, 0, 1).count()).toBe(0);
    expect(await cells(page).count()).toBeLessThan(3000);
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

  inBrowser('is compact when asked, and filtered by words', async () => {
    const page = await openBoard();
    const before = await cells(page).count();
    await page.getByRole('button', { name: 'Compact' }).click();
    await cell(page, 20, 15).waitFor();
    expect(await cells(page).count()).toBeGreaterThan(before);
    expect(await cells(page).count()).toBeLessThan(3000);
    expect(await cell(page, 20, 15).getAttribute('aria-label')).toMatch(/^State 020 abstains/);
    await clean(page, 'section:has(#board-title)');
    await page.getByLabel('Find issues on the board').fill('resolution 26');
    await page.getByLabel('Find parties on the board').fill('state 14');
    await page.getByText('12 parties, 13 issues').waitFor();
    await cell(page, 149, 269).waitFor();
    expect(await cells(page).count()).toBe(156);
  });

  inBrowser('goes from cell to cell by the keyboard, beyond what was drawn', async () => {
    const page = await openBoard();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '');
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    await cell(page, 0, 0).focus();
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        (at) => document.activeElement?.getAttribute('data-cell') === at,
        `p0 ${issueId(step + 1)}`,
      );
    }
    await page.keyboard.press('End');
    await page.waitForFunction(
      (at) => document.activeElement?.getAttribute('data-cell') === at,
      `p${PARTIES - 1} ${issueId(20)}`,
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      (at) => document.activeElement?.getAttribute('data-cell') === at,
      `p${PARTIES - 2} ${issueId(19)}`,
    );
    const shown = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement!.contains(there);
    });
    expect(shown).toBe(true);
    await page.keyboard.press('Enter');
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.getByRole('heading', { level: 2, name: `State ${PARTIES - 2}` }).waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await focused()).toBe(`p${PARTIES - 2} ${issueId(19)}`);
  });

  inBrowser('is used on a phone, too', async () => {
    const page = await openBoard({ width: 360, height: 740 });
    await clean(page, 'section:has(#board-title)');
    expect(await cells(page).count()).toBeLessThan(3000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await region(page).evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
    await cell(page, PARTIES - 1, ISSUES - 1)
      .getByText(/supports|opposes|abstains/)
      .waitFor();
  });
});

sayWhatIsLeftOut();
