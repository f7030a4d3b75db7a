// Checks which folder imports which, by .dependency-cruiser.mjs, and that docs/architecture.md has the drawing of it.
// `--write` puts the drawing there.
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { cruise, format } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const ROOTS = ['events', 'projections', 'drafting', 'client', 'src', 'web/src'].filter((root) =>
  existsSync(root),
);
const PAGE = 'docs/architecture.md';
const [BEGIN, END] = ['<!-- arrows: written by npm run arrows -->', '<!-- /arrows -->'];
const FAMILIES =
  /^src\/(negotiations|parties|issues|meetings|calls|positions|agreements|incidents|reports)\//;

/** The folder that a module is drawn as; undefined for packages. */
function folderOf(path) {
  if (FAMILIES.test(path)) return 'families';
  return /^(?:src\/main(?=\.ts)|src\/[^/]+(?=\/)|(?:events|projections|drafting|client|web)(?=\/))/.exec(
    path,
  )?.[0];
}

/** Folder to the folders that it imports. */
function arrowsOf(modules) {
  const arrows = new Map();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === undefined) continue;
    if (!arrows.has(from)) arrows.set(from, new Set());
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to !== undefined && to !== from) arrows.get(from).add(to);
    }
  }
  return arrows;
}

function reaches(arrows, from, to, seen = new Set()) {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...arrows.get(from)].some((next) => reaches(arrows, next, to, seen));
}

/** An arrow that others lead along is left out. */
const isDirect = (arrows, from, to) =>
  ![...arrows.get(from)].some((via) => via !== to && reaches(arrows, via, to, new Set([from])));

function drawingOf(arrows) {
  const id = (folder) => folder.replace('src/', '');
  const folders = [...arrows.keys()].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  const lines = folders.flatMap((from) =>
    [...arrows.get(from)]
      .sort()
      .filter((to) => isDirect(arrows, from, to))
      .map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

const options = await extractOptions('./.dependency-cruiser.mjs');
const { output: result } = await cruise(ROOTS, options, undefined, {
  tsConfig: extractTsConfig('tsconfig.json'),
});
const { output: report } = await format(result, { outputType: 'err-long' });
process.stdout.write(report);

const page = await readFile(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest.split(END)[1];
const drawn = `${before}${BEGIN}

${drawingOf(arrowsOf(result.modules))}

${END}${after}`;
const isDrawn = drawn === page;
const write = process.argv.includes('--write');
if (write) await writeFile(PAGE, drawn);
else if (!isDrawn) console.error(`The drawing in ${PAGE} is out of date: npm run arrows`);
process.exitCode = result.summary.error === 0 && (isDrawn || write) ? 0 : 1;
