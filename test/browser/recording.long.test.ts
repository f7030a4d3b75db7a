import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const { firstLedger, open } = theStage;

const dialogOf = (page: Page) => page.getByRole('dialog').first();
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('A date field', () => {
  inBrowser(
    'takes a date as people write it, says it back with the weekday, and keeps it on Enter',
    async () => {
      await firstLedger('dates');
      const page = await open('/?n=dates&form=PositionStated');
      const dialog = dialogOf(page);
      const when = dialog.getByLabel('When it happened');
      await when.pressSequentially('21.10.2025');
      await dialog.getByText('Tuesday 21 October 2025').waitFor();
      await page.keyboard.press('Enter');
      expect(await when.inputValue()).toBe('21 Oct 2025');
      expect(await dialog.count()).toBe(1);
      await when.fill('20–24 Oct 2025');
      await dialog.getByText('20–24 October 2025: counts from the 20th').waitFor();
      await when.blur();
      await when.fill('Monday 21 October 2025');
      await dialog.getByText('21 October 2025 is a Tuesday, not a Monday.').waitFor();
      await when.blur();
      expect(await when.getAttribute('aria-invalid')).toBe('true');
      await clean(page);
      const today = await page.evaluate(() =>
        new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
      );
      await when.fill('today');
      await when.blur();
      expect(await when.inputValue()).toBe(today);
      await page.goto(`${theStage.url}/?n=dates&form=MeetingScheduled`);
      await dialog.getByLabel('Announced on').fill('Tue 21 Oct 2025');
      await dialog.getByLabel('Planned for').fill('Monday');
      await dialog.getByText('Monday 27 October 2025').waitFor();
    },
  );

  inBrowser('has a calendar that goes by keys alone, in a form and beside the slider', async () => {
    for (const dark of [false, true]) {
      await firstLedger(`calendar-${dark}`);
      const page = await open(`/?n=calendar-${dark}&form=CallHeld`, { width: 360, height: 740, dark });
      const dialog = dialogOf(page);
      const when = dialog.getByLabel('When it happened');
      await when.fill('21 Oct 2025');
      await page.keyboard.press('Alt+ArrowDown');
      const calendar = page.getByRole('dialog', { name: 'Choose a day' });
      await calendar
        .getByRole('button', { name: 'Tuesday 21 October 2025' })
        .and(page.locator(':focus'))
        .waitFor();
      await clean(page);
      expect(await narrow(page)).toBe(true);
      const box = (await calendar.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      await page.keyboard.press('Escape');
      await calendar.waitFor({ state: 'detached' });
      await when.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await calendar.waitFor();
      for (const key of ['ArrowDown', 'ArrowRight', 'PageUp', 'Home']) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await calendar.waitFor({ state: 'detached' });
      expect(await when.inputValue()).toBe('29 Sept 2025'.replace('Sept', 'Sep'));
      await when.and(page.locator(':focus')).waitFor();

      await page.goto(`${theStage.url}/?n=calendar-${dark}`);
      await board(page);
      for (const name of ['Day', 'Compared with']) {
        await page.getByLabel(name, { exact: true }).focus();
        await page.keyboard.press('Alt+ArrowDown');
        await calendar.waitFor();
        await clean(page);
        expect(await narrow(page)).toBe(true);
        const at = (await calendar.boundingBox())!;
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + at.width).toBeLessThanOrEqual(360);
        await page.keyboard.press('Escape');
        await calendar.waitFor({ state: 'detached' });
      }
    }
  });

  inBrowser('never walks through the years while one types', async () => {
    await firstLedger('typed');
    const page = await open('/?n=typed');
    await board(page);
    const entries = await page.evaluate(() => history.length);
    const day = page.getByLabel('Day', { exact: true });
    await day.pressSequentially('30 Sept 2025');
    await page.getByText('Tuesday 30 September 2025').waitFor();
    expect(page.url()).not.toContain('asOf');
    await clean(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2025-09-30/);
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await day.fill('soon');
    await page.keyboard.press('Enter');
    await page.getByText('This is not understood as a date.').waitFor();
    expect(page.url()).toContain('asOf=2025-09-30');
    await page.keyboard.press('Escape');
    expect(await day.inputValue()).toBe('30 Sep 2025');
    const since = page.getByLabel('Compared with');
    await since.fill('last month');
    await since.blur();
    await page.waitForURL(/since=\d{4}-\d\d(&|$)/);
    expect(await page.locator('input[type=date], input[type=datetime-local]').count()).toBe(0);
  });
});

sayWhatIsLeftOut();
