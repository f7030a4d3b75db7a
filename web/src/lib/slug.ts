import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { folded } from './text.js';

/**
 * A readable id derived from a name: `Talks on the strait` is `talks-on-the-strait`. Empty if the name has no Latin letter.
 *
 * @param longest in characters; it ends with a whole word
 */
export function slug(name: string, taken: (id: string) => boolean = () => false, longest = 48): string {
  const words = folded(name).match(/[a-z0-9]+/g) ?? [];
  let text = '';
  for (const word of words) {
    const next = text ? `${text}-${word}` : word;
    if (next.length > longest) break;
    text = next;
  }
  text ||= (words[0] ?? '').slice(0, longest);
  if (text === '') return '';
  let id = text;
  for (let n = 2; taken(id); n++) id = `${text}-${n}`;
  return id;
}

/** The name field of an entity, in the data of the report that creates it. */
const NAMES = ['name', 'title', 'proposition'];

/** The form field from which the new id is derived; undefined if there is none. */
export const namedBy = (type: string, fields: Record<string, unknown>): string | undefined =>
  CATALOGUE[type as EventType].entity?.role === 'makes' ? NAMES.find((key) => key in fields) : undefined;

/** The id of what a form creates if none is given; undefined for entities without a name, which the server numbers. */
export function ownIdFor(type: string, body: Record<string, unknown>): Record<string, string> | undefined {
  const key = namedBy(type, body);
  const idField = CATALOGUE[type as EventType].entity?.idField;
  if (!key || !idField || body[idField]) return undefined;
  const id = slug(String(body[key] ?? ''));
  return id ? { [idField]: id } : undefined;
}

/** The id to try after one that is in use: `norland`, `norland-2`, `norland-3`. */
export function nextId(id: string): string {
  const [, stem, number] = /^(.*?)(?:-(\d{1,2}))?$/.exec(id)!;
  return `${stem}-${Number(number ?? 1) + 1}`;
}
