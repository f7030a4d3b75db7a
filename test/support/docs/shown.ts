/**
 * How a page shows an answer: whole, or shortened by `…`. In a text it stands for any text, as a line for any lines, as an
 * entry of a list for any entries, as a property for any other properties, as a value for any value.
 */
const REST = '…';

const TOKENS = /"(?:[^"\\]|\\.)*"|…|[^"…]/gs;

/**
 * The JSON values that a page shows, one after another.
 * @throws SyntaxError
 */
export function shownValues(text: string): unknown[] {
  const values: unknown[] = [];
  const open: string[] = [];
  let value = '';
  for (const token of text.match(TOKENS) ?? []) {
    const isProperty = open.at(-1) === '{' && !value.trimEnd().endsWith(':');
    value += token === REST ? (isProperty ? `"${REST}":0` : `"${REST}"`) : token;
    if (token === '{' || token === '[') open.push(token);
    if (token !== '}' && token !== ']') continue;
    open.pop();
    if (open.length > 0) continue;
    values.push(JSON.parse(value));
    value = '';
  }
  if (value.trim() !== '') throw new SyntaxError(`This is not whole: ${value}`);
  return values;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where and how an answer differs from what is shown, or undefined. */
export function difference(shown: unknown, actual: unknown, at = ''): string | undefined {
  if (shown === REST) return undefined;
  if (typeof shown === 'string' && typeof actual === 'string' && asPattern(shown).test(actual))
    return undefined;
  if (Array.isArray(shown) && Array.isArray(actual)) return differenceOfLists(shown, actual, at);
  if (isObject(shown) && isObject(actual)) return differenceOfObjects(shown, actual, at);
  if (Object.is(shown, actual)) return undefined;
  return `${at || '/'}: the page shows ${JSON.stringify(shown)}, the answer is ${JSON.stringify(actual)}`;
}

function differenceOfObjects(
  shown: Record<string, unknown>,
  actual: Record<string, unknown>,
  at: string,
): string | undefined {
  for (const [name, value] of Object.entries(shown)) {
    if (name === REST) continue;
    if (!Object.hasOwn(actual, name)) return `${at}/${name}: the page shows it, the answer lacks it`;
    const found = difference(value, actual[name], `${at}/${name}`);
    if (found) return found;
  }
  if (Object.hasOwn(shown, REST)) return undefined;
  const more = Object.keys(actual).filter((name) => !Object.hasOwn(shown, name));
  return more.length > 0 ? `${at || '/'}: the page lacks ${more.join(', ')}` : undefined;
}

function differenceOfLists(shown: unknown[], actual: unknown[], at: string): string | undefined {
  const rest = shown.indexOf(REST);
  const exact = rest < 0 ? shown.length : rest;
  for (let i = 0; i < Math.min(exact, actual.length); i++) {
    const found = difference(shown[i], actual[i], `${at}/${i}`);
    if (found) return found;
  }
  if (rest < 0 ? actual.length !== exact : actual.length < exact)
    return `${at || '/'}: the page shows ${exact} entries, the answer has ${actual.length}`;
  if (rest < 0 || rest === shown.length - 1) return undefined;
  const after = shown.slice(rest + 1);
  for (let skip = exact; skip <= actual.length; skip++) {
    if (!differenceOfLists(after, actual.slice(skip), at)) return undefined;
  }
  return `${at || '/'}: nothing in the answer is like what the page shows after ${REST}`;
}

/** Where the lines printed differ from those shown, or undefined. */
export function differenceOfText(shown: string, actual: string): string | undefined {
  return differenceOfLists(linesOf(shown), linesOf(actual), '');
}

const linesOf = (text: string): string[] => text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');

const asPattern = (text: string): RegExp => new RegExp(`^${text.split(REST).map(escaped).join('.*')}$`, 's');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
