import type { JsonObject } from '../../events/envelope.js';

/** How much a page may take as JSON, in characters: one row more at the most. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Rows as JSON, one at a time, or an empty text where one is passed by; returns where the next page starts, or null. */
export type PageRows = Generator<string, string | null>;

/** Ends a page after `limit` rows, or earlier where they are large. */
export class PageEnd {
  private count = 0;
  private characters = 0;

  constructor(private readonly limit: number) {}

  /** Whether no more rows go onto the page. */
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
