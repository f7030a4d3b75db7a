import type { JsonObject } from '../../events/envelope.js';
import { span } from './moments.js';

/** An event as every answer shows it. */
export interface Shown {
  position: string;
  stream: string;
  revision: number;
  negotiationId: string;
  type: string;
  eventId: string;
  occurredOn: string;
  precision: string;
  recordedAt: string;
  recordedBy: string;
  source: JsonObject | null;
  coding: JsonObject[];
  note: string | null;
  schemaVersion: number;
  hash: string;
  data: JsonObject;
}

/** A report that counts, as corrected, at its place in valid time. */
export interface Report extends Shown {
  moment: number;
}

export const place = (event: Shown): number => Number(event.position);

const THE_FOUR = ['ReportRetracted', 'ReportCorrected', 'ReportCorroborated', 'ReportDisputed'];
export const isOneOfTheFour = (event: { type: string }): boolean => THE_FOUR.includes(event.type);

/** The id of the thing that a report makes or acts on: where it stands in the data. */
export const ID_FIELD: Record<string, string> = {
  NegotiationOpened: 'negotiationId',
  PartyAdmitted: 'partyId',
  PartyLeft: 'partyId',
  IssueOpened: 'issueId',
  MeetingScheduled: 'meetingId',
  MeetingPostponed: 'meetingId',
  MeetingRescheduled: 'meetingId',
  MeetingCancelled: 'meetingId',
  MeetingHeld: 'meetingId',
  CallHeld: 'callId',
  PositionStated: 'positionId',
  PositionWithdrawn: 'positionId',
  AgreementReached: 'agreementId',
  IncidentReported: 'incidentId',
};

/** What had been recorded by a position. */
export const known = (log: readonly Shown[], knownAt: number): Shown[] =>
  log.filter((event) => place(event) <= knownAt);

/** Whether an event of the log is not retracted: by no retraction that is not itself retracted. */
export const stands = (log: readonly Shown[], event: Shown): boolean =>
  !log.some(
    (other) => other.type === 'ReportRetracted' && other.data.eventId === event.eventId && stands(log, other),
  );

/** Those of the four, of one type and about one report, that stand, in recorded order. */
export const about = (log: readonly Shown[], event: Shown, type: string): Shown[] =>
  log.filter((other) => other.type === type && other.data.eventId === event.eventId && stands(log, other));

/** A report with the corrections that stand applied, in the order recorded, each over what stands. */
export function corrected(log: readonly Shown[], event: Shown): Report {
  let { data, occurredOn, source, coding } = event;
  const idField = ID_FIELD[event.type];
  const id = idField === undefined ? {} : { [idField]: event.data[idField] };
  for (const correction of about(log, event, 'ReportCorrected')) {
    const said = correction.data as Partial<Pick<Shown, 'data' | 'occurredOn' | 'source' | 'coding'>>;
    if (said.data !== undefined) data = { ...id, ...said.data };
    if (said.occurredOn !== undefined) occurredOn = said.occurredOn;
    if (said.source !== undefined) source = said.source;
    if (said.coding !== undefined) coding = said.coding;
  }
  const { start, precision } = span(occurredOn);
  return { ...event, data, occurredOn, source, coding, precision, moment: start };
}

export const inOrder = (a: Report, b: Report): number => a.moment - b.moment || place(a) - place(b);

/**
 * The reference semantics up to the fold.
 * @param log one negotiation's, what is known of it
 * @param asOf last moment that counts, in milliseconds; Infinity: no bound
 */
export const counted = (log: readonly Shown[], asOf: number): Report[] =>
  log
    .filter((event) => !isOneOfTheFour(event) && stands(log, event))
    .map((event) => corrected(log, event))
    .filter((report) => report.moment <= asOf)
    .sort(inOrder);

/** What a corroboration says yes to: the stance, the parties and the issue, as far as a report has them. */
function claim({ data }: Shown): string {
  const listed = (value: unknown): JsonObject[] => (value ?? []) as JsonObject[];
  const parties = [...listed(data.parties), ...listed(data.participants).map(({ partyId }) => partyId)];
  const issues = [data.issueId, ...listed(data.issues)];
  return JSON.stringify([data.stance, [...new Set(parties)].sort(), [...new Set(issues)].sort()]);
}

/** The corroborations of a report that count: those given while it said what it says now. */
export function corroborations(log: readonly Shown[], { eventId }: Shown): Shown[] {
  const event = log.find((each) => each.eventId === eventId)!;
  const now = claim(corrected(log, event));
  const then = (note: Shown): string => claim(corrected(known(log, place(note)), event));
  return about(log, event, 'ReportCorroborated').filter((note) => then(note) === now);
}
