import { CATALOGUE, EVENT_TYPES, isEventType, type EventType } from './catalogue.js';
import { check, notAnObject, type FieldError } from './check.js';
import { CLASSES } from './classes.js';
import type { JsonObject } from './envelope.js';
import { fieldsOf } from './fields.js';
import { MetadataGiven } from './metadata.js';

export type { FieldError } from './check.js';

const PROPERTIES_OF_LINE = ['type', 'data', ...fieldsOf(MetadataGiven).keys()];

/** A client's input for one event, split into data and metadata. */
export interface Given {
  data: JsonObject;
  occurredOn?: string;
  source?: JsonObject;
  coding?: JsonObject[];
  coder?: string;
  note?: string;
  eventId?: string;
}

/** Fields of the metadata that a command's body of this type carries at its top level, beside the data. */
export function metadataInBody(type: EventType): string[] {
  const names = [...fieldsOf(MetadataGiven).keys()];
  if (type !== 'ReportCorrected') return names;
  const ownData = fieldsOf(CLASSES[type]);
  return names.filter((name) => name === 'eventId' || !ownData.has(name));
}

/** The data field whose value is in the command's path, not in its body. */
export function idInPath(type: EventType): string | undefined {
  const { entity, aboutReport } = CATALOGUE[type];
  if (aboutReport) return 'eventId';
  return entity?.role === 'actsOn' ? entity.idField : undefined;
}

/** The id field that is generated if omitted. */
export function idMade(type: EventType): string | undefined {
  const { entity } = CATALOGUE[type];
  return entity?.role === 'makes' ? entity.idField : undefined;
}

/** Required metadata that is optional for a type: events that act in recorded time need no date. */
const mayLackInMetadata = (type: EventType): string[] =>
  CATALOGUE[type].actsInRecordedTime ? ['occurredOn'] : [];

/** Every property that a command's body of this type may have. */
export const propertiesOfBody = (type: EventType): string[] => [
  ...[...fieldsOf(CLASSES[type]).keys()].filter((name) => name !== idInPath(type)),
  ...metadataInBody(type),
];

/** Validates data as recorded, with all ids. Empty if it is valid. */
export function validateData(type: EventType, data: unknown): FieldError[] {
  const none = notAnObject(data, '');
  return none ? [none] : check(CLASSES[type], data as JsonObject);
}

/** A command's body: the data without the ids in the path, generated ids optional, and the metadata beside it. */
export function validateBody(type: EventType, body: unknown): FieldError[] {
  const none = notAnObject(body, '');
  if (none) return [none];
  const inPath = idInPath(type);
  const { data, ...metadata } = splitBody(type, body as JsonObject);
  const found: FieldError[] = [];
  if (inPath && Object.hasOwn(data, inPath)) {
    found.push({ pointer: `/${inPath}`, detail: 'It is given in the path: omit it here.' });
    delete data[inPath];
  }
  const mayLack = [inPath, idMade(type)].filter((name) => name !== undefined);
  check(CLASSES[type], data, { mayLack, known: propertiesOfBody(type) }, found);
  return checkMetadata(type, metadata, found);
}

/** An import line: `{type, occurredOn, data, source?, coding?, note?, eventId?}`, generated ids optional in its data. */
export function validateLine(line: unknown): FieldError[] {
  const none = notAnObject(line, '');
  if (none) return [none];
  const { type, data, ...metadata } = line as JsonObject;
  if (!isEventType(type)) {
    return [
      {
        pointer: '/type',
        detail: `${type === undefined ? 'Required' : 'Expected'}: one of ${EVENT_TYPES.join(', ')}.`,
      },
    ];
  }
  const noData = notAnObject(data, '/data');
  const found: FieldError[] = noData ? [noData] : [];
  if (!noData) {
    const mayLack = [idMade(type)].filter((name) => name !== undefined);
    check(CLASSES[type], data as JsonObject, { pointer: '/data', mayLack }, found);
  }
  return checkMetadata(type, metadata, found);
}

/**
 * What a ReportCorrected says the report should have been, by the type of that report: its complete data, in which the id of the
 * entity it creates or acts on may be omitted. The decider checks that the id is unchanged.
 * @param correction the data of the ReportCorrected, itself valid
 */
export function validateCorrection(type: EventType, correction: JsonObject): FieldError[] {
  if (correction.data === undefined) return [];
  const { entity } = CATALOGUE[type];
  const mayLack = entity ? [entity.idField] : [];
  return check(CLASSES[type], correction.data as JsonObject, { pointer: '/data', mayLack });
}

/** Splits a command's body into data and metadata, without the ids from the path. */
export function splitBody(type: EventType, body: JsonObject): Given {
  const data = { ...body };
  const given: JsonObject = {};
  for (const name of metadataInBody(type)) {
    if (!Object.hasOwn(data, name)) continue;
    given[name] = data[name];
    delete data[name];
  }
  return { ...given, data };
}

function checkMetadata(type: EventType, metadata: JsonObject, found: FieldError[]): FieldError[] {
  if (type === 'ReportCorroborated' && metadata.source === undefined) {
    found.push({ pointer: '/source', detail: 'Required: the source that says the same.' });
  }
  return check(
    MetadataGiven,
    metadata,
    { mayLack: mayLackInMetadata(type), known: PROPERTIES_OF_LINE },
    found,
  );
}
