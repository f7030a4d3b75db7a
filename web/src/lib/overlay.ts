const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What somebody changed in a form, laid over what stands now: a field that they left as it was takes what stands now, a list
 * is one field.
 *
 * @param base what the form was filled with
 */
export function overlaid<T>(base: T, mine: T, now: T): T {
  if (!isObject(base) || !isObject(mine) || !isObject(now)) return same(base, mine) ? now : mine;
  return Object.fromEntries(
    Object.keys({ ...now, ...mine }).map((key) => [key, overlaid(base[key], mine[key], now[key])]),
  ) as T;
}
