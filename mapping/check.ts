import { formatFault } from './dates.js';
import { FORMS, formOf, type Form, ISSUE_FIELDS, KEYS_OF, PARTY_FIELDS } from './document.js';
import { isLanguage } from './months.js';
import { isZone } from './zone.js';

/** A fault of a mapping and its location: `pointer` is a JSON pointer (RFC 6901) into it. */
export interface MappingFault {
  pointer: string;
  detail: string;
}

type Check = (value: unknown, pointer: string, faults: MappingFault[]) => void;

const MOST_FAULTS = 50;
const MOST_REPORTS = 20;
/** Path segments of a pointer. */
const DEEPEST = 24;

/** All faults of a mapping, up to 50; empty if it is valid. Whether its columns exist depends on the table. */
export function checkMapping(mapping: unknown): MappingFault[] {
  const faults: MappingFault[] = [];
  fields(MAPPING)(mapping, '', faults);
  return faults.slice(0, MOST_FAULTS);
}

const fault = (faults: MappingFault[], pointer: string, detail: string): void =>
  void faults.push({ pointer, detail });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const step = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const filled: Check = (value, pointer, faults) => {
  if (typeof value !== 'string' || value.trim() === '')
    fault(faults, pointer, 'Expected a text that is not empty.');
};

/** Passes if the function finds no fault. */
const text =
  (faultOf: (text: string) => string | undefined): Check =>
  (value, pointer, faults) => {
    const detail = typeof value === 'string' ? faultOf(value) : 'Expected a text.';
    if (detail !== undefined) fault(faults, pointer, detail);
  };

const list =
  (item: Check, most = Infinity, least = 0): Check =>
  (value, pointer, faults) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      const size = most === Infinity ? '' : ` of ${least} to ${most}`;
      return fault(faults, pointer, `Expected a list${size}.`);
    }
    value.forEach((each, index) => item(each, `${pointer}/${index}`, faults));
  };

const entries =
  (each: Check): Check =>
  (value, pointer, faults) => {
    if (!isObject(value)) return fault(faults, pointer, 'Expected an object.');
    for (const [key, one] of Object.entries(value)) each(one, pointer + step(key), faults);
  };

/** An object with these fields; those with a `!` are required. */
const fields =
  (known: Readonly<Record<string, Check>>): Check =>
  (value, pointer, faults) => {
    if (!isObject(value)) return fault(faults, pointer, 'Expected an object.');
    const names = Object.keys(known).map((name) => name.replace('!', ''));
    for (const key of Object.keys(value))
      if (!names.includes(key))
        fault(faults, pointer + step(key), `Unknown. Known here: ${names.join(', ')}.`);
    for (const [name, check] of Object.entries(known)) {
      const field = name.replace('!', '');
      if (value[field] !== undefined) check(value[field], pointer + step(field), faults);
      else if (name.endsWith('!')) fault(faults, pointer + step(field), 'Required.');
    }
  };

const oneCharacter = text((one) => ([...one].length === 1 ? undefined : 'Expected one character.'));

const encoding = text((label) => {
  try {
    new TextDecoder(label);
    return undefined;
  } catch {
    return 'Expected the label of an encoding, such as windows-1252.';
  }
});

const zone = text((name) =>
  isZone(name) ? undefined : 'Expected the name of a zone, such as Europe/Berlin.',
);
const language = text((tag) => (isLanguage(tag) ? undefined : 'Expected the tag of a language, such as fr.'));
const format = text(formatFault);

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const scalarOrNull: Check = (value, pointer, faults) => {
  if (value !== null && !isScalar(value))
    fault(faults, pointer, 'Expected a text, a number, true, false, or null (no report).');
};

const aTrue: Check = (value, pointer, faults) => {
  if (value !== true) fault(faults, pointer, 'Expected true.');
};

const either =
  (isFirst: (value: unknown) => boolean, first: Check, second: Check): Check =>
  (value, pointer, faults) =>
    (isFirst(value) ? first : second)(value, pointer, faults);

