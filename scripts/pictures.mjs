// Takes the pictures in docs/img/ with Chromium, from the examples: `npm run pictures` after a build.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './ready.mjs';

const PICTURES = [
  { name: 'board', query: 'n=ukraine-talks-2025&asOf=2025-10-22', height: 1400 },
  { name: 'board-dark', query: 'n=ukraine-talks-2025&asOf=2025-10-22', height: 980, dark: true },
  {
    name: 'why',
    query: 'n=ukraine-talks-2025&asOf=2025-10-22&party=RU&issue=ceasefire-front-line',
    height: 900,
  },
  {
    name: 'known',
    query:
      'n=budapest-disputed&asOf=2025-10-22&knownAt=position:{23}&report=d6ace3e3-5927-4dd3-a305-4296ae0fb309',
    height: 900,
  },
  {
    name: 'corrected',
    query: 'n=budapest-disputed&asOf=2025-10-25&report=d6ace3e3-5927-4dd3-a305-4296ae0fb309',
    height: 900,
  },
  { name: 'distance', query: 'n=budapest-disputed&tab=distance', height: 620, at: '#panel' },
  {
    name: 'record',
    query: 'n=ukraine-talks-2025&form=PositionStated&party=RU&issue=further-talks',
    height: 900,
  },
  { name: 'phone', query: 'n=ukraine-talks-2025&asOf=2025-10-22', width: 390, height: 844 },
];

const executablePath = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== '' && existsSync(path),
);
if (!executablePath) {
  console.error('No Chromium here: apt-get install chromium, or CHROMIUM=/path/to/it.');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'parley-pictures-'));
const main = process.env.PARLEY_MAIN ?? join(ROOT, 'dist', 'src', 'main.js');
const server = spawn(process.execPath, [main], {
  env: { ...process.env, HOST: '127.0.0.1', PORT: '0', PARLEY_DATA: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve) => {
  createInterface({ input: server.stdout }).on('line', (line) => {
    const { msg, url } = JSON.parse(line);
    if (msg === 'serving') resolve(url);
  });
});
const first = {};
for (const id of ['ukraine-talks-2025', 'budapest-disputed']) {
  await fetch(`${url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: readFileSync(join(ROOT, 'examples', `${id}.ndjson`), 'utf8'),
  });
  const { events } = await (await fetch(`${url}/api/v1/negotiations/${id}/events?limit=1`)).json();
  first[id] = Number(events[0].position);
}

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
mkdirSync(join(ROOT, 'docs/img'), { recursive: true });
for (const { name, query, width = 1280, height, dark = false, at } of PICTURES) {
  const colorScheme = dark ? 'dark' : 'light';
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
  const id = /n=([^&]+)/.exec(query)[1];
  await page.goto(
    `${url}/?${query.replace(/\{(\d+)\}/, (_, revision) => String(first[id] + Number(revision)))}`,
  );
  await page.waitForSelector('[data-cell]');
  await page.waitForTimeout(400);
  const path = join(ROOT, 'docs/img', `${name}.png`);
  await (at ? page.locator(at) : page).screenshot({ path, animations: 'disabled' });
  console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} kB`);
  await page.close();
}
await browser.close();
server.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });
