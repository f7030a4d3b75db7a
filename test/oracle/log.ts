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
  coder?: string | null;
  schemaVersion: number;
  hash: string;
  data: JsonObject;
}

/** A report as corrected, with its ids as recorded. */
export interface Corrected extends Shown {
  moment: number;
}

export const place = (event: Shown): number => Number(event.position);

const THE_FOUR = ['ReportRetracted', 'ReportCorrected', 'ReportCorroborated', 'ReportDisputed'];
export const isOneOfTheFour = (event: { type: string }): boolean => THE_FOUR.includes(event.type);
export const isMerge = (event: { type: string }): boolean =>
  event.type === 'PartyMerged' || event.type === 'IssueMerged';
/** What acts from its own position on, at every `asOf`, and has no place in valid time. */
export const isInRecordedTime = (event: { type: string }): boolean => isOneOfTheFour(event) || isMerge(event);

/** The id of the thing that a report makes or acts on: where it stands in the data. */
export const ID_FIELD: Record<string, string> = {
  NegotiationOpened: 'negotiationId',
  PartyAdmitted: 'partyId',
  PartyChanged: 'partyId',
  PartyLeft: 'partyId',
  PartyReturned: 'partyId',
  PartyMerged: 'partyId',
  IssueOpened: 'issueId',
  IssueClosed: 'issueId',
  IssueReopened: 'issueId',
  IssueMerged: 'issueId',
  MeetingScheduled: 'meetingId',
  MeetingPostponed: 'meetingId',
  MeetingRescheduled: 'meetingId',
  MeetingCancelled: 'meetingId',
  MeetingHeld: 'meetingId',
  CallHeld: 'callId',
  PositionStated: 'positionId',
  PositionWithdrawn: 'positionId',
  AgreementReached: 'agreementId',
  AgreementSigned: 'agreementId',
  AgreementRatified: 'agreementId',
  AgreementLeft: 'agreementId',
  AgreementInForce: 'agreementId',
  AgreementSuspended: 'agreementId',
  AgreementEnded: 'agreementId',
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
export function corrected(log: readonly Shown[], event: Shown): Corrected {
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
