import { CATALOGUE, type EntityKind, type EventType, type NamesShape } from './catalogue.js';
import { isObject, type JsonObject } from './envelope.js';

export interface Mention {
  kind: EntityKind;
  id: string;
  /** JSON pointer into the data, e.g. `/participants/0/partyId`. */
  pointer: string;
}

/** The parties and issues an event's data refers to, except the entity it creates or acts on; in field order. */
export function mentions(type: EventType, data: JsonObject): Mention[] {
  const found: Mention[] = [];
  collect(CATALOGUE[type].names, data, '', found);
  return found;
}

function collect(shape: NamesShape, value: unknown, pointer: string, found: Mention[]): void {
  if (typeof shape === 'string') {
    if (typeof value === 'string') found.push({ kind: shape, id: value, pointer });
  } else if (isList(shape)) {
    if (Array.isArray(value))
      value.forEach((each, index) => collect(shape[0], each, `${pointer}/${index}`, found));
  } else if (isObject(value)) {
    for (const field of Object.keys(shape)) collect(shape[field], value[field], `${pointer}/${field}`, found);
  }
}

/**
 * Data with its party and issue ids replaced; the same object if nothing changes. Lists of ids are deduplicated.
 */
export function renamed(
  shape: NamesShape,
  value: unknown,
  idOf: (kind: 'party' | 'issue', id: string) => string,
): unknown {
  if (typeof shape === 'string') return typeof value === 'string' ? idOf(shape, value) : value;
  if (isList(shape)) {
    if (!Array.isArray(value)) return value;
    const items = value.map((each) => renamed(shape[0], each, idOf));
    if (items.every((item, index) => item === value[index])) return value;
    return typeof shape[0] === 'string' ? [...new Set(items)] : items;
  }
  if (!isObject(value)) return value;
  let changed: JsonObject | undefined;
  for (const field of Object.keys(shape)) {
    const read = renamed(shape[field], value[field], idOf);
    if (read !== value[field]) (changed ??= { ...value })[field] = read;
  }
  return changed ?? value;
}

const isList = (shape: NamesShape): shape is readonly [NamesShape] => Array.isArray(shape);
