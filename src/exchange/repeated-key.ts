const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_LIST = 0x5d;

/**
 * A key that stands twice in one object of a JSON text: `JSON.parse` keeps the last and says nothing.
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
          const key: string = JSON.parse(text.slice(at, end));
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

/** Index just after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at++;
  }
}

function afterBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}
