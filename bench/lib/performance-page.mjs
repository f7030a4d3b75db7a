import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/ready.mjs';
import { cells, markdown, RESULTS, shown, sizeText } from './table.mjs';

const PAGE = join(ROOT, 'docs', 'performance.md');

/**
 * Puts what benches have printed between their markers in docs/performance.md, and what follows from all of it; what no bench
 * has printed stays.
 * @param printed Markdown by the name of the bench
 */
export function writePage(printed) {
  let page = readFileSync(PAGE, 'utf8');
  const results = lastResults();
  for (const [name, text] of [...printed, ['aims', aims(results)], ['limits', limits(results)]]) {
    const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`docs/performance.md has no place for ${name}: ${begin} … ${end}`);
    page = `${page.slice(0, from + begin.length)}\n${text.trim()}\n${page.slice(to)}`;
  }
  writeFileSync(PAGE, page);
}

const allResults = () =>
  existsSync(RESULTS)
    ? readFileSync(RESULTS, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

export const resultsOf = (run) => allResults().filter((row) => row.run === run);

/** The rows of the last run of each bench. */
function lastResults() {
  const all = allResults().filter(({ quick }) => !quick);
  const last = Object.fromEntries(all.map(({ bench, run }) => [bench, run]));
  return all.filter(({ bench, run }) => last[bench] === run);
}

/** Whatever has an aim, in one table. */
export function aims(results) {
  const aimed = results.filter(({ aim }) => aim);
  const reached = aimed.filter((row) => row.reached).length;
  const rows = aimed.map((row) => [row.bench, ...cells(row).slice(0, 6)]);
  const table = markdown(['bench', 'work', 'ours', 'baseline', 'ratio', 'aim', 'reached'], rows);
  return [`${reached} of ${aimed.length} aims are reached.`, '', ...table].join('\n');
}

const LIMITS = [
  [
    'durable commands a second, 64 connections, one negotiation',
    'commands',
    /^64 connections, to one negotiation$/,
  ],
  [
    'durable commands a second, 64 connections, 64 negotiations',
    'commands',
    /^64 connections, spread over 64$/,
  ],
  ['imported lines a second', 'import', /^import$/],
  ['boards of a thousand cells a second over HTTP', 'reads', /^boards over HTTP/],
  ['size of the log', 'memory', /^the log itself$/],
  ['size of the read model', 'memory', /^the read model’s file$/],
  ['resident memory', 'memory', /^resident$/],
  ['start to ready', 'start', /^start to ready$/],
  ['the read model rebuilt from the log', 'rebuild', /^all projections, from the log$/],
  ['from the `201` to a hundred readers, 99 %', 'live', /^100 readers.*p99$/],
  ['from the `201` to a thousand readers, 99 %', 'live', /^1,000 readers.*p99$/],
];

/** What one process on one machine does, at the largest size measured. */
function limits(results) {
  const rows = LIMITS.flatMap(([says, bench, what]) => {
    const found = results.filter((row) => row.bench === bench && what.test(row.what));
    const largest = found.sort((a, b) => (a.size ?? 0) - (b.size ?? 0)).at(-1);
    return largest
      ? [[says, largest.size ? `${sizeText(largest.size)} reports` : '', shown(largest.ours, largest.unit)]]
      : [];
  });
  return markdown(['one process', 'at', 'measured'], rows).join('\n');
}
