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

/** What a value is evaluated on: a row, an item of a list in it, and who knows parties and issues. */
export interface Scope {
  /** The text of a column's cell. */
  cell(column: string | readonly string[]): string;
  /** The item of the list that is gone through. */
  item?: string;
  options: StepOptions;
  /** The ids of what is named. */
  party(name: string, value: PartyValue, scope: Scope): string;
  issue(name: string, value: IssueValue, scope: Scope): string;
  id(text: string): string;
}

/** What a value of a mapping gives for a row; undefined: nothing. @throws RowProblem · NoReport */
export function evaluate(value: Value | undefined, scope: Scope): Given {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return listOf((value as readonly Value[]).map((item) => evaluate(item, scope)));
  const form = formOf(value);
  return form ? EVALUATE[form](value as never, scope) : objectOf(value as { [field: string]: Value }, scope);
}

const EVALUATE: Readonly<Record<Form, (value: never, scope: Scope) => Given>> = {
  column: (value: ColumnValue, scope) =>
    takeSteps(scope.cell(value.column), value, `The column ${[value.column].flat()[0]}`, scope.options),
  template: (value: Steps & { template: string }, scope) =>
    takeSteps(
      filled(value.template, scope),
      value,
      `The text ${JSON.stringify(value.template)}`,
      scope.options,
    ),
  item: (value: Steps, scope) => takeSteps(scope.item ?? '', value, 'The item', scope.options),
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

/** Lists within are taken apart; what says the same as an item before it is left out. Nothing where it is empty. */
function listOf(items: Given[]): Given {
  const flat = items.flat().filter((item) => item !== undefined);
  const seen = new Set<string>();
  const distinct = flat.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
  return distinct.length === 0 ? undefined : distinct;
}

/** Nothing where all that could say something says nothing: constants alone say nothing of the row. */
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

/** The text with what the columns say, or nothing where all of them are empty. */
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

/** What names something is a text, or a list of texts. */
function named(given: Given, find: (name: string) => string): Given {
  if (given === undefined) return undefined;
  if (Array.isArray(given)) return listOf(given.map((each) => named(each, find)));
  if (typeof given === 'object') throw new RowProblem('A name is a text, not an object.');
  return find(String(given));
}

/** The items that a value gives, as texts. */
export function itemsOf(value: Value, scope: Scope): string[] {
  const given = evaluate(value, scope);
  if (given === undefined) return [];
  return (Array.isArray(given) ? given : [given]).map((item) => {
    if (typeof item === 'object') throw new RowProblem('An item of each is a text, not an object.');
    return String(item);
  });
}

/** As `evaluate`, where a table of values that says null leaves the field out. */
export function evaluateOptional(value: Value | undefined, scope: Scope): Given {
  try {
    return evaluate(value, scope);
  } catch (error) {
    if (error instanceof NoReport) return undefined;
    throw error;
  }
}
