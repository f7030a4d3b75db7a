import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Classes are scoped by a short name: there are some hundreds of them. */
const names = new Map();
const short = (filename) => {
  if (!names.has(filename)) names.set(filename, `s${names.size.toString(36)}`);
  return names.get(filename);
};

const parts = fileURLToPath(new URL('src/parts', import.meta.url));
const words = new Map();
for (const name of readdirSync(parts))
  for (const word of new Set(readFileSync(join(parts, name), 'utf8').match(/[\w-]+/g)))
    words.set(word, (words.get(word) ?? 0) + 1);

/**
 * Only what could be taken for something else is marked as a component's own: not a class that no other component has a word
 * for, and of all others only the first part of a selector, as what is inside an element is the component's as well.
 */
const scoped = (selector) => {
  const [, space, first, between, rest] = /^(\s*)([^\s>+~]+)(\s*[>+~]?\s*)(.*?)\s*$/s.exec(selector) ?? [];
  if (!first || selector.includes(':global')) return selector;
  const classes = first.match(/(?<=\.)[\w-]+/g) ?? [];
  if (classes.some((name) => words.get(name) === 1)) return `${space}:global(${selector.trim()})`;
  return rest ? `${space}${first}${between || ' '}:global(${rest})` : selector;
};

const head = (text) =>
  text.startsWith('@')
    ? text
    : text
        .split(/,(?![^(]*\))/)
        .map(scoped)
        .join(',');

export default {
  preprocess: {
    style: ({ content }) => ({
      code: content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@?[^{};@]+(?=\{)/g, head),
    }),
  },
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: ({ hash, css, filename }) => (filename ? short(filename) : `s${hash(css)}`),
  },
};
