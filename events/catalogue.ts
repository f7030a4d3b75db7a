/**
 * All event types in one table, without the classes that check a body (`classes.ts`). The page imports it too, so this file has
 * no dependencies.
 */
export type EntityKind =
  'negotiation' | 'party' | 'issue' | 'meeting' | 'call' | 'position' | 'agreement' | 'incident';

/** The entity an event creates or acts on; `idField` is the data field that holds its id. */
export interface EntityRef {
  kind: EntityKind;
  idField: string;
  role: 'makes' | 'actsOn';
}

/** Where data refers to parties and issues, in the shape of that data: the kind replaces the id; `[each]` means a list. */
export type NamesShape = 'party' | 'issue' | readonly [NamesShape] | { readonly [field: string]: NamesShape };

export interface EventKind {
  type: EventType;
  entity?: EntityRef;
  /** One of the four annotation types, which act on another report. */
  aboutReport: boolean;
  /** One of the two merge types, which make one id an alias of another. */
  merges: boolean;
  /**
   * Takes effect from its own position on, at every `asOf` (annotations and merges). Its own date has no effect and is optional.
   */
  actsInRecordedTime: boolean;
  schemaVersion: number;
  /** The parties and issues it refers to, besides the entity it creates or acts on; in field order. */
  names: { readonly [field: string]: NamesShape };
}

const makes = (kind: EntityKind) => ({ entity: { kind, idField: `${kind}Id`, role: 'makes' as const } });
const actsOn = (kind: EntityKind) => ({ entity: { kind, idField: `${kind}Id`, role: 'actsOn' as const } });

/** Two ids denote the same party or issue. */
const merges = (kind: 'party' | 'issue') => ({ ...actsOn(kind), merges: true, names: { into: kind } });

const participants = [{ partyId: 'party' }] as const;
const parties = ['party'] as const;

const TABLE = {
  NegotiationOpened: makes('negotiation'),
  NegotiationStalled: {},
  NegotiationResumed: {},
  NegotiationConcluded: {},
  PartyAdmitted: { ...makes('party'), schemaVersion: 2, names: { memberOf: ['party'] } },
  PartyChanged: { ...actsOn('party'), names: { memberOf: ['party'] } },
  PartyLeft: actsOn('party'),
  PartyReturned: actsOn('party'),
  PartyMerged: merges('party'),
  IssueOpened: { ...makes('issue'), names: { parent: 'issue' } },
  IssueClosed: actsOn('issue'),
  IssueReopened: actsOn('issue'),
  IssueMerged: merges('issue'),
  MeetingScheduled: { ...makes('meeting'), names: { participants } },
  MeetingPostponed: { ...actsOn('meeting'), names: { by: 'party' } },
  MeetingRescheduled: { ...actsOn('meeting'), names: { participants } },
  MeetingCancelled: { ...actsOn('meeting'), names: { by: 'party' } },
  MeetingHeld: { ...actsOn('meeting'), names: { participants } },
  CallHeld: { ...makes('call'), names: { participants } },
  PositionStated: {
    ...makes('position'),
    names: {
      parties,
      issueId: 'issue',
      conditions: [{ onParty: 'party', issueId: 'issue' }],
      speaker: { partyId: 'party' },
    },
  },
  PositionWithdrawn: { ...actsOn('position'), names: { parties } },
  AgreementReached: { ...makes('agreement'), names: { parties, issues: ['issue'] } },
  AgreementSigned: { ...actsOn('agreement'), names: { parties } },
  AgreementRatified: { ...actsOn('agreement'), names: { parties } },
  AgreementLeft: { ...actsOn('agreement'), names: { parties } },
  AgreementInForce: actsOn('agreement'),
  AgreementSuspended: actsOn('agreement'),
  AgreementEnded: actsOn('agreement'),
  IncidentReported: { ...makes('incident'), names: { parties } },
  ReportRetracted: { aboutReport: true },
  ReportCorrected: { aboutReport: true, schemaVersion: 2 },
  ReportCorroborated: { aboutReport: true },
  ReportDisputed: { aboutReport: true },
} satisfies Record<string, Partial<Omit<EventKind, 'type' | 'actsInRecordedTime'>>>;

export type EventType = keyof typeof TABLE;

export const EVENT_TYPES = Object.keys(TABLE) as EventType[];

/** All event types, by name. */
export const CATALOGUE = Object.fromEntries(
  EVENT_TYPES.map((type): [EventType, EventKind] => {
    const row: Partial<EventKind> = TABLE[type];
    const { aboutReport = false, merges = false } = row;
    const actsInRecordedTime = aboutReport || merges;
    return [type, { schemaVersion: 1, names: {}, ...row, type, aboutReport, merges, actsInRecordedTime }];
  }),
) as Record<EventType, EventKind>;

export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(CATALOGUE, value);
