import fc from 'fast-check';
import { date } from './values.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any
type Schema = Json;

/** Values of a property that are worth more than random ones, by its name: ids that are there, for example. */
export type Words = (name: string) => readonly string[] | undefined;

const DATES = new Set([
  'occurredOn',
  'publishedOn',
  'scheduledFor',
  'until',
  'asOf',
  'since',
  'from',
  'to',
  'knownAt',
]);
const ANY = fc.jsonValue({ maxDepth: 2 });
const DEEPEST = 12;

/** Of a domain that never exists: webhooks are sent there. */
function nowhere(address: string): string {
  const url = new URL(address);
  url.hostname += '.invalid';
  return url.href;
}

/** Values that a JSON Schema of the document describes, as far as a generator can know. */
export class OfSchema {
  private readonly made = new Map<string, fc.Arbitrary<Json>>();

  constructor(
    private readonly schemas: Record<string, Schema>,
    private readonly words: Words,
  ) {}

  /** @param name of the property or parameter, for its words */
  values(schema: Schema, name = '', depth = 0): fc.Arbitrary<Json> {
    if (depth > DEEPEST) return fc.nat();
    if (schema.$ref) return this.named(schema.$ref.split('/').at(-1), name, depth);
    if (schema.allOf)
      return this.values(
        merged(
          schema.allOf.map((each: Schema) => this.resolved(each)),
          schema,
        ),
        name,
        depth,
      );
    const choice = schema.oneOf ?? schema.anyOf;
    if (choice && !schema.properties) {
      return fc.oneof(...choice.map((each: Schema) => this.values(each, name, depth + 1)));
    }
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (Array.isArray(schema.type)) {
      return fc.oneof(...schema.type.map((type: string) => this.values({ ...schema, type }, name, depth)));
    }
    return this.ofType(schema, name, depth);
  }

  private resolved(schema: Schema): Schema {
    return schema.$ref ? this.resolved(this.schemas[schema.$ref.split('/').at(-1)]) : schema;
  }

  private named(schema: string, name: string, depth: number): fc.Arbitrary<Json> {
    const key = `${schema} ${name} ${depth}`;
    if (!this.made.has(key)) this.made.set(key, this.values(this.schemas[schema], name, depth + 1));
    return this.made.get(key)!;
  }

  private ofType(schema: Schema, name: string, depth: number): fc.Arbitrary<Json> {
    const { type = schema.properties ? 'object' : undefined, minimum = -1e6, maximum = 1e6 } = schema;
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer') return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
    if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
    if (type === 'string') return this.texts(schema, name);
    if (type === 'array') return this.lists(schema, name, depth);
    if (type === 'object') return this.objects(schema, depth);
    return ANY;
  }

  private texts(
    { pattern, format, minLength = 0, maxLength = 200 }: Schema,
    name: string,
  ): fc.Arbitrary<string> {
    const words = this.words(name);
    if (words)
      return fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{3,9}$/) },
      );
    if (DATES.has(name)) return date;
    if (format === 'uuid') return fc.uuid();
    if (format === 'date-time')
      return fc
        .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2030-01-01') })
        .map((moment) => moment.toISOString());
    if (format?.startsWith('uri') || name === 'url') return fc.webUrl().map(nowhere);
    if (pattern)
      return fc.stringMatching(new RegExp(pattern.replaceAll(String.raw`\x20-\x7E`, ' -~')), {
        size: 'small',
      });
    return fc
      .string({ unit: 'grapheme', minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 60) })
      .map((text) => `x${text}`);
  }

  private lists(
    { items = {}, minItems = 0, maxItems = 4, uniqueItems }: Schema,
    name: string,
    depth: number,
  ): fc.Arbitrary<Json[]> {
    const range = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
    const each = this.values(items, name, depth + 1);
    return uniqueItems
      ? fc.uniqueArray(each, { ...range, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
      : fc.array(each, range);
  }

  private objects({ properties = {}, required = [], not }: Schema, depth: number): fc.Arbitrary<Json> {
    const values = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, this.values(schema, name, depth + 1)]),
    );
    const whole = fc.record(values, { requiredKeys: required.filter((name: string) => name in values) });
    if (!not?.properties) return whole;
    // What must not be lacking together is there more often than not.
    const asked = fc.record(values, {
      requiredKeys: [...new Set([...required, ...Object.keys(not.properties)])].filter(
        (name) => name in values,
      ),
    });
    return fc.oneof(whole, asked);
  }
}

function merged(parts: Schema[], { allOf: _, ...own }: Schema): Schema {
  const all = [...parts, own];
  const conditional = all.find((part) => part.not);
  return {
    type: 'object',
    properties: Object.assign({}, ...all.map((part) => part.properties ?? {})),
    required: [...new Set(all.flatMap((part) => part.required ?? []))],
    ...(conditional && { not: conditional.not }),
  };
}
