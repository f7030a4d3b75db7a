import { LONGEST_DATE, readDate } from './dates.js';
import type { Steps } from './document.js';
import { NoReport, quotedCell, RowProblem } from './problem.js';

/** A mapped value for a row: JSON, or undefined. */
export type Given = string | number | boolean | Given[] | { [field: string]: Given } | undefined;

export interface StepOptions {
  zone?: string;
  language?: string;
}

/** Maximum length of a list in a cell; longer ones are mistakes. */
const MOST_ITEMS = 1_000;

/** Transforms the text of a cell. @param where names the cell in messages @throws RowProblem · NoReport */
export function takeSteps(text: string, steps: Steps, where: string, options: StepOptions): Given {
  if (steps.split === undefined) return step(text.trim(), steps, where, options);
  const items = text
    .split(steps.split)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length > MOST_ITEMS)
    throw new RowProblem(`${where} has ${items.length} items; at most ${MOST_ITEMS} are taken.`);
  const given = items.map((item) => itemOf(item, steps, where, options)).filter((item) => item !== undefined);
  return given.length === 0 ? undefined : given;
}

/** In a list, null means no item. */
function itemOf(item: string, steps: Steps, where: string, options: StepOptions): Given {
  try {
    return step(item, steps, where, options);
  } catch (error) {
    if (error instanceof NoReport) return undefined;
    throw error;
  }
}

function step(text: string, steps: Steps, where: string, options: StepOptions): Given {
  if (steps.values) {
    const found = lookUp(text, steps.values);
    if (found !== undefined) return given(found);
    if (text === '') return undefined;
    if (steps.otherwise !== undefined) return given(steps.otherwise);
    // Dates not listed in the table are parsed by the format.
    if (steps.date === undefined) throw unlisted(text, steps.values, where);
  }
  if (text === '') return undefined;
  if (steps.date !== undefined) return dateOf(text, steps, where, options);
  if (steps.number) return numberOf(text, where);
  return steps.json === undefined ? text : jsonOf(text, steps.json, where);
}

function given(value: string | number | boolean | null): Given {
  if (value === null) throw new NoReport();
  return value;
}

interface ValueTable {
  exact: ReadonlyMap<string, string | number | boolean | null>;
  /** Longest first. */
  beginnings: readonly [string, string | number | boolean | null][];
}

const tables = new WeakMap<object, ValueTable>();

function tableOf(values: NonNullable<Steps['values']>): ValueTable {
  let table = tables.get(values);
  if (!table) {
    const entries = Object.entries(values).map(
      ([text, value]) => [text.trim().toLowerCase(), value] as const,
    );
    table = {
      exact: new Map(entries),
      beginnings: entries
        .filter(([text]) => text.endsWith('*'))
        .map(([text, value]): [string, string | number | boolean | null] => [text.slice(0, -1), value])
        .sort(([a], [b]) => b.length - a.length),
    };
    tables.set(values, table);
  }
  return table;
}

/** Case-insensitive lookup of a text in a table of values; undefined if not listed. */
function lookUp(text: string, values: NonNullable<Steps['values']>) {
  const { exact, beginnings } = tableOf(values);
  const key = text.toLowerCase();
  return exact.has(key)
    ? exact.get(key)
    : beginnings.find(([start]) => key.startsWith(start) && key !== '')?.[1];
}

const MOST_LISTED = 12;

function unlisted(text: string, values: object, where: string): RowProblem {
  const known = Object.keys(values);
  const more = known.length > MOST_LISTED ? ', …' : '';
  return new RowProblem(
    `${where} says ${quotedCell(text)}, which is not in its table of values: ${known.slice(0, MOST_LISTED).join(', ')}${more}.`,
  );
}

function dateOf(text: string, { date, zone }: Steps, where: string, options: StepOptions): string {
  const formats = typeof date === 'string' ? [date] : date!;
  if (text.length > LONGEST_DATE)
    throw new RowProblem(
      `${where} says ${quotedCell(text)}, which is too long for a date: one has at most ${LONGEST_DATE} characters.`,
    );
  for (const format of formats) {
    const read = readDate(text, format, { ...options, ...(zone !== undefined && { zone }) });
    if (read !== undefined) return read;
  }
  throw new RowProblem(
    `${where} says ${quotedCell(text)}, which is no date of the form ${formats.join(' or ')}.`,
  );
}

/** A thousand and more, or one and a fraction. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

function numberOf(text: string, where: string): number {
  const given = text.replace(/\s|%$/g, '');
  const plain = given.replace(',', '.');
  if (AMBIGUOUS.test(given))
    throw new RowProblem(
      `${where} says ${quotedCell(text)}, and the comma may part thousands or decimals: write ${given.replace(',', '')} or ${plain}.`,
    );
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain))
    throw new RowProblem(`${where} says ${quotedCell(text)}, which is no number.`);
  return Number(plain);
}

function jsonOf(text: string, member: true | string, where: string): Given {
  try {
    const all = JSON.parse(text) as Given;
    if (member === true) return all ?? undefined;
    const members = Object(all) as Record<string, Given>;
    return Object.hasOwn(members, member) ? (members[member] ?? undefined) : undefined;
  } catch {
    throw new RowProblem(`${where} says ${quotedCell(text)}, which is not JSON.`);
  }
}
