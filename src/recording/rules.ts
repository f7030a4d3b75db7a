import type { EntityKind, EventType } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import type { MergedIds } from '../../projections/merges.js';
import type { Change, NegotiationState } from '../../projections/negotiation-state.js';
import type { Refusal } from '../common/refusal.js';

/** The input of a rule: a proposed change and the state before it. */
export interface Case {
  change: Change;
  state: NegotiationState;
  /** Some ids of a kind ever recorded here, for error messages. */
  known: (kind: EntityKind) => string[];
}

/** A domain rule: returns a refusal if the change would violate it. A pure function. */
export type Rule = (subject: Case) => Refusal | undefined;

/** The rules for the reports of one type: newly recorded, corrected, retracted or restored. */
export interface TypeRules {
  /** `404`: what the command acts on exists. */
  exists?: readonly Rule[];
  /** `409`: the change contradicts nothing in force. */
  possible?: readonly Rule[];
}

/** The rules of all families: those of each type, and those for annotations, which are checked first. */
export interface DomainRules {
  byType: Partial<Record<EventType, TypeRules>>;
  /** `409`: invalid states after a merge or its retraction, checked with the resulting id mapping. */
  readAs: readonly ((state: NegotiationState, ids: MergedIds) => Refusal | undefined)[];
  /** Checked before the change of an annotation is computed. */
  aboutReport: {
    /** `404`, or `400` where a correction is not valid for its report. */
    exists: (event: StoredEvent, state: NegotiationState) => Refusal | undefined;
    /** `409` */
    possible: (event: StoredEvent, state: NegotiationState) => Refusal | undefined;
  };
}
