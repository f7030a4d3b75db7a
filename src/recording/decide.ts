import type { EventType } from '../../events/catalogue.js';
import { negotiationOf, type StoredEvent } from '../../events/envelope.js';
import {
  changeOf,
  isAnnotation,
  type Change,
  type NegotiationState,
} from '../../projections/negotiation-state.js';
import { isMerge } from '../../projections/merges.js';
import { isStretch } from '../../projections/version.js';
import { conflict, notFound, type Refusal, unprocessable } from '../common/refusal.js';
import { tryEdtf } from '../temporal/edtf.js';
import { mergeIsPossible } from './merges.js';
import {
  correctionIsUnderstood,
  entityIsThere,
  idIsFree,
  namesAreKnown,
  namesStillCount,
  nothingIsLeftBehind,
} from './references.js';
import type { Case, DomainRules, Rule } from './rules.js';

/** How far in the future an event may be dated; plans belong in the data. */
const LATEST_MS = 24 * 60 * 60 * 1000;

export interface Decision extends Omit<Case, 'change'> {
  event: StoredEvent;
  /**
   * Checked between `404` and `422`: whether the stream is at the revision the client expects, and the id or key is unused.
   */
  precondition?: () => Refusal | undefined;
}

/**
 * The change an event makes, or the first refusal in the order `404`, `412`, `422`, `409`. Pure: the same state gives the same
 * answer.
 */
export function decide(
  { event, state, known, precondition }: Decision,
  rules: DomainRules,
): Change | Refusal {
  const unmet = () => precondition?.() ?? inTheFuture(event, state);
  const missing = negotiationIsThere(event, state);
  if (missing) return missing;
  if (isAnnotation(event.type)) {
    const { exists, possible } = rules.aboutReport;
    const invalid = exists(event, state);
    if (invalid) return invalid;
    const impossible = possible(event, state);
    if (impossible) return unmet() ?? correctionIsUnderstood(event, state, known) ?? impossible;
  }
  const change = changeOf(state, event);
  const subject = { change, state, known };
  const own = rules.byType[change.targetReport.type as EventType] ?? {};
  return (
    entityIsThere(subject) ??
    first(own.exists, subject) ??
    unmet() ??
    namesAreKnown(subject) ??
    first([negotiationIsOpen, idIsFree, namesStillCount], subject) ??
    first(own.possible, subject) ??
    (isMerge(change.targetReport) ? mergeIsPossible(subject, rules.readAs) : undefined) ??
    nothingIsLeftBehind(subject) ??
    change
  );
}

const first = (rules: readonly Rule[] = [], subject: Case): Refusal | undefined => {
  for (const rule of rules) {
    const refusal = rule(subject);
    if (refusal) return refusal;
  }
  return undefined;
};

/** `404`: every event except an opening needs an existing negotiation. */
const negotiationIsThere = (event: StoredEvent, state: NegotiationState): Refusal | undefined =>
  event.type === 'NegotiationOpened' || state.head()
    ? undefined
    : notFound(`There is no negotiation ${negotiationOf(event.stream)}: open it first.`);

/** `409`: a negotiation is opened once; without a counting opening, no other report can count. */
const negotiationIsOpen: Rule = ({ change: { event, targetReport, before, after }, state }) => {
  const head = state.head();
  if (event.type === 'NegotiationOpened') {
    return (
      head && conflict('id-used', `The negotiation ${String(event.data.negotiationId)} is already open.`)
    );
  }
  const comesToCount =
    after !== undefined && before === undefined && targetReport.type !== 'NegotiationOpened';
  if (head?.opened || !comesToCount) return undefined;
  return conflict(
    'no-longer-counts',
    'The opening of this negotiation has been retracted: it no longer counts.',
  );
};

/** `422`: the event, or the date that a correction gives, is in the future. */
function inTheFuture({ metadata, data, type }: StoredEvent, state: NegotiationState): Refusal | undefined {
  const recordedAt = Date.parse(metadata.recordedAt);
  const own = datedInTheFuture(type, metadata.occurredOn, recordedAt);
  if (own || type !== 'ReportCorrected' || data.occurredOn === undefined) return own;
  const target = state.eventById(data.eventId as string)?.type ?? type;
  return datedInTheFuture(target, data.occurredOn as string, recordedAt);
}

/** `422`: the date of a report is more than 24 h after the recording, in milliseconds since 1970; of a stretch, its end. */
export function datedInTheFuture(type: string, occurredOn: string, recordedAt: number): Refusal | undefined {
  const date = tryEdtf(occurredOn);
  if (!date || (isStretch(type as EventType, occurredOn) ? date.end : date.start) <= recordedAt + LATEST_MS)
    return undefined;
  const detail = `${occurredOn} is in the future. Plans belong in the data (scheduledFor, until); occurredOn says when it happened.`;
  return unprocessable('in-the-future', detail, [{ pointer: '/occurredOn', detail }]);
}
