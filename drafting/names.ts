import type { Known, KnownParty, Span } from './types.js';
import { STATES } from './words/states.js';

export interface Token extends Span {
  text: string;
  /** Normalises a name for comparison. */
  key: string;
}

/** A mention of a party in a sentence. */
export interface Mention extends Span {
  partyId: string;
  kind: 'name' | 'capital' | 'demonym';
  /** A location, not an actor: "in Lima". */
  isPlace: boolean;
}

interface Name {
  partyId: string;
  kind: Mention['kind'];
  /** Names used as "the …": without a capital they need the article. */
  needsArticle: boolean;
}

/** By key, with the word count of the longest name. */
export interface Names {
  byKey: ReadonlyMap<string, Name>;
  longest: number;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'](?=[\p{L}\p{N}]))*\.?/gu;

/** Words with their offsets, without possessive endings. */
export function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(WORD)].map(({ 0: word, index }) => {
    const isShortened = /^(?:\p{Lu}\.)+$/u.test(word) || /^\p{Lu}\.\p{Lu}/u.test(word);
    const text = (isShortened ? word : word.replace(/\.$/, '')).replace(/'s?$/, '');
    return { text, key: keyOf(text), start: index, end: index + text.length };
  });
}

/** Case is ignored, except for names written in capitals and as short as "us". */
export function keyOf(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/-/g, ' ');
  return plain.length <= 3 && plain === plain.toUpperCase() ? plain : plain.toLowerCase();
}

const phraseKey = (text: string) =>
  tokensOf(text.replace(/-/g, ' '))
    .map(({ key }) => key)
    .join(' ');

const STATE_LINES = STATES.trim()
  .split('\n')
  .map((line) => {
    const [code, names, capital = '', demonym = '', also = ''] = line.split('|');
    return {
      code,
      names: names.split(';'),
      capital: capital.split(';'),
      demonym: demonym.split(';'),
      also: also.split(';'),
    };
  });

/** All names of a party: the recorded ones, and for a state also its capital, demonym and government. */
export function namesOf({ parties }: Pick<Known, 'parties'>): Names {
  const byKey = new Map<string, Name>();
  const put = (texts: readonly string[], partyId: string, kind: Name['kind']) => {
    for (const text of texts) {
      const key = phraseKey(text.replace(/^the /i, ''));
      if (key !== '' && !byKey.has(key)) byKey.set(key, { partyId, kind, needsArticle: /^the /i.test(text) });
    }
  };
  for (const party of parties) put([party.name, ...(party.aliases ?? [])], party.partyId, 'name');
  for (const { partyId, codes = [] } of parties)
    put(
      [partyId, ...codes.map(({ value }) => value)].filter((code) => /^[A-Z]{2,6}$/.test(code)),
      partyId,
      'name',
    );
  for (const party of parties) {
    const state = stateOf(party);
    if (!state) continue;
    put([...state.names, ...state.also], party.partyId, 'name');
    put(state.capital, party.partyId, 'capital');
    put(
      state.demonym.flatMap((each) => (each ? [each, `${each}s`] : [])),
      party.partyId,
      'demonym',
    );
  }
  const longest = Math.max(1, ...[...byKey.keys()].map((key) => key.split(' ').length));
  return { byKey, longest };
}

function stateOf({ name, codes = [] }: KnownParty) {
  const own = codes.find(({ scheme }) => /3166/.test(scheme))?.value;
  return STATE_LINES.find(
    ({ code, names }) => code === own || names.some((each) => keyOf(each) === keyOf(name)),
  );
}

const IN = /\b(?:in|at|near|inside|outside|into|across|around)(?: the)?\s+$/i;
const TOWARDS = /\b(?:to|from|of|for|via)\s+$/i;
const GROUND = /^\s+(?:capital|city|town|coast|waters|border|territory|port|soil)\b/i;

/** The parties named in a sentence, in order. */
export function mentionsIn(sentence: string, tokens: readonly Token[], names: Names): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let count = Math.min(names.longest, tokens.length - at); count > 0; count -= 1) {
      const words = tokens.slice(at, at + count);
      const name = names.byKey.get(words.map(({ key }) => key).join(' '));
      if (!name || !isWritten(name, tokens, at)) continue;
      const span = { start: words[0].start, end: words[count - 1].end };
      found.push({ ...span, partyId: name.partyId, kind: name.kind, isPlace: isPlace(sentence, span, name) });
      at += count - 1;
      break;
    }
  }
  return found;
}

const isWritten = ({ needsArticle }: Name, tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokens[at].text) || (needsArticle && /^the$/i.test(tokens[at - 1]?.text ?? ''));

function isPlace(sentence: string, { start, end }: Span, { kind }: Name): boolean {
  const before = sentence.slice(Math.max(0, start - 20), start);
  if (kind === 'demonym') return GROUND.test(sentence.slice(end, end + 20));
  return IN.test(before) || (kind === 'capital' && TOWARDS.test(before));
}
