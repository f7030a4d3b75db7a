import { AgreementReached } from './agreement.js';
import { CallHeld } from './call.js';
import type { EventType } from './catalogue.js';
import { IncidentReported } from './incident.js';
import { IssueOpened } from './issue.js';
import {
  MeetingCancelled,
  MeetingHeld,
  MeetingPostponed,
  MeetingRescheduled,
  MeetingScheduled,
} from './meeting.js';
import {
  NegotiationConcluded,
  NegotiationOpened,
  NegotiationResumed,
  NegotiationStalled,
} from './negotiation.js';
import { PartyAdmitted } from './party.js';
import { PositionStated, PositionWithdrawn } from './position.js';
import { ReportCorrected, ReportCorroborated, ReportDisputed, ReportRetracted } from './report.js';
import type { Class } from './rules.js';

/** The class of each type's data: what validation, the JSON schemas and the OpenAPI document read. */
export const CLASSES: Readonly<Record<EventType, Class>> = {
  NegotiationOpened,
  NegotiationStalled,
  NegotiationResumed,
  NegotiationConcluded,
  PartyAdmitted,
  IssueOpened,
  MeetingScheduled,
  MeetingPostponed,
  MeetingRescheduled,
  MeetingCancelled,
  MeetingHeld,
  CallHeld,
  PositionStated,
  PositionWithdrawn,
  AgreementReached,
  IncidentReported,
  ReportRetracted,
  ReportCorrected,
  ReportCorroborated,
  ReportDisputed,
};
