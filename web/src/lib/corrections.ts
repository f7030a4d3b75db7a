import { CATALOGUE, type EventType } from '../../../events/catalogue.js';
import type { ApiEvent } from './types.js';

/** The effect of a correction: the report before and after it. */
export interface CorrectionStep {
  correction: ApiEvent;
  before: ApiEvent;
  after: ApiEvent;
}

/** Applies the corrections in effect to a report, in recorded order; each replaces whole parts. */
export function correctionSteps(first: ApiEvent, corrections: readonly ApiEvent[]): CorrectionStep[] {
  let before = first;
  return corrections.map((correction) => {
    const { data, occurredOn, source, coding } = correction.data as Partial<ApiEvent>;
    const after = { ...before };
    if (data) after.data = withOwnId(first, data);
    if (occurredOn) after.occurredOn = occurredOn;
    if (source) after.source = source;
    if (coding) after.coding = coding;
    const step = { correction, before, after };
    before = after;
    return step;
  });
}

/** A correction may omit the id of what its report creates or acts on. */
function withOwnId({ type, data }: ApiEvent, corrected: ApiEvent['data']): ApiEvent['data'] {
  const id = CATALOGUE[type as EventType].entity?.idField;
  return id ? { [id]: data[id], ...corrected } : corrected;
}
