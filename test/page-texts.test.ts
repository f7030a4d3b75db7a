import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';

const SOURCE = resolve(__dirname, '..', 'web', 'src');

/** Files whose texts have not been moved into the catalogue: to be empty. */
const NOT_YET: string[] = [
  'ledger/ledger.svelte.ts',
  'ledger/source.ts',
  'lib/examples.ts',
  'lib/labels.ts',
  'parts/Agreements.svelte',
  'parts/Home.svelte',
  'parts/KeyForm.svelte',
  'parts/Keys.svelte',
  'parts/KnownBanner.svelte',
  'parts/KnownControl.svelte',
  'parts/LazyForm.svelte',
  'parts/MadeKey.svelte',
  'parts/Masthead.svelte',
  'parts/Negotiation.svelte',
  'parts/PrintBoard.svelte',
  'parts/Reading.svelte',
  'parts/RecordForm.svelte',
  'parts/Reports.svelte',
  'parts/RevokeKey.svelte',
  'parts/Sections.svelte',
  'parts/Share.svelte',
  'parts/SignIn.svelte',
  'parts/StanceBars.svelte',
  'parts/StanceLines.svelte',
  'parts/StatementLine.svelte',
  'parts/Thing.svelte',
  'parts/Timeline.svelte',
  'parts/TimesBar.svelte',
  'parts/WhatChanges.svelte',
  'parts/Why.svelte',
  'parts/desk/ArticleHead.svelte',
  'parts/desk/CardForm.svelte',
  'parts/desk/Desk.svelte',
  'parts/desk/SaidFields.svelte',
  'parts/desk/SuggestionList.svelte',
  'parts/desk/TextPane.svelte',
  'state/citation.ts',
  'state/coding.svelte.ts',
  'state/copy.ts',
  'state/view.svelte.ts',
];

/** Attributes that people read or hear. */
const READ_OUT =
  /^(title|label|placeholder|alt|text|hint|aria-(label|description|roledescription|valuetext))$/;
/** Words that are the same in every language. */
const SAME = /\b(Parley|UTC|CSV|SVG|PNG|px|rem)\b/g;
/** What begins with a capital and is no word to read. */
const NAMES = /^(Enter|Escape|Home|End|Tab|Backspace|Delete|Arrow\w+|Page(Up|Down)|Body)$|^parley |serif$/;

/** A node of the syntax tree of a component or of a script: what is read of the kinds that are looked at. */
interface Node {
  type: string;
  name: string;
  data: string;
  operator: string;
  declaration?: Node;
  value: unknown;
  quasis: { value: { cooked: string } }[];
  callee: Node & { property?: Node; object: Node };
  computed: boolean;
  fragment: Node;
  instance?: { content: Node };
  module?: { content: Node };
}

/** Whether a string of a script is meant to be read: some words, or one that begins with a capital. */
function isSaid(text: string): boolean {
  const words = text.replace(SAME, '');
  if (/[[\]{}<>=/\\_;#@]|^[.:]|^M-?\d/.test(words) || NAMES.test(words)) return false;
  return /\p{L}{2,} \p{L}{2,}/u.test(words) || /^\p{Lu}\p{Ll}+[.…!?]?$/u.test(words);
}

/** Parts of a template may be as short as ` of `. */
const isSaidBetween = (text: string): boolean =>
  isSaid(text) || /\s\p{Ll}{2,}[,.]?(\s|$)|^\p{Ll}{2,}[,.]?\s/u.test(text.replace(SAME, ''));

/** Methods that compare or take apart a text. */
const COMPARES = /^(startsWith|endsWith|includes|split)$/;

/** Nodes in which no string is read: types, imports, styles, comparisons. */
const SKIPPED =
  /^(Import\w*|Export(All|Named)\w*|TS(?!As|NonNull|Satisfies)\w*|StyleSheet|Comment|BinaryExpression)$/;
const skips = (node: Node): boolean =>
  SKIPPED.test(node.type) &&
  !(node.type === 'BinaryExpression' && node.operator === '+') &&
  !(node.type === 'ExportNamedDeclaration' && node.declaration);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** What a file says that is not from the catalogue. */
function saidIn(file: string): string[] {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  const isScript = file.endsWith('.ts');
  const root = parse(isScript ? `<script lang="ts">\n${source}\n</script>` : source, {
    modern: true,
  }) as unknown as Node;
  const found: string[] = [];
  const walk = (node: Node, within: Node | undefined): void => {
    if (skips(node)) return;
    if (node.type === 'Text' && within?.type !== 'Attribute') {
      if (/\p{L}{2,}/u.test(node.data.replace(SAME, ''))) found.push(node.data.trim());
      return;
    }
    if (node.type === 'Attribute') {
      const parts = Array.isArray(node.value) ? (node.value as Node[]) : [];
      for (const part of parts)
        if (part.type === 'Text' && READ_OUT.test(node.name) && /\p{L}{2,}/u.test(part.data))
          found.push(part.data);
      if (/^(class|style|d|id)$/.test(node.name) || node.name.startsWith('data-')) return;
    }
    if (node.type === 'Literal' && typeof node.value === 'string' && isSaid(node.value))
      found.push(node.value);
    if (node.type === 'TemplateLiteral') {
      const texts = node.quasis.map(({ value }) => value.cooked);
      const isCode = texts.some((text) => /[[\]{}<>=/\\_;#@&]/.test(text));
      if (!isCode) found.push(...texts.filter(texts.length > 1 ? isSaidBetween : isSaid));
    }
    if (node.type === 'CallExpression' && COMPARES.test(node.callee.property?.name ?? '')) {
      if (node.callee.object.type !== 'Literal') walk(node.callee.object, node);
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'key' && node.type === 'Property' && !node.computed) continue;
      for (const child of [value].flat()) if (isNode(child)) walk(child, node);
    }
  };
  for (const part of [root.fragment, root.instance?.content, root.module?.content])
    if (part) walk(part, undefined);
  return found;
}

const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('texts/'))
  .sort();

describe('What people read', () => {
  test('is looked for where it is', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  test('stands in the catalogue and nowhere else', () => {
    const said = Object.fromEntries(
      files
        .filter((file) => !NOT_YET.includes(file))
        .map((file): [string, string[]] => [file, saidIn(file)])
        .filter(([, found]) => found.length > 0),
    );
    expect(said).toEqual({});
  });
});
