import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(240_000);

const theStage = stage();
const open: typeof theStage.open = (...all) => theStage.open(...all);
const firstLedger: typeof theStage.firstLedger = (id) => theStage.firstLedger(id);
const post: typeof theStage.post = (...all) => theStage.post(...all);

const cell = (page: Page, party: string, issue: string) => page.locator(`[data-cell="${party} ${issue}"]`);

describe('The page', () => {
  inBrowser('loads the first ledger with one click where nothing is recorded yet', async () => {
    const page = await open('/');
    await page.getByText('Nothing has been recorded yet').waitFor();
    await clean(page);
    await page.getByRole('button', { name: /^Load this example.*Talks on ending/ }).click();
    await board(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Talks on ending the war in Ukraine',
    );
    expect(new URL(page.url()).search).toBe('?n=ukraine-talks-2025');
    await clean(page);
    await page.goBack();
    await page.getByRole('heading', { name: 'Who stood where, on any day' }).waitFor();
    await page.getByPlaceholder('Find a negotiation').fill('ukraine');
    await page.getByText('1 negotiation', { exact: true }).waitFor();
    await clean(page);
  });

  inBrowser('shows 30 September on the board, and what had changed since 31 August', async () => {
    await firstLedger('september');
    const page = await open('/?n=september');
    await board(page);
    await page.getByLabel('Day', { exact: true }).fill('2025-09-30');
    await page.getByLabel('Day', { exact: true }).blur();
    await page.getByLabel('Compared with').fill('2025-08-31');
    await page.getByLabel('Compared with').blur();
    await page.waitForFunction(() => location.search.includes('since=2025-08-31'));
    const text = await cell(page, 'US', 'cede-territory').innerText();
    expect(text).toMatch(/opposes/);
    expect(text).toMatch(/was supports/);
    expect(await page.locator('[data-cell]').count()).toBe(4);
    expect(await page.getByRole('tabpanel').getByRole('listitem').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-09-30');
    await clean(page);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-cell]').length > 4);
  });

  inBrowser('says why: who said it, who passed it on, who printed it, and what was said before', async () => {
    await firstLedger('why');
    const page = await open('/?n=why&asOf=2025-10-22');
    await board(page);
    await cell(page, 'RU', 'ceasefire-front-line').click();
    const why = page.getByRole('complementary', { name: 'Why' });
    const text = await why.innerText();
    expect(text).toMatch(/Said by\s+Sergey Lavrov, Foreign Minister of Russia/);
    expect(text).toMatch(/Passed on by\s+Andrei Fedorov/);
    expect(text).toMatch(/Printed by\s+NBC News/);
    await clean(page);
    await cell(page, 'US', 'meet-russian-president').click();
    await why.getByRole('blockquote').getByText('“a waste of time”').waitFor();
    expect(await why.getByRole('heading', { name: 'Stances, one after another' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    await cell(page, 'RU', 'start-from-contact-line').click();
    await why.getByText('Russia is silent').waitFor();
    await clean(page);
  });

  inBrowser('draws a meeting that is scheduled in a month not named closer, then postponed', async () => {
    await firstLedger('meeting');
    const page = await open('/?n=meeting&asOf=2025-10-19');
    await board(page);
    const postponed = page.getByRole('button', { name: /Postponed: Second meeting/ });
    expect(await page.getByRole('button', { name: /Scheduled: Second meeting/ }).count()).toBe(1);
    expect(await postponed.getAttribute('class')).toContain('after');
    await page.getByRole('button', { name: 'Next change' }).click();
    await page.waitForFunction(() => location.search.includes('asOf=2025-10-20'));
    expect(await postponed.getAttribute('class')).not.toContain('after');
    await postponed.click();
    await page.getByRole('complementary', { name: 'Why' }).getByText('20–21 October 2025').first().waitFor();
    await clean(page);
  });

  inBrowser('corrects a report in the form, and shows both versions by what was known', async () => {
    await firstLedger('corrected');
    const page = await open('/?n=corrected&asOf=2025-10-22&party=RU&issue=ceasefire-front-line');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('He was misheard.');
    await dialog.getByRole('radio', { name: 'undecided' }).check();
    await clean(page);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const sides = page.getByRole('region', { name: 'As first recorded and as corrected' });
    expect(await sides.innerText()).toMatch(/Stance\s+opposes\s+undecided/);
    expect(await cell(page, 'RU', 'ceasefire-front-line').innerText()).toMatch(/undecided/);
    await clean(page);
    await page.getByRole('button', { name: 'See the board before the correction was known' }).click();
    await page.getByText(/This is what was known on .* about 22 October 2025/).waitFor();
    expect(await cell(page, 'RU', 'ceasefire-front-line').innerText()).toMatch(/opposes/);
    await clean(page);
    await page.getByRole('button', { name: 'Use all that is known now' }).click();
    await page.waitForFunction(() => !location.search.includes('knownAt'));
    expect(await cell(page, 'RU', 'ceasefire-front-line').innerText()).toMatch(/undecided/);
  });

  inBrowser(
    'shows what another client records, at once on the present and as a badge on the past',
    async () => {
      await firstLedger('live');
      const page = await open('/?n=live');
      await board(page);
      const say = (positionId: string, occurredOn: string) =>
        post('/negotiations/live/positions', {
          positionId,
          parties: ['EU'],
          issueId: 'end-war-now',
          stance: 'supports',
          summary: 'Yes.',
          occurredOn,
        });
      expect(await cell(page, 'EU', 'end-war-now').innerText()).not.toMatch(/supports/);
      await say('eu-1', '2025-10-22');
      await cell(page, 'EU', 'end-war-now').getByText('supports').waitFor();
      await page.goto(`${theStage.url}/?n=live&asOf=2025-10-21`);
      await board(page);
      await say('eu-2', '2025-10-23');
      await page.getByRole('button', { name: /1 new report/ }).click();
      await page.waitForFunction(() => !location.search.includes('asOf'));
      expect(await cell(page, 'EU', 'end-war-now').innerText()).toMatch(/23 Oct 2025/);
    },
  );

  inBrowser(
    'shows a refusal at the field that caused it, records once on a double click, and loses nothing',
    async () => {
      await firstLedger('forms');
      const page = await open('/?n=forms&form=PositionStated');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('When it happened').fill('2025-10');
      await dialog.getByText('October 2025: counts from the 1st').waitFor();
      await dialog.getByLabel('When it happened').fill('2025-13');
      await dialog.getByText('Months are 1 to 12.').waitFor();
      await dialog.getByRole('button', { name: 'Record', exact: true }).click();
      await dialog.getByText('Months are 1 to 12.').waitFor();
      await dialog.getByLabel('When it happened').and(dialog.locator('[aria-invalid="true"]')).waitFor();
      await dialog.locator('.error').first().waitFor();
      expect(await dialog.locator('.error').count()).toBeGreaterThanOrEqual(4);
      await clean(page);

      await dialog.getByLabel('When it happened').fill('2025-10-22');
      await dialog.getByLabel('European Union').check();
      await dialog.getByLabel('Issue', { exact: true }).selectOption('end-war-now');
      await dialog.getByRole('radio', { name: 'conditional' }).check();
      await dialog.getByLabel('Summary').fill('If all agree.');
      await dialog.getByRole('button', { name: 'Add to Conditions' }).click();
      await dialog.getByLabel('Condition', { exact: true }).fill('All agree.');
      await page.context().setOffline(true);
      await dialog.getByRole('button', { name: 'Record', exact: true }).click();
      await dialog.getByText('What you typed is kept.').waitFor();
      await page.waitForTimeout(400);
      await page.context().setOffline(false);
      await page.reload();
      await dialog.getByRole('button', { name: 'Continue' }).click();
      expect(await dialog.getByLabel('Summary').inputValue()).toBe('If all agree.');
      await dialog.getByRole('button', { name: 'Record', exact: true }).dblclick();
      await dialog.waitFor({ state: 'detached' });
      const { stances } = await (
        await fetch(`${theStage.url}/api/v1/negotiations/forms/stances?party=EU`)
      ).json();
      expect(stances).toMatchObject([
        {
          issueId: 'end-war-now',
          stance: 'conditional',
          statements: 1,
          conditions: [{ text: 'All agree.' }],
        },
      ]);
    },
  );

  inBrowser('tries an import before it records it', async () => {
    await firstLedger('imported');
    const file = join(mkdtempSync(join(tmpdir(), 'parley-file-')), 'more.ndjson');
    const line = (data: object) => JSON.stringify({ type: 'PartyAdmitted', occurredOn: '2025-10-22', data });
    writeFileSync(
      file,
      `${line({ partyId: 'TR', name: 'Türkiye', kind: 'state', role: 'mediator' })}\n${line({ partyId: 'XX' })}\n`,
    );
    const page = await open('/?n=imported&form=import');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('What would be recorded').waitFor();
    await dialog.getByText(/Line 2/).waitFor();
    await clean(page);
    await dialog.getByRole('button', { name: 'Record 1 report' }).click();
    await dialog.getByRole('button', { name: 'Show it' }).click();
    await page.getByRole('columnheader', { name: /Türkiye/ }).waitFor();
  });

  inBrowser(
    'cites with both times pinned: the link shows the same after more has been recorded',
    async () => {
      await firstLedger('cited');
      const page = await open('/?n=cited&asOf=2025-10-22&form=cite');
      const link = await page.getByLabel('Link').inputValue();
      await clean(page);
      await post('/negotiations/cited/positions', {
        positionId: 'late',
        parties: ['RU'],
        issueId: 'ceasefire-front-line',
        stance: 'supports',
        summary: 'Late.',
        occurredOn: '2025-10-22',
      });
      await page.goto(link);
      await board(page);
      expect(await cell(page, 'RU', 'ceasefire-front-line').innerText()).toMatch(/opposes/);
    },
  );

  inBrowser('goes by the keyboard alone', async () => {
    await firstLedger('keys');
    const page = await open('/?n=keys');
    await board(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    const focused = () =>
      page.evaluate(() =>
        (
          document.activeElement?.getAttribute('aria-label') ??
          document.activeElement?.textContent ??
          ''
        ).replace(/\s+/g, ' '),
      );
    for (let i = 0; i < 20 && (await focused()) !== 'As of'; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('As of');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.search.includes('asOf=2025-10-21'));
    for (let i = 0; i < 40 && !(await focused()).startsWith('Russia silent'); i++)
      await page.keyboard.press('Tab');
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await focused()).toMatch(/^United States opposes/);
    await page.keyboard.press('Enter');
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.waitFor();
    expect(await why.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^United States opposes/);
    const mark = page.locator('[data-mark][tabindex="0"]');
    await mark.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await why.waitFor();
    await page.getByRole('tab', { name: 'What changed' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Conditions' }).getAttribute('aria-selected')).toBe('true');
  });

  inBrowser('prints a brief of one page', async () => {
    await firstLedger('print');
    const page = await open('/?n=print&asOf=2025-10-22');
    await board(page);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/as of 22 October 2025, as known on .* Parley, .*knownAt=position:/).waitFor();
    expect(await page.getByRole('button', { name: 'Record' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  inBrowser('has words for what is not there: no such negotiation, no such day, no server', async () => {
    const page = await open('/?n=nowhere');
    await page.getByRole('heading', { name: 'There is no such negotiation' }).waitFor();
    await clean(page);
    await firstLedger('away');
    await page.goto(`${theStage.url}/?n=away&asOf=2025-02-30`);
    await page.getByRole('heading', { name: 'This link names a day that there is not' }).waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Show the present' }).click();
    await board(page);
    await page.goto(`${theStage.url}/?n=away&asOf=2020-01-01`);
    await page.getByText('not yet opened').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Talks on ending the war in Ukraine' }).waitFor();
    await clean(page);
    await page.route('**/assets/Record-*', (route) => route.abort());
    await page.goto(`${theStage.url}/?n=away&form=CallHeld`);
    await page.getByRole('alert').getByText('The form could not be loaded').waitFor();
    await clean(page);
    await page.unroute('**/assets/Record-*');
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('When it happened').waitFor();
    await page.route('**/openapi.json', (route) => route.abort());
    await page.goto(`${theStage.url}/?n=away&form=CallHeld`);
    await page.getByRole('dialog').getByText('The server cannot be reached.').waitFor();
    await page.unroute('**/openapi.json');
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('When it happened').waitFor();
    await page.goto(`${theStage.url}/?n=away&form=ReportCorrected&about=none`);
    await page.getByRole('dialog').getByText('No such report had been recorded by then.').waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(`${theStage.url}/`);
    await page.getByRole('alert').getByText('No connection').waitFor();
    await clean(page);
  });
});

sayWhatIsLeftOut();
