/**
 * The four kinds of annotation, i.e. report about a report. They act in recorded time alone: from their own position on, at every
 * `asOf`.
 */
export type AnnotationKind = 'retract' | 'correct' | 'corroborate' | 'dispute';

/** What a correction may replace; each part is replaced as a whole. */
export const PARTS = ['data', 'occurredOn', 'source', 'coding'] as const;
export type Part = (typeof PARTS)[number];

/** For each part, the position of the event that provides it: the report itself, or the correction in force. */
export type Parts = Record<Part, number>;

export interface Annotation {
  position: number;
  eventId: string;
  kind: AnnotationKind;
  /** eventId of the report or annotation it refers to. */
  target: string;
  /** For a correction: the parts it replaces. */
  parts?: Part[];
  /** For a correction that replaces data: the report's new content key. For a corroboration: the one it agreed with. */
  contentKey?: string;
  /** For a correction that replaces the source, and for a corroboration: the named outlet. */
  outlet?: string;
}

/** A report with all its annotations, in recorded order; plain data, stored as JSON. */
export interface ReportHistory {
  position: number;
  eventId: string;
  /** What the report claims as recorded: reports with equal content keys make the same claim. */
  contentKey: string;
  /** Outlet of its source as recorded. */
  outlet?: string;
  annotations: Annotation[];
}

/** The effective version of a report at a log position. Annotations that are themselves retracted by then are left out. */
export interface EffectiveVersion {
  counts: boolean;
  parts: Parts;
  contentKey: string;
  /** Outlet of its effective source. */
  outlet: string | undefined;
  corrections: Annotation[];
  corroborations: Annotation[];
  disputes: Annotation[];
  retractions: Annotation[];
}

/** The history of a report without annotations. */
export const newHistory = (
  position: number,
  eventId: string,
  contentKey: string,
  outlet?: string,
): ReportHistory => ({
  position,
  eventId,
  contentKey,
  ...(outlet !== undefined && { outlet }),
  annotations: [],
});

/** The ids retracted by then. A retraction follows its target, so one backward pass is enough. */
export function retractedBy({ annotations }: ReportHistory, knownAt: number): Set<string> {
  const retracted = new Set<string>();
  for (let i = annotations.length - 1; i >= 0; i--) {
    const { kind, position, eventId, target } = annotations[i];
    if (kind === 'retract' && position <= knownAt && !retracted.has(eventId)) retracted.add(target);
  }
  return retracted;
}

/** The effective version of a report at position `knownAt` of the log, inclusive. */
export function effectiveVersion(history: ReportHistory, knownAt: number): EffectiveVersion {
  const retracted = retractedBy(history, knownAt);
  const inForce = history.annotations.filter(
    ({ position, eventId }) => position <= knownAt && !retracted.has(eventId),
  );
  const corrections = inForce.filter(({ kind }) => kind === 'correct');
  const { position } = history;
  const parts: Parts = { data: position, occurredOn: position, source: position, coding: position };
  let { contentKey, outlet } = history;
  for (const correction of corrections) {
    for (const part of correction.parts ?? []) parts[part] = correction.position;
    contentKey = correction.contentKey ?? contentKey;
    outlet = correction.outlet ?? outlet;
  }
  return {
    counts: !retracted.has(history.eventId),
    parts,
    contentKey,
    outlet,
    corrections,
    corroborations: inForce.filter(({ kind }) => kind === 'corroborate'),
    disputes: inForce.filter(({ kind }) => kind === 'dispute'),
    retractions: inForce.filter(({ kind }) => kind === 'retract'),
  };
}

/**
 * The corroborations that match the report's present content.
 *
 * @param read maps a content key's ids according to merges by then
 */
export function agreeing(
  { contentKey, corroborations }: EffectiveVersion,
  read: (contentKey: string) => string,
): Annotation[] {
  const now = read(contentKey);
  return corroborations.filter((each) => read(each.contentKey as string) === now);
}

/** How many outlets agree: distinct ones, ignoring case and surrounding blanks, other than the report's own. */
export function corroboratingOutlets(
  effective: EffectiveVersion,
  read: (contentKey: string) => string,
): number {
  const { outlet } = effective;
  const others = new Set(agreeing(effective, read).map((each) => folded(each.outlet as string)));
  if (outlet !== undefined) others.delete(folded(outlet));
  return others.size;
}

const folded = (outlet: string): string => outlet.trim().toLowerCase();

/** Whether two effective versions have the same place and content. */
export const isSameVersion = (a: EffectiveVersion, b: EffectiveVersion): boolean =>
  a.counts === b.counts && PARTS.every((part) => a.parts[part] === b.parts[part]);
