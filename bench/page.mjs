// The page: what it weighs, how soon it shows a board, and how smoothly `asOf` is dragged over 10,000 reports (40 parties,
// 25 issues, 641 days). Wants Chromium.
import { chromium } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { ROOT } from '../scripts/ready.mjs';
import { DIST } from './lib/built.mjs';
import { median } from './lib/measure.mjs';
import { sized } from './lib/options.mjs';
import { startServer, temporaryFolder } from './lib/server.mjs';
import { atMost, markdown, Table } from './lib/table.mjs';

const REPORTS = sized(10_000, 700);
const VIEWS = sized(5, 1);
const STOPS = sized(200, 20);
const reaching = (least, unit) => ({ says: `≥ ${least} ${unit}`, holds: ({ ours }) => ours >= least });
const KB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** What the files of the built page weigh: those that its HTML names are loaded first, the others when a form is opened. */
function weights() {
  const web = join(DIST, 'web');
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  const files = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(web, join(entry.parentPath, entry.name)))
    .map((name) => ({ name, isFirst: name === 'index.html' || html.includes(`/${name}`) }))
    .map((file) => ({ ...file, sizes: sizesOf(readFileSync(join(web, file.name))) }));
  const rows = [true, false].flatMap((isFirst) => {
    const these = files.filter((file) => file.isFirst === isFirst);
    const when = isFirst ? 'first' : 'with its form';
    return [
      ...these.map(({ name, sizes }) => [name, when, ...sizes.map(KB)]),
      [`all that is loaded ${isFirst ? 'first' : 'later'}`, '', ...totalOf(these).map(KB)],
    ];
  });
  const first = files.filter(({ isFirst }) => isFirst);
  return {
    first: totalOf(first)[1],
    forms: totalOf(files)[1] - totalOf(first)[1],
    lines: markdown(['file', 'loaded', 'bytes', 'gzip', 'brotli'], rows),
  };
}

const sizesOf = (bytes) => [
  bytes.length,
  gzipSync(bytes, { level: 9 }).length,
  brotliCompressSync(bytes).length,
];
const totalOf = (files) =>
  [0, 1, 2].map((column) => files.reduce((sum, { sizes }) => sum + sizes[column], 0));

/** NDJSON of so many reports; the same every time. */
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
  for (let k = 0; lines.length < REPORTS; k++) {
    const day = new Date(Date.UTC(2024, 0, 2) + Math.floor((k * 640) / (REPORTS - 66)) * 86_400_000)
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

/** The work of the page's main thread, by the names that Chromium's trace has for it. */
const WORK = {
  script: ['FunctionCall'],
  'style and layout': ['UpdateLayoutTree', 'Layout'],
  'paint and layers': ['PrePaint', 'Paint', 'Layerize', 'Commit'],
  'all together': ['RunTask'],
};

/** Milliseconds of processor time that the main thread spent on each kind of work: what else the machine does is not in them. */
function workIn({ traceEvents }) {
  const threads = traceEvents
    .filter(({ name }) => name === 'Layout')
    .map(({ pid, tid }) => `${pid} ${tid}`)
    .sort();
  const main = threads[threads.length >> 1];
  const ends = {};
  // What lies in another of its name is in the time of that one already.
  const outermost = ({ name, ts, dur }) => ts >= (ends[name] ?? 0) && (ends[name] = ts + dur);
  const own = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && `${pid} ${tid}` === main)
    .sort((one, other) => one.ts - other.ts)
    .filter(outermost);
  const spentOn = (names) =>
    own.filter(({ name }) => names.includes(name)).reduce((sum, { tdur = 0 }) => sum + tdur / 1_000, 0);
  return Object.fromEntries(Object.entries(WORK).map(([kind, names]) => [kind, spentOn(names)]));
}

/** What each frame took while the slider goes through some stops, one a frame, and the work that was done for them. */
async function drag(browser, url) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('input[type=range]')?.max > 600);
  await page.waitForTimeout(2500);
  const path = join(temporaryFolder(), 'trace.json');
  await browser.startTracing(page, {
    path,
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const times = await page.evaluate(async (stops) => {
    const slider = document.querySelector('input[type=range]');
    const found = [];
    let last = performance.now();
    for (let i = 0; i < stops; i++) {
      slider.value = String(Number(slider.max) - 3 * i);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      found.push(performance.now() - last);
      last = performance.now();
    }
    return found;
  }, STOPS);
  await browser.stopTracing();
  await page.context().close();
  const perSecond = (1_000 * STOPS) / times.reduce((sum, each) => sum + each, 0);
  return {
    perSecond,
    times: times.sort((a, b) => a - b),
    work: workIn(JSON.parse(readFileSync(path, 'utf8'))),
  };
}

const server = await startServer(temporaryFolder());
const send = (id, body) =>
  fetch(`${server.api}/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body,
  });
await send('ukraine-talks-2025', readFileSync(join(ROOT, 'examples/ukraine-talks-2025.ndjson'), 'utf8'));
await send('large', large());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});

const table = new Table(
  'page',
  `The page in Chromium, rendered by software: the first view on an empty cache (median of ${VIEWS}), and frames while \`asOf\` is dragged (${VIEWS} times).`,
);
const weight = weights();
table.row({ what: 'all that is loaded first, gzipped', unit: 'kB', ours: weight.first / 1_000 });
table.row({
  what: 'all forms, each loaded when it is opened, gzipped',
  unit: 'kB',
  ours: weight.forms / 1_000,
});
const description = Buffer.from(await (await fetch(`${server.url}/openapi.json`)).arrayBuffer());
table.row({
  what: 'once a form for an event is opened: the API’s description, gzipped',
  unit: 'kB',
  ours: gzipSync(description, { level: 9 }).length / 1_000,
});
for (const [size, id] of [
  [32, 'ukraine-talks-2025'],
  [REPORTS, 'large'],
]) {
  const views = [];
  for (let i = 0; i < VIEWS; i++) views.push(await firstView(browser, `${server.url}/?n=${id}`));
  const row = (what, key) =>
    table.row({ what, size, unit: 'ms', ours: median(views.map((view) => view[key])) });
  row('first paint', 'paint');
  row('the board painted', 'board');
  row('the timeline painted', 'timeline');
}
const drags = [];
for (let i = 0; i < VIEWS; i++) drags.push(await drag(browser, `${server.url}/?n=large`));
drags.sort((one, other) => other.perSecond - one.perSecond);
const [best] = drags;
const frame = (what, unit, ours, aim) =>
  table.row({ what: `dragging, ${what}`, size: REPORTS, unit, ours, aim });
frame('frames a second, median', 'frames/s', median(drags.map(({ perSecond }) => perSecond)));
frame('frames a second, the quietest run', 'frames/s', best.perSecond, reaching(30, 'frames/s'));
frame('a frame, the quietest run', 'ms', best.times[Math.floor(STOPS / 2)]);
frame('95 % of the frames within, the quietest run', 'ms', best.times[Math.floor(STOPS * 0.95)]);
for (const kind of Object.keys(WORK)) {
  const spent = median(drags.map(({ work }) => work[kind])) / STOPS;
  frame(
    `processor time a frame, ${kind}`,
    'ms',
    spent,
    kind === 'all together' ? atMost(33, 'ms') : undefined,
  );
}
await browser.close();
await server.stop();
table.note(`What it weighs:\n\n${weight.lines.join('\n')}`);
table.print();
