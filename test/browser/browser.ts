import AxeSource from 'axe-core';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildMain, startProcess, type ServingProcess } from '../support/process.js';

const ROOT = resolve(__dirname, '..', '..');
const CHROMIUM = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name for this machine that is no secure context, as where Parley is reached without TLS.
  '--host-resolver-rules=MAP parley.test 127.0.0.1',
];

const leftOut: string[] = [];

/** A test that needs a browser; without one it is left out, and by name. */
export function inBrowser(name: string, body: () => Promise<void>): void {
  if (CHROMIUM) return test(name, body);
  leftOut.push(name);
  test.skip(name, () => undefined);
}

/** To be called after the last test of a file. */
export function sayWhatIsLeftOut(): void {
  if (leftOut.length === 0) return;
  const names = leftOut.map((name) => `  - ${name}\n`).join('');
  process.stderr.write(
    `No Chromium here (apt-get install chromium, or CHROMIUM=/path/to/it). Left out:\n${names}`,
  );
}

export interface Stage {
  server: ServingProcess;
  url: string;
  dataFolder: string;
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Imports the first ledger under an id of its own. */
  firstLedger(id: string): Promise<void>;
  post(path: string, body: object): Promise<{ eventId: string; position: string }>;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** As for people who have asked their system to move little. */
  still?: boolean;
  /** The first of the browser's languages; British English where none is given. */
  locale?: string;
  /** The folder of another build of the page, in place of the one that the server has. */
  build?: string;
}

/** Answers requests for the page's document and its assets from a folder; all others go to the server. */
const serveFrom = (context: BrowserContext, folder: string) =>
  context.route(
    ({ pathname }) => pathname === '/' || pathname.startsWith('/assets/'),
    (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) });
    },
  );

/** The real server and a real browser for the tests of a file. */
export function stage(settings: Record<string, string> = {}): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'parley-browser-'));
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  const self = { dataFolder: folder } as Stage;

  const send = async (path: string, body: string, type: string) => {
    const response = await fetch(`${self.url}/api/v1${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  self.post = async (path, body) =>
    (await send(path, JSON.stringify(body), 'application/json')) as { eventId: string; position: string };
  self.firstLedger = async (id) => {
    const text = readFileSync(join(ROOT, 'examples', 'ukraine-talks-2025.ndjson'), 'utf8');
    await send(
      `/negotiations/${id}/import`,
      text.replace('"ukraine-talks-2025"', `"${id}"`),
      'application/x-ndjson',
    );
  };
  self.open = async (path, options = {}) => {
    const { width = 1280, height = 900, dark = false, still = false, locale = 'en-GB', build } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: still ? 'reduce' : 'no-preference',
      locale,
      timezoneId: 'America/Los_Angeles',
    });
    contexts.push(context);
    if (build) await serveFrom(context, build);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(self.url + path);
    return page;
  };

  if (CHROMIUM) {
    beforeAll(async () => {
      buildMain();
      self.server = await startProcess(folder, { PARLEY_LOG_LEVEL: 'info', ...settings });
      self.url = self.server.url;
      browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
    }, 300_000);
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
    });
    afterAll(async () => {
      await browser?.close();
      await self.server?.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    });
  }
  return self;
}

/** Waits until a negotiation is there to be looked at. */
export const board = (page: Page) => page.getByRole('heading', { name: 'Who stands where' }).waitFor();

/** Expects that axe finds nothing; where the page is large, within a part of it. */
export async function clean(page: Page, within = 'html'): Promise<void> {
  expect(await violations(page, within)).toEqual([]);
}

/** What axe finds against WCAG 2.2 A and AA and its own best practices, in short. */
async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(AxeSource.source);
  return page.evaluate(async (root) => {
    const { axe } = window as unknown as { axe: typeof AxeSource };
    const { violations: found } = await axe.run(root, { rules: { 'target-size': { enabled: true } } });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
    );
  }, within);
}
