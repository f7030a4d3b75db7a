import type { components } from './schema.js';

/** Types of request and response bodies, by their names in the OpenAPI document: `Schemas['Stance']`. */
export type Schemas = components['schemas'];
