import { QUOTE_WORDS, shortened } from '../../../drafting/draft.js';
import type { Article, Draft, DraftType } from '../../../drafting/types.js';
import { list } from '../texts/locale.js';
import { texts } from '../texts/texts.js';
import { slug } from './slug.js';
import type { StanceName } from './types.js';

/** The content of a card: drafted fields, and those that a person adds. */
export type CardType = DraftType | 'NegotiationStalled' | 'IssueOpened';

/** A statement's stance on one issue; a person chooses both. */
export interface SaidOn {
  issueId: string;
  stance: StanceName | '';
  /** In the recorder's words; empty: generated from stance and issue. */
  summary: string;
  condition: { text: string; onParty: string; issueId: string; isGuessed: boolean };
}

/** A report being drafted. Empty texts are omitted. */
export interface Card {
  type: CardType;
  /** The source sentence. */
  sentence: string;
  occurredOn: string;
  outlet: string;
  parties: string[];
  speaker: { name: string; office: string };
  relayer: { name: string; office: string };
  quote: string;
  said: SaidOn[];
  /** Candidate issue ids, best match first. */
  issues: string[];
  title: string;
  place: string;
  scheduledFor: string;
  until: string;
  meetingId: string;
  medium: string;
  by: string;
  statement: string;
  eventId: string;
  reason: string;
  /** People who took part, by party. */
  people: Record<string, { person: string; office?: string }>;
  /** Fields that were inferred rather than stated in the text. */
  guessed: ReadonlySet<string>;
}

