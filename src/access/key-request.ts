import { isObject } from '../../events/envelope.js';
import type { FieldError } from '../../events/check.js';
import { tryEdtf } from '../temporal/edtf.js';
import type { KeyRecord } from './key-file.js';
import { isKeyName } from './keys.js';
import { isKeyRole, KEY_ROLES, type KeyRole } from './role.js';

/** The requested properties of a key. */
export interface KeyRequest {
  name: string;
  role: KeyRole;
  /** Omitted: all. */
  negotiations?: string[];
  /** EDTF; the key expires at the end of the date. Omitted: never. */
  expires?: string;
}

export const NAME_RULE =
  '1 to 64 of A-Z a-z 0-9 . _ @ + -, beginning with a letter or digit, and not anonymous';

/** Validates the body of a request for a key. @param isId whether a text is a valid negotiation id */
export function checkKeyRequest(body: unknown, isId: (text: string) => boolean, now: number): FieldError[] {
  if (!isObject(body)) return [{ pointer: '', detail: 'A JSON object is expected.' }];
  const { name, role, negotiations, expires, ...unknown } = body;
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string' && isId(id));
  return [
    ...(typeof name === 'string' && isKeyName(name)
      ? []
      : [{ pointer: '/name', detail: `Required: ${NAME_RULE}.` }]),
    ...(isKeyRole(role) ? [] : [{ pointer: '/role', detail: `Required: one of ${KEY_ROLES.join(', ')}.` }]),
    ...(negotiations === undefined || isList(negotiations)
      ? []
      : [
          { pointer: '/negotiations', detail: 'Must be the ids of one or more negotiations; left out: all.' },
        ]),
    ...(expires === undefined || (typeof expires === 'string' && (expiryOf(expires) ?? 0) > now)
      ? []
      : [{ pointer: '/expires', detail: 'Must be a date to come, such as 2027-12-31; left out: never.' }]),
    ...Object.keys(unknown).map((property) => ({ pointer: `/${property}`, detail: 'Unknown property.' })),
  ];
}

/** The last moment of a date, in milliseconds since 1970; undefined if it is not a date. */
export const expiryOf = (text: string): number | undefined => tryEdtf(text)?.end;

/** RFC 3339; null: never. */
export const isoOrNull = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

/** A key as listed: without the key itself, which is not stored. */
export function keyRow(record: KeyRecord) {
  const { name, role, negotiations, madeAt, expiresAt, revokedAt, lastUsedAt } = record;
  const isExpired = expiresAt !== null && expiresAt <= Date.now();
  return {
    name,
    role,
    state: revokedAt !== null ? 'revoked' : isExpired ? 'expired' : 'good',
    negotiations,
    madeAt: new Date(madeAt).toISOString(),
    expiresAt: isoOrNull(expiresAt),
    revokedAt: isoOrNull(revokedAt),
    lastUsedAt: isoOrNull(lastUsedAt),
  };
}
