import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { lacking, cardOf } from '../web/src/lib/cards.js';
import { before, dated, echoOf, inWords } from '../web/src/lib/dates.js';
import { describe as describeReport, grading, labelOf, type Names } from '../web/src/lib/labels.js';
import { readDate } from '../web/src/lib/date-input.js';
import { texts as english } from '../web/src/texts/languages/en.js';
import { list, number } from '../web/src/texts/locale.js';
import { useTexts } from '../web/src/texts/texts.js';
import { inMarks, outsideMarks } from './support/made-up-language.js';

const SOURCE = resolve(__dirname, '..', 'web', 'src');

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
      files.map((file): [string, string[]] => [file, saidIn(file)]).filter(([, found]) => found.length > 0),
    );
    expect(said).toEqual({});
  });
});

describe('In another language', () => {
  beforeAll(() => useTexts(inMarks(english), 'de', ['de-AT']));
  afterAll(() => useTexts(english, 'en', ['en-GB']));

  const names: Names = {
    party: () => '1',
    issue: () => '2',
    meeting: () => '3',
    agreement: () => '4',
    partiesTo: () => ['p'],
    report: () => '5',
  };
  const data = {
    ...{
      parties: ['p', 'q'],
      stance: 'opposes',
      participants: [{ partyId: 'p' }],
      kind: 'state',
      role: 'mediator',
    },
    ...{ title: '6', proposition: '7', name: '8', by: '9', statement: '10', reason: '11', into: 'x' },
  };

  test.each(Object.keys(english.eventTypes))('a report is told whole: %s', (type) => {
    const { title, more } = describeReport({ type, data }, names);
    expect(outsideMarks(`${title} ${more}`)).not.toMatch(/\p{L}/u);
    expect(title).toMatch(type === 'IncidentReported' ? /6/ : /^⟦.*⟧$/);
  });

  test('so are dates, by its own names of months', () => {
    expect(inWords('2025-03-21')).toBe('21. März 2025');
    expect(inWords('2025-03-20/2025-03-24')).toBe('20.–24. März 2025');
    expect(inWords('2025-03-21~')).toBe('⟦about 21. März 2025⟧');
    expect(echoOf('2025-03-21')).toBe('⟦Freitag 21. März 2025⟧');
    for (const words of [inWords('2025-03-XX'), echoOf('202X'), before(3)]) expect(words).toMatch(/^⟦.*⟧$/);
    expect(dated('2024-03-01', Date.UTC(2025, 0))).toBe('1. März 2024 · ⟦10 mo⟧');
  });

  test('so is what is asked for, and why a date is refused', () => {
    const draft = { data: {}, occurredOn: '', source: undefined, fields: {}, issues: [] } as never;
    const why = readDate('30 Februar 2025', { today: '2025-10-22' });
    for (const text of [
      lacking(cardOf('CallHeld', draft, '', [])),
      'why' in why ? why.why : undefined,
      labelOf('scheduledFor'),
      grading({ reliability: 'B', credibility: 2 }),
    ])
      expect(text).toMatch(/^⟦.*⟧$/);
  });
});

test.each([
  ['en-GB', '1,234,567', 'a, b and c'],
  ['en-US', '1,234,567', 'a, b, and c'],
  ['de-DE', '1.234.567', 'a, b and c'],
  ['en-US@posix', '1,234,567', 'a, b and c'],
])('Numbers and lists are written as where the reader lives: %s', (tag, digits, several) => {
  useTexts(english, 'en', [tag]);
  expect([number(1_234_567), list(['a', 'b', 'c'])]).toEqual([digits, several]);
  useTexts(english, 'en', ['en-GB']);
});