const STEPS: Readonly<Record<string, Check>> = {
  missing: list(filled, 20, 1),
  split: text((separator) => (separator === '' ? 'Expected what stands between the items.' : undefined)),
  values: entries(scalarOrNull),
  otherwise: scalarOrNull,
  date: either(Array.isArray, list(format, 20, 1), format),
  zone,
  number: aTrue,
  json: either((value) => value === true, aTrue, filled),
  optional: aTrue,
};

const value: Check = (given, pointer, faults) => {
  if (isScalar(given)) return;
  if (pointer.split('/').length > DEEPEST) return fault(faults, pointer, 'It is nested too deep.');
  if (Array.isArray(given)) list(value)(given, pointer, faults);
  else if (isObject(given)) objectValue(given, pointer, faults);
  else fault(faults, pointer, 'Expected a constant, a list, an object, or a form of value.');
};

function objectValue(given: Record<string, unknown>, pointer: string, faults: MappingFault[]): void {
  const form = formOf(given);
  if (form) return fields(FORM_FIELDS[form])(given, pointer, faults);
  if (Object.hasOwn(given, 'as') || Object.keys(given).some((key) => key in STEPS))
    fault(faults, pointer, `A value of the table has one of ${FORMS.join(', ')}.`);
  for (const [key, field] of Object.entries(given)) value(field, pointer + step(key), faults);
}

const valuesOf = (names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(names.map((name) => [name, value]));

/** What is constant in codes has to be right: it would stand in the way of every row. */
const codes: Check = (given, pointer, faults) => {
  value(given, pointer, faults);
  const items: [unknown, string][] = Array.isArray(given)
    ? given.map((item, index) => [item, `${pointer}/${index}`])
    : [[given, pointer]];
  for (const [item, at] of items) {
    if (isScalar(item)) fault(faults, at, 'Expected {"scheme": …, "value": …}.');
    if (!isObject(item) || formOf(item)) continue;
    for (const field of ['scheme', 'value']) {
      if (item[field] === undefined) fault(faults, at + step(field), 'Required.');
      else if (isScalar(item[field])) filled(item[field], at + step(field), faults);
    }
  }
};

const FORM_FIELDS: Readonly<Record<Form, Readonly<Record<string, Check>>>> = {
  column: { 'column!': either(Array.isArray, list(filled, 20, 1), filled), ...STEPS },
  template: { 'template!': filled, ...STEPS },
  item: { 'item!': aTrue, ...STEPS },
  party: { ...valuesOf(KEYS_OF.party), codes },
  issue: valuesOf(KEYS_OF.issue),
  id: { 'id!': value },
  first: { 'first!': list(value) },
  each: { 'each!': value, 'as!': value },
};

const REPORT: Readonly<Record<string, Check>> = {
  'type!': value,
  ...valuesOf(['when', 'unless', 'each', 'occurredOn']),
  'data!': value,
  ...valuesOf(['admit', 'source', 'coding', 'coder', 'note', 'eventId']),
};

const MAPPING: Readonly<Record<string, Check>> = {
  name: text((name) =>
    name.trim() === '' || name.length > 100 ? 'Expected a name of 1 to 100 characters.' : undefined,
  ),
  description: text(() => undefined),
  table: fields({ separator: oneCharacter, quote: oneCharacter, encoding }),
  zone,
  language,
  negotiation: fields(valuesOf(['title', 'description', 'occurredOn'])),
  parties: fields({ ...valuesOf(PARTY_FIELDS), codes }),
  issues: fields(valuesOf(ISSUE_FIELDS)),
  join: entries(filled),
  'reports!': list(fields(REPORT), MOST_REPORTS, 1),
  joint: list(filled, 20, 1),
  leaveOut: either(
    (given) => typeof given === 'string',
    text((all) =>
      all === '*' ? undefined : 'Expected a list of columns, or "*" for all that are not mapped.',
    ),
    list(filled),
  ),
};
