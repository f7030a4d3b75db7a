import type { JsonObject } from '../../events/envelope.js';
import { fromPairKey, readingAt, versionAt } from '../../projections/context.js';
import { cellsOfReport, turnsIn, type StanceTurn } from '../../projections/stances.js';
import { isAbout } from '../../projections/timeline.js';
import { asRecorded, type Version } from '../../projections/version.js';
import type { TimePoint } from '../../projections/engine.js';
import type { Opened } from '../readmodel/model-queries.js';
import type { Document } from './documents.js';
import { latestDocuments } from './latest-documents.js';
import { issueName, partyName, subjectOf, textIn } from './names.js';
import { STEPS } from './news-types.js';
import { partiesCalled, type PartiesCalled } from './parties.js';
import { titleOf, type Scope } from './scope.js';

const MOST_NEWS = 100;
/** Maximum number of reports folded to find them. */
const MOST_LOOKED_AT = 10_000;

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

/**
 * The items recorded last, newest first; at most 100, from the last 10,000 reports that may be some. Those recorded later, and those
 * not in effect at the pair of times, are not counted, so what is recorded later changes no past answer.
 */
export function* latestNews(scope: Scope, filter: NewsFilter): Generator<void, News[]> {
  const parties = filter.party === undefined ? undefined : yield* partiesCalled(scope, filter.party);
  const asked: Asked = { issue: filter.issue, parties, turnsOf: turnsOnce() };
  const news: News[] = [];
  let lookedAt = 0;
  for (const document of latestDocuments(scope, negotiationsAsked(scope, filter, parties))) {
    yield;
    if (!document || !counts(document, scope.when)) continue;
    if (lookedAt++ >= MOST_LOOKED_AT) break;
    news.push(...newsIn(scope, document, asked));
    if (news.length >= MOST_NEWS) break;
  }
  return news.slice(0, MOST_NEWS);
}

/** Null: all. */
function negotiationsAsked(
  scope: Scope,
  { negotiation }: NewsFilter,
  parties: PartiesCalled | undefined,
): readonly string[] | null {
  if (negotiation !== undefined) return [negotiation];
  if (parties) return [...parties.keys()];
  return scope.only && scope.ids;
}

/** Whether it is in effect at a pair of times; of a correction or a dispute, the report is still to be looked at. */
const counts = ({ recordedUntil, about, validFrom }: Document, { asOf, knownAt }: TimePoint): boolean =>
  knownAt < recordedUntil && (about !== null || validFrom <= asOf);

type TurnsOf = (opened: Opened, cell: string) => ReadonlyMap<number, StanceTurn>;

/** Folds each cell once, however many reports are about it. */
function turnsOnce(): TurnsOf {
  const found = new Map<Opened, Map<string, ReadonlyMap<number, StanceTurn>>>();
  return (opened, cell) => {
    const ofCells = found.get(opened) ?? new Map<string, ReadonlyMap<number, StanceTurn>>();
    found.set(opened, ofCells);
    const turns = ofCells.get(cell) ?? turnsIn(opened.context, cell, opened.when);
    ofCells.set(cell, turns);
    return turns;
  };
}

interface Asked {
  issue: string | undefined;
  parties: PartiesCalled | undefined;
  turnsOf: TurnsOf;
}

function newsIn(scope: Scope, document: Document, { issue, parties, turnsOf }: Asked): News[] {
  const negotiationId = scope.tables.negotiationOf(document.no);
  const opened = scope.opened(negotiationId);
  if (!opened) return [];
  const { context, when } = opened;
  const report =
    document.about === null ? document : scope.tables.documents.versionAt(document.about, when.knownAt);
  if (!report || report.validFrom > when.asOf) return [];
  const version = versionAt(context, report.position, when.knownAt);
  const called = parties && (parties.get(negotiationId) ?? new Set<string>());
  const told =
    document.about === null ? toldBy(opened, version, turnsOf) : toldAbout(opened, document, version);
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

type Told = Pick<News, 'headline' | 'text' | 'cell'>;

/** The news items of a report. */
function toldBy(opened: Opened, version: Version, turnsOf: TurnsOf): Told[] {
  const { type, data } = version;
  if (type === 'PositionStated' || type === 'PositionWithdrawn') return turnsBy(opened, version, turnsOf);
  const text = textIn(data.outcome ?? data.reason ?? data.terms ?? data.summary);
  const said = STEPS[type];
  if (said === undefined) return [];
  const date = textIn(data.scheduledFor ?? data.until);
  return [{ headline: `${said}: ${subjectOf(opened, version)}${date === '' ? '' : ` (${date})`}`, text }];
}

/** Every stance changed by a statement or a withdrawal. */
function turnsBy(opened: Opened, version: Version, turnsOf: TurnsOf): Told[] {
  const { context, when } = opened;
  const reading = readingAt(context, version, when.knownAt);
  if (!reading) return [];
  return cellsOfReport(reading.version, reading.statement).flatMap((key) => {
    const turn = turnsOf(opened, key).get(version.position);
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
