import type { Schema } from '../../http/describe.js';
import { ANSWERS } from './answers.js';
import { EVENTS, eventSchemas } from './events.js';
import { ROWS } from './rows.js';

const NAMED = { ...ANSWERS, ...EVENTS, ...ROWS } satisfies Record<string, Schema>;

/** What a route may name as its answer. */
export type SchemaName = keyof typeof NAMED;

/** Every component schema of `/openapi.json` by name. */
export const allSchemas = (): Record<string, Schema> => ({ ...NAMED, ...eventSchemas() });
