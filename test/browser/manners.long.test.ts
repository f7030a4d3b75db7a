import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(120_000);

const theStage = stage();
const LEAST_PX = 24;

/** What can be pointed at and is smaller than it should be. */
const small = (page: Page) =>
  page.evaluate((least) => {
    const controls = 'a, button, input, select, textarea, summary, [role=button], [role=tab]';
    return [...document.querySelectorAll(controls)]
      .map((node) => ({ node, box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least - 0.1)
      .map(({ node, box }) => `${node.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`);
  }, LEAST_PX);

/** Where the keyboard stops though nothing is to be seen there, all through the page. */
async function unseenStops(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const [stop, seen] = await page.evaluate(() => {
      const node = document.activeElement as Element;
      if (node === document.body) return ['', true] as const;
      const { left, top, width, height } = node.getClientRects()[0];
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return [node.outerHTML.slice(0, 100), node.contains(there)] as const;
    });
    if (stop === '') return unseen;
    if (!seen) unseen.push(stop);
  }
  throw new Error('The keyboard does not come to the end of the page.');
}

const moving = (page: Page) =>
  page.evaluate(() => document.getAnimations().map((each) => (each as CSSTransition).transitionProperty));

/** Makes the buttons change their colour slowly, as some later rule might. */
const slowButtons = (page: Page) =>
  page.evaluate(() => document.styleSheets[0].insertRule('.button { transition: background-color 9s }'));

describe('The manners of the page', () => {
  inBrowser('loads its forms when they are opened, and nothing from elsewhere', async () => {
    await theStage.firstLedger('light');
    const page = await theStage.open('/favicon.svg');
    const urls = new Set<string>();
    page.on('request', (request) => urls.add(request.url()));
    await page.goto(`${theStage.url}/?n=light&tab=distance`);
    await board(page);
    expect([...urls].filter((url) => !url.startsWith(theStage.url))).toEqual([]);
    const paths = () => [...urls].map((url) => url.slice(theStage.url.length)).sort();
    const isCode = (path: string) => /\.(js|css)$/.test(path);
    const html = await (await fetch(theStage.url)).text();
    const named = [...html.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map(([, path]) => path);
    expect(named.filter(isCode).length).toBeGreaterThan(1);
    expect(paths().filter(isCode)).toEqual(named.filter(isCode).sort());
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('button', { name: 'A call was held' }).waitFor();
    expect(paths().filter((path) => /Record/.test(path))).toHaveLength(1);
  });

  inBrowser('has no target smaller than 24 px, on a desk and on a phone', async () => {
    await theStage.firstLedger('targets');
    const REASONS = '&party=RU&issue=ceasefire-front-line';
    for (const width of [1280, 360])
      for (const where of [
        '',
        REASONS,
        '&tab=contacts',
        '&tab=reports',
        '&form=PositionStated',
        '&form=import',
      ]) {
        const page = await theStage.open(`/?n=targets&asOf=2025-10-22${where}`, { width });
        await board(page);
        if (where === REASONS) await page.getByText('Printed by').waitFor();
        if (where === '&form=PositionStated') await page.getByLabel('When it happened').waitFor();
        expect({ [where]: await small(page) }).toEqual({ [where]: [] });
        await page.context().close();
      }
  });

  inBrowser('has buttons that lead to all of the timeline, where a phone shows a part', async () => {
    await theStage.firstLedger('part');
    const page = await theStage.open('/?n=part', { width: 360 });
    await board(page);
    const scroller = page.getByRole('group', { name: /^Timeline/ });
    const beyond = () => scroller.evaluate((node) => node.scrollWidth - node.clientWidth - node.scrollLeft);
    expect(await beyond()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Later' }).click();
    expect(await beyond()).toBeLessThanOrEqual(1);
  });

  inBrowser('stops the keyboard only at what can be seen', async () => {
    await theStage.firstLedger('stops');
    const page = await theStage.open('/?n=stops&tab=distance');
    await page.getByRole('img', { name: /^The war ends at once/ }).waitFor();
    expect(await unseenStops(page)).toEqual([]);
  });

  inBrowser('moves nothing slowly for those who want little motion; playing goes step by step', async () => {
    await theStage.firstLedger('still');
    for (const still of [false, true]) {
      const page = await theStage.open('/?n=still', { still });
      await board(page);
      await slowButtons(page);
      await page.getByRole('button', { name: 'Cite' }).hover();
      expect(await moving(page)).toEqual(still ? [] : ['background-color']);
      if (!still) continue;
      const scroller = page.getByRole('group', { name: /^Timeline/ });
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const [before, after] = await scroller.evaluate((node) => {
        const left = node.scrollLeft;
        document.querySelector<HTMLElement>('[aria-label=Earlier]')!.click();
        return [left, node.scrollLeft];
      });
      expect(after).toBeLessThan(before);
      expect(await scroller.evaluate((node) => node.scrollLeft)).toBe(after);
      await page.getByRole('button', { name: 'Play through the changes' }).click();
      const first = await page.getByRole('slider', { name: 'As of' }).getAttribute('aria-valuetext');
      await page.waitForFunction(
        (was) => document.querySelector('[aria-label="As of"]')!.getAttribute('aria-valuetext') !== was,
        first,
      );
      expect(await moving(page)).toEqual([]);
      await page.getByRole('button', { name: 'Pause' }).click();
      await clean(page);
    }
  });
});

sayWhatIsLeftOut();
