import type { JsonObject } from '../events/envelope.js';
import { detect, type Detected, partiesIn } from './detect.js';
import { nearest, type Reading, readText, statedOn } from './reading.js';
import type { Article, Draft, Drafts, DraftType, Evidence, Known, Span } from './types.js';

/** Maximum number of words of the text that a record keeps. */
export const QUOTE_WORDS = 25;

/** Maximum size of a text in UTF-8 bytes; longer ones are not read. */
export const LONGEST_TEXT = 100_000;

/**
 * Draft reports from a text, in its order: meetings, calls, agreements, incidents, statements and denials, each with the fields
 * that could be extracted. Stances are never guessed. Runs in time linear in the length of the text.
 */
export function draftText(article: Article, known: Known): Drafts {
  const readings = readText(article, known);
  return { sentences: readings.map(({ span }) => span), drafts: draftReadings(readings, article, known) };
}

/** Drafts from sentences that were already parsed. */
export function draftReadings(readings: readonly Reading[], article: Article, known: Known): Draft[] {
  const isReadout = readings.some(({ isHeading, sentence }) => isHeading && READOUT.test(sentence));
  let before: Detected[] = [];
  let contactOn: string | undefined;
  const told = new Set<string>();
  return readings.flatMap((reading) => {
    before = detect(reading, before);
    return before
      .map((found) => {
        const draft = build(found, reading, article, known, isReadout ? contactOn : undefined);
        if (CONTACT.test(found.type)) contactOn = draft.occurredOn;
        return draft;
      })
      .filter((draft) => !isToldBefore(draft, told));
  });
}

const CONTACT = /^(?:MeetingHeld|CallHeld)$/;

/** A meeting or call that the text mentions several times is drafted once. */
function isToldBefore({ type, occurredOn, data }: Draft, told: Set<string>): boolean {
  if (!CONTACT.test(type)) return false;
  const parties = (data.participants as { partyId: string }[]).map(({ partyId }) => partyId).sort();
  const key = [type, occurredOn, ...parties].join(' ');
  return told.has(key) || !told.add(key);
}

/** A draft of the given type from one sentence, whatever type was detected. */
export function draftOf(reading: Reading, type: DraftType, article: Article, known: Known): Draft {
  const found = detect(reading, []).find((each) => each.type === type);
  return build(found ?? { type, at: { start: 0, end: 0 } }, reading, article, known);
}

/** For a readout: what is said in it was said at the meeting. */
const READOUT = /\breadout\b|\b(?:meetings?|call|conversation) with\b/i;

/** Collects the fields of a draft and their source spans. */
class Fields {
  readonly data: JsonObject = {};
  readonly fields: Record<string, Evidence> = {};

  constructor(private readonly reading: Reading) {}

  /** @param at span in the sentence; omitted: the whole sentence */
  put(name: string, value: unknown, how: Evidence['how'], at?: Span): void {
    this.data[name] = value as JsonObject;
    this.note(`/data/${name}`, how, at);
  }

  note(pointer: string, how: Evidence['how'], at?: Span): void {
    const { span } = this.reading;
    this.fields[pointer] = at
      ? { start: span.start + at.start, end: span.start + at.end, how }
      : { ...span, how };
  }
}

function build(found: Detected, reading: Reading, article: Article, known: Known, contactOn?: string): Draft {
  const fields = new Fields(reading);
  const occurredOn = dateOf(
    found,
    { ...reading, dateBefore: reading.dateBefore ?? contactOn },
    article,
    fields,
  );
  BUILDERS[found.type](fields, reading, found, known);
  const source = sourceOf(found.type, reading, article, fields);
  const issues = found.type === 'PositionStated' ? reading.issues : [];
  return { type: found.type, data: fields.data, occurredOn, source, fields: fields.fields, issues };
}

/** When it happened: by the sentence, else by the preceding text, else the day of publication. */
function dateOf({ type, at }: Detected, reading: Reading, { dateline }: Article, fields: Fields): string {
  const isSaid = /^(?:PositionStated|ReportDisputed|MeetingScheduled)$/.test(type);
  const own = isSaid && reading.attribution ? statedOn(reading) : nearest(reading.dates, at);
  if (own && own.edtf.replace('[', '') <= later(dateline)) {
    fields.note('/occurredOn', 'stated', own);
    return own.edtf;
  }
  if (isSaid && reading.dateBefore !== undefined) {
    fields.note('/occurredOn', 'inferred');
    return reading.dateBefore;
  }
  fields.note('/occurredOn', 'dateline');
  return dateline;
}

