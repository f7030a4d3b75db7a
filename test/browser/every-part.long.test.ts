import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(240_000);

const theStage = stage();
const open: typeof theStage.open = (...all) => theStage.open(...all);
const firstLedger: typeof theStage.firstLedger = (id) => theStage.firstLedger(id);
const cell = (page: Page, party: string, issue: string) => page.locator(`[data-cell="${party} ${issue}"]`);

describe('Every form and section', () => {
  inBrowser('has a form for every command, each without a fault of accessibility', async () => {
    await firstLedger('every');
    const page = await open('/?n=every&form=choose');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'What is reported?' }).waitFor();
    await clean(page);
    const commands = await dialog.getByRole('listitem').allInnerTexts();
    expect(commands).toHaveLength(32);
    for (const command of commands) {
      await dialog.getByRole('button', { name: command, exact: true }).click();
      await dialog.getByRole('heading', { name: command }).waitFor();
      await dialog.getByRole('button', { name: 'Record', exact: true }).waitFor();
      await clean(page);
      await page.goto(`${theStage.url}/?n=every&form=choose`);
    }
  });

  inBrowser('fits a phone, light and dark, in every section', async () => {
    await firstLedger('phone');
    for (const dark of [false, true]) {
      const page = await open('/?n=phone&asOf=2025-10-21', { width: 360, height: 740, dark });
      await board(page);
      for (const tab of ['changes', 'conditions', 'contacts', 'distance', 'reports']) {
        await page.locator(`#tab-${tab}`).click();
        await clean(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await page.getByRole('button', { name: 'What was known when?' }).click();
      await cell(page, 'US', 'cede-territory').click();
      await clean(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
});

sayWhatIsLeftOut();
