import type { components } from './schema.js';

/** What answers and bodies are made of, by the names of the OpenAPI document: `Schemas['Stance']`. */
export type Schemas = components['schemas'];
