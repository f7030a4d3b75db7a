import type { JsonObject } from '../events/envelope.js';
import { datesIn } from './dates.js';
import { draftOf, draftReadings } from './draft.js';
import { type Reading, readText } from './reading.js';
import {
  type Article,
  type Draft,
  DRAFT_TYPES,
  type Drafts,
  type DraftType,
  type Known,
  type Span,
} from './types.js';

/** What a model may return for a sentence: known ids, and words of the sentence. */
interface Said {
  sentence: number;
  type: DraftType;
  parties: string[];
  issues: string[];
  speaker: string | null;
  relayer: string | null;
  date: string | null;
  evidence: string;
}

/** The JSON Schema of a model's answer; it allows known ids only. */
export function answerSchema({ parties, issues }: Known, sentences: number): JsonObject {
  const words = { type: ['string', 'null'] };
  const ids = (all: string[]) => ({
    type: 'array',
    items: all.length > 0 ? { type: 'string', enum: all } : { type: 'string' },
  });
  const properties = {
    sentence: { type: 'integer', minimum: 0, maximum: Math.max(0, sentences - 1) },
    type: { type: 'string', enum: DRAFT_TYPES },
    parties: ids(parties.map(({ partyId }) => partyId)),
    issues: ids(issues.map(({ issueId }) => issueId)),
    speaker: words,
    relayer: words,
    date: words,
    evidence: { type: 'string' },
  };
  const closed = (of: object) => ({
    type: 'object',
    properties: of,
    required: Object.keys(of),
    additionalProperties: false,
  });
  return closed({ drafts: { type: 'array', items: closed(properties) } });
}

/**
 * The rule-based drafts, improved by a model's answer. Only valid parts of the answer are used: known ids, and words that occur
 * in the sentence. Dates are words too, and are resolved here.
 */
export function improvedBy(article: Article, known: Known, answer: unknown): Drafts {
  const readings = readText(article, known);
  const drafts = draftReadings(readings, article, known);
  for (const said of fitting(answer, readings, known)) {
    const reading = readings[said.sentence];
    const had = drafts.findIndex((draft) => draft.type === said.type && isWithin(draft, reading.span));
    const draft = laidOver(
      had < 0 ? draftOf(reading, said.type, article, known) : drafts[had],
      said,
      reading,
      article,
    );
    if (had >= 0) drafts[had] = draft;
    else drafts.push(draft);
  }
  const place = (draft: Draft) => Math.min(...Object.values(draft.fields).map(({ start }) => start));
  return { sentences: readings.map(({ span }) => span), drafts: drafts.sort((a, b) => place(a) - place(b)) };
}

const isWithin = ({ fields }: Draft, { start, end }: Span) =>
  Object.values(fields).every((field) => field.start >= start && field.end <= end);

function fitting(answer: unknown, readings: readonly Reading[], { parties, issues }: Known): Said[] {
  const all = (answer as { drafts?: unknown } | null)?.drafts;
  if (!Array.isArray(all)) return [];
  const knownParties = new Set(parties.map(({ partyId }) => partyId));
  const knownIssues = new Set(issues.map(({ issueId }) => issueId));
  return (all as Partial<Said>[]).slice(0, 500).flatMap((said): Said[] => {
    const reading = readings[said?.sentence ?? -1];
    if (!reading || !DRAFT_TYPES.includes(said.type as DraftType) || !stands(said.evidence, reading))
      return [];
    const words = (value: unknown) => (stands(value, reading) ? (value as string) : null);
    const ids = (value: unknown, allowed: ReadonlySet<string>) =>
      [...new Set(Array.isArray(value) ? (value as unknown[]) : [])].filter((id): id is string =>
        allowed.has(id as string),
      );
    return [
      {
        sentence: said.sentence!,
        type: said.type!,
        evidence: said.evidence!,
        parties: ids(said.parties, knownParties),
        issues: ids(said.issues, knownIssues).slice(0, 3),
        speaker: words(said.speaker),
        relayer: words(said.relayer),
        date: words(said.date),
      },
    ];
  });
}

const stands = (words: unknown, { sentence }: Reading): boolean =>
  typeof words === 'string' && words.trim() !== '' && sentence.includes(words);

function laidOver(draft: Draft, said: Said, reading: Reading, article: Article): Draft {
  const data: JsonObject = { ...draft.data };
  const fields = { ...draft.fields };
  const note = (pointer: string, words: string) => {
    const start = reading.span.start + reading.sentence.indexOf(words);
    fields[pointer] = { start, end: start + words.length, how: 'inferred' };
  };
  if (said.parties.length > 0) {
    const name = /Meeting|Call/.test(said.type) ? 'participants' : 'parties';
    data[name] = name === 'parties' ? said.parties : said.parties.map((partyId) => ({ partyId }));
    note(`/data/${name}`, said.evidence);
  }
  if (said.speaker !== null && said.type === 'PositionStated') {
    data.speaker = { name: said.speaker };
    note('/data/speaker', said.speaker);
  }
  let { source, occurredOn } = draft;
  if (said.relayer !== null) {
    source = { ...source, relayedBy: [{ name: said.relayer }] };
    note('/source/relayedBy', said.relayer);
  }
  const date = said.date === null ? undefined : datesIn(said.date, Date.parse(article.dateline))[0];
  if (date && !date.isAhead) {
    occurredOn = date.edtf;
    note('/occurredOn', said.date!);
  }
  return {
    ...draft,
    data,
    fields,
    source,
    occurredOn,
    issues: said.issues.length > 0 ? said.issues : draft.issues,
  };
}
