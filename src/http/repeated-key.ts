const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

/**
 * A duplicate key in one object of a JSON text: `JSON.parse` silently keeps the last.
 * @param text valid JSON
 */
export function repeatedKey(text: string): string | undefined {
  const keysOfOpen: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        keysOfOpen.push(new Set());
        break;
      case OPEN_LIST:
        keysOfOpen.push(undefined);
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        keysOfOpen.pop();
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        if (text.charCodeAt(afterBlank(text, end)) === COLON) {
          const quoted = text.slice(at, end);
          const key: string = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1);
          const keys = keysOfOpen.at(-1)!;
          if (keys.has(key)) return key;
          keys.add(key);
        }
        at = end - 1;
      }
    }
  }
  return undefined;
}

/** Index after the closing quote of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

/** Whether an odd number of backslashes precedes. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (at - before) % 2 === 1;
}

function afterBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}
