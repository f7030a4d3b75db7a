import { AgreementReached } from './agreement.js';
import { CallHeld } from './call.js';
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

export const THING_KINDS = [
  'negotiation',
  'party',
  'issue',
  'meeting',
  'call',
  'position',
  'agreement',
  'incident',
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** The thing an event brings into being, or acts on; `idField` is the place of its id in the data. */
export interface Thing {
  kind: ThingKind;
  idField: string;
  role: 'makes' | 'actsOn';
}

const DATA = {
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

export type EventType = keyof typeof DATA;

/** The data of an event type, typed. */
export type DataOf<T extends EventType> = InstanceType<(typeof DATA)[T]>;

export interface EventKind {
  type: EventType;
  data: Class;
  thing?: Thing;
  /** One of the four that act on another report, in recorded time alone. */
  aboutReport: boolean;
  schemaVersion: 1;
}

const makes = (kind: ThingKind): Thing => ({ kind, idField: `${kind}Id`, role: 'makes' });
const actsOn = (kind: ThingKind): Thing => ({ kind, idField: `${kind}Id`, role: 'actsOn' });

const THINGS: Partial<Record<EventType, Thing>> = {
  NegotiationOpened: makes('negotiation'),
  PartyAdmitted: makes('party'),
  IssueOpened: makes('issue'),
  MeetingScheduled: makes('meeting'),
  MeetingPostponed: actsOn('meeting'),
  MeetingRescheduled: actsOn('meeting'),
  MeetingCancelled: actsOn('meeting'),
  MeetingHeld: actsOn('meeting'),
  CallHeld: makes('call'),
  PositionStated: makes('position'),
  PositionWithdrawn: actsOn('position'),
  AgreementReached: makes('agreement'),
  IncidentReported: makes('incident'),
};

export const EVENT_TYPES = Object.keys(DATA) as EventType[];

/** Every kind of event there is, by type. */
export const CATALOGUE = Object.fromEntries(
  EVENT_TYPES.map((type): [EventType, EventKind] => [
    type,
    { type, data: DATA[type], thing: THINGS[type], aboutReport: type.startsWith('Report'), schemaVersion: 1 },
  ]),
) as Record<EventType, EventKind>;

export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