/** Bound for string comparison: dates that compare greater are in the future. */
const later = (dateline: string) => dateline + '~';

type Builder = (fields: Fields, reading: Reading, found: Detected, known: Known) => void;

const BUILDERS: Record<DraftType, Builder> = {
  PositionStated: (fields, reading) => {
    const { attribution, quotes, sentence } = reading;
    const speaker = attribution?.speaker;
    const parties = speaker?.parties.length ? speaker.parties : partiesIn(reading).slice(0, 1);
    const isNamed = speaker && partiesIn({ ...reading, people: [] }).some((party) => parties.includes(party));
    fields.put('parties', parties, isNamed ? 'stated' : 'inferred', speaker);
    if (speaker && (speaker.kind === 'person' || speaker.kind === 'role')) {
      const { name, office } = speaker;
      fields.put(
        'speaker',
        { name: speaker.kind === 'role' ? sentenceCase(name) : name, ...(office && { office }) },
        sentence.slice(speaker.start, speaker.end).includes(name) ? 'stated' : 'inferred',
        speaker,
      );
    }
    const quote = quotes.find(({ start, end }) => sentence.slice(start, end).trim().includes(' '));
    if (quote) fields.put('quote', shortened(sentence.slice(quote.start, quote.end)), 'stated', quote);
  },
  MeetingScheduled: (fields, reading) => {
    gathering(fields, reading);
    const when =
      reading.dates.find(({ isAhead, isBound }) => isAhead && !isBound) ??
      reading.dates.find(({ isAhead }) => isAhead);
    if (when) fields.put('scheduledFor', when.edtf, 'stated', when);
  },
  MeetingHeld: (fields, reading) => gathering(fields, reading),
  MeetingPostponed: (fields, reading, _, known) => {
    knownMeeting(fields, reading, known);
    const until = reading.dates.find(
      ({ isAhead, isBound, start }) =>
        (isBound || /\bto (?:\w+ )?$/.test(reading.plain.slice(0, start))) && isAhead,
    );
    const to =
      until ??
      reading.dates.find(
        ({ start, edtf }) =>
          /\b(?:to|until|till)\b[\w ]*$/.test(reading.plain.slice(Math.max(0, start - 16), start + 6)) &&
          edtf !== '',
      );
    if (to) fields.put('until', to.edtf, 'stated', to);
  },
  MeetingCancelled: (fields, reading, _, known) => knownMeeting(fields, reading, known),
  CallHeld: (fields, reading) => {
    participants(fields, reading);
    const isVideo = /\bvideo\b/i.test(reading.plain);
    fields.put(
      'medium',
      isVideo ? 'video' : 'telephone',
      isVideo || /phone/i.test(reading.plain) ? 'stated' : 'inferred',
    );
  },
  AgreementReached: (fields, reading, { at }) => {
    const parties = actors(reading);
    fields.put('parties', parties.ids, parties.how);
    fields.put('title', shortened(reading.sentence.slice(at.start), 10), 'inferred', at);
  },
  IncidentReported: (fields, reading) => {
    fields.put('title', shortened(reading.sentence.replace(/^\s*\d{1,3}[.)]\s+/, ''), 12), 'stated');
    place(fields, reading);
    const parties = partiesIn(reading);
    if (parties.length > 0) fields.put('parties', parties, 'stated');
  },
  ReportDisputed: (fields, reading, _, known) => {
    const { attribution, quotes, sentence } = reading;
    const speaker = attribution?.speaker;
    if (speaker)
      fields.put(
        'by',
        sentenceCase(speaker.name),
        sentence.slice(speaker.start, speaker.end).includes(speaker.name) ? 'stated' : 'inferred',
        speaker,
      );
    const quote = quotes[0];
    fields.put(
      'statement',
      shortened(quote ? sentence.slice(quote.start, quote.end) : sentence),
      'stated',
      quote,
    );
    const disputed = known.meetings.find(({ status }) => status === 'postponed' || status === 'cancelled');
    if (disputed) fields.put('eventId', disputed.eventId, 'inferred');
  },
};

function gathering(fields: Fields, reading: Reading): void {
  participants(fields, reading);
  place(fields, reading);
}

