import { isObject, type JsonObject } from '../events/envelope.js';
import type { Version } from './version.js';

/** Where a text was found, most significant first: the entity's name, what was said about it, and who, where and how. */
export const PARTS_SEARCHED = ['heading', 'said', 'rest'] as const;
export type PartSearched = (typeof PARTS_SEARCHED)[number];

/** A searchable text of a report. */
export interface SearchedText {
  part: PartSearched;
  /** The name in `fields` of a search result. */
  field: string;
  text: string;
}

/** Searchable texts by property name, including properties of nested lists and objects. */
const OF_DATA: Record<string, PartSearched> = {
  title: 'heading',
  proposition: 'heading',
  name: 'heading',
  aliases: 'heading',
  summary: 'said',
  quote: 'said',
  outcome: 'said',
  description: 'said',
  terms: 'said',
  reason: 'said',
  statement: 'said',
  place: 'rest',
  tags: 'rest',
};

/** All searchable texts of a report, most significant first. */
export function textsOf({ data, source, event }: Pick<Version, 'data' | 'source' | 'event'>): SearchedText[] {
  const texts: SearchedText[] = [];
  const add = (part: PartSearched, field: string, value: unknown) => {
    for (const text of [value].flat()) if (typeof text === 'string') texts.push({ part, field, text });
  };
  for (const [field, part] of Object.entries(OF_DATA)) add(part, field, data[field]);
  for (const { text } of listIn(data.conditions)) add('said', 'conditions', text);
  for (const { person, office } of listIn(data.participants)) {
    add('rest', 'person', person);
    add('rest', 'office', office);
  }
  if (isObject(data.speaker)) {
    add('rest', 'speaker', data.speaker.name);
    add('rest', 'office', data.speaker.office);
  }
  add('rest', 'outlet', source?.outlet);
  add('rest', 'title', source?.title);
  add('rest', 'author', source?.author);
  for (const { name, office } of source?.relayedBy ?? []) {
    add('rest', 'relayer', name);
    add('rest', 'office', office);
  }
  add('rest', 'note', event.metadata.note);
  return texts.sort((a, b) => PARTS_SEARCHED.indexOf(a.part) - PARTS_SEARCHED.indexOf(b.part));
}

const listIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
