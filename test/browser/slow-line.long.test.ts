import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(240_000);

const theStage = stage();
const REPORTS = 2200;

/** A line of 50 kB a second with 400 ms to the server and back. */
async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

function lines(): string {
  const all: object[] = [{ type: 'NegotiationOpened', data: { negotiationId: 'slow', title: 'Slow talks' } }];
  for (const [partyId, name] of [
    ['north', 'Northland'],
    ['south', 'Southland'],
  ])
    all.push({ type: 'PartyAdmitted', data: { partyId, name, kind: 'state', role: 'principal' } });
  for (const issueId of ['dam', 'ships'])
    all.push({ type: 'IssueOpened', data: { issueId, proposition: `On ${issueId}.` } });
  for (let n = 0; all.length < REPORTS; n++)
    all.push({
      type: 'PositionStated',
      occurredOn: `2025-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
      data: { parties: ['north'], issueId: 'dam', stance: 'opposes', summary: `No, for the ${n}th time.` },
    });
  return all.map((line) => JSON.stringify({ occurredOn: '2025-01-01', ...line })).join('\n');
}

describe('On a slow line', () => {
  inBrowser(
    'shows nothing that is not known yet, says how far it has come, and prints when it has read all',
    async () => {
      const answer = await fetch(`${theStage.url}/api/v1/negotiations/slow/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines(),
      });
      expect(await answer.json()).toMatchObject({ recorded: REPORTS });
      const page = await theStage.open('/favicon.svg');
      await slowLine(page);
      // Whatever the cell of a party that has spoken says at any time, it never says that it is silent.
      await page.addInitScript(() => {
        const said = ((window as unknown as { said: Set<string> }).said = new Set<string>());
        new MutationObserver(() => {
          const label = document.querySelector('[data-cell="north dam"]')?.getAttribute('aria-label');
          if (label) said.add(label);
        }).observe(document, { subtree: true, childList: true, attributes: true });
        window.print = () => said.add('printed');
      });
      await page.goto(`${theStage.url}/?n=slow&tab=reports&party=north&issue=dam`, { timeout: 60_000 });
      page.setDefaultTimeout(60_000);
      await board(page);
      await page.getByText(/Reading \d,\d{3} of 2,200 reports: the slider waits for all of them\./).waitFor();
      expect(await page.getByRole('slider', { name: 'As of' }).isDisabled()).toBe(true);
      expect(await page.getByText('No report like that by then.').count()).toBe(0);
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await page
        .getByRole('button', { name: /^Print: waits for all reports, \d,\d{3} of 2,200 reports/ })
        .waitFor();
      const said = () => page.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
      expect(await said()).not.toContain('printed');
      await clean(page);
      await page.waitForFunction(() => (window as unknown as { said: Set<string> }).said.has('printed'));
      expect((await said()).filter((label) => /silent/.test(label))).toEqual([]);
      expect((await said()).some((label) => /opposes/.test(label))).toBe(true);
      expect(await page.getByRole('slider', { name: 'As of' }).isDisabled()).toBe(false);
      await page.getByText(/2,\d{3} reports, the latest first/).waitFor();
    },
  );

  inBrowser('says so where a link names an issue or a party that is not on record', async () => {
    await theStage.firstLedger('links');
    for (const query of [
      'issue=nope',
      'party=nope',
      'party=RU&issue=nope',
      'party=nope&issue=ceasefire-front-line',
    ]) {
      const page = await theStage.open(`/?n=links&${query}`, { dark: query === 'issue=nope' });
      await board(page);
      const aside = page.getByRole('complementary', { name: 'Why' });
      await aside.getByText(/^No (issue|party) of this name is on record/).waitFor();
      expect(await aside.innerText()).not.toMatch(/silent|not open yet/);
      await clean(page);
      await aside.getByRole('link', { name: 'See the whole board' }).click();
      await aside.waitFor({ state: 'detached' });
    }
  });
});

sayWhatIsLeftOut();
