/** A text of a made-up language: the English one between marks. */
const marked = (text: string): string => `⟦${text}⟧`;

/**
 * A catalogue of the same shape in a made-up language, so that a text that is not from the catalogue is told from one that is.
 * The words with which dates are typed stay as they are: they are not shown.
 */
export function inMarks<T>(texts: T): T {
  if (typeof texts === 'string') return marked(texts) as T;
  if (typeof texts === 'function') {
    const made = texts as unknown as (...args: unknown[]) => unknown;
    return ((...args: unknown[]) => inMarks(made(...args))) as T;
  }
  if (Array.isArray(texts)) return texts.map((each: unknown) => inMarks(each)) as T;
  if (typeof texts !== 'object' || texts === null || texts instanceof RegExp) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([name, each]) => [name, name === 'dateWords' ? each : inMarks(each)]),
  ) as T;
}

/** What of a text is not from the catalogue. */
export function outsideMarks(text: string): string {
  let depth = 0;
  return [...text]
    .filter((sign) => {
      if (sign === '⟦') depth++;
      else if (sign === '⟧') depth--;
      else return depth === 0;
      return false;
    })
    .join('');
}
