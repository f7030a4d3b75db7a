// The page: what it weighs, how soon it shows a board, and how smoothly `asOf` is dragged over 10,000 reports (40 parties,
// 25 issues, 641 days). Run after a build: `node bench/page.mjs`. Wants Chromium; PARLEY_MAIN may name another build.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/ready.mjs';

const main = process.env.PARLEY_MAIN ?? join(ROOT, 'dist', 'src', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-page-'));
const KB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

function weights() {
  const web = join(dirname(dirname(main)), 'web');
  const files = readdirSync(web, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const rows = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    return [
      relative(web, path),
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes).length,
    ];
  });
  rows.push(['in all', ...[1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))]);
  console.log('| file | bytes | gzip | brotli |\n|---|--:|--:|--:|');
  for (const [name, ...sizes] of rows) console.log(`| ${name} | ${sizes.map(KB).join(' | ')} |`);
}

/** NDJSON of 10,000 reports; the same every time. */
function large() {
  const lines = [];
  const add = (type, occurredOn, data, more) =>
    lines.push(JSON.stringify({ type, occurredOn, data, ...more }));
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const STANCES = ['supports', 'undecided', 'opposes', 'conditional'];
  const ROLES = ['principal', 'principal', 'mediator', 'guarantor', 'supporter', 'observer'];
  add('NegotiationOpened', '2024-01-01', { negotiationId: 'large', title: 'A large negotiation' });
  for (let p = 0; p < 40; p++)
    add('PartyAdmitted', '2024-01-01', {
      partyId: `p${p}`,
      name: `Party ${p}`,
      kind: 'state',
      role: ROLES[p % 6],
    });
  for (let i = 0; i < 25; i++)
    add('IssueOpened', '2024-01-01', { issueId: `i${i}`, proposition: `Proposition ${i} is agreed.` });
  for (let k = 0; lines.length < 10_000; k++) {
    const day = new Date(Date.UTC(2024, 0, 2) + Math.floor((k * 640) / 9934) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    if (k % 50 === 0) {
      const participants = [{ partyId: `p${random(20)}` }, { partyId: `p${20 + random(20)}` }];
      add('CallHeld', day, { callId: `c${k}`, participants });
      continue;
    }
    const stance = STANCES[random(4)];
    const conditions = [{ text: 'If the other side agrees.', onParty: `p${random(40)}` }];
    const said = {
      positionId: `s${k}`,
      parties: [`p${random(40)}`],
      issueId: `i${random(25)}`,
      summary: `Statement ${k}.`,
    };
    const data = { ...said, stance, score: random(101), ...(stance === 'conditional' && { conditions }) };
    add('PositionStated', day, data, { source: { outlet: 'Wire' } });
  }
  return lines.join('\n');
}

async function serve() {
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
  return { server, url };
}

/** Milliseconds from asking for the address, on an empty cache: first paint, the board there and painted, the timeline too. */
async function firstView(browser, url) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const painted = (selector) =>
    page.evaluate(async (wanted) => {
      while (!document.querySelector(wanted)) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now();
    }, selector);
  const board = await painted('[data-cell]');
  const timeline = await painted('[data-mark]');
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await page.context().close();
  return { paint, board, timeline };
}

/** Frames a second while the slider goes through 200 stops, one a frame. */
async function drag(browser, url) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.max > 600);
  await page.waitForTimeout(2500);
  const times = await page.evaluate(async () => {
    const slider = document.querySelector('input[type=range]');
    const found = [];
    let last = performance.now();
    for (let i = 0; i < 200; i++) {
      slider.value = String(Number(slider.max) - 3 * i);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      found.push(performance.now() - last);
      last = performance.now();
    }
    return found;
  });
  await page.context().close();
  return times.sort((a, b) => a - b);
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const { server, url } = await serve();
const send = (id, body) =>
  fetch(`${url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
await send('ukraine-talks-2025', readFileSync(join(ROOT, 'examples/ukraine-talks-2025.ndjson'), 'utf8'));
await send('large', large());
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});

weights();
console.log(
  '\n| first view, empty cache (median of 5) | first paint | board painted | timeline painted |\n|---|--:|--:|--:|',
);
for (const [name, id] of [
  ['the first ledger, 32 reports', 'ukraine-talks-2025'],
  ['10,000 reports, 1,000 cells', 'large'],
]) {
  const runs = [];
  for (let i = 0; i < 5; i++) runs.push(await firstView(browser, `${url}/?n=${id}`));
  const of = (key) => `${Math.round(median(runs.map((run) => run[key])))} ms`;
  console.log(`| ${name} | ${of('paint')} | ${of('board')} | ${of('timeline')} |`);
}
const frames = await drag(browser, `${url}/?n=large`);
const mean = frames.reduce((sum, each) => sum + each, 0) / frames.length;
console.log(
  '\n| dragging `asOf` over 10,000 reports | frames/s | median frame | 95 % within |\n|---|--:|--:|--:|',
);
console.log(
  `| software rendering, load ${loadavg()[0].toFixed(1)} | ${(1000 / mean).toFixed(0)} | ${frames[100].toFixed(1)} ms | ${frames[190].toFixed(1)} ms |`,
);
await browser.close();
server.kill('SIGTERM');
rmSync(folder, { recursive: true, force: true });
