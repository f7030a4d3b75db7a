import type { JsonObject } from '../../events/envelope.js';

/** Maximum size of a page as JSON, in characters; it may be exceeded by one row. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Rows as JSON, one at a time, or an empty text for a skipped one; returns the cursor of the next page, or null. */
export type PageRows = Generator<string, string | null>;

/** Ends a page after `limit` rows, or earlier if they are large. */
export class PageEnd {
  private count = 0;
  private characters = 0;

  constructor(private readonly limit: number) {}

  /** Whether the page is full. */
  get isFull(): boolean {
    return this.count >= this.limit || this.characters >= MOST_CHARACTERS;
  }

  /** A row as JSON. */
  row(row: JsonObject): string {
    const text = JSON.stringify(row);
    this.count++;
    this.characters += text.length;
    return text;
  }
}
