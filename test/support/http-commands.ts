import type { JsonObject } from '../../events/envelope.js';
import { besideData, type Command } from '../oracle/decide.js';
import { isOneOfTheFour } from '../oracle/log.js';

const API = '/api/v1/negotiations';

const PATHS: Record<string, string> = {
  NegotiationStalled: 'stall',
  NegotiationResumed: 'resume',
  NegotiationConcluded: 'conclude',
  PartyAdmitted: 'parties',
  PartyChanged: 'parties/{partyId}/change',
  PartyLeft: 'parties/{partyId}/leave',
  PartyReturned: 'parties/{partyId}/return',
  PartyMerged: 'parties/{partyId}/merge',
  IssueOpened: 'issues',
  IssueClosed: 'issues/{issueId}/close',
  IssueReopened: 'issues/{issueId}/reopen',
  IssueMerged: 'issues/{issueId}/merge',
  MeetingScheduled: 'meetings',
  MeetingPostponed: 'meetings/{meetingId}/postpone',
  MeetingRescheduled: 'meetings/{meetingId}/reschedule',
  MeetingCancelled: 'meetings/{meetingId}/cancel',
  MeetingHeld: 'meetings/{meetingId}/hold',
  CallHeld: 'calls',
  PositionStated: 'positions',
  PositionWithdrawn: 'positions/{positionId}/withdraw',
  AgreementReached: 'agreements',
  AgreementSigned: 'agreements/{agreementId}/sign',
  AgreementRatified: 'agreements/{agreementId}/ratify',
  AgreementLeft: 'agreements/{agreementId}/leave',
  AgreementInForce: 'agreements/{agreementId}/in-force',
  AgreementSuspended: 'agreements/{agreementId}/suspend',
  AgreementEnded: 'agreements/{agreementId}/end',
  IncidentReported: 'incidents',
  ReportRetracted: 'reports/{eventId}/retract',
  ReportCorrected: 'reports/{eventId}/correct',
  ReportCorroborated: 'reports/{eventId}/corroborate',
  ReportDisputed: 'reports/{eventId}/dispute',
};

/** Where a command is sent to. */
export function pathOf({ negotiationId, type, pathIds }: Command): string {
  if (type === 'NegotiationOpened') return API;
  const path = PATHS[type].replace(/\{(\w+)\}/, (_, name: string) => pathIds[name]);
  return `${API}/${negotiationId}/${path}`;
}

/** The command as a line of an import. */
export function lineOf({ type, pathIds, body }: Command): JsonObject {
  const beside = besideData(type);
  const entries = Object.entries(body);
  const data = Object.fromEntries(entries.filter(([name]) => !beside.includes(name)));
  return {
    type,
    ...Object.fromEntries(entries.filter(([name]) => beside.includes(name))),
    data: { ...data, ...(isOneOfTheFour({ type }) ? { eventId: pathIds.eventId } : pathIds) },
  };
}
