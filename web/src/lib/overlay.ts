const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Merges a user's changes to a form with the current values: unchanged fields take the current value; a list is one field.
 *
 * @param base the values with which the form was filled
 */
export function overlaid<T>(base: T, mine: T, now: T): T {
  if (!isObject(base) || !isObject(mine) || !isObject(now)) return same(base, mine) ? now : mine;
  return Object.fromEntries(
    Object.keys({ ...now, ...mine }).map((key) => [key, overlaid(base[key], mine[key], now[key])]),
  ) as T;
}
