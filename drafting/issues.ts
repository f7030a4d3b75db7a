import { tokensOf } from './names.js';
import type { KnownIssue } from './types.js';
import { STOP, SYNONYMS } from './words/topics.js';

const MOST = 3;

/** Stems by synonym group: each group is represented by its first word. */
const GROUPS = new Map<string, string[]>();
SYNONYMS.trim()
  .split('\n')
  .forEach((line, index) => {
    for (const word of line.split(' ')) {
      const key = stem(word);
      GROUPS.set(key, [...(GROUPS.get(key) ?? []), `#${index}`]);
    }
  });

/** Stems a word: removes endings that do not change the topic. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  for (const ending of [
    'ational',
    'ations',
    'ation',
    'ments',
    'ment',
    'ings',
    'ing',
    'ies',
    'ied',
    'ers',
    'er',
    'es',
    'ed',
    'e',
    's',
    'y',
  ])
    if (lower.endsWith(ending) && lower.length - ending.length >= 3) return lower.slice(0, -ending.length);
  return lower;
}

/** The topic of a text: weighted stems and synonym groups. */
function topicsOf(text: string, weight = 1): Map<string, number> {
  const topics = new Map<string, number>();
  for (const { text: word } of tokensOf(text)) {
    if (STOP.has(word.toLowerCase()) || /^\d/.test(word)) continue;
    const key = stem(word);
    topics.set(key, weight);
    for (const group of GROUPS.get(key) ?? []) topics.set(group, weight * 0.75);
  }
  return topics;
}

/** Conditions weigh less than the main statement. */
const CONDITION = /\b(?:only )?(?:if|unless|once|until|before|as long as|provided)\b[^,;"]*/i;

/** Words of names, in the form in which the ranking compares words. */
export const wordsOf = (names: Iterable<string>): Set<string> =>
  new Set([...names].flatMap((name) => name.split(' ').map(stem)));

/** Ranks the issues by the words that a sentence shares with their propositions. */
export class IssueRanking {
  private readonly topics: { issueId: string; words: Map<string, number> }[];
  private readonly rarity = new Map<string, number>();

  /** @param names words of the parties' names, which are ignored */
  constructor(
    issues: readonly KnownIssue[],
    private readonly names: ReadonlySet<string>,
  ) {
    this.topics = issues.map(({ issueId, proposition, description = '' }) => ({
      issueId,
      words: new Map([
        ...topicsOf(description, 0.7),
        ...topicsOf(issueId.replace(/[-_.]/g, ' '), 0.7),
        ...topicsOf(proposition),
      ]),
    }));
    for (const { words } of this.topics)
      for (const word of words.keys()) this.rarity.set(word, (this.rarity.get(word) ?? 0) + 1);
  }

  /** @param context preceding sentences, with a lower weight */
  rank(sentence: string, context = ''): string[] {
    const condition = CONDITION.exec(sentence);
    const said = new Map([
      ...topicsOf(context, 0.1),
      ...topicsOf(condition?.[0] ?? '', 0.4),
      ...topicsOf(
        condition
          ? sentence.slice(0, condition.index) + sentence.slice(condition.index + condition[0].length)
          : sentence,
      ),
    ]);
    return this.topics
      .map(({ issueId, words }) => ({ issueId, score: this.score(said, words) }))
      .filter(({ score }) => score > 0.3)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ issueId }) => issueId);
  }

  private score(said: ReadonlyMap<string, number>, words: ReadonlyMap<string, number>): number {
    let score = 0;
    for (const [word, weight] of said) {
      const own = words.get(word);
      if (own !== undefined && !this.names.has(word))
        score += (weight * own * Math.log(1 + this.topics.length)) / this.rarity.get(word)!;
    }
    return score;
  }
}
