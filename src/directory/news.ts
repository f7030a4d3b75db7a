import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import { fromPairKey, readingAt, versionAt } from '../../projections/context.js';
import { cellsOfReport, turnAt, type StanceTurn } from '../../projections/stances.js';
import { isAbout } from '../../projections/timeline.js';
import { asRecorded, type Version } from '../../projections/version.js';
import type { Opened } from '../readmodel/model-queries.js';
import type { Document } from './documents.js';
import { issueName, partyName, subjectOf, textIn } from './names.js';
import { partiesCalled, type PartiesCalled } from './parties.js';
import { titleOf, type Scope } from './scope.js';

const MOST_NEWS = 100;
/** Maximum number of reports searched for news, and batch size. */
const MOST_LOOKED_AT = 5_000;
const AT_ONCE = 100;

/** A news item: a changed stance, a step of a meeting or an agreement, an incident, a correction, a dispute. */
export interface News {
  negotiationId: string;
  /** The negotiation's. */
  title: string;
  /** Of the event. */
  eventId: string;
  /** For a stance: the party and the issue. */
  cell?: { partyId: string; issueId: string };
  /** In words. */
  headline: string;
  /** What was said, if anything. */
  text: string;
  outlet: string | undefined;
  /** RFC 3339: when the event was recorded, and when the item last changed. */
  recordedAt: string;
  changedAt: string;
}

export interface NewsFilter {
  negotiation?: string;
  /** An id or `scheme:value`. */
  party?: string;
  issue?: string;
}

/** The latest recorded items, newest first; at most 100, from the last 5,000 reports. */
export function* latestNews(scope: Scope, filter: NewsFilter): Generator<void, News[]> {
  const parties = filter.party === undefined ? undefined : yield* partiesCalled(scope, filter.party);
  const news: News[] = [];
  let lookedAt = 0;
  for (const document of latestDocuments(scope, filter.negotiation)) {
    if (news.length >= MOST_NEWS || lookedAt++ >= MOST_LOOKED_AT) break;
    news.push(...newsIn(scope, document, filter, parties));
    yield;
  }
  return news.slice(0, MOST_NEWS);
}

/** Of the requested negotiations in scope, newest first. */
function* latestDocuments(scope: Scope, negotiation: string | undefined): Generator<Document> {
  const { tables } = scope;
  if (scope.only === null && negotiation === undefined) return yield* backwards(scope);
  const ids = negotiation === undefined ? scope.ids : [negotiation];
  const numbers = ids.map((id) => tables.number(id)).filter((no) => no !== undefined);
  const heads = numbers.map((no) => {
    const documents = backwards(scope, no);
    return { documents, next: documents.next() };
  });
  for (;;) {
    const left = heads.filter(({ next }) => !next.done);
    if (left.length === 0) return;
    const latest = left.reduce((a, b) =>
      (b.next.value as Document).id > (a.next.value as Document).id ? b : a,
    );
    yield latest.next.value as Document;
    latest.next = latest.documents.next();
  }
}

function* backwards({ tables }: Scope, no?: number): Generator<Document, void> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const documents = tables.documents.before(before, AT_ONCE, no);
    yield* documents;
    if (documents.length < AT_ONCE) return;
    before = documents[documents.length - 1].id;
  }
}

