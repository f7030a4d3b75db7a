import type {
  CATALOGUE as FullCatalogue,
  EventType,
  THING_KINDS as FullKinds,
  ThingKind,
} from '../../../events/catalogue.js';

export type { EventType, ThingKind };

/** What the projections ask of the catalogue of events, without the classes that validate. */
interface Thing {
  kind: ThingKind;
  idField: string;
  role: 'makes' | 'actsOn';
}

export const THING_KINDS: typeof FullKinds = [
  'negotiation',
  'party',
  'issue',
  'meeting',
  'call',
  'position',
  'agreement',
  'incident',
];

const TEXT = `NegotiationOpened makes negotiation
NegotiationStalled
NegotiationResumed
NegotiationConcluded
PartyAdmitted makes party
IssueOpened makes issue
MeetingScheduled makes meeting
MeetingPostponed actsOn meeting
MeetingRescheduled actsOn meeting
MeetingCancelled actsOn meeting
MeetingHeld actsOn meeting
CallHeld makes call
PositionStated makes position
PositionWithdrawn actsOn position
AgreementReached makes agreement
IncidentReported makes incident
ReportRetracted
ReportCorrected
ReportCorroborated
ReportDisputed`;

const THINGS = Object.fromEntries(
  TEXT.split('\n').map((line) => {
    const [type, role, kind] = line.split(' ');
    return [type, kind ? { kind, idField: `${kind}Id`, role } : undefined];
  }),
) as Record<EventType, Thing | undefined>;

export const EVENT_TYPES = Object.keys(THINGS) as EventType[];

type LightKind = Omit<(typeof FullCatalogue)[EventType], 'data'>;

export const CATALOGUE = Object.fromEntries(
  EVENT_TYPES.map((type): [EventType, LightKind] => [
    type,
    { type, thing: THINGS[type], aboutReport: type.startsWith('Report'), schemaVersion: 1 },
  ]),
) as Record<EventType, LightKind>;

export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
