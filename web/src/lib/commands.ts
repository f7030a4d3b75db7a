import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import { get } from './api.js';
import { texts, type Texts } from '../texts/texts.js';

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
  /** The type of what it records, and of the report that it is about. */
  type: string;
  about?: string;
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
  /** Below the negotiation's own path. */
  path: string;
  target?: Target;
  /** Its purpose, by the type of the report that it is about. */
  intro?: (about: string | undefined) => string;
}

type Undone = Texts['commands']['undone'];
const undone = (about: string | undefined) =>
  (texts.commands.undone as Partial<Record<string, Undone[keyof Undone]>>)[about ?? ''];

/** The purpose of retracting, by the type of what is retracted. */
const retracting = (about: string | undefined): string => undone(about)?.intro ?? texts.common.retracted;

/** The title of a command's form, by the type of the report that it is about. */
export const titleFor = ({ type }: Command, about: string | undefined): string =>
  (type === 'ReportRetracted' && undone(about)?.title) || texts.commands.labels[type];

/** The field of a command's event data that holds the id in its path. */
export const aboutField = ({ type, target }: Command): string | undefined =>
  target === 'report' ? 'eventId' : target && ownIdOf(type);

export const COMMANDS: { group: keyof Texts['commands']['groups']; commands: Command[] }[] = [
  {
    group: 'stances',
    commands: [
      { type: 'PositionStated', path: '/positions' },
      {
        type: 'PositionWithdrawn',
        path: '/positions/{id}/withdraw',
        target: 'position',
        intro: () => texts.common.withdrawn,
      },
    ],
  },
  {
    group: 'meetings',
    commands: [
      { type: 'MeetingScheduled', path: '/meetings' },
      { type: 'MeetingPostponed', path: '/meetings/{id}/postpone', target: 'meeting' },
      { type: 'MeetingRescheduled', path: '/meetings/{id}/reschedule', target: 'meeting' },
      { type: 'MeetingCancelled', path: '/meetings/{id}/cancel', target: 'meeting' },
      { type: 'MeetingHeld', path: '/meetings/{id}/hold', target: 'meeting' },
      { type: 'CallHeld', path: '/calls' },
    ],
  },
  {
    group: 'agreements',
    commands: [
      { type: 'AgreementReached', path: '/agreements' },
      { type: 'AgreementSigned', path: '/agreements/{id}/sign', target: 'agreement' },
      { type: 'AgreementRatified', path: '/agreements/{id}/ratify', target: 'agreement' },
      { type: 'AgreementLeft', path: '/agreements/{id}/leave', target: 'agreement' },
      { type: 'AgreementInForce', path: '/agreements/{id}/in-force', target: 'agreement' },
      { type: 'AgreementSuspended', path: '/agreements/{id}/suspend', target: 'agreement' },
      { type: 'AgreementEnded', path: '/agreements/{id}/end', target: 'agreement' },
    ],
  },
  {
    group: 'incidents',
    commands: [{ type: 'IncidentReported', path: '/incidents' }],
  },
  {
    group: 'names',
    commands: [
      { type: 'PartyAdmitted', path: '/parties' },
      { type: 'PartyChanged', path: '/parties/{id}/change', target: 'party' },
      { type: 'PartyLeft', path: '/parties/{id}/leave', target: 'party' },
      { type: 'PartyReturned', path: '/parties/{id}/return', target: 'party' },
      { type: 'PartyMerged', path: '/parties/{id}/merge', target: 'party' },
      { type: 'IssueOpened', path: '/issues' },
      { type: 'IssueClosed', path: '/issues/{id}/close', target: 'issue' },
      { type: 'IssueReopened', path: '/issues/{id}/reopen', target: 'issue' },
      { type: 'IssueMerged', path: '/issues/{id}/merge', target: 'issue' },
    ],
  },
  {
    group: 'course',
    commands: [
      { type: 'NegotiationStalled', path: '/stall' },
      { type: 'NegotiationResumed', path: '/resume' },
      { type: 'NegotiationConcluded', path: '/conclude' },
    ],
  },
  {
    group: 'reports',
    commands: [
      { type: 'ReportCorrected', path: '/reports/{id}/correct', target: 'report' },
      { type: 'ReportCorroborated', path: '/reports/{id}/corroborate', target: 'report' },
      { type: 'ReportDisputed', path: '/reports/{id}/dispute', target: 'report' },
      {
        type: 'ReportRetracted',
        path: '/reports/{id}/retract',
        target: 'report',
        intro: retracting,
      },
    ],
  },
];

const OPENING: Command = { type: 'NegotiationOpened', path: '' };

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
