import { CATALOGUE, type EventType, type NamesShape } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { renamed } from '../events/mentions.js';
import type { Reading, Version } from './version.js';

export type MergedKind = 'party' | 'issue';

/** A merge: `id` is read as `into`, from the merge's own position in the log on. */
export interface Merge {
  kind: MergedKind;
  id: string;
  into: string;
  /** Position of the merge event. */
  position: number;
}

/** The span of recorded time in which a merge is in force; Infinity: it still is. */
export interface MergeSpan extends Merge {
  recordedFrom: number;
  recordedUntil: number;
}

export const isMerge = ({ type }: { type: string }): boolean => CATALOGUE[type as EventType].merges;

/** The merge reported by a version; undefined for any other report. */
export function mergeIn({ type, data, position }: Version): Merge | undefined {
  const { entity, merges } = CATALOGUE[type];
  if (!merges || !entity) return undefined;
  const kind = entity.kind as MergedKind;
  return { kind, id: data[entity.idField] as string, into: data.into as string, position };
}

/** Maps ids by the merges in force (free of cycles): each to the id it was finally merged into. */
export class MergedIds {
  static readonly NONE = new MergedIds([]);
  private readonly next: ReadonlyMap<string, string>;

  /** @param merges in recorded order */
  constructor(readonly merges: readonly Merge[]) {
    this.next = new Map(merges.map(({ kind, id, into }) => [`${kind} ${id}`, into]));
  }

  get isEmpty(): boolean {
    return this.merges.length === 0;
  }

  of(kind: MergedKind, id: string): string {
    let read = id;
    for (
      let into = this.next.get(`${kind} ${id}`);
      into !== undefined;
      into = this.next.get(`${kind} ${into}`)
    )
      read = into;
    return read;
  }

  /** Every other id that is read as this one, sorted. */
  mergedFrom(kind: MergedKind, id: string): string[] {
    return this.merges
      .filter((merge) => merge.kind === kind && this.of(kind, merge.id) === id)
      .map((merge) => merge.id)
      .sort();
  }

  /**
   * A report with its party and issue ids mapped; the same object if no id changes.
   *
   * @returns undefined for the admission of a party, or the opening of an issue, that was merged into another: it has no effect
   *   on that one
   */
  read(version: Version): Version | undefined {
    if (this.isEmpty) return version;
    const { type, data } = version;
    const { entity, names } = CATALOGUE[type];
    const isOwn = entity?.kind === 'party' || entity?.kind === 'issue';
    if (isOwn && entity.role === 'makes') {
      const own = data[entity.idField] as string;
      if (this.of(entity.kind as MergedKind, own) !== own) return undefined;
    }
    const shape: NamesShape = isOwn ? { ...names, [entity.idField]: entity.kind as MergedKind } : names;
    const read = renamed(shape, data, (kind, id) => this.of(kind, id)) as JsonObject;
    if (read === data) return version;
    if (isOwn) withoutItself(read, entity.idField);
    return { ...version, data: read };
  }

  /**
   * A report as the projections read it; undefined if it has no effect.
   *
   * @param statementOf finds the statement a withdrawal withdraws
   */
  reading(report: Version, statementOf: (withdrawal: Version) => Version | undefined): Reading | undefined {
    const version = this.read(report);
    if (version?.type !== 'PositionWithdrawn') return version && { version };
    const statement = statementOf(version);
    return { version, statement: statement && this.read(statement) };
  }
}

/** A bloc is not a member of itself. */
function withoutItself(data: JsonObject, idField: string): void {
  if (Array.isArray(data.memberOf)) data.memberOf = data.memberOf.filter((id) => id !== data[idField]);
}

/** How merges map ids by `knownAt`. @param spans in recorded order */
export const mergedIdsAt = (spans: readonly MergeSpan[], knownAt: number): MergedIds => {
  const standing = spans.filter(
    ({ recordedFrom, recordedUntil }) => recordedFrom <= knownAt && knownAt < recordedUntil,
  );
  return standing.length === 0 ? MergedIds.NONE : new MergedIds(standing);
};
