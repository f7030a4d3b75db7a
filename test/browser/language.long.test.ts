import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { outsideMarks } from '../support/made-up-language';
import { board, inBrowser, sayWhatIsLeftOut, stage, type Stage } from './browser';

jest.setTimeout(600_000);
const ROOT = resolve(__dirname, '..', '..');
const theStage: Stage = stage();
afterAll(sayWhatIsLeftOut);

const GREEK = 'αβγδεζηθικλμνξοπρστυφχψωςά';
/** Texts of a ledger in Greek letters, so that none of them is taken for a word of the page. */
const inGreek = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => GREEK[letter.toLowerCase().charCodeAt(0) - 97]);
const SAID =
  'name title description proposition summary quote text reason outcome terms person office place outlet author statement by tags aliases note coder label scheme'.split(
    ' ',
  );
function greekIn(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => greekIn(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, greekIn(each, name)]));
  return typeof value === 'string' && SAID.includes(key) ? inGreek(value) : value;
}

/** Records an example in Greek letters. */
async function greekLedger(id: string): Promise<void> {
  const lines = readFileSync(join(ROOT, 'examples', `${id}.ndjson`), 'utf8')
    .trim()
    .split('\n');
  const body = lines.map((line) => JSON.stringify(greekIn(JSON.parse(line)))).join('\n');
  const response = await fetch(`${theStage.url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-ndjson' },
  });
  expect(await response.json()).toMatchObject({ failedCount: 0 });
}

const wordsIn = (text: string): string[] => text.match(/[A-Za-zÄÖÜäöüß]{2,}/g) ?? [];

/** The words that people see or hear, and that neither the catalogue nor the ledger nor the browser's calendar has. */
async function foreignWords(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => [
    document.body.innerText,
    document.title,
    ...[...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'aria-description'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    ),
    ...[...document.querySelectorAll('svg text, svg title')].map(({ textContent }) => textContent ?? ''),
  ]);
  const parts = (['long', 'short'] as const).flatMap((length) => {
    const format = new Intl.DateTimeFormat('de-DE', {
      weekday: length,
      day: 'numeric',
      month: length,
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1 + month)));
  });
  const and = new Intl.ListFormat('de-DE').format(['', '']);
  const known = new Set(['Parley', ...[...parts, and].flatMap(wordsIn)].map((word) => word.toLowerCase()));
  const words = seen.flatMap((text) => wordsIn(outsideMarks(text)));
  return [...new Set(words)].filter((word) => !known.has(word.toLowerCase())).sort();
}

describe('In another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-language-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = (path: string) => theStage.open(path, { locale: 'de-DE', build: folder });

  inBrowser('the page says nothing in English', async () => {
    const config = join(ROOT, 'test', 'support', 'made-up-language.vite.mjs');
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        'web',
        '--config',
        config,
        '--outDir',
        folder,
      ],
      { cwd: ROOT, stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } },
    );
    await greekLedger('ukraine-talks-2025');
    const n = '/?n=ukraine-talks-2025';
    const marked = (page: Page, text: string) => page.getByText(text).first().waitFor();
    const found: Record<string, string[]> = {};
    const look = async (what: string, page: Page) => {
      found[what] = await foreignWords(page);
    };

    const front = await open('/');
    await front.getByText('⟦').first().waitFor();
    expect(await front.evaluate(() => document.documentElement.lang)).toBe('de');
    await front.locator('.bone').first().waitFor({ state: 'detached' });
    await look('front door', front);

    const page = await open(n);
    await marked(page, '⟦Who stands where⟧');
    await page.locator('.cell .said').first().waitFor();
    await look('board', page);
    await page.locator('.cell.opposes').first().click();
    await marked(page, '⟦Said by⟧');
    await look('why', page);
    for (const tab of ['timeline', 'meetings', 'changes', 'contacts', 'conditions', 'reports']) {
      await page.goto(`${theStage.url}${n}&tab=${tab}`);
      await marked(page, '⟦Who stands where⟧');
      await page.locator('.bone').first().waitFor({ state: 'detached' });
      await look(tab, page);
    }
    for (const form of ['PositionStated', 'MeetingHeld', 'choose', 'share', 'cite', 'import']) {
      await page.goto(`${theStage.url}${n}&form=${form}`);
      await page.getByRole('dialog').getByRole('button').nth(1).waitFor();
      await look(form, page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
  });
});

describe('Dates and numbers are as is customary where the reader lives', () => {
  inBrowser('in Britain, in the United States and in Germany, in English', async () => {
    await theStage.firstLedger('customs');
    for (const [locale, day, heads, typed] of [
      ['en-GB', '30 September 2025', ['Mon', 'Sun'], 'Monday 10 November 2025'],
      ['en-US', 'September 30, 2025', ['Sun', 'Sat'], 'Saturday, October 11, 2025'],
      ['de-DE', '30 September 2025', ['Mon', 'Sun'], 'Monday 10 November 2025'],
    ] as const) {
      const page = await theStage.open('/?n=customs&asOf=2025-09-30', { locale });
      await board(page);
      const field = page.getByLabel('Day', { exact: true });
      const shown = await field.inputValue();
      expect(shown).toBe(day.replace('September', locale === 'en-US' ? 'Sep' : 'Sept'));
      await field.fill(shown);
      await page.locator('.echo:visible', { hasText: day }).waitFor();
      await field.press('Escape');
      await field.fill('10/11/2025');
      await page.locator('.echo:visible', { hasText: typed }).waitFor();
      await field.press('Escape');
      await page.getByRole('button', { name: 'Calendar' }).first().click();
      const weekdays = await page.getByRole('grid').locator('thead th').allInnerTexts();
      expect([weekdays[0], weekdays[6]]).toEqual(heads);
    }
  });
});