interface Participant {
  partyId: string;
  person?: string;
  office?: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const attributed = (value: unknown) => {
  const { name, office } = (value ?? {}) as { name?: string; office?: string };
  return { name: text(name), office: text(office) };
};

/** Whether a field of a draft was inferred rather than stated in the text. */
const guessedIn = ({ fields }: Pick<Draft, 'fields'>): Set<string> =>
  new Set(
    Object.entries(fields)
      .filter(([, { how }]) => how !== 'stated')
      .map(([pointer]) => pointer.split('/').at(-1)!)
      .map((name) => ({ participants: 'parties', relayedBy: 'relayer' })[name] ?? name),
  );

/** @param order all issues in board order */
export function cardOf(
  type: CardType,
  draft: Pick<Draft, 'data' | 'occurredOn' | 'source' | 'fields' | 'issues'>,
  sentence: string,
  order: readonly string[],
): Card {
  const { data, source } = draft;
  const participants = (data.participants ?? []) as Participant[];
  const people = participants.filter(({ person }) => person);
  return {
    type,
    sentence,
    occurredOn: draft.occurredOn,
    outlet: text(source?.outlet),
    parties: (data.parties as string[] | undefined) ?? participants.map(({ partyId }) => partyId),
    speaker: attributed(data.speaker),
    relayer: attributed((source?.relayedBy as unknown[] | undefined)?.[0]),
    quote: text(data.quote),
    said: [],
    issues: [...draft.issues, ...order.filter((id) => !draft.issues.includes(id))],
    title: text(data.title),
    place: text(data.place),
    scheduledFor: text(data.scheduledFor),
    until: text(data.until),
    meetingId: text(data.meetingId),
    medium: text(data.medium) || 'telephone',
    by: text(data.by),
    statement: text(data.statement),
    eventId: text(data.eventId),
    reason: type === 'NegotiationStalled' ? shortened(sentence, QUOTE_WORDS) : '',
    people: Object.fromEntries(
      people.map(({ partyId, person, office }) => [partyId, { person: person!, office }]),
    ),
    guessed: guessedIn(draft),
  };
}

/** Something missing from a card, in words. */
export function lacking(card: Card): string | undefined {
  const { type, parties, said } = card;
  const { lacks } = texts.cards;
  if (card.occurredOn === '') return lacks.date;
  if (type === 'PositionStated') {
    if (parties.length === 0) return lacks.party;
    if (said.length === 0) return lacks.issue;
    if (said.some(({ stance }) => stance === '')) return lacks.stance;
    const isOpen = ({ stance, condition }: SaidOn) =>
      stance === 'conditional' && condition.text.trim() === '';
    return said.some(isOpen) ? lacks.condition : undefined;
  }
  if (type === 'MeetingPostponed' || type === 'MeetingCancelled')
    return card.meetingId === '' ? lacks.meeting : undefined;
  if (type === 'CallHeld') return parties.length < 2 ? lacks.second : undefined;
  if (/^Meeting/.test(type)) return parties.length === 0 ? lacks.participants : undefined;
  if (type === 'AgreementReached' && parties.length === 0) return lacks.agreed;
  if (type === 'ReportDisputed') {
    if (card.eventId === '') return lacks.report;
    return card.by === '' || card.statement === '' ? lacks.dispute : undefined;
  }
  if (type === 'NegotiationStalled') return card.reason === '' ? lacks.reason : undefined;
  return card.title.trim() === '' && /Incident|Agreement|Issue/.test(type) ? lacks.title : undefined;
}

/** The request: a path below the negotiation's own, and a body. Empty texts and lists are omitted. */
export interface Command {
  path: string;
  body: Record<string, unknown>;
}

/** @param names of the parties, for a meeting without a title */
export function commandOf(card: Card, article: Article, names: (id: string) => string): Command {
  const metadata = {
    occurredOn: card.occurredOn,
    source: sourceOf(card, article),
    note: noteOf(card, article),
  };
  const { path, data } = COMMAND[card.type](card, names);
  return { path, body: filled({ ...data, ...metadata }) as Record<string, unknown> };
}

type Made = (card: Card, names: (id: string) => string) => { path: string; data: Record<string, unknown> };

const participants = ({ parties, people }: Card) =>
  parties.map((partyId) => ({ partyId, ...people[partyId] }));

const titleOf = ({ title, parties, place }: Card, names: (id: string) => string): string =>
  title || texts.cards.meetingOf(list(parties.map(names)), place);

const COMMAND: Record<CardType, Made> = {
  PositionStated: (card) => {
    const { parties, speaker, quote, said } = card;
    const positions = said.map(({ condition, stance, issueId, summary }) => ({
      issueId,
      stance,
      summary,
      quote: shortened(quote),
      conditions: stance === 'conditional' ? [{ ...condition, isGuessed: undefined }] : [],
    }));
    const common = { parties, speaker };
    return positions.length === 1
      ? { path: '/positions', data: { ...common, ...positions[0] } }
      : { path: '/statements', data: { ...common, positions } };
  },
  MeetingScheduled: (card, names) => ({
    path: '/meetings',
    data: {
      title: titleOf(card, names),
      participants: participants(card),
      place: card.place,
      scheduledFor: card.scheduledFor,
    },
  }),
  MeetingHeld: (card, names) => {
    const title = titleOf(card, names);
    const own = { title, participants: participants(card), place: card.place };
    const isNew = card.meetingId === '';
    const id = isNew ? slug(`${title} ${card.occurredOn}`, undefined, 60) || 'meeting' : card.meetingId;
    return { path: `/meetings/${encodeURIComponent(id)}/hold`, data: isNew ? own : { place: card.place } };
  },
  MeetingPostponed: ({ meetingId, until }) => ({
    path: `/meetings/${encodeURIComponent(meetingId)}/postpone`,
    data: { until },
  }),
  MeetingCancelled: ({ meetingId }) => ({
    path: `/meetings/${encodeURIComponent(meetingId)}/cancel`,
    data: {},
  }),
  CallHeld: (card) => ({ path: '/calls', data: { participants: participants(card), medium: card.medium } }),
  AgreementReached: ({ title, parties, place }) => ({ path: '/agreements', data: { title, parties, place } }),
  IncidentReported: ({ title, parties, place }) => ({ path: '/incidents', data: { title, parties, place } }),
  ReportDisputed: ({ eventId, by, statement }) => ({
    path: `/reports/${eventId}/dispute`,
    data: { by, statement },
  }),
  NegotiationStalled: ({ reason }) => ({ path: '/stall', data: { reason } }),
  IssueOpened: ({ title }) => ({ path: '/issues', data: { proposition: title } }),
};

/** The outlet of the card; the article's other fields only if they apply to that outlet. */
function sourceOf({ outlet, relayer, type }: Card, article: Article) {
  const relayedBy = relayer.name && type === 'PositionStated' ? [relayer] : [];
  if (outlet === '') return {};
  if (outlet !== article.outlet) return { outlet, relayedBy };
  const { title, url, author, dateline } = article;
  return { outlet, title, url, author, publishedOn: dateline, relayedBy };
}

/** Where it was read, if the sentence names another outlet than the article's own. */
const noteOf = ({ outlet }: Card, article: Article): string =>
  outlet && article.outlet && outlet !== article.outlet
    ? texts.cards.readIn([article.outlet, article.title, article.url].filter(Boolean).join(', '))
    : '';

/** Removes empty texts, lists and objects. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value)
    .map(([name, each]) => [name, filled(each)] as const)
    .filter(([, each]) => each !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
