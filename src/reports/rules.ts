import { CATALOGUE, type EventType } from '../../events/catalogue.js';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { validateCorrection } from '../../events/validate.js';
import { targetReportOf, type NegotiationState } from '../../projections/negotiation-state.js';
import { retractedBy } from '../temporal/annotations.js';
import { conflict, notFound, Refusal } from '../common/refusal.js';
import type { DomainRules } from '../recording/rules.js';

/** The four about a report, looked at before it is known what they would change. */
function reportIsThere(event: StoredEvent, state: NegotiationState): Refusal | undefined {
  const eventId = event.data.eventId as string;
  const target = state.eventById(eventId);
  if (!target) return notFound(`There is no report ${eventId} in this negotiation.`);
  if (event.type !== 'ReportCorrected' || !isReport(target)) return undefined;
  return correctionIsValid(target, event.data);
}

/** Not one of the four about a report, nor a merge: these can be retracted only. */
const isReport = ({ type }: StoredEvent): boolean => !CATALOGUE[type as EventType].actsInRecordedTime;

function correctionIsValid(target: StoredEvent, correction: JsonObject): Refusal | undefined {
  const errors = validateCorrection(target.type as EventType, correction);
  const idField = CATALOGUE[target.type as EventType].entity?.idField;
  const id = idField && (correction.data as JsonObject | undefined)?.[idField];
  if (idField && id !== undefined && id !== target.data[idField]) {
    errors.push({
      pointer: `/data/${idField}`,
      detail: `A correction cannot change it: omit it, or give ${String(target.data[idField])}.`,
    });
  }
  if (errors.length === 0) return undefined;
  return new Refusal(400, 'validation', `The corrected data of the ${target.type} is not valid.`, errors);
}

/** `409`: what has been retracted is left alone, and only a retraction is about one of the four. */
function targetTakesIt(event: StoredEvent, state: NegotiationState): Refusal | undefined {
  const eventId = event.data.eventId as string;
  const target = state.eventById(eventId) as StoredEvent;
  const verb = VERBS[event.type];
  if (!isReport(target) && event.type !== 'ReportRetracted') {
    return conflict('not-a-report', `A ${target.type} cannot be ${verb}; it can be retracted.`);
  }
  const report = targetReportOf(state, eventId) as StoredEvent;
  const history = state.history(report.position);
  if (!history || !retractedBy(history, Infinity).has(eventId)) return undefined;
  return conflict(
    'already-retracted',
    `The report ${eventId} has been retracted: it can no longer be ${verb}.`,
  );
}

const VERBS: Partial<Record<string, string>> = {
  ReportRetracted: 'retracted',
  ReportCorrected: 'corrected',
  ReportCorroborated: 'corroborated',
  ReportDisputed: 'disputed',
};

export const aboutReportRules: DomainRules['aboutReport'] = {
  exists: reportIsThere,
  possible: targetTakesIt,
};