function newsIn(
  scope: Scope,
  document: Document,
  { issue }: NewsFilter,
  parties: PartiesCalled | undefined,
): News[] {
  const negotiationId = scope.tables.negotiationOf(document.no);
  const opened = scope.opened(negotiationId);
  if (!opened || !counts(document, opened.when.knownAt)) return [];
  const { context, when } = opened;
  const report =
    document.about === null ? document : scope.tables.documents.versionAt(document.about, when.knownAt);
  if (!report || report.validFrom > when.asOf) return [];
  const version = versionAt(context, report.position, when.knownAt);
  const called = parties && (parties.get(negotiationId) ?? new Set<string>());
  const told = document.about === null ? toldBy(opened, version) : toldAbout(opened, document, version);
  const readIssue = issue === undefined ? undefined : context.mergedIds(when.knownAt).of('issue', issue);
  opened.keep();
  return told
    .filter(({ cell }) => {
      if (cell)
        return (
          (!called || called.has(cell.partyId)) && (readIssue === undefined || cell.issueId === readIssue)
        );
      const parties = called ? [...called] : [undefined];
      return parties.some((party) => isAbout(context, version, { party, issue: readIssue }, when));
    })
    .map((each) => ({
      negotiationId,
      title: titleOf(opened),
      eventId: context.eventAt(document.position).id,
      outlet: version.source?.outlet,
      recordedAt: context.eventAt(document.position).metadata.recordedAt,
      changedAt: context.eventAt(document.recordedFrom).metadata.recordedAt,
      ...each,
    }));
}

const counts = ({ recordedFrom, recordedUntil }: Document, knownAt: number): boolean =>
  recordedFrom <= knownAt && knownAt < recordedUntil;

type Told = Pick<News, 'headline' | 'text' | 'cell'>;

/** The news items of a report. */
function toldBy(opened: Opened, version: Version): Told[] {
  const { type, data } = version;
  if (type === 'PositionStated' || type === 'PositionWithdrawn') return turnsBy(opened, version);
  const text = textIn(data.outcome ?? data.reason ?? data.terms ?? data.summary);
  const said = STEPS[type];
  if (said === undefined) return [];
  const date = textIn(data.scheduledFor ?? data.until);
  return [{ headline: `${said}: ${subjectOf(opened, version)}${date === '' ? '' : ` (${date})`}`, text }];
}

const STEPS: Partial<Record<EventType, string>> = {
  MeetingScheduled: 'Meeting scheduled',
  MeetingPostponed: 'Meeting put off',
  MeetingRescheduled: 'Meeting has a new date',
  MeetingCancelled: 'Meeting cancelled',
  MeetingHeld: 'Meeting held',
  AgreementReached: 'Agreement reached',
  AgreementSigned: 'Agreement signed',
  AgreementRatified: 'Agreement ratified',
  AgreementLeft: 'Agreement left',
  AgreementInForce: 'Agreement in force',
  AgreementSuspended: 'Agreement suspended',
  AgreementEnded: 'Agreement ended',
  IncidentReported: 'Incident',
};

/** Every stance changed by a statement or a withdrawal. */
function turnsBy(opened: Opened, version: Version): Told[] {
  const { context, when } = opened;
  const reading = readingAt(context, version, when.knownAt);
  if (!reading) return [];
  return cellsOfReport(reading.version, reading.statement).flatMap((key) => {
    const turn = turnAt(context, key, when, version.position);
    if (!turn) return [];
    const [partyId, issueId] = fromPairKey(key);
    const { data } = version;
    return [
      {
        cell: { partyId, issueId },
        headline: `${partyName(opened, partyId)}: ${inWords(turn)}: ${issueName(opened, issueId)}`,
        text: textIn(data.summary ?? data.reason),
      },
    ];
  });
}

const inWords = ({ before, after }: StanceTurn): string =>
  before === null ? String(after) : `${before} → ${after ?? 'nothing any more'}`;

/** A correction or a dispute. */
function toldAbout({ context }: Opened, { position }: Document, report: Version): Told[] {
  const { type, data } = asRecorded(context.eventAt(position));
  const what = whatOf(report);
  return type === 'ReportDisputed'
    ? [{ headline: `Disputed by ${textIn(data.by)}: ${what}`, text: textIn(data.statement) }]
    : [{ headline: `Corrected: ${what}`, text: textIn(data.reason) }];
}

/** A short description of a report. */
const whatOf = ({ type, data }: { type: string; data: JsonObject }): string =>
  textIn(data.title ?? data.summary ?? data.proposition ?? data.name) || type;
