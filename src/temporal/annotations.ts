/** The four kinds of report about a report. They act in recorded time alone: from their own position on, at every `asOf`. */
export type AnnotationKind = 'retract' | 'correct' | 'corroborate' | 'dispute';

/** What a correction may replace; each part is taken as a whole. */
export const PARTS = ['data', 'occurredOn', 'source', 'coding'] as const;
export type Part = (typeof PARTS)[number];

/** For each part, the position of the event that says it: the report itself, or the correction in force. */
export type Parts = Record<Part, number>;

export interface Annotation {
  position: number;
  eventId: string;
  kind: AnnotationKind;
  /** eventId of the report, or of the other annotation, that it is about. */
  target: string;
  /** Of a correction: the parts it replaces. */
  parts?: Part[];
  /** Of a correction that replaces data: the report's content key from then on. Of a corroboration: the one it agreed with. */
  contentKey?: string;
  /** Of a correction that replaces the source, and of a corroboration: the outlet that it names. */
  outlet?: string;
}

/** A report together with everything said about it, in recorded order; plain data, stored as JSON. */
export interface ReportHistory {
  position: number;
  eventId: string;
  /** What the report claims as recorded: two reports with one content key say the same. */
  contentKey: string;
  /** Outlet of its source as recorded. */
  outlet?: string;
  annotations: Annotation[];
}

/** How a report stands at a position of the log. Annotations that are themselves retracted by then are left out. */
export interface EffectiveVersion {
  counts: boolean;
  parts: Parts;
  contentKey: string;
  /** Outlet of its source as it stands. */
  outlet: string | undefined;
  corrections: Annotation[];
  corroborations: Annotation[];
  disputes: Annotation[];
  retractions: Annotation[];
}

/** The history of a report about which nothing has been said yet. */
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

/** The ids that are retracted by then. A retraction comes after what it retracts, so one pass from the last one decides. */
export function retractedBy({ annotations }: ReportHistory, knownAt: number): Set<string> {
  const retracted = new Set<string>();
  for (let i = annotations.length - 1; i >= 0; i--) {
    const { kind, position, eventId, target } = annotations[i];
    if (kind === 'retract' && position <= knownAt && !retracted.has(eventId)) retracted.add(target);
  }
  return retracted;
}

/** The report as it stands for someone who knows the log up to and including position `knownAt`. */
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
 * The corroborations made while the report said what it says now.
 *
 * @param read a content key with the ids read as merged by then
 */
export function agreeing(
  { contentKey, corroborations }: EffectiveVersion,
  read: (contentKey: string) => string,
): Annotation[] {
  const now = read(contentKey);
  return corroborations.filter((each) => read(each.contentKey as string) === now);
}

/** How many outlets agree: distinct ones, without case and outer blanks, other than the report's own. */
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

/** Whether two effective versions put the report at the same place with the same content. */
export const isSameVersion = (a: EffectiveVersion, b: EffectiveVersion): boolean =>
  a.counts === b.counts && PARTS.every((part) => a.parts[part] === b.parts[part]);
