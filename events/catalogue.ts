/**
 * What can happen: every type of event in one table, without the classes that check a body (`classes.ts`). The page imports it
 * too, so nothing here needs more than the language.
 */
export type EntityKind =
  'negotiation' | 'party' | 'issue' | 'meeting' | 'call' | 'position' | 'agreement' | 'incident';

/** The entity an event brings into being, or acts on; `idField` is the place of its id in the data. */
export interface EntityRef {
  kind: EntityKind;
  idField: string;
  role: 'makes' | 'actsOn';
}

/** Where data names parties and issues, in the shape of that data: the kind stands in the place of an id, `[each]` for a list. */
export type NamesShape = 'party' | 'issue' | readonly [NamesShape] | { readonly [field: string]: NamesShape };

export interface EventKind {
  type: EventType;
  entity?: EntityRef;
  /** One of the four that act on another report, in recorded time alone. */
  aboutReport: boolean;
  schemaVersion: number;
  /** The parties and issues it names, beside the entity it makes or acts on; in the order of the fields. */
  names: { readonly [field: string]: NamesShape };
}

const makes = (kind: EntityKind) => ({ entity: { kind, idField: `${kind}Id`, role: 'makes' as const } });
const actsOn = (kind: EntityKind) => ({ entity: { kind, idField: `${kind}Id`, role: 'actsOn' as const } });

const participants = [{ partyId: 'party' }] as const;

const TABLE = {
  NegotiationOpened: makes('negotiation'),
  NegotiationStalled: {},
  NegotiationResumed: {},
  NegotiationConcluded: {},
  PartyAdmitted: { ...makes('party'), names: { memberOf: ['party'] } },
  PartyLeft: actsOn('party'),
  IssueOpened: makes('issue'),
  MeetingScheduled: { ...makes('meeting'), names: { participants } },
  MeetingPostponed: { ...actsOn('meeting'), names: { by: 'party' } },
  MeetingRescheduled: { ...actsOn('meeting'), names: { participants } },
  MeetingCancelled: { ...actsOn('meeting'), names: { by: 'party' } },
  MeetingHeld: { ...actsOn('meeting'), names: { participants } },
  CallHeld: { ...makes('call'), names: { participants } },
  PositionStated: {
    ...makes('position'),
    names: { parties: ['party'], issueId: 'issue', conditions: [{ onParty: 'party', issueId: 'issue' }] },
  },
  PositionWithdrawn: actsOn('position'),
  AgreementReached: { ...makes('agreement'), names: { parties: ['party'], issues: ['issue'] } },
  IncidentReported: { ...makes('incident'), names: { parties: ['party'] } },
  ReportRetracted: { aboutReport: true },
  ReportCorrected: { aboutReport: true },
  ReportCorroborated: { aboutReport: true },
  ReportDisputed: { aboutReport: true },
} satisfies Record<string, Partial<Omit<EventKind, 'type'>>>;

export type EventType = keyof typeof TABLE;

export const EVENT_TYPES = Object.keys(TABLE) as EventType[];

/** Every kind of event there is, by type. */
export const CATALOGUE = Object.fromEntries(
  EVENT_TYPES.map((type): [EventType, EventKind] => [
    type,
    { type, aboutReport: false, schemaVersion: 1, names: {}, ...TABLE[type] },
  ]),
) as Record<EventType, EventKind>;

export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
