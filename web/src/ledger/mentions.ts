import type { JsonObject } from '../../../events/envelope.js';
import type { Mention } from '../../../events/mentions.js';
import { CATALOGUE, type EventType, type ThingKind } from './catalogue.js';

const NAMES: Record<string, ThingKind> = {
  partyId: 'party',
  parties: 'party',
  onParty: 'party',
  memberOf: 'party',
  by: 'party',
  issueId: 'issue',
  issues: 'issue',
};

/** The parties and issues that an event's data names: the same as `events/mentions.ts`, by the names of the fields. */
export function mentions(type: EventType, data: JsonObject): Mention[] {
  const found: Mention[] = [];
  if (CATALOGUE[type].aboutReport) return found;
  const own = CATALOGUE[type].thing?.idField;
  const walk = (value: unknown, pointer: string, kind: ThingKind | undefined): void => {
    if (typeof value === 'string') {
      if (kind) found.push({ kind, id: value, pointer });
    } else if (Array.isArray(value)) value.forEach((each, index) => walk(each, `${pointer}/${index}`, kind));
    else if (value && typeof value === 'object') {
      for (const [name, each] of Object.entries(value)) {
        if (pointer !== '' || name !== own) walk(each, `${pointer}/${name}`, NAMES[name]);
      }
    }
  };
  walk(data, '', undefined);
  return found;
}
