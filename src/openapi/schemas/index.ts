import type { Schema } from '../../http/describe.js';
import { ANSWERS } from './answers.js';
import { EVENTS, eventSchemas } from './events.js';
import { ROWS } from './rows.js';
import { WEBHOOKS } from './webhooks.js';

const NAMED = { ...ANSWERS, ...EVENTS, ...ROWS, ...WEBHOOKS } satisfies Record<string, Schema>;

/** Whether a route may use it as its `answer`. */
export const isSchemaName = (name: string): boolean => Object.hasOwn(NAMED, name);

/** Every component schema of `/openapi.json` by name. */
export const allSchemas = (): Record<string, Schema> => ({ ...NAMED, ...eventSchemas() });
