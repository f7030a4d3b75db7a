/** The four kinds of report about a report. They act in recorded time alone: from their own position on, at every `asOf`. */
export type NoteKind = 'retract' | 'correct' | 'corroborate' | 'dispute';

/** What a correction may replace; each part is taken as a whole. */
export const PARTS = ['data', 'occurredOn', 'source', 'coding'] as const;
export type Part = (typeof PARTS)[number];

/** For each part, the position of the event that says it: the report itself, or the correction that stands. */
export type Parts = Record<Part, number>;

export interface Note {
  position: number;
  eventId: string;
  kind: NoteKind;
  /** eventId of the report, or of the other note, that it is about. */
  target: string;
  /** Of a correction: the parts it replaces. */
  parts?: Part[];
  /** Of a correction that replaces data: what the report claims from then on. Of a corroboration: what it claimed then. */
  claim?: string;
}

/** A report together with everything said about it, in recorded order; plain data, stored as JSON. */
export interface Dossier {
  position: number;
  eventId: string;
  /** What the report claims as recorded: two reports with one claim say the same. */
  claim: string;
  notes: Note[];
}

/** How a report stands at a position of the log. Notes that are themselves retracted by then are left out. */
export interface Standing {
  counts: boolean;
  parts: Parts;
  claim: string;
  corrections: Note[];
  /** Only those made while the report said what it says now. */
  corroborations: Note[];
  disputes: Note[];
  retractions: Note[];
}

/** A dossier with nothing in it yet. */
export const openDossier = (position: number, eventId: string, claim: string): Dossier => ({
  position,
  eventId,
  claim,
  notes: [],
});

/** The ids that are retracted by then. A retraction comes after what it retracts, so one pass from the last note decides. */
export function retractedBy(dossier: Dossier, knownAt: number): Set<string> {
  const retracted = new Set<string>();
  for (let i = dossier.notes.length - 1; i >= 0; i--) {
    const note = dossier.notes[i];
    if (note.kind === 'retract' && note.position <= knownAt && !retracted.has(note.eventId))
      retracted.add(note.target);
  }
  return retracted;
}

/** How the report stands for someone who knows the log up to and including position `knownAt`. */
export function standing(dossier: Dossier, knownAt: number): Standing {
  const retracted = retractedBy(dossier, knownAt);
  const notes = dossier.notes.filter((note) => note.position <= knownAt && !retracted.has(note.eventId));
  const corrections = notes.filter((note) => note.kind === 'correct');
  const { position } = dossier;
  const parts: Parts = { data: position, occurredOn: position, source: position, coding: position };
  let claim = dossier.claim;
  for (const correction of corrections) {
    for (const part of correction.parts ?? []) parts[part] = correction.position;
    claim = correction.claim ?? claim;
  }
  return {
    counts: !retracted.has(dossier.eventId),
    parts,
    claim,
    corrections,
    corroborations: notes.filter((note) => note.kind === 'corroborate' && note.claim === claim),
    disputes: notes.filter((note) => note.kind === 'dispute'),
    retractions: notes.filter((note) => note.kind === 'retract'),
  };
}

/** Whether two standings put the report at the same place with the same content. */
export const sameVersion = (a: Standing, b: Standing): boolean =>
  a.counts === b.counts && PARTS.every((part) => a.parts[part] === b.parts[part]);
