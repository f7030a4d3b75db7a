/** What a route lets its callers do; each route states one. */
export const RIGHTS = ['open', 'sign in', 'read', 'record', 'amend', 'operate'] as const;
export type Right = (typeof RIGHTS)[number];

/** From the least to the most: each may do what those before it may. */
export const ROLES = ['reader', 'recorder', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The least role that has the right; `null`: anybody who is known, also without a role. */
const LEAST: Record<Exclude<Right, 'open'>, Role | null> = {
  'sign in': null,
  read: 'reader',
  record: 'recorder',
  amend: 'editor',
  operate: 'admin',
};

export const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);

/** @param role null: known, but without a role */
export function hasRight(role: Role | null, right: Right): boolean {
  if (right === 'open') return true;
  const least = LEAST[right];
  if (least === null) return true;
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Who may, in words: "a recorder". */
export const leastRole = (right: Exclude<Right, 'open' | 'sign in'>): string => {
  const role = LEAST[right]!;
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
};
