import { tokensOf } from './names.js';
import type { KnownIssue } from './types.js';
import { STOP, SYNONYMS } from './words/topics.js';

const MOST = 3;

/** Stems in their groups of synonyms: each group has its first word for all. */
const GROUPS = new Map<string, string[]>();
SYNONYMS.trim()
  .split('\n')
  .forEach((line, index) => {
    for (const word of line.split(' ')) {
      const key = stem(word);
      GROUPS.set(key, [...(GROUPS.get(key) ?? []), `#${index}`]);
    }
  });

/** A word without the endings that do not matter to what it is about. */
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

/** What a text is about: stems, and the groups of synonyms that they belong to, each with its weight. */
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

/** On what something depends: less what it is about than the rest. */
const CONDITION = /\b(?:only )?(?:if|unless|once|until|before|as long as|provided)\b[^,;"]*/i;

/** The words of names, as the ranking compares words. */
export const wordsOf = (names: Iterable<string>): Set<string> =>
  new Set([...names].flatMap((name) => name.split(' ').map(stem)));

/** Ranks the issues by the words that a sentence shares with their propositions. */
export class IssueRanking {
  private readonly topics: { issueId: string; words: Map<string, number> }[];
  private readonly rarity = new Map<string, number>();

  /** @param names words of the parties' names, which say nothing of what it is about */
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

  /** @param context sentences that stand before, which count less */
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
