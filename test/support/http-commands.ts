import type { JsonObject } from '../../events/envelope.js';
import type { Command } from '../oracle/decide.js';
import { isOneOfTheFour } from '../oracle/log.js';

const API = '/api/v1/negotiations';

const PATHS: Record<string, string> = {
  NegotiationStalled: 'stall',
  NegotiationResumed: 'resume',
  NegotiationConcluded: 'conclude',
  PartyAdmitted: 'parties',
  PartyLeft: 'parties/{partyId}/leave',
  IssueOpened: 'issues',
  MeetingScheduled: 'meetings',
  MeetingPostponed: 'meetings/{meetingId}/postpone',
  MeetingRescheduled: 'meetings/{meetingId}/reschedule',
  MeetingCancelled: 'meetings/{meetingId}/cancel',
  MeetingHeld: 'meetings/{meetingId}/hold',
  CallHeld: 'calls',
  PositionStated: 'positions',
  PositionWithdrawn: 'positions/{positionId}/withdraw',
  AgreementReached: 'agreements',
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
  const beside =
    type === 'ReportCorrected' ? ['note', 'eventId'] : ['occurredOn', 'source', 'coding', 'note', 'eventId'];
  const entries = Object.entries(body);
  const data = Object.fromEntries(entries.filter(([name]) => !beside.includes(name)));
  return {
    type,
    ...Object.fromEntries(entries.filter(([name]) => beside.includes(name))),
    data: { ...data, ...(isOneOfTheFour({ type }) ? { eventId: pathIds.eventId } : pathIds) },
  };
}
