import {
  type ColumnValue,
  formOf,
  IN_TEMPLATE,
  namesIn,
  type EachValue,
  type Form,
  type IssueValue,
  type PartyValue,
  type Steps,
  type Value,
} from './document.js';
import { NoReport, RowProblem } from './problem.js';
import { takeSteps, type Given, type StepOptions } from './steps.js';

/** Evaluation context: a row, the current item of a list, and the resolver of parties and issues. */
export interface Scope {
  /** The text of a cell, by column. */
  cell(column: string | readonly string[]): string;
  /** The current item of the list. */
  item?: string;
  options: StepOptions;
  /** Resolves references to ids. */
  party(name: string, value: PartyValue, scope: Scope): string;
  issue(name: string, value: IssueValue, scope: Scope): string;
  id(text: string): string;
}

/** Evaluates a value of a mapping for a row; undefined: no value. @throws RowProblem · NoReport */
export function evaluate(value: Value | undefined, scope: Scope): Given {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return listOf((value as readonly Value[]).map((item) => evaluate(item, scope)));
  const form = formOf(value);
  return form ? EVALUATE[form](value as never, scope) : objectOf(value as { [field: string]: Value }, scope);
}

const EVALUATE: Readonly<Record<Form, (value: never, scope: Scope) => Given>> = {
  column: (value: ColumnValue, scope) =>
    stepped(scope.cell(value.column), value, `The column ${[value.column].flat()[0]}`, scope),
  template: (value: Steps & { template: string }, scope) =>
    stepped(filled(value.template, scope), value, `The text ${JSON.stringify(value.template)}`, scope),
  item: (value: Steps, scope) => stepped(scope.item ?? '', value, 'The item', scope),
  party: (value: PartyValue, scope) =>
    named(evaluate(value.party, scope), (name) => scope.party(name, value, scope)),
  issue: (value: IssueValue, scope) =>
    named(evaluate(value.issue, scope), (name) => scope.issue(name, value, scope)),
  id: ({ id }: { id: Value }, scope) => named(evaluate(id, scope), scope.id),
  first: ({ first }: { first: readonly Value[] }, scope) => {
    for (const value of first) {
      const given = evaluate(value, scope);
      if (given !== undefined) return given;
    }
    return undefined;
  },
  each: ({ each, as }: EachValue, scope) =>
    listOf(itemsOf(each, scope).map((item) => evaluate(as, { ...scope, item }))),
};

const stepped = (text: string, steps: Steps, where: string, { options }: Scope): Given =>
  takeSteps(steps.missing?.includes(text.trim()) ? '' : text, steps, where, options);

/** Nested lists are flattened and duplicates removed. No value if it is empty. */
function listOf(items: Given[]): Given {
  const flat = items.flat().filter((item) => item !== undefined);
  const seen = new Set<string>();
  const distinct = flat.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
  return distinct.length === 0 ? undefined : distinct;
}

/** No value if none of the non-constant parts has one: constants alone do not depend on the row. */
function objectOf(fields: { [field: string]: Value }, scope: Scope): Given {
  const given: { [field: string]: Given } = {};
  let says = false;
  let couldSay = false;
  for (const [field, value] of Object.entries(fields)) {
    const fieldGiven = evaluate(value, scope);
    if (fieldGiven !== undefined) given[field] = fieldGiven;
    if (typeof value !== 'object') continue;
    couldSay = true;
    says ||= fieldGiven !== undefined;
  }
  return says || !couldSay ? given : undefined;
}

/** The template filled in, or no value if all columns are empty. */
function filled(template: string, scope: Scope): string {
  let says = false;
  let couldSay = false;
  const text = template.replace(IN_TEMPLATE, (_, names: string | undefined) => {
    if (names === undefined) return '{';
    const isItem = names === 'item' && scope.item !== undefined;
    const cell = isItem ? scope.item! : scope.cell(namesIn(names)).trim();
    couldSay = true;
    says ||= cell !== '';
    return cell;
  });
  return says || !couldSay ? text.trim() : '';
}

/** A reference is a string or a list of strings. */
function named(given: Given, find: (name: string) => string): Given {
  if (given === undefined) return undefined;
  if (Array.isArray(given)) return listOf(given.map((each) => named(each, find)));
  if (typeof given === 'object') throw new RowProblem('A name is a text, not an object.');
  return find(String(given));
}

/** The items of a value, as strings. */
export function itemsOf(value: Value, scope: Scope): string[] {
  const given = evaluate(value, scope);
  if (given === undefined) return [];
  return (Array.isArray(given) ? given : [given]).map((item) => {
    if (typeof item === 'object') throw new RowProblem('An item of each is a text, not an object.');
    return String(item);
  });
}

/** Like `evaluate`, but a lookup table that gives null omits the field. */
export function evaluateOptional(value: Value | undefined, scope: Scope): Given {
  try {
    return evaluate(value, scope);
  } catch (error) {
    if (error instanceof NoReport) return undefined;
    throw error;
  }
}
