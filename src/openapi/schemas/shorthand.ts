import type { Schema } from '../../http/describe.js';

export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description && { description }),
});
export const maybe = (schema: Schema): Schema =>
  typeof schema.type === 'string' && !schema.enum
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
export const refOf = (name: string): string => `#/components/schemas/${name}`;
export const ref = (name: string): Schema => ({ $ref: refOf(name) });
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description && { description }),
});
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
export const count = (description?: string): Schema => ({
  type: 'integer',
  minimum: 0,
  ...(description && { description }),
});
export const yesNo = (description?: string): Schema => ({
  type: 'boolean',
  ...(description && { description }),
});

/** An object whose properties are all required, except those in `optional`. */
export const record = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

export const INSTANT: Schema = { type: 'string', format: 'date-time' };
export const EDTF: Schema = { type: 'string', description: 'EDTF, as recorded.', examples: ['2025-10-21'] };
export const PRECISION: Schema = oneOf('instant', 'day', 'month', 'year', 'interval');
export const POSITION: Schema = {
  type: 'string',
  pattern: '^[0-9]+$',
  description: 'Place in the log.',
  examples: ['42'],
};
