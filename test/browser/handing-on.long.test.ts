import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(120_000);

const theStage = stage();
const dialog = (page: Page) => page.getByRole('dialog');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const today = () => new Date().toISOString().slice(0, 10);
const answer = async (path: string) => (await fetch(`${theStage.url}/api/v1/negotiations/${path}`)).json();

/** What a click saves as a file: its name, and what is in it. */
async function saved(page: Page, link: string): Promise<[name: string, text: string]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

/** A ledger long enough to be seen on its way. */
function longLedger(id: string): string {
  const lines: object[] = [
    { type: 'NegotiationOpened', data: { negotiationId: id, title: 'Long' } },
    { type: 'PartyAdmitted', data: { partyId: 'a', name: 'A', kind: 'state', role: 'principal' } },
    { type: 'IssueOpened', data: { issueId: 'i', proposition: 'So be it.' } },
  ];
  const said = { parties: ['a'], issueId: 'i', stance: 'supports', summary: 'So. '.repeat(1_000) };
  for (let i = 0; i < 100; i++)
    lines.push({ type: 'PositionStated', data: { ...said, positionId: `s${i}` } });
  return lines.map((line) => JSON.stringify({ occurredOn: '2025-10-01', ...line })).join('\n');
}

/** Keeps what is said of an import while it runs: whether it is tried or recorded, and how far it is. */
const watchProgress = (page: Page) =>
  page.evaluate(() => {
    const seen: [says: string, value: number][] = [];
    (window as unknown as { seen: typeof seen }).seen = seen;
    new MutationObserver(() => {
      const bar = document.querySelector('dialog progress');
      const says = bar?.parentElement?.textContent?.trim().split(' ')[0];
      if (says) seen.push([says, (bar as HTMLProgressElement).value]);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
const progressSeen = (page: Page, says: string) =>
  page.evaluate(
    (which) =>
      (window as unknown as { seen: [string, number][] }).seen
        .filter(([word]) => word === which)
        .map(([, value]) => value),
    says,
  );

describe('Handing on', () => {
  inBrowser('copies the link with both times pinned, and a citation of one line', async () => {
    await theStage.firstLedger('cited');
    const { position } = await answer('cited');
    const page = await theStage.open('/?n=cited&since=2025-10-01');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Cite' }).click();
    await dialog(page).getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Link copied.').waitFor({ state: 'attached' });
    const link = await clipboard(page);
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      n: 'cited',
      asOf: today(),
      knownAt: `position:${position}`,
      since: '2025-10-01',
    });
    await dialog(page).getByRole('button', { name: 'Copy the citation' }).click();
    await dialog(page).getByRole('button', { name: 'Copied' }).waitFor();
    const [title, asOf, knownOn, rest] = (await clipboard(page)).split(/, (?=as |Parley)|\. (?=Parley)/);
    expect(title).toBe('“Talks on ending the war in Ukraine”');
    expect(asOf).toMatch(/^as of \d+ \w+ \d{4}$/);
    expect(knownOn).toMatch(/^as known on \d+ \w+ \d{4}, \d\d:\d\d UTC$/);
    expect(rest).toBe(`Parley, ${link} (retrieved ${asOf.slice('as of '.length)}).`);
    await clean(page);

    await theStage.post('/negotiations/cited/positions', {
      positionId: 'late',
      parties: ['RU'],
      issueId: 'ceasefire-front-line',
      stance: 'supports',
      summary: 'Late.',
      occurredOn: '2025-10-22',
    });
    await page.goto(link);
    await board(page);
    expect(await page.locator('[data-cell="RU ceasefire-front-line"]').innerText()).toMatch(/opposes/);
  });

  inBrowser('saves a file that another ledger can be made of, and one for spreadsheets', async () => {
    await theStage.firstLedger('saved');
    const page = await theStage.open('/?n=saved&tab=reports');
    await board(page);
    const [name, ndjson] = await saved(page, 'Export');
    expect(name).toBe('saved.ndjson');
    const imported = await fetch(`${theStage.url}/api/v1/negotiations/again/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: ndjson.replace('"saved"', '"again"').replaceAll(/"eventId":"\w{8}/g, '"eventId":"00000000'),
    });
    expect(await imported.json()).toMatchObject({ recorded: 32, failedCount: 0 });
    const cells = async (id: string) =>
      (await answer(`${id}/stances`)).stances.map(({ partyId, issueId, stance }: Record<string, string>) =>
        [partyId, issueId, stance].join(' '),
      );
    expect(await cells('again')).toEqual(await cells('saved'));
    const [sheet, csv] = await saved(page, 'All as CSV');
    expect(sheet).toBe('saved.csv');
    expect(parse(csv, { columns: true, bom: true })).toHaveLength(32);
  });

  inBrowser('tries an import first, and shows how far it is while it runs', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parley-file-')), 'long.ndjson');
    writeFileSync(file, longLedger('long'));
    const page = await theStage.open('/?form=import');
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 300_000,
    });
    await watchProgress(page);
    await page.locator('input[type=file]').setInputFiles(file);
    await dialog(page).getByText('What would be recorded in long').waitFor();
    expect((await answer('long')).status).toBe(404);
    await dialog(page).getByRole('button', { name: 'Record 103 reports' }).click();
    await dialog(page)
      .getByRole('progressbar', { name: /^Recording long.ndjson/ })
      .waitFor();
    await clean(page);
    await dialog(page).getByRole('heading', { name: 'Recorded in long', exact: true }).waitFor();
    for (const says of ['Trying', 'Recording']) {
      const values = await progressSeen(page, says);
      expect(values.filter((value) => value > 0 && value < 1)).not.toEqual([]);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    expect(await dialog(page).getByRole('progressbar').count()).toBe(0);
    await dialog(page).getByRole('button', { name: 'Show it' }).click();
    await page.locator('[data-cell="a i"]').getByText('supports').waitFor();
  });

  inBrowser('says so when an import is refused by something on the way to the server', async () => {
    await theStage.firstLedger('between');
    const page = await theStage.open('/?n=between&form=import');
    await page.route('**/import?dryRun=true', (route) =>
      route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>Too large</h1>' }),
    );
    await dialog(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'more.ndjson',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from('{}'),
      });
    await dialog(page).getByRole('alert').getByText('Refused').waitFor();
    expect(await dialog(page).getByRole('progressbar').count()).toBe(0);
  });
});

sayWhatIsLeftOut();
