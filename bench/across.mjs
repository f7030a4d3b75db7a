// What is asked across negotiations, beside what one would do without it: ask each negotiation, and look through all texts.
import Database from 'libsql';
import { BEGINS, ENDS } from './lib/history.mjs';
import { dataFolder, ledgerFile, manyOf } from './lib/ledger-file.mjs';
import { now, pause, samplesInTurns } from './lib/measure.mjs';
import { LARGEST, sized } from './lib/options.mjs';
import { removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atMost, Table } from './lib/table.mjs';

const DAY = 86_400_000;
const CALLS = sized(20, 2);
const AT_ONCE = 20;
const negotiations = manyOf(LARGEST).map(({ negotiationId }) => negotiationId);
const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
const week = (n) => {
  const to = ENDS - ((n * 7 * DAY) % (ENDS - BEGINS - 60 * DAY));
  return { since: dayOf(to - 7 * DAY), asOf: dayOf(to) };
};
/** Frequent ones, rare ones, and beginnings. */
const QUESTIONS = ['delegation', 'foreign minister castel', 'spokesman nor', 'the mini', 'nowhere'];

const table = new Table(
  'across',
  `${negotiations.length - 1} negotiations of ${manyOf(LARGEST)[1].length} reports and a long one. Baselines: \`changes\` of each negotiation over HTTP, ${AT_ONCE} at once; \`LIKE\` on a plain table of the same reports, 20 results.`,
);

const file = await ledgerFile(LARGEST, 'many');
const folder = temporaryFolder(await dataFolder(LARGEST, 'many'));
const server = await startServer(folder);
const api = `${server.url}/api/v1`;
const get = async (path) => {
  const response = await fetch(api + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};
const begun = now();
while ((await fetch(`${api}/search?q=a&limit=1`)).status === 503) await pause(1_000);
console.error(`The directory was made in ${Math.round((now() - begun) / 1_000)} s.`);

async function askEach({ since, asOf }) {
  const left = [...negotiations];
  const ask = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop())
      await get(`/negotiations/${id}/changes?from=${since}&to=${asOf}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

const plain = new Database(':memory:');
plain.exec('CREATE TABLE reports (position INTEGER PRIMARY KEY, text TEXT)');
plain.exec(`ATTACH '${file}' AS log`);
plain.exec('INSERT INTO reports SELECT position, data || metadata FROM log.events');
const like = (q) =>
  plain
    .prepare(
      `SELECT position, text FROM reports WHERE ${q
        .split(' ')
        .map(() => 'text LIKE ?')
        .join(' AND ')} ORDER BY position DESC LIMIT 20`,
    )
    .all(q.split(' ').map((word) => `%${word}%`));

const briefing = ({ since, asOf }) => get(`/briefing?since=${since}&asOf=${asOf}`);
const firstAsked = await samplesInTurns(CALLS, { ours: (n) => briefing(week(n)) });
await briefing(week(0));
const briefings = await samplesInTurns(CALLS, { ours: () => briefing(week(0)) });
const eachAsked = await samplesInTurns(sized(2, 1), { baseline: (n) => askEach(week(n)) });
const searches = await samplesInTurns(QUESTIONS.length * sized(10, 1), {
  ours: (n) => get(`/search?q=${encodeURIComponent(QUESTIONS[n % QUESTIONS.length])}&limit=20`),
  baseline: (n) => like(QUESTIONS[n % QUESTIONS.length]),
});
const row = (what, ours, baseline, aim) => table.row({ what, unit: 'ms', ours, baseline, aim });
row('a briefing of the last week, p50', briefings.ours.p50, eachAsked.baseline.p50, atMost(300, 'ms'));
row('a briefing of the last week, p99', briefings.ours.p99, eachAsked.baseline.p99);
row('a briefing of a week not asked for since the start, p50', firstAsked.ours.p50, eachAsked.baseline.p50);
row('a search, p50', searches.ours.p50, searches.baseline.p50);
row('a search, p99', searches.ours.p99, searches.baseline.p99);
table.print();
await server.stop();
removeFolder(folder);
