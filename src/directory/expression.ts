import { PARTS_SEARCHED } from '../../projections/texts.js';
import { wordsOf } from '../common/words.js';
import { negotiationToken } from './documents.js';

/** More words than anybody looks for are left out. */
const MOST_WORDS = 32;

/** What is looked for: words as they are compared; of the last one also what begins with it. */
export class Asked {
  readonly words: readonly string[];

  constructor(text: string) {
    this.words = [...wordsOf(text)].slice(0, MOST_WORDS);
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** Whether a word of a text is one that is looked for. */
  has(word: string): boolean {
    const { words } = this;
    return words.includes(word) || word.startsWith(words[words.length - 1]);
  }

  /**
   * Expressions of FTS5, the best first, no two for the same document: all words in what a thing is called; all there and in what was
   * said of it; all anywhere. They are about the document alone: how often a word occurs elsewhere, which changes with what others
   * record, and may be out of scope, has no say.
   *
   * @param among the numbers of the only negotiations that are searched; left out: all
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
