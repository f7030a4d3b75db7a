import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { get } from './api.js';
import { RETRACTED, WITHDRAWN } from './words.js';

/** A field of a form, as the OpenAPI document describes it. */
export interface Field {
  type?: string;
  description?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Field>;
  items?: Field;
}

export interface Choice {
  id: string;
  label: string;
}

/** Context shared by the fields of a form. */
export interface Form {
  /** The type of what it records. */
  type: EventType;
  /** The server's messages, by JSON pointer to the field. */
  errors: ReadonlyMap<string, string>;
  parties: Choice[];
  issues: Choice[];
  /** What a reference may point to: `into` is a party or an issue. */
  others: Choice[];
  /** Whether `by` is free text, as in a dispute, and not a party. */
  byIsText: boolean;
  /** Label of the report's date. */
  whenLabel: string;
  /** The day of the report, if given: relative dates of plans are based on it. */
  dateline?: string;
  set(pointer: string, value: unknown): void;
}

/** The target of a command; its id is in the path. */
export type Target = 'meeting' | 'position' | 'party' | 'issue' | 'agreement' | 'report';

export interface Command {
  type: EventType;
  label: string;
  /** Below the negotiation's own path. */
  path: string;
  target?: Target;
  /** Its purpose, by the type of the report that it is about. */
  intro?: (about: string | undefined) => string;
}

const UNDONE: Record<string, [title: string, intro: string]> = {
  ReportRetracted: ['Undo a retraction', 'The report that was retracted counts again, on every day.'],
  PartyMerged: ['Undo a merge', 'The two parties are read as two again.'],
  IssueMerged: ['Undo a merge', 'The two issues are read as two again.'],
  ReportCorrected: ['Take back a correction', 'The report says again what it said before this correction.'],
};

/** The purpose of retracting, by the type of what is retracted. */
function retracting(about: string | undefined): string {
  return UNDONE[about ?? '']?.[1] ?? RETRACTED;
}

/** The title of a command's form, by the type of the report that it is about. */
export const titleFor = ({ type, label }: Command, about: string | undefined): string =>
  (type === 'ReportRetracted' && UNDONE[about ?? '']?.[0]) || label;

/** The field of a command's event data that holds the id in its path. */
export const aboutField = ({ type, target }: Command): string | undefined =>
  target === 'report' ? 'eventId' : target && ownIdOf(type);

export const COMMANDS: { group: string; commands: Command[] }[] = [
  {
    group: 'Where a party stands',
    commands: [
      { type: 'PositionStated', label: 'A party states a position', path: '/positions' },
      {
        type: 'PositionWithdrawn',
        label: 'A position is withdrawn',
        path: '/positions/{id}/withdraw',
        target: 'position',
        intro: () => WITHDRAWN,
      },
    ],
  },
  {
    group: 'Meetings and calls',
    commands: [
      { type: 'MeetingScheduled', label: 'A meeting is scheduled', path: '/meetings' },
      {
        type: 'MeetingPostponed',
        label: 'A meeting is postponed',
        path: '/meetings/{id}/postpone',
        target: 'meeting',
      },
      {
        type: 'MeetingRescheduled',
        label: 'A meeting gets a new date',
        path: '/meetings/{id}/reschedule',
        target: 'meeting',
      },
      {
        type: 'MeetingCancelled',
        label: 'A meeting is cancelled',
        path: '/meetings/{id}/cancel',
        target: 'meeting',
      },
      { type: 'MeetingHeld', label: 'A meeting was held', path: '/meetings/{id}/hold', target: 'meeting' },
      { type: 'CallHeld', label: 'A call was held', path: '/calls' },
    ],
  },
  {
    group: 'Agreements',
    commands: [
      { type: 'AgreementReached', label: 'An agreement is reached', path: '/agreements' },
      {
        type: 'AgreementSigned',
        label: 'An agreement is signed',
        path: '/agreements/{id}/sign',
        target: 'agreement',
      },
      {
        type: 'AgreementRatified',
        label: 'An agreement is ratified',
        path: '/agreements/{id}/ratify',
        target: 'agreement',
      },
      {
        type: 'AgreementLeft',
        label: 'A party leaves an agreement',
        path: '/agreements/{id}/leave',
        target: 'agreement',
      },
      {
        type: 'AgreementInForce',
        label: 'An agreement comes into force',
        path: '/agreements/{id}/in-force',
        target: 'agreement',
      },
      {
        type: 'AgreementSuspended',
        label: 'An agreement is suspended',
        path: '/agreements/{id}/suspend',
        target: 'agreement',
      },
      {
        type: 'AgreementEnded',
        label: 'An agreement ends',
        path: '/agreements/{id}/end',
        target: 'agreement',
      },
    ],
  },
  {
    group: 'What bears on it',
    commands: [{ type: 'IncidentReported', label: 'An incident', path: '/incidents' }],
  },
  {
    group: 'Who and what it is about',
    commands: [
      { type: 'PartyAdmitted', label: 'A party takes part', path: '/parties' },
      { type: 'PartyChanged', label: 'A party changes', path: '/parties/{id}/change', target: 'party' },
      { type: 'PartyLeft', label: 'A party leaves', path: '/parties/{id}/leave', target: 'party' },
      { type: 'PartyReturned', label: 'A party returns', path: '/parties/{id}/return', target: 'party' },
      {
        type: 'PartyMerged',
        label: 'Two parties are the same',
        path: '/parties/{id}/merge',
        target: 'party',
      },
      { type: 'IssueOpened', label: 'An issue is opened', path: '/issues' },
      { type: 'IssueClosed', label: 'An issue is closed', path: '/issues/{id}/close', target: 'issue' },
      {
        type: 'IssueReopened',
        label: 'An issue is taken up again',
        path: '/issues/{id}/reopen',
        target: 'issue',
      },
      { type: 'IssueMerged', label: 'Two issues are the same', path: '/issues/{id}/merge', target: 'issue' },
    ],
  },
  {
    group: 'How the negotiation goes',
    commands: [
      { type: 'NegotiationStalled', label: 'It has stalled', path: '/stall' },
      { type: 'NegotiationResumed', label: 'It has resumed', path: '/resume' },
      { type: 'NegotiationConcluded', label: 'It is concluded', path: '/conclude' },
    ],
  },
  {
    group: 'About a report',
    commands: [
      { type: 'ReportCorrected', label: 'Correct a report', path: '/reports/{id}/correct', target: 'report' },
      {
        type: 'ReportCorroborated',
        label: 'Another source says the same',
        path: '/reports/{id}/corroborate',
        target: 'report',
      },
      {
        type: 'ReportDisputed',
        label: 'Somebody disputes a report',
        path: '/reports/{id}/dispute',
        target: 'report',
      },
      {
        type: 'ReportRetracted',
        label: 'Retract a report',
        path: '/reports/{id}/retract',
        target: 'report',
        intro: retracting,
      },
    ],
  },
];

