import type { JsonObject } from '../../events/envelope.js';
import { about, corrected, isOneOfTheFour, stands, type Shown } from './log.js';
import { corroborations } from './reports.js';
import { mergesOf } from './timeline.js';

/** What an event is about in the end: a retraction's retraction is about the report that the other retracted. */
function root(log: readonly Shown[], event: Shown): Shown {
  const target = log.find(({ eventId }) => isOneOfTheFour(event) && eventId === event.data.eventId);
  return target ? root(log, target) : event;
}

/**
 * A report as recorded, whether it is retracted, and what has been said about it: what counts, and in `said` everything.
 * @param log what is known of its negotiation
 */
export function report(log: readonly Shown[], id: string): JsonObject {
  const event = log.find(({ eventId }) => eventId === id)!;
  const isRoot = !isOneOfTheFour(event);
  const retracted = !stands(log, event);
  const said = log.filter(
    (other) => isOneOfTheFour(other) && (isRoot ? root(log, other) === event : other.data.eventId === id),
  );
  const { moment: _, ...now } = corrected(log, event);
  return {
    ...event,
    retracted,
    corrections: isRoot ? about(log, event, 'ReportCorrected') : [],
    corroborations: isRoot ? corroborations(log, event) : [],
    disputes: isRoot ? about(log, event, 'ReportDisputed') : [],
    merges: mergesOf(log, { type: event.type, asRecorded: event.data }),
    retractions: about(log, event, 'ReportRetracted'),
    said: said.map((other) => ({ ...other, retracted: !stands(log, other) })),
    current: isRoot && !retracted ? now : null,
  };
}
