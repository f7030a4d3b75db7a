import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/ready.mjs';

const PAGE = join(ROOT, 'docs', 'performance.md');

/**
 * Puts what benches have printed between their markers in docs/performance.md; what no bench has printed stays.
 * @param printed Markdown by the name of the bench
 */
export function writePage(printed) {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of printed) {
    const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`docs/performance.md has no place for ${name}: ${begin} … ${end}`);
    page = `${page.slice(0, from + begin.length)}\n${text.trim()}\n${page.slice(to)}`;
  }
  writeFileSync(PAGE, page);
}
