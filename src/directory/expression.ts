import { PARTS_SEARCHED } from '../../projections/texts.js';
import { wordsOf } from '../../projections/words.js';
import { negotiationToken } from './documents.js';

/** Maximum number of search words. */
export const MOST_WORDS = 32;

/** Normalised search words; the last one also matches as a prefix. */
export class Asked {
  readonly words: readonly string[];

  constructor(text: string) {
    this.words = wordsOf(text);
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** Whether a word of a text matches a search word. */
  has(word: string): boolean {
    const { words } = this;
    return words.includes(word) || word.startsWith(words[words.length - 1]);
  }

  /**
   * FTS5 expressions in order of relevance, disjoint: all words in the name or title; all words in names and text; all words
   * anywhere. Relevance depends on the document alone: term frequencies elsewhere, which change with other events and may be out
   * of scope, are not used.
   *
   * @param among the numbers of the only negotiations to search; omitted: all
   */
  expressions(among?: readonly number[]): string[] {
    const last = this.words.length - 1;
    const words = this.words.map((word, i) => `"${word}"${i === last ? ' *' : ''}`).join(' AND ');
    const within = (count: number) => `{${PARTS_SEARCHED.slice(0, count).join(' ')}} : (${words})`;
    const scope = among?.map((no) => `"${negotiationToken(no)}"`).join(' OR ');
    return PARTS_SEARCHED.map((_, i) => {
      const found = i === 0 ? within(1) : `(${within(i + 1)} NOT ${within(i)})`;
      return scope === undefined ? found : `({negotiation} : (${scope})) AND ${found}`;
    });
  }
}
