/**
 * Streaming parser for the rows of a JSON list, for answers too large to parse at once: the objects of the first list in an
 * object.
 *
 * @param chunks the text of the answer, split anywhere
 * @returns the rows completed by each chunk
 */
export async function* rowsIn<Row>(chunks: AsyncIterable<string>): AsyncGenerator<Row[]> {
  let rest = '';
  let at = 0;
  let start = -1;
  let depth = 0;
  let inText = false;
  for await (const chunk of chunks) {
    rest += chunk;
    const ended: string[] = [];
    for (; at < rest.length; at++) {
      const code = rest.charCodeAt(at);
      if (inText) {
        if (code === BACKSLASH) {
          // An escape sequence may continue in the next chunk.
          if (at + 1 === rest.length) break;
          at++;
        } else if (code === QUOTE) inText = false;
      } else if (code === QUOTE) inText = true;
      else if (code === OPEN || code === OPEN_LIST) {
        depth++;
        if (depth === ROW_DEPTH && code === OPEN) start = at;
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (depth === ROW_DEPTH && start >= 0) {
          ended.push(rest.slice(start, at + 1));
          start = -1;
        }
        depth--;
      }
    }
    if (ended.length > 0) yield JSON.parse(`[${ended.join(',')}]`) as Row[];
    const kept = start >= 0 ? start : at;
    rest = rest.slice(kept);
    at -= kept;
    if (start >= 0) start = 0;
  }
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [...'"\\{}[]'].map((sign) =>
  sign.charCodeAt(0),
);
/** Nesting levels: the answer, its list, a row. */
const ROW_DEPTH = 3;

/** The text of an answer as a stream. */
export async function* textOf({ body }: Response): AsyncGenerator<string> {
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    void reader.cancel();
  }
}