/** The participants: the acting parties, without those that only report it. */
function actors(reading: Reading): { ids: string[]; how: Evidence['how'] } {
  const { attribution, plain } = reading;
  const teller =
    attribution?.isSpeech && attribution.speaker && attribution.verb.start > plain.length / 2
      ? attribution.speaker
      : undefined;
  const isTeller = ({ start, end }: Span) =>
    teller !== undefined && start >= teller.start && end <= teller.end + 1;
  const request = /\baccording to .*$|\bhosted by .*$/i.exec(plain);
  const isAside = ({ start, end }: Span) =>
    request !== null && start >= request.index && end <= request.index + request[0].length;
  const mentions = reading.mentions.filter((each) => !isTeller(each) && !isAside(each));
  const people = reading.people.filter((each) => !isTeller(each) && !isAside(each));
  const named = partiesIn({ mentions, people });
  if (named.length > 1) return { ids: named, how: 'stated' };
  const isAlone = named.length === 1 && people.every(({ partyId }) => partyId !== undefined);
  if (isAlone && !/counterpart|both|each other|they|two|ministers/i.test(plain))
    return { ids: named, how: 'stated' };
  const before = [...reading.group, ...(reading.partyBefore === undefined ? [] : [reading.partyBefore])];
  return {
    ids: [...new Set([...named, ...(named.length === 1 ? before.slice(0, 2) : before)])],
    how: 'inferred',
  };
}

function participants(fields: Fields, reading: Reading): void {
  const { ids, how } = actors(reading);
  const people = reading.people.filter(({ partyId }) => partyId !== undefined);
  const all = ids.map((partyId) => {
    const person = people.find((each) => each.partyId === partyId);
    return {
      partyId,
      ...(person && { person: person.name, ...(person.office && { office: person.office }) }),
    };
  });
  fields.put('participants', all, how);
}

/** "in Port Amel", "at Kisumu". */
const PLACE = /\b(?:in|at) ((?:the )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*)/gu;

function place(fields: Fields, { plain, dates }: Reading): void {
  const isDate = (at: number) => dates.some(({ start, end }) => start <= at && at < end);
  const match = [...plain.matchAll(PLACE)].find(
    ({ index, 0: words, 1: name }) =>
      !isDate(index + words.length - 1) && !isDate(index + words.length - name.length),
  );
  if (match)
    fields.put('place', match[1].replace(/'s$/, ''), 'stated', {
      start: match.index + match[0].length - match[1].length,
      end: match.index + match[0].length,
    });
}

/** The scheduled meeting that is meant: matched by place, else the only one. */
function knownMeeting(fields: Fields, reading: Reading, { meetings }: Known): void {
  const open = meetings.filter(({ status }) => status === 'scheduled' || status === 'postponed');
  const named = open.filter(
    (meeting) => meeting.place !== undefined && reading.sentence.includes(meeting.place.split(',')[0]),
  );
  const [one, ...others] = named.length > 0 ? named : open;
  if (one && others.length === 0)
    fields.put('meetingId', one.meetingId, named.length > 0 ? 'stated' : 'inferred');
  if (open.length === 0) gathering(fields, reading);
}

/** The outlet named in the sentence, else the article's; of the article's source, only fields that apply to that outlet. */
function sourceOf(type: DraftType, reading: Reading, article: Article, fields: Fields): JsonObject | null {
  const { outlet, title, url, author, dateline } = article;
  const relayer = type === 'PositionStated' ? reading.attribution?.relayer : undefined;
  if (relayer) fields.note('/source/relayedBy', 'stated', relayer);
  const relayedBy = relayer && {
    relayedBy: [{ name: relayer.name, ...(relayer.office && { office: relayer.office }) }],
  };
  if (type === 'PositionStated' && reading.outlet !== undefined) {
    fields.note('/source/outlet', 'inferred');
    return { outlet: reading.outlet, ...relayedBy };
  }
  if (!outlet) return relayedBy ?? null;
  const own = {
    ...(title && { title }),
    ...(url && { url }),
    ...(author && { author }),
    publishedOn: dateline,
  };
  return { outlet, ...own, ...relayedBy };
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The first words of a text, up to the maximum. */
export function shortened(text: string, most = QUOTE_WORDS): string {
  const words = text.trim().split(/\s+/);
  return words.length <= most
    ? words.join(' ').replace(/[,;]$/, '')
    : `${words
        .slice(0, most - 1)
        .join(' ')
        .replace(/[,;]$/, '')} …`;
}
