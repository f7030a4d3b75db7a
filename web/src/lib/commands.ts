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

export interface Choice {
  id: string;
  label: string;
}

/** What the fields of a form share. */
export interface Form {
  /** The server's words, by the pointer of the field that caused them. */
  errors: ReadonlyMap<string, string>;
  parties: Choice[];
  issues: Choice[];
  /** A note about a report says "by" in words, not as a party. */
  freeBy: boolean;
  set(pointer: string, value: unknown): void;
}

/** What a command is about that its path names. */
export type Target = 'meeting' | 'position' | 'report';

export interface Command {
  type: EventType;
  says: string;
  path: string;
  target?: Target;
}

const TEXT = `Where a party stands
PositionStated positions A party states a position
PositionWithdrawn positions/{id}/withdraw A position is withdrawn
Meetings and calls
MeetingScheduled meetings A meeting is scheduled
MeetingPostponed meetings/{id}/postpone A meeting is postponed
MeetingRescheduled meetings/{id}/reschedule A meeting gets a new date
MeetingCancelled meetings/{id}/cancel A meeting is cancelled
MeetingHeld meetings/{id}/hold A meeting was held
CallHeld calls A call was held
What came of it, and what bears on it
AgreementReached agreements An agreement is reached
IncidentReported incidents An incident
Who and what it is about
PartyAdmitted parties A party takes part
IssueOpened issues An issue is opened
How the negotiation goes
NegotiationStalled stall It has stalled
NegotiationResumed resume It has resumed
NegotiationConcluded conclude It is concluded
About a report
ReportCorrected reports/{id}/correct Correct a report
ReportCorroborated reports/{id}/corroborate Another source says the same
ReportDisputed reports/{id}/dispute Somebody disputes a report
ReportRetracted reports/{id}/retract Retract a report`;

export const COMMANDS: { group: string; commands: Command[] }[] = [];
for (const line of TEXT.split('\n')) {
  const [, type, path, says] = /^([A-Z]\w+[A-Z]\w+) (\S+) (.*)/.exec(line) ?? [];
  if (!type) COMMANDS.push({ group: line, commands: [] });
  else {
    const target = /(\w+)s\/\{id\}/.exec(path)?.[1] as Target | undefined;
    COMMANDS.at(-1)!.commands.push({ type: type as EventType, says, path: `/${path}`, target });
  }
}

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

/** The whole with another part at the end of a path. */
export function withPart(whole: any, [key, ...rest]: string[], part: unknown): any {
  const next = rest.length > 0 ? withPart(whole[key], rest, part) : part;
  return Array.isArray(whole) ? whole.with(Number(key), next) : { ...whole, [key]: next };
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
