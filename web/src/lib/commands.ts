import type { EventType } from '../../../events/catalogue.js';
import { CATALOGUE } from '../ledger/catalogue';
import { get } from './api';

/** A field of a form, out of the OpenAPI document. */
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

/** What a command is about that its path names. */
export type Target = 'meeting' | 'position' | 'report';

export interface Command {
  type: EventType;
  says: string;
  path: string;
  target?: Target;
}

export const COMMANDS: { group: string; commands: Command[] }[] = [
  {
    group: 'Where a party stands',
    commands: [
      { type: 'PositionStated', says: 'A party states a position', path: '/positions' },
      {
        type: 'PositionWithdrawn',
        says: 'A position is withdrawn',
        path: '/positions/{id}/withdraw',
        target: 'position',
      },
    ],
  },
  {
    group: 'Meetings and calls',
    commands: [
      { type: 'MeetingScheduled', says: 'A meeting is scheduled', path: '/meetings' },
      {
        type: 'MeetingPostponed',
        says: 'A meeting is postponed',
        path: '/meetings/{id}/postpone',
        target: 'meeting',
      },
      {
        type: 'MeetingRescheduled',
        says: 'A meeting gets a new date',
        path: '/meetings/{id}/reschedule',
        target: 'meeting',
      },
      {
        type: 'MeetingCancelled',
        says: 'A meeting is cancelled',
        path: '/meetings/{id}/cancel',
        target: 'meeting',
      },
      { type: 'MeetingHeld', says: 'A meeting was held', path: '/meetings/{id}/hold', target: 'meeting' },
      { type: 'CallHeld', says: 'A call was held', path: '/calls' },
    ],
  },
  {
    group: 'What came of it, and what bears on it',
    commands: [
      { type: 'AgreementReached', says: 'An agreement is reached', path: '/agreements' },
      { type: 'IncidentReported', says: 'An incident', path: '/incidents' },
    ],
  },
  {
    group: 'Who and what it is about',
    commands: [
      { type: 'PartyAdmitted', says: 'A party takes part', path: '/parties' },
      { type: 'IssueOpened', says: 'An issue is opened', path: '/issues' },
    ],
  },
  {
    group: 'How the negotiation goes',
    commands: [
      { type: 'NegotiationStalled', says: 'It has stalled', path: '/stall' },
      { type: 'NegotiationResumed', says: 'It has resumed', path: '/resume' },
      { type: 'NegotiationConcluded', says: 'It is concluded', path: '/conclude' },
    ],
  },
  {
    group: 'About a report',
    commands: [
      { type: 'ReportCorrected', says: 'Correct a report', path: '/reports/{id}/correct', target: 'report' },
      {
        type: 'ReportCorroborated',
        says: 'Another source says the same',
        path: '/reports/{id}/corroborate',
        target: 'report',
      },
      {
        type: 'ReportDisputed',
        says: 'Somebody disputes a report',
        path: '/reports/{id}/dispute',
        target: 'report',
      },
      { type: 'ReportRetracted', says: 'Retract a report', path: '/reports/{id}/retract', target: 'report' },
    ],
  },
];

const OPENING: Command = { type: 'NegotiationOpened', says: 'Open a negotiation', path: '' };

export const commandFor = (type: string | null): Command | undefined =>
  type === 'NegotiationOpened'
    ? OPENING
    : COMMANDS.flatMap(({ commands }) => commands).find((command) => command.type === type);

type Schema = Field & { $ref?: string };

/** The fields of every command, read once out of the server's own OpenAPI document. */
let document: Promise<Record<string, Schema>> | undefined;

const schemas = (): Promise<Record<string, Schema>> =>
  (document ??= get<{ components: { schemas: Record<string, Schema> } }>('/openapi.json').then(
    ({ components }) => components.schemas,
    (error) => {
      document = undefined;
      throw error;
    },
  ));

/** A schema with what it refers to in its place. */
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

const COMMON = ['occurredOn', 'source', 'coding', 'note', 'eventId'];

/** The fields of what a report of a type says, for correcting it: without what stands in its path, its id and what is common. */
export async function dataFormOf(type: string): Promise<Field> {
  const form = await formOf(type);
  const own = ownIdOf(type) ?? '';
  const kept = Object.entries(form.properties ?? {}).filter(
    ([name]) => !COMMON.includes(name) && name !== own,
  );
  return { ...form, properties: Object.fromEntries(kept) };
}

export const ownIdOf = (type: string): string | undefined => CATALOGUE[type as EventType].thing?.idField;

/** An empty value that the fields of a form can be bound to. */
export function blank(field: Field): unknown {
  if (field.properties)
    return Object.fromEntries(Object.entries(field.properties).map(([name, each]) => [name, blank(each)]));
  if (field.type === 'array')
    return Array.from({ length: field.items?.properties ? (field.minItems ?? 0) : 0 }, () =>
      blank(field.items!),
    );
  return '';
}

/** A value with a place for every field of the form. */
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

/** What is sent of a form: nothing of what was left empty. */
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