const OPENING: Command = { type: 'NegotiationOpened', label: 'Open a negotiation', path: '' };

export const commandFor = (type: string | null): Command | undefined =>
  type === 'NegotiationOpened'
    ? OPENING
    : COMMANDS.flatMap(({ commands }) => commands).find((command) => command.type === type);

type Schema = Field & { $ref?: string };

/** The schemas of the server's OpenAPI document, fetched once. */
let document: Promise<Record<string, Schema>> | undefined;

const schemas = (): Promise<Record<string, Schema>> =>
  (document ??= get<{ components: { schemas: Record<string, Schema> } }>('/openapi.json').then(
    ({ components }) => components.schemas,
    (error) => {
      document = undefined;
      throw error;
    },
  ));

/** A schema with its references resolved. */
function resolved(all: Record<string, Schema>, { $ref, ...own }: Schema): Field {
  const field = { ...($ref && all[$ref.split('/').at(-1) as string]), ...own } as Field;
  if (field.items) field.items = resolved(all, field.items);
  if (field.properties)
    field.properties = Object.fromEntries(
      Object.entries(field.properties).map(([name, each]) => [name, resolved(all, each)]),
    );
  return field;
}

/** The fields of a command's body. @throws ProblemError */
export async function formOf(type: string): Promise<Field> {
  const all = await schemas();
  return resolved(all, all[`${type}Body`]);
}

const METADATA = ['occurredOn', 'source', 'coding', 'coder', 'note', 'eventId'];

/** The fields of the data of a type, for a correction: without its own id and the metadata. */
export async function dataFormOf(type: string): Promise<Field> {
  const form = await formOf(type);
  const own = ownIdOf(type) ?? '';
  const kept = Object.entries(form.properties ?? {}).filter(
    ([name]) => !METADATA.includes(name) && name !== own,
  );
  return { ...form, properties: Object.fromEntries(kept) };
}

export const ownIdOf = (type: string): string | undefined => CATALOGUE[type as EventType].entity?.idField;

/** The empty value of a field, with all properties of an object. */
export function blank(field: Field): unknown {
  if (field.properties)
    return Object.fromEntries(Object.entries(field.properties).map(([name, each]) => [name, blank(each)]));
  if (field.type === 'array')
    return Array.from({ length: field.items?.properties ? (field.minItems ?? 0) : 0 }, () =>
      blank(field.items!),
    );
  return '';
}

/** A copy of a value with the part at a path replaced. */
export function withPart(whole: any, [key, ...rest]: string[], part: unknown): any {
  const next = rest.length > 0 ? withPart(whole[key], rest, part) : part;
  return Array.isArray(whole) ? whole.with(Number(key), next) : { ...whole, [key]: next };
}

/** A value with every property of the form, empty where it has none. */
export function filled(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return blank(field);
  if (field.properties) {
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(field.properties).map(([name, each]) => [name, filled(each, given[name])]),
    );
  }
  if (field.type === 'array') return (value as unknown[]).map((each) => filled(field.items!, each));
  return value;
}

/** A value without what was left empty: what is sent. */
export function pruned(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((each) => each !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([name, each]) => [name, pruned(each)] as const)
      .filter(([, each]) => each !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value;
}
