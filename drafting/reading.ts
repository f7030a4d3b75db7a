import { type Attribution, attributionIn, ofPerson, type Parts, type Speaker } from './attribution.js';
import { datesIn, type FoundDate } from './dates.js';
import { IssueRanking, wordsOf } from './issues.js';
import { mentionsIn, type Names, namesOf, tokensOf } from './names.js';
import { People, peopleIn, type Person } from './people.js';
import { normalised, sentencesOf } from './sentences.js';
import type { Article, Known, Span } from './types.js';
import { TOLD_OUTLET, WRITTEN_ON } from './words/outlets.js';

/** A parsed sentence and its place in the text. Offsets within are relative to the start of the sentence. */
export interface Reading extends Parts {
  span: Span;
  /** A line without a full stop, such as a headline. */
  isHeading: boolean;
  dates: FoundDate[];
  quotes: Span[];
  attribution?: Attribution;
  /** Candidate issues, best first; from the preceding context only if the sentence itself names none. */
  issues: string[];
  /** Whether its own words refer to an issue, or to what was just proposed. */
  isOnTopic: boolean;
  /** The parties that "they" and "both sides" refer to here. */
  group: string[];
  /** A recently named party, if the sentence itself names none. */
  partyBefore?: string;
  /** The outlet named in the sentence: the one that was told, or that published it. */
  outlet?: string;
  /** The date of the same speaker's previous statement, if any. */
  dateBefore?: string;
}

/** Parses the sentences of a text in order, remembering the people and parties named. */
export function readText({ text, dateline }: Article, known: Known): Reading[] {
  const plain = normalised(text);
  const reader = new Reader(known, Date.parse(dateline));
  const spans = sentencesOf(plain);
  return spans.map((span, index) => {
    const isNewParagraph = index > 0 && plain.slice(spans[index - 1].end, span.start).includes('\n');
    return reader.read(plain.slice(span.start, span.end), span, isNewParagraph);
  });
}

