import { check, notAnObject } from '../../events/check.js';
import type { EventType } from '../../events/catalogue.js';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { MetadataGiven } from '../../events/metadata.js';
import { upcast } from '../../events/upcast.js';
import { validateData } from '../../events/validate.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Metadata added by the writer to the client's input; `true`: required. */
const ADDED: Record<string, { required: boolean; is: (value: unknown) => boolean; should: string }> = {
  recordedAt: { required: true, is: isInstant, should: 'an instant in UTC with milliseconds' },
  recordedBy: { required: true, is: isText, should: 'a name' },
  schemaVersion: { required: true, is: isVersion, should: 'a whole number from 1' },
  previousHash: {
    required: true,
    is: (value) => value === '' || isHash(value),
    should: 'a SHA-256 in hex, or empty',
  },
  hash: { required: true, is: isHash, should: 'a SHA-256 in hex' },
  sent: { required: false, is: isHash, should: 'a SHA-256 in hex' },
  keyId: { required: false, is: isUuid, should: 'a UUID' },
  correlationId: { required: false, is: isText, should: 'a text' },
  causationId: { required: false, is: isText, should: 'a text' },
};

/** How a record violates the schema of its type, as messages; empty if it is valid. */
export function faultsOfRecord(event: StoredEvent): string[] {
  const { id, metadata } = event;
  const faults: string[] = [];
  if (!isUuid(id)) faults.push(`its id ${JSON.stringify(id)} is not a UUID.`);
  const given: JsonObject = {};
  for (const [name, value] of Object.entries(metadata)) {
    if (!Object.hasOwn(ADDED, name)) given[name] = value;
    else if (!ADDED[name].is(value)) faults.push(`/metadata/${name} is not ${ADDED[name].should}.`);
  }
  for (const [name, { required }] of Object.entries(ADDED)) {
    if (required && !Object.hasOwn(metadata, name)) faults.push(`/metadata/${name} is missing.`);
  }
  forgiveUser(given);
  const found = notAnObject(given, '') ? [] : check(MetadataGiven, given);
  for (const { pointer, detail } of found) faults.push(`/metadata${pointer}: ${detail}`);
  return [...faults, ...faultsOfData(event)];
}

/** Earlier versions accepted URLs with user name and password. */
function forgiveUser(given: JsonObject): void {
  const { source } = given as { source?: { url?: unknown } };
  if (typeof source?.url !== 'string') return;
  given.source = { ...source, url: source.url.replace(/^(https?:[/\\]*)[^\s/\\?#]*@/i, '$1') } as JsonObject;
}

function faultsOfData(event: StoredEvent): string[] {
  let current: StoredEvent;
  try {
    current = upcast(event);
  } catch (error) {
    return [(error as Error).message];
  }
  return validateData(current.type as EventType, current.data).map(
    ({ pointer, detail }) => `/data${pointer}: ${detail}`,
  );
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isVersion(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && HASH.test(value);
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}
