import { EVENT_TYPES } from '../../../events/catalogue.js';
import type { FieldError } from '../../../events/check.js';
import { isObject } from '../../../events/envelope.js';
import { ID_PATTERN } from '../../http/parameters.js';
import { addressIn, isPublic } from './addresses.js';

/** The requested properties of a webhook. */
export interface WebhookRequest {
  url: string;
  /** Omitted: all. */
  negotiations?: string[];
  /** Omitted: all. */
  types?: string[];
  description?: string;
}

export const MOST_NEGOTIATIONS = 50;
export const LONGEST_URL = 2_048;
export const LONGEST_DESCRIPTION = 200;

const ID = new RegExp(ID_PATTERN);

/** Validates the body of a request for a webhook. */
export function checkWebhookRequest(body: unknown, allowPrivate: boolean): FieldError[] {
  if (!isObject(body)) return [{ pointer: '', detail: 'A JSON object is expected.' }];
  const { url, negotiations, types, description, ...unknown } = body;
  return [
    ...fault('/url', urlFault(url, allowPrivate)),
    ...fault('/negotiations', negotiationsFault(negotiations)),
    ...fault('/types', typesFault(types)),
    ...fault('/description', descriptionFault(description)),
    ...Object.keys(unknown).map((property) => ({
      pointer: `/${property}`,
      detail: 'Unknown property: url, negotiations, types and description are known.',
    })),
  ];
}

const fault = (pointer: string, detail: string | undefined): FieldError[] =>
  detail === undefined ? [] : [{ pointer, detail }];

function urlFault(text: unknown, allowPrivate: boolean): string | undefined {
  if (typeof text !== 'string' || !URL.canParse(text) || text.length > LONGEST_URL)
    return `Required: an absolute URL of at most ${LONGEST_URL} characters, such as https://desk.example.org/events.`;
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol)) return 'Must begin with https:// or http://.';
  if (url.username !== '' || url.password !== '')
    return 'Must not contain a user name or a password: receivers check the signature instead.';
  if (url.hash !== '') return 'Must not contain a fragment (#…), which is never sent.';
  if (allowPrivate) return undefined;
  const address = addressIn(url);
  const isLocal = address === undefined ? /(^|\.)localhost\.?$/.test(url.hostname) : !isPublic(address);
  return isLocal
    ? 'Must be on the public internet: other addresses are allowed only with PARLEY_WEBHOOK_PRIVATE=true.'
    : undefined;
}

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isOne) && new Set(value).size === value.length;

function negotiationsFault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const isList = isListOf(value, (one) => typeof one === 'string' && ID.test(one));
  return isList && value.length <= MOST_NEGOTIATIONS
    ? undefined
    : `Must be the ids of 1 to ${MOST_NEGOTIATIONS} negotiations, each once; left out: all.`;
}

const typesFault = (value: unknown): string | undefined =>
  value === undefined || isListOf(value, (one) => (EVENT_TYPES as unknown[]).includes(one))
    ? undefined
    : `Must be one or more types of events, each once: ${EVENT_TYPES.join(', ')}; left out: all.`;

const descriptionFault = (value: unknown): string | undefined =>
  value === undefined ||
  (typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= LONGEST_DESCRIPTION &&
    !/[\0\p{Surrogate}]/u.test(value))
    ? undefined
    : `Must be a text of 1 to ${LONGEST_DESCRIPTION} characters.`;
