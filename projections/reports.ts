import type { JsonObject, StoredEvent } from '../events/envelope.js';
import { effectiveVersion, retractedBy } from '../src/temporal/annotations.js';
import { agreeingWith, versionOf, type ProjectionContext } from './context.js';
import { mergesOf } from './timeline.js';
import { presentEvent, presentVersion } from './present.js';

/**
 * One report as recorded, whether it is retracted by `knownAt`, and its annotations by then: the effective ones as in the
 * timeline, and `said`, all of them in recorded order, each with whether it is itself retracted.
 *
 * @param target the report that `event` is ultimately about: `event` itself unless it is an annotation
 */
export function report(
  context: ProjectionContext,
  event: StoredEvent,
  target: StoredEvent,
  knownAt: number,
): JsonObject {
  const history = context.history(target.position);
  const isReport = event.id === target.id;
  const present = ({ position }: { position: number }) => presentEvent(context.eventAt(position));
  const retracted = history ? retractedBy(history, knownAt) : new Set<string>();
  const now = history && isReport ? effectiveVersion(history, knownAt) : undefined;
  const said =
    history?.annotations.filter(
      (each) => each.position <= knownAt && (isReport || each.target === event.id),
    ) ?? [];
  return {
    ...presentEvent(event),
    retracted: retracted.has(event.id),
    corrections: now?.corrections.map(present) ?? [],
    corroborations: now ? agreeingWith(context, now, knownAt).map(present) : [],
    disputes: now?.disputes.map(present) ?? [],
    merges: mergesOf(context, event, knownAt).map(present),
    retractions: said
      .filter((each) => each.kind === 'retract' && each.target === event.id && !retracted.has(each.eventId))
      .map(present),
    said: said.map((each) => ({ ...present(each), retracted: retracted.has(each.eventId) })),
    current: isReport && now?.counts !== false ? presentVersion(versionOf(context, event, knownAt)) : null,
  };
}
