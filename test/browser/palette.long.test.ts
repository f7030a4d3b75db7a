import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const { firstLedger, open, post } = theStage;

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
/** The option that Enter takes, as it is announced. */
const chosen = (page: Page) => dialog(page).locator('[aria-selected=true]');
const summon = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
};
const isNarrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('The palette', () => {
  inBrowser('leads to a cell by words of its party and of its issue, and to a day', async () => {
    await firstLedger('cells');
    const page = await open('/?n=cells');
    await board(page);
    await summon(page);
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('russia ceasefire front');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Meta+k');
    await field(page).fill('russia front');
    expect(await chosen(page).innerText()).toBe(
      'Russia: The fighting stops at once, along the present front line.',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/party=RU&issue=/);
    await page.getByRole('complementary', { name: 'Why' }).and(page.locator(':focus')).waitFor();
    await summon(page);
    await field(page).fill('30 Sep 2025');
    expect(await chosen(page).innerText()).toBe('As of 30 September 2025');
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2025-09-30/);
  });

  inBrowser('leads to parties, issues, tabs, forms, reports and other negotiations', async () => {
    await firstLedger('places');
    await post('/negotiations', {
      negotiationId: 'lodz',
      title: 'Rozmowy w Łodzi',
      occurredOn: '2025-01-01',
    });
    const page = await open('/?n=places');
    await board(page);
    const go = async (words: string, to: RegExp, choose: RegExp) => {
      await summon(page);
      await field(page).fill(words);
      await options(page).filter({ hasText: choose }).first().click();
      await page.waitForURL(to);
      expect(
        await dialog(page)
          .filter({ has: page.getByRole('combobox') })
          .count(),
      ).toBe(0);
    };
    await go('ukraine', /party=UA/, /^Ukraine/);
    await go('land', /issue=cede-territory/, /gives up land/);
    await go('contacts', /tab=contacts/, /Contacts/);
    await page.locator('#tab-contacts:focus').waitFor();
    // What was typed nowhere but in a report.
    await go('pressure', /report=/, /Ukraine/);
    await go('incident', /form=IncidentReported/, /An incident/);
    await dialog(page).getByLabel('When it happened').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.search.includes('form='));
    await go('lodzi', /n=lodz/, /Rozmowy/);
    await page.getByRole('heading', { name: 'Rozmowy w Łodzi' }).waitFor();
  });

  inBrowser('goes by arrows, says what is chosen, and gives the focus back', async () => {
    await firstLedger('arrows');
    const page = await open('/?n=arrows');
    await board(page);
    const cell = page.locator('[data-cell="RU ceasefire-now"], [data-cell]').first();
    await cell.focus();
    const before = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell);
    await page.keyboard.press('/');
    await field(page).waitFor();
    const active = () =>
      field(page).evaluate(
        (node) => document.getElementById(node.getAttribute('aria-activedescendant')!)?.textContent,
      );
    const first = await active();
    await page.keyboard.press('ArrowDown');
    const second = await active();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(await options(page).last().textContent());
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(first);
    await field(page).fill('nobody is called this');
    await dialog(page).getByText('Nothing here is called that.').waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)).toBe(before);
  });

  inBrowser('leaves what stands behind it open when Escape closes it', async () => {
    await firstLedger('behind');
    const page = await open('/?n=behind&party=RU');
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.waitFor();
    await summon(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await why.count()).toBe(1);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  inBrowser('is clean and fits, light and dark, narrow and wide, on every page', async () => {
    await firstLedger('fits');
    for (const [dark, width] of [
      [false, 1280],
      [true, 360],
    ] as const)
      for (const path of ['/?n=fits', '/', '/?page=keys']) {
        const page = await open(path, { dark, width, height: 740 });
        await page.getByRole('main').waitFor();
        await summon(page);
        await clean(page, 'dialog');
        await field(page).fill('talks');
        await options(page).first().waitFor();
        await clean(page, 'dialog');
        expect(await isNarrow(page)).toBe(true);
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'detached' });
        await page.keyboard.press('?');
        await dialog(page).getByRole('heading', { name: 'Everywhere' }).waitFor();
        await clean(page, 'dialog');
        expect(await isNarrow(page)).toBe(true);
        await page.context().close();
      }
  });
});

describe('The keys of the page', () => {
  inBrowser('do nothing while one types, nor in a dialog', async () => {
    await firstLedger('typing');
    const page = await open('/?n=typing');
    await board(page);
    const find = page.getByLabel('Find parties on the board');
    await find.focus();
    await page.keyboard.type('a/b?');
    await page.keyboard.press('Control+k');
    expect(await find.inputValue()).toBe('a/b?');
    expect(await dialog(page).count()).toBe(0);
    await page.goto(`${theStage.url}/?n=typing&form=share`);
    await dialog(page).waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).focus();
    for (const key of ['/', '?', 'Control+k']) await page.keyboard.press(key);
    expect(await dialog(page).count()).toBe(1);
  });

  inBrowser('can be switched off where they are one letter, and found without them', async () => {
    await firstLedger('single');
    const page = await open('/?n=single');
    await board(page);
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await dialog(page).getByLabel('/ and ? work by themselves').uncheck();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.reload();
    await board(page);
    for (const key of ['?', '/']) await page.keyboard.press(key);
    expect(await dialog(page).count()).toBe(0);
    await summon(page);
    await field(page).fill('keyboard');
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('/ and ? work by themselves').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await field(page).waitFor();
  });
});

sayWhatIsLeftOut();
