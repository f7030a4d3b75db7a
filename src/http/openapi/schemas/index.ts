import type { Schema } from '../describe.js';
import { ANSWERS } from './answers.js';
import { ROWS } from './rows.js';

/** Component schemas of `/openapi.json` by name, besides those of the events, which come from `events/schema.ts`. */
export const SCHEMAS = { ...ANSWERS, ...ROWS } satisfies Record<string, Schema>;

export type SchemaName = keyof typeof SCHEMAS;
