import type { EventType } from '../../events/catalogue.js';

/** Each route requires one of these. */
export const RIGHTS = [
  'open',
  'sign in',
  'feed',
  'read',
  'record',
  'amend',
  'subscribe',
  'operate',
  'administer',
] as const;
export type Right = (typeof RIGHTS)[number];

/** In ascending order: each has the rights of those before it. */
export const ROLES = ['reader', 'recorder', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The lowest role that has the right; `null`: every authenticated caller, also without a role. */
const LEAST: Record<Exclude<Right, 'open'>, Role | null> = {
  'sign in': null,
  feed: 'reader',
  read: 'reader',
  record: 'recorder',
  amend: 'editor',
  subscribe: 'admin',
  operate: 'admin',
  administer: 'admin',
};

export const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);

/** Scope of a key: a role, or feeds and calendars only (such keys may be sent in URLs). */
export const KEY_ROLES = [...ROLES, 'feed'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

export const isKeyRole = (value: unknown): value is KeyRole =>
  (KEY_ROLES as readonly unknown[]).includes(value);

/** @param role null: authenticated, but without a role */
export function hasRight(role: KeyRole | null, right: Right): boolean {
  if (right === 'open') return true;
  if (role === 'feed') return right === 'feed';
  const least = LEAST[right];
  if (least === null) return true;
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** For messages: "a recorder". */
export const leastRole = (right: Exclude<Right, 'open' | 'sign in'>): string => {
  const role = LEAST[right]!;
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
};

/** Events that change others' reports: corrections, retractions, and merges, which redirect all references to an id. */
const AMENDS: ReadonlySet<EventType> = new Set<EventType>([
  'ReportCorrected',
  'ReportRetracted',
  'PartyMerged',
  'IssueMerged',
]);

export const rightToRecord = (type: EventType): Right => (AMENDS.has(type) ? 'amend' : 'record');
