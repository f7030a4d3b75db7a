import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/ready.mjs';
import { machine, machineText } from './machine.mjs';
import { quick } from './options.mjs';

export const RESULTS = join(ROOT, '.cache', 'bench', 'results.jsonl');

/** What a figure should be: of ours beside the baseline's, or by itself. */
export const atLeast = (share) => ({ says: `≥ ${percent(share)}`, holds: ({ ratio }) => ratio >= share });
export const timesOrMore = (n) => ({ says: `≥ ${n}×`, holds: ({ ratio }) => ratio >= n, times: true });
export const timesAtMost = (n) => ({ says: `≤ ${n}×`, holds: ({ ratio }) => ratio <= n, times: true });
export const noLessThan = (least, unit) => ({
  says: `≥ ${shown(least, unit)}`,
  holds: ({ ours }) => ours >= least,
});
export const atMost = (most, unit) => ({ says: `≤ ${most} ${unit}`, holds: ({ ours }) => ours <= most });

/** So much above the baseline at the most. */
export const atMostMore = (most, unit) => ({
  says: `≤ ${most} ${unit} more`,
  holds: ({ ours, baseline }) => ours - baseline <= most,
  times: true,
});

/** Ratios that were reached once and are to be kept, by bench and row. */
const REFERENCE = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'reference.json'), 'utf8'));
const KEPT = 0.9;

/** Of what is in bench/reference.json: as good as then, but for a tenth. */
function kept(bench, row) {
  const then = quick ? undefined : REFERENCE[bench]?.[titleOf(row)];
  if (then === undefined) return undefined;
  const share = ratioText({ ...row, ratio: then });
  return isRate(row)
    ? { says: `≥ ${KEPT} of ${share}`, holds: ({ ratio }) => ratio >= KEPT * then }
    : { says: `≤ ${share} / ${KEPT}`, holds: ({ ratio }) => ratio <= then / KEPT };
}

const isRate = ({ unit }) => unit.endsWith('/s');
const percent = (share) => `${Math.round(100 * share)} %`;
const digits = (n) => (Math.abs(n) >= 100 ? 0 : Math.abs(n) >= 10 ? 1 : 2);
export const shown = (n, unit) => `${n.toLocaleString('en', { maximumFractionDigits: digits(n) })} ${unit}`;
export const sizeText = (n) =>
  n >= 1_000_000 ? `${n / 1_000_000} M` : n >= 10_000 ? `${n / 1_000} k` : String(n);

/** One bench's table: what was measured, beside its baseline and its aim; on standard output as Markdown, and in a file. */
export class Table {
  rows = [];
  notes = [];
  startedAt = new Date();

  /** @param heading one sentence: what was done, and what the baseline is */
  constructor(bench, heading) {
    this.bench = bench;
    this.heading = heading;
  }

  /**
   * `cpu` is CPU time of a piece of the work, `{ ours, baseline }` in µs; `size` is how many reports the ledger holds; without
   * an aim, what bench/reference.json has of the row is to be kept.
   */
  row({ what, size, ours, baseline, unit, cpu, aim = kept(this.bench, { what, size, unit }) }) {
    if (Number.isNaN(ours)) return this.note(`Left out: ${what}, which this system does not tell.`);
    const ratio = baseline === undefined ? undefined : ours / baseline;
    const reached = aim && aim.holds({ ours, baseline, ratio });
    const row = { what, size, ours, baseline, unit, ratio, aim: aim?.says, reached, cpu, times: aim?.times };
    this.rows.push(row);
    const beside = baseline === undefined ? '' : `, beside ${shown(baseline, unit)}`;
    process.stderr.write(`  ${titleOf(row)}: ${shown(ours, unit)}${beside}\n`);
  }

  note(text) {
    this.notes.push(text);
  }

  print() {
    const at = machine();
    const lines = [this.heading, '', `${this.startedAt.toISOString().slice(0, 10)}, ${machineText(at)}.`, ''];
    lines.push(
      ...markdown(['', 'ours', 'baseline', 'ratio', 'aim', 'reached', 'CPU each'], this.rows.map(cells)),
    );
    lines.push(...growthOf(this.rows));
    for (const note of this.notes) lines.push('', note);
    process.stdout.write(`${lines.join('\n')}\n`);
    this.keep(at);
  }

  keep(at) {
    mkdirSync(dirname(RESULTS), { recursive: true });
    const run = process.env.PARLEY_BENCH_RUN ?? this.startedAt.toISOString();
    for (const row of this.rows)
      appendFileSync(
        RESULTS,
        `${JSON.stringify({ run, quick, at: this.startedAt, bench: this.bench, ...row, machine: at })}\n`,
      );
  }
}

export const titleOf = ({ what, size }) => (size === undefined ? what : `${what}, ${sizeText(size)} reports`);

const ratioText = ({ ratio, times, unit }) =>
  ratio === undefined
    ? ''
    : times || ratio >= 2 || !isRate({ unit })
      ? `${ratio.toPrecision(3)}×`
      : percent(ratio);

export function cells({ cpu, ...row }) {
  const { ours, baseline, unit, aim, reached } = row;
  const micros = (value) => (!Number.isFinite(value) ? '–' : shown(value, 'µs'));
  return [
    titleOf(row),
    shown(ours, unit),
    baseline === undefined ? '' : shown(baseline, unit),
    ratioText(row),
    aim ?? '',
    reached === undefined ? '' : reached ? 'yes' : '**no**',
    cpu ? [cpu.ours, ...(cpu.baseline === undefined ? [] : [cpu.baseline])].map(micros).join(' / ') : '',
  ];
}

/** The figures that were taken at several sizes, side by side. */
function growthOf(rows) {
  const sizes = [...new Set(rows.map(({ size }) => size))].filter(Boolean).sort((a, b) => a - b);
  const names = [...new Set(rows.filter(({ size }) => size).map(({ what }) => what))];
  const grown = names
    .map((what) => ({
      what,
      at: sizes.map((size) => rows.find((row) => row.what === what && row.size === size)),
    }))
    .filter(({ at }) => at.filter(Boolean).length > 1);
  if (grown.length === 0) return [];
  const lines = grown.map(({ what, at }) => {
    const there = at.filter(Boolean);
    const growth = there.at(-1).ours / there[0].ours;
    return [what, ...at.map((row) => (row ? shown(row.ours, row.unit) : '')), `${growth.toPrecision(3)}×`];
  });
  return ['', ...markdown(['how it grows', ...sizes.map(sizeText), 'last / first'], lines)];
}

/** A Markdown table that can be read as it is; columns with nothing in them are left out. */
export function markdown(titles, rows) {
  const used = titles.map((_, i) => i).filter((i) => i === 0 || rows.some((row) => row[i] !== ''));
  const pick = (row) => used.map((i) => row[i]);
  const [head, lines] = [pick(titles), rows.map(pick)];
  const widths = head.map((title, i) => Math.max(3, title.length, ...lines.map((line) => line[i].length)));
  const put = (line) => `| ${line.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [put(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(put)];
}