/** "REYKJAVIK, Nov 20 (Wire) - " */
const WIRE_HEAD = /^[\p{Lu}][\p{Lu}' -]+(?:, \p{Lu}\p{Ll}+\.? \d{1,2})?(?: \([^)]{1,40}\))? ?(?:[-–—]|--) /u;
/** Refers back to what was said before. */
const REFERS =
  /\b(?:the|that|this|its|their|his|her) (?:latest )?(?:offer|proposals?|plan|demands?|terms|initiative)\b/i;
const WORDY = /[\p{L}]/u;

class Reader {
  private readonly names: Names;
  private readonly people: People;
  private readonly ranking: IssueRanking;
  private readonly known: ReadonlySet<string>;
  private lastSpeaker?: Speaker;
  private lastPerson?: Person;
  /** The outlets that each relayer spoke to. */
  private readonly toldTo = new Map<string, string>();
  /** When each speaker last spoke, according to the text. */
  private readonly spokeOn = new Map<string, string>();
  private group: string[] = [];
  private partyBefore?: string;
  private sentenceBefore = '';
  private issuesBefore: string[] = [];

  constructor(
    known: Known,
    private readonly base: number,
  ) {
    this.names = namesOf(known);
    this.people = new People(known.persons);
    this.ranking = new IssueRanking(known.issues, wordsOf(this.names.byKey.keys()));
    this.known = new Set(known.parties.map(({ partyId }) => partyId));
  }

  read(raw: string, span: Span, isNewParagraph: boolean): Reading {
    if (isNewParagraph) this.sentenceBefore = '';
    const head = WIRE_HEAD.exec(raw)?.[0].length ?? 0;
    const sentence = ' '.repeat(head) + raw.slice(head);
    const quotes = quotesIn(sentence);
    const plain = masked(sentence, quotes);
    const tokens = tokensOf(sentence);
    const mentions = mentionsIn(sentence, tokens, this.names);
    const people = peopleIn(sentence, tokens, mentions, this.people).map((person) =>
      person.partyId !== undefined && !this.known.has(person.partyId)
        ? { ...person, partyId: undefined }
        : person,
    );
    const parts = { sentence, plain, mentions, people };
    const attribution = this.resolved(attributionIn(parts), parts);
    const refers = REFERS.test(plain);
    const own = this.ranking.rank(sentence, this.sentenceBefore);
    const reading: Reading = {
      ...parts,
      span,
      isHeading: !/[.!?:;"')\]]$/.test(raw) && raw.length < 160,
      dates: datesIn(plain, this.base),
      quotes,
      attribution,
      issues: own.length > 0 ? own : this.issuesBefore,
      isOnTopic: refers || this.ranking.rank(sentence).length > 0,
      group: this.group,
      partyBefore: this.partyBefore,
      outlet: this.outletIn(plain, attribution),
      dateBefore: attribution?.speaker && this.spokeOn.get(attribution.speaker.name),
    };
    this.remember(reading);
    return reading;
  }

  /** "He" is the last speaker; "they" are those last named together. */
  private resolved(attribution: Attribution | undefined, parts: Parts): Attribution | undefined {
    const speaker = attribution?.speaker;
    if (!speaker) return attribution;
    if (speaker.kind === 'pronoun') {
      const { start, end } = speaker;
      const spoke = this.lastSpeaker?.kind === 'person' ? this.lastSpeaker : undefined;
      const inSentence = parts.people.findLast((person) => person.end <= start);
      const meant = inSentence
        ? ofPerson(inSentence)
        : (spoke ?? (this.lastPerson && ofPerson(this.lastPerson)) ?? this.lastSpeaker);
      return meant && { ...attribution, speaker: { ...meant, start, end } };
    }
    if (speaker.kind === 'group') return { ...attribution, speaker: { ...speaker, parties: this.group } };
    if (speaker.parties.length > 0 || speaker.kind === 'outlet') return attribution;
    return { ...attribution, speaker: { ...speaker, parties: this.partyOf(speaker, parts) } };
  }

  /** The party of a speaker if the name does not tell: "its minister", "spokeswoman Dana Holt". */
  private partyOf({ start, kind, name }: Speaker, { mentions }: Parts): string[] {
    const before = mentions.findLast((mention) => mention.end <= start && !mention.isPlace)?.partyId;
    const party =
      before ??
      (kind === 'person' || /^(?:its|his|her|their|the|spokes)/i.test(name) ? this.partyBefore : undefined);
    return party === undefined ? [] : [party];
  }

  private outletIn(plain: string, attribution: Attribution | undefined): string | undefined {
    const written = WRITTEN_ON.exec(plain)?.[1];
    if (written) return written.charAt(0).toUpperCase() + written.slice(1);
    const relayer = attribution?.relayer?.name;
    if (relayer === undefined) return undefined;
    const outlet = TOLD_OUTLET.exec(plain)?.[1].trim() ?? this.toldTo.get(relayer);
    if (outlet !== undefined) this.toldTo.set(relayer, outlet);
    return outlet;
  }

  private remember(reading: Reading): void {
    const { attribution, mentions, people, sentence } = reading;
    const actors = [...mentions.filter(({ isPlace }) => !isPlace), ...people].flatMap(
      ({ partyId }) => partyId ?? [],
    );
    const together = [...new Set(actors)];
    if (together.length > 1) this.group = together;
    const speaker = attribution?.speaker;
    if (speaker && speaker.kind !== 'group') {
      if (speaker.kind === 'person' && speaker.parties.length === 1)
        this.people.add({ name: speaker.name, office: speaker.office, partyId: speaker.parties[0] });
      this.lastSpeaker = speaker;
      const on = statedOn(reading)?.edtf;
      if (on !== undefined) this.spokeOn.set(speaker.name, on);
    }
    const named =
      speaker?.parties.length === 1
        ? speaker.parties[0]
        : mentions.findLast(({ isPlace }) => !isPlace)?.partyId;
    this.partyBefore = named ?? mentions.at(-1)?.partyId ?? this.partyBefore;
    this.lastPerson = people.at(-1) ?? this.lastPerson;
    this.sentenceBefore = sentence;
    this.issuesBefore = reading.issues;
  }
}

/** Maximum distance between a date and the verb, in characters. */
const NEAR = 90;
const FIRST_WORDS = 4;

/** When it was said, if the sentence says so: near the verb, or at its start. */
export function statedOn({
  attribution,
  dates,
}: Pick<Reading, 'attribution' | 'dates'>): FoundDate | undefined {
  if (!attribution) return undefined;
  return nearest(dates, attribution.verb, NEAR) ?? nearest(dates, { start: 0, end: 0 }, FIRST_WORDS);
}

/** The past date nearest to an offset. */
export function nearest(dates: readonly FoundDate[], at: Span, most = Infinity): FoundDate | undefined {
  const past = dates.filter(({ isAhead, isBound }) => !isAhead && !isBound);
  return past
    .map((date) => ({ date, away: date.start >= at.end ? date.start - at.end : at.start - date.end }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)[0]?.date;
}

/** Quoted spans; an unclosed quotation extends to the end. */
function quotesIn(sentence: string): Span[] {
  const quotes: Span[] = [];
  for (let at = sentence.indexOf('"'); at >= 0;) {
    const close = sentence.indexOf('"', at + 1);
    const end = close < 0 ? sentence.length : close;
    if (WORDY.test(sentence.slice(at + 1, end))) quotes.push({ start: at + 1, end });
    at = close < 0 ? -1 : sentence.indexOf('"', close + 1);
  }
  return quotes;
}

function masked(sentence: string, quotes: readonly Span[]): string {
  let plain = '';
  let at = 0;
  for (const { start, end } of quotes) {
    plain += sentence.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return plain + sentence.slice(at);
}
