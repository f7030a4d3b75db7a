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

/** The id for what a form makes, where its own is left out; undefined for what has no name, which the server numbers. */
export function ownIdFor(
  type: string,
  body: Record<string, unknown>,
  taken: (id: string) => boolean,
): Record<string, string> | undefined {
  const { entity } = CATALOGUE[type as EventType];
  if (entity?.role !== 'makes' || body[entity.idField]) return undefined;
  const name = NAMES.map((key) => body[key]).find((each) => typeof each === 'string');
  const id = name ? slug(name as string, taken) : '';
  return id ? { [entity.idField]: id } : undefined;
}
