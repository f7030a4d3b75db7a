import type { JsonObject } from '../../events/envelope.js';
import {
  about,
  corrected,
  isInRecordedTime,
  known,
  place,
  stands,
  type Corrected,
  type Shown,
} from './log.js';
import { readAsMerged } from './merging.js';
import { isStretch, span } from './moments.js';

/** A report that counts, as corrected and with its ids read as merged, at its place in valid time. */
export interface Report extends Corrected {
  /** The data with its ids as recorded. */
  asRecorded: JsonObject;
}

/** What is known and counts at one pair of times. */
export interface State {
  log: readonly Shown[];
  reports: readonly Report[];
  /** Last moment that counts; Infinity: no bound. */
  asOf: number;
  /** The moment to which days are counted: `asOf`, or `knownAt`'s instant where it is left out. */
  day: number;
}

export const inOrder = (a: Report, b: Report): number => a.moment - b.moment || place(a) - place(b);

/**
 * The reference semantics up to the fold.
 * @param log one negotiation's, what is known of it
 * @param asOf last moment that counts, in milliseconds; Infinity: no bound
 */
export const counted = (log: readonly Shown[], asOf: number): Report[] =>
  log
    .filter((event) => !isInRecordedTime(event) && stands(log, event))
    .map((event) => corrected(log, event))
    .map((report) => ({ ...report, data: readAsMerged(log, report.data), asRecorded: report.data }))
    .filter((report) => report.moment <= asOf)
    .sort(inOrder);

/** @param now `knownAt`'s instant, where it is not that of the last event known */
export function stateOf(log: readonly Shown[], asOf: number, now?: number): State {
  const last = log.at(-1);
  const day = asOf !== Infinity ? asOf : (now ?? (last ? Date.parse(last.recordedAt) : 0));
  return { log, reports: counted(log, asOf), asOf, day };
}

/** Whether a report may not have happened yet by `asOf`. */
export const isTentative = ({ asOf }: State, report: Report): boolean =>
  !isStretch(report) && asOf < span(report.occurredOn).end;

export const isDisputed = ({ log }: State, report: Report): boolean =>
  about(log, report, 'ReportDisputed').length > 0;

/** What a corroboration says yes to: the stance, the parties and the issue, as far as a report has them. */
function claim(data: JsonObject): string {
  const listed = (value: unknown): JsonObject[] => (value ?? []) as JsonObject[];
  const parties = [...listed(data.parties), ...listed(data.participants).map(({ partyId }) => partyId)];
  const issues = [data.issueId, ...listed(data.issues)];
  return JSON.stringify([data.stance, [...new Set(parties)].sort(), [...new Set(issues)].sort()]);
}

/** The corroborations of a report that count: those given while it said what it says now. */
export function corroborations(log: readonly Shown[], { eventId }: Shown): Shown[] {
  const event = log.find((each) => each.eventId === eventId)!;
  const claimBy = (position: number): string =>
    claim(readAsMerged(log, corrected(known(log, position), event).data));
  const now = claimBy(Infinity);
  return about(log, event, 'ReportCorroborated').filter((note) => claimBy(place(note)) === now);
}

const outletOf = ({ source }: Shown): string | undefined =>
  (source?.outlet as string | undefined)?.trim().toLowerCase();

/** How many outlets corroborate a report, its own left out. */
export function corroborationCount({ log }: State, report: Report): number {
  const outlets = new Set(corroborations(log, report).map(outletOf));
  outlets.delete(outletOf(report));
  return outlets.size;
}
