import { keyOf, type Mention, type Token } from './names.js';
import type { KnownPerson, Span } from './types.js';
import { BETWEEN, ROLES, TITLES } from './words/attribution.js';
import { MONTHS, WEEKDAYS } from '../src/temporal/calendar.js';
import { NO_PERSON } from './words/people.js';
import { STOP } from './words/topics.js';

/** A person named in a sentence. */
export interface Person extends Span {
  name: string;
  office?: string;
  partyId?: string;
}

const TITLE = new Set(TITLES);
const ROLE = new Set(ROLES);
const NOT_A_NAME = new Set([...MONTHS, ...WEEKDAYS, ...NO_PERSON]);
const PARTICLE = /^(?:de|del|da|dos|van|von|der|den|bin|ibn|al|el|la|le|du)$/;

/** People named in the text or in earlier reports, by surname and full name. */
export class People {
  private readonly byKey = new Map<string, KnownPerson>();

  constructor(known: readonly KnownPerson[]) {
    for (const person of known) this.add(person);
  }

  /** The first known entry is kept, but a missing party is filled in. */
  add(person: KnownPerson): void {
    const words = person.name.split(' ');
    for (const key of [person.name, words[words.length - 1]].map(keyOf)) {
      const had = this.byKey.get(key);
      if (!had) this.byKey.set(key, person);
      else if (
        had.partyId === undefined &&
        person.partyId !== undefined &&
        keyOf(had.name) === keyOf(person.name)
      )
        this.byKey.set(key, { ...had, partyId: person.partyId });
    }
  }

  find(name: string): KnownPerson | undefined {
    const words = name.split(' ');
    const whole = this.byKey.get(keyOf(name));
    if (whole || words.length > 2) return whole;
    const bySurname = this.byKey.get(keyOf(words[words.length - 1]));
    // A different first name is a different person.
    return words.length === 1 || bySurname?.name.split(' ').length === 1 ? bySurname : undefined;
  }
}

/** The people named in a sentence, in order; new ones are remembered. */
export function peopleIn(
  sentence: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  people: People,
): Person[] {
  const found: Person[] = [];
  for (const run of runsOf(sentence, tokens, mentions)) {
    const titles = run.findIndex(({ text }) => !TITLE.has(text) && text !== 'of');
    const named = titles < 0 ? [] : run.slice(titles);
    if (named.length === 0 || named.length > 4 || NOT_A_NAME.has(named[named.length - 1].text)) continue;
    const name = sentence.slice(named[0].start, named[named.length - 1].end);
    const known = people.find(name);
    const span = { start: run[0].start, end: run[run.length - 1].end };
    const office = officeOf(sentence, run.slice(0, Math.max(0, titles)), span);
    if (!known && !office && (named.length < 2 || named.some(({ text }) => NOT_A_NAME.has(text)))) continue;
    const partyId = known?.partyId ?? partyOf(sentence, span, tokens, mentions);
    const person = { name: known?.name ?? name, office: known?.office ?? office, partyId };
    people.add(person);
    found.push({ ...span, ...person });
  }
  return found;
}

/** Runs of capitalised words that are not parties. */
function runsOf(sentence: string, tokens: readonly Token[], mentions: readonly Mention[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const end = () => {
    while (run.length > 0 && PARTICLE.test(run[run.length - 1].text)) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  tokens.forEach((token, index) => {
    const isFirst = index === 0 || /["(]/.test(sentence[token.start - 1] ?? '');
    const isCommon = isFirst && (STOP.has(token.text.toLowerCase()) || STOP.has(token.key));
    const isCapital = /^\p{Lu}/u.test(token.text) && !isCommon;
    const isNamed = mentions.some((mention) => mention.start < token.end && token.start < mention.end);
    const last = run.at(-1);
    if (last && !/^(?:\.? |-)$/.test(sentence.slice(last.end, token.start))) end();
    if (isNamed || MONTHS.includes(token.text) || WEEKDAYS.includes(token.text)) return end();
    const isOfOffice =
      token.text === 'of' && TITLE.has(last?.text ?? '') && TITLE.has(tokens[index + 1]?.text ?? '');
    if (isCapital || isOfOffice || (run.length > 0 && PARTICLE.test(token.text))) run.push(token);
    else end();
  });
  end();
  return runs;
}

const OFFICE_BEFORE = new RegExp(
  `((?:(?:chief|deputy|former|senior|special|foreign|prime|trade|fisheries|finance|defen[cs]e|interior|water|top|lead) )*(?:${ROLES.join('|')})(?: (?:of|for) (?:the )?\\p{Lu}?[\\p{L}]+)?),? $`,
  'iu',
);
const OFFICE_AFTER = new RegExp(
  `^, (?:an? |the |its |their |his |her )?((?:(?:chief|deputy|former|senior|special|foreign|prime|trade|top|[a-z]+) ){0,3}?(?:${ROLES.join('|')})(?: (?:of|for|to) (?:the )?\\p{Lu}[\\p{L}]+)?)`,
  'u',
);

/** The office before a name or, between commas, after it. */
function officeOf(sentence: string, titles: readonly Token[], span: Span): string | undefined {
  const titled = titles
    .map(({ text }) => text)
    .filter((text) => !/^(?:Mr|Mrs|Ms|Mx|Sir|Lord|Lady)$/.test(text));
  if (titled.length > 0) return titled.join(' ');
  const before = OFFICE_BEFORE.exec(sentence.slice(Math.max(0, span.start - 60), span.start))?.[1];
  return (
    before ??
    OFFICE_AFTER.exec(sentence.slice(span.end, span.end + 80))?.[1] ??
    (titles.length > 0 ? '' : undefined)
  );
}

/**
 * The party that a person speaks for, from the words around the name: "Norland's Foreign Minister, Oskar Lind", "Oskar Lind of
 * Norland".
 */
function partyOf(
  sentence: string,
  span: Span,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): string | undefined {
  const after = mentions.find(
    ({ start }) => start > span.end && /^ (?:of|for|from) (?:the )?$/.test(sentence.slice(span.end, start)),
  );
  if (after) return after.partyId;
  const before = mentions.findLast(({ end }) => end <= span.start);
  if (before && leadsTo(sentence, before.end, span.start, tokens)) return before.partyId;
  const appositive = mentions.find(({ start }) => start > span.end && start - span.end < 60);
  return appositive &&
    /^, /.test(sentence.slice(span.end, span.end + 2)) &&
    !/ (?:said|told|and) /.test(sentence.slice(span.end, appositive.start)) &&
    leadsTo(sentence, span.end, appositive.start, tokens)
    ? appositive.partyId
    : undefined;
}

const leadsTo = (sentence: string, from: number, to: number, tokens: readonly Token[]): boolean =>
  to - from < 70 &&
  !/[;:."]/.test(sentence.slice(from, to)) &&
  tokens
    .filter(({ start, end }) => start >= from && end <= to)
    .every(
      ({ text }) =>
        BETWEEN.has(text.toLowerCase()) ||
        ROLE.has(text.toLowerCase()) ||
        TITLE.has(text) ||
        /^\p{Lu}/u.test(text),
    );
