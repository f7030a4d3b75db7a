const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text that an escaped one stands for. */
const unescaped = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]);

/**
 * The parts of a snippet of the server, as texts: every second one is a match. A snippet is HTML in which matches are within
 * `<mark>` and the rest is escaped; it is never put on the page as HTML.
 */
export const snippetParts = (snippet: string): string[] => snippet.split(/<\/?mark>/).map(unescaped);
