export { followEvents, type FollowOptions } from './follow-events.js';
export { createParley, type Parley, type ParleyOptions } from './parley.js';
export { answered, ProblemError } from './problem.js';
export type { components, operations, paths } from './schema.js';
export type { Schemas } from './schemas.js';
