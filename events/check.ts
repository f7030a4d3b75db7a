import { validateSync } from 'class-validator';
import { canonical } from './canonical.js';
import { isObject, type JsonObject } from './envelope.js';
import { atLeastOneOf, complaint, fieldsOf, type Field } from './fields.js';
import { textFault, type Class, type Rule } from './rules.js';

/** What is wrong, and where: `pointer` is a JSON pointer (RFC 6901) into the request. */
export interface FieldError {
  pointer: string;
  detail: string;
}

export const MAX_ERRORS = 100;

const OPTIONS = { validationError: { target: false, value: false } };

/** How many characters of a name from the request an error message repeats. */
export const MOST_QUOTED = 128;

/** A text from the request, truncated for an error message. */
export const quoted = (text: string): string =>
  text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;

/** One step of a JSON pointer, truncated if long; lone surrogates become U+FFFD because the pointer is part of a response. */
const step = (key: string): string =>
  '/' +
  quoted(key)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** Where an object of a class is checked, and which deviations from the class are allowed there. */
export interface Place {
  pointer?: string;
  /** Required fields that may be omitted here. */
  mayLack?: readonly string[];
  /** Properties allowed here, listed when there is an unknown one; default: the fields of the class. */
  known?: readonly string[];
}

/**
 * All errors of an object that should have the fields of a class, up to MAX_ERRORS. Reads own properties of known names only:
 * `__proto__` and `constructor` are unknown properties like any other.
 */
export function check(
  of: Class,
  object: JsonObject,
  place: Place = {},
  found: FieldError[] = [],
): FieldError[] {
  const { pointer = '', mayLack = [] } = place;
  const fields = fieldsOf(of);
  for (const key of Object.keys(object)) {
    if (found.length >= MAX_ERRORS) return found;
    if (!fields.has(key)) {
      found.push({ pointer: pointer + step(key), detail: unknown(key, place.known ?? [...fields.keys()]) });
    }
  }
  const known = Object.create(of.prototype);
  for (const name of fields.keys()) if (Object.hasOwn(object, name)) known[name] = object[name];
  const wrong = new Set<string>();
  for (const { property, constraints } of isRight(fields, known, mayLack)
    ? []
    : validateSync(known, OPTIONS)) {
    wrong.add(property);
    if (known[property] === undefined && mayLack.includes(property)) continue;
    found.push({ pointer: `${pointer}/${property}`, detail: constraints!.field });
  }
  for (const { name, rule } of fields.values()) {
    if (!wrong.has(name) && known[name] !== undefined) inside(rule, known[name], `${pointer}/${name}`, found);
  }
  const oneOf = atLeastOneOf(of);
  if (oneOf.length > 0 && oneOf.every((name) => known[name] === undefined)) {
    found.push({ pointer, detail: `Required: at least one of ${oneOf.join(', ')}.` });
  }
  return found;
}

/** Fast path: most objects are valid, and checking that takes a tenth of the time of collecting errors. */
function isRight(
  fields: ReadonlyMap<string, Field>,
  object: JsonObject,
  mayLack: readonly string[],
): boolean {
  for (const field of fields.values()) {
    const value = object[field.name];
    if (value === undefined && mayLack.includes(field.name)) continue;
    if (complaint(field, value, object) !== undefined) return false;
  }
  return true;
}

function inside(rule: Rule, value: unknown, pointer: string, found: FieldError[]): void {
  if (rule.object) check(rule.object, value as JsonObject, { pointer }, found);
  if (!rule.item) return;
  const items = value as unknown[];
  const before = found.length;
  for (let index = 0; index < items.length && found.length < MAX_ERRORS; index++) {
    const detail = rule.item.complaint(items[index]);
    if (detail) found.push({ pointer: `${pointer}/${index}`, detail });
    else inside(rule.item, items[index], `${pointer}/${index}`, found);
  }
  if (rule.distinct && found.length === before) repeated(items, pointer, found);
}

function repeated(items: unknown[], pointer: string, found: FieldError[]): void {
  const first = new Map<string, number>();
  items.forEach((item, index) => {
    const key = canonical(item);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else
      found.push({
        pointer: `${pointer}/${index}`,
        detail: `The same as item ${earlier}: each may be named once.`,
      });
  });
}

const unknown = (key: string, known: readonly string[]): string =>
  `${textFault(key) ?? 'Unknown property.'} Known here: ${known.join(', ')}.`;

/** The error for a value that is not an object; undefined if it is one. */
export const notAnObject = (value: unknown, pointer: string): FieldError | undefined =>
  isObject(value) ? undefined : { pointer, detail: 'Expected a JSON object.' };
