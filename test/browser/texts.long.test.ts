import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const LEDGER = readFileSync(join(__dirname, '..', 'cases', 'scripts-and-lengths.ndjson'), 'utf8');

/** Every text of some length in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

/** What a person typed, as a browser shows it. */
const TYPED = LEDGER.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { data: Record<string, unknown>; source?: unknown })
  .flatMap(({ data: { title, name, proposition, summary, conditions, speaker }, source }) =>
    textsIn([title, name, proposition, summary, conditions, speaker, source]),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim().replace(/\.$/, ''));

/** What is wrong with the texts on the page that a person typed: without a direction of their own, out of their box, or overlapping. */
const faults = (page: Page) =>
  page.evaluate((typed) => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const found: string[] = [];
    const shown: { block: Element; box: Box; text: string }[] = [];
    const clips = (node: Element) => getComputedStyle(node).overflowX !== 'visible';
    const isBlock = (node: Element) => !/^(inline|contents)$/.test(getComputedStyle(node).display);
    const walker = document.createTreeWalker(
      document.querySelector('dialog[open]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    let seen = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const text = node.data.replace(/\s+/g, ' ').trim();
      const element = node.parentElement!;
      if (!typed.some((each) => text.includes(each)) || element.closest('svg, [role=status]')) continue;
      if (!element.checkVisibility()) continue;
      seen++;
      const say = (what: string) =>
        found.push(`${what}: ${text.slice(0, 40)} in ${element.outerHTML.slice(0, 80)}`);
      if (!element.closest('bdi, [dir=auto]')) say('no direction of its own');
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box: Box = { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
        let clipped = false;
        let block: Element | undefined;
        for (
          let around: Element | null = element;
          around && around !== document.body;
          around = around.parentElement
        ) {
          if (!isBlock(around)) continue;
          block ??= around;
          const edge = around.getBoundingClientRect();
          if (!clipped && !clips(around) && (box.right > edge.right + 1 || box.left < edge.left - 1))
            say(`out of ${around.className || around.tagName}`);
          if (!clips(around)) continue;
          clipped = true;
          box.left = Math.max(box.left, edge.left);
          box.right = Math.min(box.right, edge.right);
          box.top = Math.max(box.top, edge.top);
          box.bottom = Math.min(box.bottom, edge.bottom);
        }
        if (block && box.right - box.left > 1 && box.bottom - box.top > 1) shown.push({ block, box, text });
      }
    }
    for (const [index, a] of shown.entries())
      for (const b of shown.slice(index + 1)) {
        if (a.block === b.block) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 6) found.push(`overlap: ${a.text.slice(0, 40)} | ${b.text.slice(0, 40)}`);
      }
    if (seen === 0) found.push('no text of the ledger is shown');
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);
    return found;
  }, TYPED);

describe('Texts in any script and of any length', () => {
  beforeAll(async () => {
    await fetch(`${theStage.url}/api/v1/negotiations/scripts/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: LEDGER,
    });
  });

  for (const width of [1280, 360])
    inBrowser(`have a direction of their own and stay in their boxes, ${width} px wide`, async () => {
      const { events } = await (
        await fetch(`${theStage.url}/api/v1/negotiations/scripts/events?limit=1000`)
      ).json();
      const stated = events.find(({ type }: { type: string }) => type === 'PositionStated').eventId;
      const wrong: Record<string, string[]> = {};
      for (const where of [
        '',
        '&tab=conditions',
        '&tab=distance',
        '&tab=reports',
        '&party=a&issue=i',
        '&party=five',
        '&issue=k',
        `&report=${stated}`,
        '&form=PositionStated',
      ]) {
        const page = await theStage.open(`/?n=scripts${where}`, { width });
        await board(page);
        if (where.includes('form=')) await page.getByLabel('When it happened').waitFor();
        if (where.includes('report=')) await page.getByText('Printed by').waitFor();
        const found = await faults(page);
        if (found.length > 0) wrong[where] = found.slice(0, 8);
        await page.context().close();
      }
      const home = await theStage.open('/', { width });
      await home.getByText('1 negotiation', { exact: true }).waitFor();
      const atHome = await faults(home);
      if (atHome.length > 0) wrong.home = atHome;
      expect(wrong).toEqual({});
    });

  inBrowser('stay in their boxes on the compact board, and are found whatever their accents', async () => {
    const page = await theStage.open('/?n=scripts');
    await board(page);
    await page.getByRole('button', { name: 'Compact' }).click();
    await page.locator('[data-at]').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await clean(page);
    await page.getByLabel('Find parties on the board').fill('sebastopol');
    await page.getByText('1 party, 3 issues').waitFor();
    expect(await page.locator('[data-cell]').count()).toBe(3);
    await page.getByLabel('Find parties on the board').fill('nobody');
    await page.getByText('No party here is called that.').waitFor();
  });

  inBrowser('do not turn the words around them', async () => {
    const page = await theStage.open('/?n=scripts&party=a&issue=i');
    const title = page.getByRole('complementary', { name: 'Why' }).locator('h3').first();
    await title.getByText('sets conditions on').waitFor();
    const [first, last] = await title.evaluate((node) => {
      const names = node.querySelectorAll('bdi');
      return [names[0], names[1]].map((name) => {
        const { left, top } = name.getClientRects()[0];
        return { left, top };
      });
    });
    expect(first.top < last.top || first.left < last.left).toBe(true);
  });
});

sayWhatIsLeftOut();
