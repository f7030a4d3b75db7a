import type { JsonObject, StoredEvent } from '../events/envelope.js';
import { retractedBy, standing } from '../src/temporal/dossier.js';
import { presentContent, presentEvent } from './present.js';
import type { Reader } from './reader.js';
import { contentOf } from './version.js';

/**
 * One report as it was recorded, whether it is retracted by `knownAt`, and what has been said about it by then: what counts as
 * in the timeline, and `said`, everything in the order recorded, each with whether it is itself retracted.
 *
 * @param root the report that `event` is about in the end: `event` itself unless it is one of the four
 */
export function report(reader: Reader, event: StoredEvent, root: StoredEvent, knownAt: number): JsonObject {
  const dossier = reader.dossier(root.position);
  const isRoot = event.id === root.id;
  const present = ({ position }: { position: number }) => presentEvent(reader.eventAt(position));
  const retracted = dossier ? retractedBy(dossier, knownAt) : new Set<string>();
  const now = dossier && isRoot ? standing(dossier, knownAt) : undefined;
  const said =
    dossier?.notes.filter((note) => note.position <= knownAt && (isRoot || note.target === event.id)) ?? [];
  return {
    ...presentEvent(event),
    retracted: retracted.has(event.id),
    corrections: now?.corrections.map(present) ?? [],
    corroborations: now?.corroborations.map(present) ?? [],
    disputes: now?.disputes.map(present) ?? [],
    retractions: said
      .filter((note) => note.kind === 'retract' && note.target === event.id && !retracted.has(note.eventId))
      .map(present),
    said: said.map((note) => ({ ...present(note), retracted: retracted.has(note.eventId) })),
    current:
      isRoot && now?.counts !== false
        ? presentContent(contentOf(event, now?.parts, (position) => reader.eventAt(position)))
        : null,
  };
}
