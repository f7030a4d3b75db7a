import type { EntityKind, EventType } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import type { MergedIds } from '../../projections/merges.js';
import type { Change, NegotiationState } from '../../projections/negotiation-state.js';
import type { Refusal } from '../common/refusal.js';

/** What a rule looks at: a change that would be made, and all that is known before it. */
export interface Case {
  change: Change;
  state: NegotiationState;
  /** Some ids of a kind that were ever recorded here, for telling people what there is. */
  known: (kind: EntityKind) => string[];
}

/** One rule of the domain: the refusal where the change would break it. A plain function: the same case, the same answer. */
export type Rule = (subject: Case) => Refusal | undefined;

/** The rules for the reports of one type: newly recorded, corrected, retracted or put back. */
export interface TypeRules {
  /** `404`: what the command acts on is there. */
  exists?: readonly Rule[];
  /** `409`: the change contradicts nothing that stands. */
  possible?: readonly Rule[];
}

/** The rules of all families: of each type its own, and of the four about a report those that come before all others. */
export interface DomainRules {
  byType: Partial<Record<EventType, TypeRules>>;
  /** `409`: what a merge, or the retraction of one, may not leave: all is looked at with ids read as they would be. */
  readAs: readonly ((state: NegotiationState, ids: MergedIds) => Refusal | undefined)[];
  /** Looked at before it is known what an event about a report would change. */
  aboutReport: {
    /** `404`, or `400` where a correction is not valid for its report. */
    exists: (event: StoredEvent, state: NegotiationState) => Refusal | undefined;
    /** `409` */
    possible: (event: StoredEvent, state: NegotiationState) => Refusal | undefined;
  };
}
