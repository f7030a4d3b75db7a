import 'reflect-metadata';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import type { JsonObject } from './envelope.js';
import * as rules from './rules.js';
import type { Class, Rule } from './rules.js';

/** A field's rule and options, as declared by its decorator. Read by validation, the JSON schema and `mentions`. */
export interface Field {
  name: string;
  rule: Rule;
  optional: boolean;
  /** An optional field that is required if another has this value. */
  requiredWhen?: { field: string; is: string };
  describe: string;
  example?: unknown;
}

export interface Options {
  /** One sentence for the API documentation. */
  describe: string;
  example?: unknown;
  optional?: boolean;
}

const FIELDS = Symbol('fields');
const ONE_OF = Symbol('at least one of');
const NO_FIELDS: ReadonlyMap<string, Field> = new Map();

/** The fields of a class by name, in declaration order. */
export const fieldsOf = (of: Class): ReadonlyMap<string, Field> =>
  Reflect.getOwnMetadata(FIELDS, of.prototype) ?? NO_FIELDS;

/** Fields of which an object must have at least one; empty if there is no such requirement. */
export const atLeastOneOf = (of: Class): readonly string[] => Reflect.getOwnMetadata(ONE_OF, of) ?? [];

/** Whether the field is required in this object. */
export const isRequired = ({ optional, requiredWhen }: Field, object: JsonObject): boolean =>
  requiredWhen ? object[requiredWhen.field] === requiredWhen.is : !optional;

/** What is wrong with a field's value itself, not with its contents. */
export function complaint(field: Field, value: unknown, object: JsonObject): string | undefined {
  const { rule, requiredWhen } = field;
  const required = isRequired(field, object);
  if (requiredWhen && required && (value === undefined || (Array.isArray(value) && value.length === 0))) {
    return `Required: one or more, where ${requiredWhen.field} is ${requiredWhen.is}.`;
  }
  if (value === undefined) return required ? `Required: ${rule.right}.` : undefined;
  return rule.complaint(value);
}

function declare(
  rule: Rule,
  { describe, example, optional = false, requiredWhen }: Options & Pick<Field, 'requiredWhen'>,
): PropertyDecorator {
  return (target, property) => {
    const field: Field = { name: String(property), rule, optional, requiredWhen, describe, example };
    const fields: Map<string, Field> = Reflect.getOwnMetadata(FIELDS, target) ?? new Map();
    Reflect.defineMetadata(FIELDS, fields.set(field.name, field), target);
    registerDecorator({
      target: target.constructor,
      propertyName: field.name,
      name: 'field',
      validator: {
        validate: (value: unknown, { object }: ValidationArguments) =>
          complaint(field, value, object as JsonObject) === undefined,
        defaultMessage: ({ value, object }: ValidationArguments) =>
          complaint(field, value, object as JsonObject)!,
      },
    });
  };
}

/** `max` counts Unicode characters; without it, only the size of the whole event limits the text. */
export const Text = (options: Options & { max?: number }) =>
  declare(rules.text(options.max, options.optional ?? false), options);

/** A name, a title, a place: a text of at most 500 characters. */
export const Label = (options: Options) => Text({ max: 500, ...options });

/** A name of a scheme of codes: `scheme:value` names a code, so it has no colon. */
export const Scheme = (options: Options) => declare(rules.scheme(), options);

export const Texts = (options: Options) => declare(rules.listOf(rules.text(500, false), 0, false), options);

export const Id = (options: Options) => declare(rules.id(), options);

export const PartyId = (options: Options) => declare(rules.id('party'), options);

export const IssueId = (options: Options) => declare(rules.id('issue'), options);

/** Distinct ids of parties; `min`: the minimum number. */
export const PartyIds = (options: Options & { min?: number }) =>
  declare(rules.listOf(rules.id('party'), options.min ?? 0, true), options);

export const IssueIds = (options: Options) => declare(rules.listOf(rules.id('issue'), 0, true), options);

export const Uuid = (options: Options) => declare(rules.uuid(), options);

export const WebUrl = (options: Options) => declare(rules.webUrl(), options);

export const Edtf = (options: Options) => declare(rules.edtf(), options);

export const Choice = (values: readonly string[], options: Options) => declare(rules.choice(values), options);

export const Numeric = (options: Options & { min: number; max: number }) =>
  declare(rules.number(options.min, options.max, false), options);

export const Whole = (options: Options & { min: number; max: number }) =>
  declare(rules.number(options.min, options.max, true), options);

/** An object with the fields of another class. */
export const Part = (of: Class, options: Options) => declare(rules.objectOf(of), options);

/** A list of objects with the fields of another class; `min`: the minimum number. */
export const ListOf = (
  of: Class,
  options: Options & { min?: number; distinct?: boolean } & Pick<Field, 'requiredWhen'>,
) => declare(rules.listOf(rules.objectOf(of), options.min ?? 0, options.distinct ?? false), options);

/** Data of an event of any type, validated once the type is known. */
export const AnyData = (options: Options) => declare(rules.anyData(), options);

/** Class decorator: at least one of these optional fields is required. */
export const AtLeastOneOf =
  (...names: string[]): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(ONE_OF, names, target);
