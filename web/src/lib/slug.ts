import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { folded } from './text.js';

/** An id that can be read, from a name: `Talks on the strait` is `talks-on-the-strait`. Empty where no Latin letter is in it. */
export function slug(name: string, taken: (id: string) => boolean = () => false): string {
  const words = folded(name).match(/[a-z0-9]+/g) ?? [];
  let text = '';
  for (const word of words) {
    const next = text ? `${text}-${word}` : word;
    if (next.length > 48) break;
    text = next;
  }
  text ||= (words[0] ?? '').slice(0, 48);
  if (text === '') return '';
  let id = text;
  for (let n = 2; taken(id); n++) id = `${text}-${n}`;
  return id;
}

/** What an entity is called by, in the data of the report that makes it. */
const NAMES = ['name', 'title', 'proposition'];

/** The name, in the fields of a form, that the id of what it makes is derived from; undefined where there is none. */
export const namedBy = (type: string, fields: Record<string, unknown>): string | undefined =>
  CATALOGUE[type as EventType].entity?.role === 'makes' ? NAMES.find((key) => key in fields) : undefined;

/** The id for what a form makes, where its own is left out; undefined for what has no name, which the server numbers. */
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
