import { CATALOGUE, EVENT_TYPES, type EventType } from './catalogue.js';
import { CLASSES } from './classes.js';
import type { JsonObject } from './envelope.js';
import { atLeastOneOf, fieldsOf, type Field } from './fields.js';
import { MetadataGiven } from './metadata.js';
import type { Class, Rule } from './rules.js';
import { METADATA_OF_STATEMENT, StatementMade } from './statement.js';
import { idInPath, idMade, metadataInBody } from './validate.js';

/** The `$ref` of a part's schema, e.g. `#/components/schemas/Source`; without it, parts are inlined. */
export type RefOfPart = (name: string) => string;

/** JSON Schema 2020-12 of an event's data as recorded. */
export const schemaOfData = (type: EventType, ref?: RefOfPart): JsonObject =>
  objectSchema([...fieldsOf(CLASSES[type]).values()], atLeastOneOf(CLASSES[type]), ref);

/** JSON Schema 2020-12 of an object with the fields of a class, parts inlined. */
export const schemaOf = (of: Class): JsonObject => objectSchema([...fieldsOf(of).values()], atLeastOneOf(of));

/** JSON Schema 2020-12 of a command's body: see validateBody. */
export function schemaOfBody(type: EventType, ref?: RefOfPart): JsonObject {
  const fields = fieldsOfBody(type);
  return objectSchema(fields, atLeastOneOf(CLASSES[type]), ref);
}

/** JSON Schema 2020-12 of an import line of any type. */
export function schemaOfLine(ref?: RefOfPart): JsonObject {
  return { oneOf: EVENT_TYPES.map((type) => schemaOfLineOf(type, ref)) };
}

export function schemaOfLineOf(type: EventType, ref?: RefOfPart): JsonObject {
  const data = CLASSES[type];
  const fields = [...fieldsOf(data).values()].map(lackable([idMade(type)]));
  const metadata = objectSchema(givenMetadata(type), [], ref);
  return {
    ...metadata,
    required: ['type', 'data', ...((metadata.required as string[] | undefined) ?? [])],
    properties: {
      type: { const: type },
      data: ref && !idMade(type) ? { $ref: ref(type) } : objectSchema(fields, atLeastOneOf(data), ref),
      ...(metadata.properties as JsonObject),
    },
  };
}

/** JSON Schema 2020-12 of the body of a statement about several issues. */
export const schemaOfStatement = (ref?: RefOfPart): JsonObject => objectSchema(fieldsOfStatement(), [], ref);

/** A complete valid statement with every property set. */
export const exampleOfStatement = (): JsonObject => exampleOf(fieldsOfStatement());

const fieldsOfStatement = (): Field[] => [
  ...fieldsOf(StatementMade).values(),
  ...[...fieldsOf(MetadataGiven).values()].filter(({ name }) => METADATA_OF_STATEMENT.includes(name)),
];

/** The schemas of the parts that several events share, by name: `Source`, `Participant`, … */
export function schemasOfParts(ref: RefOfPart): Record<string, JsonObject> {
  const found: Record<string, JsonObject> = {};
  const gather = (of: Class): void => {
    for (const { rule } of fieldsOf(of).values()) {
      const part = rule.object ?? rule.item?.object;
      if (!part || Object.hasOwn(found, nameOf(part))) continue;
      found[nameOf(part)] = objectSchema([...fieldsOf(part).values()], atLeastOneOf(part), ref);
      gather(part);
    }
  };
  [MetadataGiven, StatementMade, ...EVENT_TYPES.map((type) => CLASSES[type])].forEach(gather);
  return found;
}

/** A complete valid body with every property set. */
export const exampleOfBody = (type: EventType): JsonObject => exampleOf(fieldsOfBody(type));

/** Complete valid data as recorded, with every property set. */
export const exampleOfData = (type: EventType): JsonObject =>
  exampleOf([...fieldsOf(CLASSES[type]).values()]);

const nameOf = (part: Class): string => part.name.replace(/Data$/, '');

const lackable =
  (names: readonly (string | undefined)[]) =>
  (field: Field): Field =>
    names.includes(field.name) ? { ...field, optional: true } : field;

function givenMetadata(type: EventType): Field[] {
  const fields = [...fieldsOf(MetadataGiven).values()];
  const { actsInRecordedTime } = CATALOGUE[type];
  return fields
    .map(lackable(actsInRecordedTime ? ['occurredOn'] : []))
    .map((field) =>
      type === 'ReportCorroborated' && field.name === 'source' ? { ...field, optional: false } : field,
    );
}

function fieldsOfBody(type: EventType): Field[] {
  const own = [...fieldsOf(CLASSES[type]).values()]
    .filter(({ name }) => name !== idInPath(type))
    .map(lackable([idMade(type)]));
  const beside = metadataInBody(type);
  return [...own, ...givenMetadata(type).filter(({ name }) => beside.includes(name))];
}

function objectSchema(fields: Field[], oneOf: readonly string[], ref?: RefOfPart): JsonObject {
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
  const conditional = fields.find(({ requiredWhen }) => requiredWhen);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    ...(oneOf.length > 0 && { anyOf: oneOf.map((name) => ({ required: [name] })) }),
    ...(conditional && { not: lackWhereRequired(conditional) }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, ref)])),
  };
}

/** A schema for `not`; many tools support neither `if` nor `required` within a branch of `oneOf`. */
const lackWhereRequired = ({ name, requiredWhen }: Field): JsonObject => ({
  required: [requiredWhen!.field],
  properties: {
    [requiredWhen!.field]: { const: requiredWhen!.is },
    [name]: { type: 'array', items: {}, maxItems: 0 },
  },
});

const fieldSchema = ({ rule, describe, example }: Field, ref?: RefOfPart): JsonObject => ({
  ...ruleSchema(rule, ref),
  description: describe,
  ...(example !== undefined && { examples: [example] }),
});

function ruleSchema(rule: Rule, ref?: RefOfPart): JsonObject {
  if (rule.item) return { ...rule.schema, items: ruleSchema(rule.item, ref) };
  if (!rule.object) return { ...rule.schema };
  if (ref) return { $ref: ref(nameOf(rule.object)) };
  return objectSchema([...fieldsOf(rule.object).values()], atLeastOneOf(rule.object));
}

const exampleOf = (fields: Iterable<Field>): JsonObject =>
  Object.fromEntries([...fields].map(({ name, rule, example }) => [name, example ?? exampleOfRule(rule)]));

function exampleOfRule(rule: Rule): unknown {
  if (rule.object) return exampleOf(fieldsOf(rule.object).values());
  return rule.item && [exampleOfRule(rule.item)];
}
