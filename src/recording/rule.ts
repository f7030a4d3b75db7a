import type { Change, Facts } from '../../projections/facts.js';
import type { Refusal } from '../common/refusal.js';

/** What a decider looks at: a change that would be made, and all that is known before it. */
export interface Case {
  change: Change;
  facts: Facts;
  /** Some ids of a kind that were ever recorded here, for telling people what there is. */
  known: (kind: Parameters<Facts['thing']>[0]) => string[];
}

/** One rule of the domain: the refusal where the change would break it. */
export type Rule = (subject: Case) => Refusal | undefined;
