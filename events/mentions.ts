import { CATALOGUE, type EventType, type ThingKind } from './catalogue.js';
import type { JsonObject } from './envelope.js';
import { fieldsOf, type Field } from './fields.js';
import { isObject, type Class, type Rule } from './rules.js';

export interface Mention {
  kind: ThingKind;
  id: string;
  /** JSON pointer into the data, e.g. `/participants/0/partyId`. */
  pointer: string;
}

/** The parties and issues that an event's data names; not the thing it makes or acts on. In the order of the fields. */
export function mentions(type: EventType, data: JsonObject): Mention[] {
  const found: Mention[] = [];
  inObject(CATALOGUE[type].data, data, '', found);
  return found;
}

function inObject(of: Class, object: JsonObject, pointer: string, found: Mention[]): void {
  for (const { name, rule } of namingFields(of)) {
    const value = object[name];
    if (value !== undefined) inValue(rule, value, `${pointer}/${name}`, found);
  }
}

function inValue(rule: Rule, value: unknown, pointer: string, found: Mention[]): void {
  if (rule.names && typeof value === 'string') found.push({ kind: rule.names, id: value, pointer });
  else if (rule.object && isObject(value)) inObject(rule.object, value, pointer, found);
  else if (rule.item && Array.isArray(value)) {
    const { item } = rule;
    value.forEach((each, index) => inValue(item, each, `${pointer}/${index}`, found));
  }
}

const NAMING = new Map<Class, readonly Field[]>();

/** The fields of a class in which something may be named, at whatever depth. */
function namingFields(of: Class): readonly Field[] {
  let fields = NAMING.get(of);
  if (!fields) NAMING.set(of, (fields = [...fieldsOf(of).values()].filter(({ rule }) => mayName(rule))));
  return fields;
}

const mayName = ({ names, object, item }: Rule): boolean =>
  names !== undefined ||
  (object !== undefined && namingFields(object).length > 0) ||
  (item !== undefined && mayName(item));
