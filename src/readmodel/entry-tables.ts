import type { EventType } from '../../events/catalogue.js';
import type { SaidVersion, TimelineEntry, TimelineQuery, VersionKey } from '../../projections/context.js';
import { ANNOTATED, entryOf, type CellEffect, type TimePoint } from '../../projections/engine.js';
import type { Version } from '../../projections/version.js';
import { CellHistory } from '../temporal/history.js';
import type { JsonObject } from '../../events/envelope.js';
import { bound, type Connection } from './database.js';

type EntryRow = [
  cell: string,
  validFrom: number,
  position: number,
  recordedFrom: number,
  recordedUntil: number | null,
  kind: number,
  payload: number,
];
type VersionRow = [position: number, recordedFrom: number, parties: string | null, said: string | null];
type TimelineRow = [
  type: EventType,
  validFrom: number,
  validTo: number,
  position: number,
  recordedFrom: number,
];

/** The part of a row derived from a version alone, as stored JSON text. */
export class SaidText implements SaidVersion {
  readonly parties: readonly string[];

  constructor(
    readonly text: string,
    parties: string | null,
  ) {
    this.parties = parties === null ? NOBODY_ELSE : (JSON.parse(parties) as string[]);
  }

  get said(): JsonObject {
    return JSON.parse(this.text) as JsonObject;
  }
}

const NOBODY_ELSE: readonly string[] = [];

/** Page size of timeline reads. */
const PAGE = 200;

/** Cells and versions of all negotiations, as rows. */
export class EntryTables {
  private readonly insert;
  private readonly close;
  private readonly mark;
  private readonly insertVersion;
  private readonly closeVersion;
  private readonly selectCells;
  private readonly selectKeys;
  private readonly selectVersions;
  private readonly selectTimeline;
  private readonly selectTimelineBackwards;
  private readonly selectPlace;
  private readonly selectLatest;
  private readonly selectCounts;

  constructor(connection: Connection) {
    this.insert = connection.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)');
    const open =
      'no = ? AND projection = ? AND cell = ? AND valid_from = ? AND position = ? AND recorded_until IS NULL';
    this.close = connection.prepare(`UPDATE entries SET recorded_until = ? WHERE ${open}`);
    this.mark = connection.prepare(`UPDATE entries SET kind = kind | ? WHERE ${open}`);
    this.insertVersion = connection.prepare('INSERT INTO versions VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)');
    this.closeVersion = connection.prepare(
      'UPDATE versions SET recorded_until = ? WHERE position = ? AND recorded_until IS NULL',
    );
    this.selectCells = connection
      .prepare(
        'SELECT cell, valid_from, position, recorded_from, recorded_until, kind, payload FROM entries WHERE no = ? AND projection = ? AND cell IN (SELECT value FROM json_each(?)) ORDER BY cell, valid_from, position, recorded_from',
      )
      .raw();
    this.selectKeys = connection
      .prepare(
        `WITH RECURSIVE keys(no, projection, cell) AS (
           SELECT ?, ?, ?
           UNION ALL
           SELECT no, projection, (SELECT min(cell) FROM entries AS e
             WHERE e.no = keys.no AND e.projection = keys.projection AND e.cell > keys.cell)
           FROM keys WHERE cell IS NOT NULL LIMIT ?)
         SELECT cell FROM keys WHERE cell IS NOT NULL`,
      )
      .raw();
    this.selectVersions = connection
      .prepare(
        'SELECT position, recorded_from, parties, said FROM json_each(?) AS wanted JOIN versions ON position = wanted.value ->> 0 AND recorded_from = wanted.value ->> 1',
      )
      .raw();
    const counting =
      'valid_from <= ? AND recorded_from <= ? AND (recorded_until IS NULL OR recorded_until > ?)';
    this.selectTimeline = connection
      .prepare(
        `SELECT type, valid_from, valid_to, position, recorded_from FROM versions WHERE no = ? AND (valid_from, position) > (?, ?) AND ${counting} AND type IN (SELECT value FROM json_each(?)) ORDER BY valid_from, position LIMIT ?`,
      )
      .raw();
    this.selectTimelineBackwards = connection
      .prepare(
        `SELECT type, valid_from, valid_to, position, recorded_from FROM versions WHERE no = ? AND (valid_from, position) < (?, ?) AND ${counting} AND type IN (SELECT value FROM json_each(?)) ORDER BY valid_from DESC, position DESC LIMIT ?`,
      )
      .raw();
    this.selectPlace = connection
      .prepare(`SELECT 1 FROM versions WHERE no = ? AND position = ? AND ${counting}`)
      .raw();
    this.selectLatest = connection
      .prepare(
        `SELECT type, valid_from, valid_to, position, recorded_from FROM versions WHERE no = ? AND ${counting} ORDER BY valid_from DESC, position DESC LIMIT 1`,
      )
      .raw();
    this.selectCounts = connection
      .prepare(`SELECT type, count(*) FROM versions WHERE no = ? AND ${counting} GROUP BY type`)
      .raw();
  }

  /** @throws Error if the cell has no open version of the report: the table no longer matches the log */
  apply(no: number, effect: CellEffect): void {
    const { does, placement, validFrom, position, at } = effect;
    const { projection, cell } = placement;
    if (does === 'open') {
      const { kind, payload } = entryOf(effect);
      this.insert.run([no, projection, cell, validFrom, position, at, kind, payload]);
      return;
    }
    if (does === 'mark') {
      if (effect.isAnnotated) this.mark.run([ANNOTATED, no, projection, cell, validFrom, position]);
      return;
    }
    const { changes } = this.close.run([at, no, projection, cell, validFrom, position]);
    if (changes !== 1) throw new Error(`No open version of report ${position} at ${validFrom}.`);
  }

  /**
   * @param version with ids as recorded
   * @param read the version as the projections read it
   * @param said the part of a row derived from it
   */
  putVersion(
    no: number,
    { position, type, validFrom, validTo }: Version,
    recordedFrom: number,
    read: Version | undefined,
    said: JsonObject | undefined,
  ): void {
    const all = type === 'PositionStated' ? ((read?.data.parties ?? []) as string[]) : [];
    const parties = all.length > 1 ? all : null;
    this.insertVersion.run([
      position,
      recordedFrom,
      no,
      type,
      validFrom,
      validTo,
      parties && JSON.stringify(parties),
      said === undefined ? null : JSON.stringify(said),
    ]);
  }

  endVersion(position: number, at: number): void {
    this.closeVersion.run([at, position]);
  }

  /** The cells that have entries, by key. */
  cells(no: number, projection: string, keys: readonly string[]): Map<string, CellHistory> {
    const cells = new Map<string, CellHistory>();
    const rows = this.selectCells.all([no, projection, JSON.stringify(keys)]) as EntryRow[];
    for (const [key, validFrom, position, recordedFrom, until, kind, payload] of rows) {
      let cell = cells.get(key);
      if (!cell) cells.set(key, (cell = new CellHistory()));
      cell.insert({ validFrom, position, recordedFrom, recordedUntil: until ?? Infinity, kind, payload });
    }
    return cells;
  }

  /** Keys of the cells of a projection, sorted, after a key: one index lookup each. */
  keys(no: number, projection: string, after: string, limit: number): string[] {
    const rows = this.selectKeys.all([no, projection, after, limit + 1]) as [string][];
    return rows.slice(1).map(([key]) => key);
  }

  versions(keys: readonly VersionKey[]): (VersionKey & { text: SaidText })[] {
    const wanted = JSON.stringify(keys.map(({ position, recordedFrom }) => [position, recordedFrom]));
    return (this.selectVersions.all([wanted]) as VersionRow[]).map(
      ([position, recordedFrom, parties, said]) => ({
        position,
        recordedFrom,
        text: new SaidText(said ?? '{}', parties),
      }),
    );
  }

  /** In order of valid time or its reverse, in pages; `onPage` is called with each page before its entries are yielded. */
  *timeline(
    no: number,
    { types, asOf, knownAt, after, order = 'asc' }: TimelineQuery,
    onPage: (entries: TimelineEntry[]) => void,
  ): Generator<TimelineEntry> {
    const known = bound(knownAt);
    const isForward = order === 'asc';
    const select = isForward ? this.selectTimeline : this.selectTimelineBackwards;
    const end = isForward ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
    let place = after ?? { validFrom: end, position: end };
    for (;;) {
      const rows = select.all([
        no,
        place.validFrom,
        place.position,
        bound(asOf),
        known,
        known,
        JSON.stringify(types),
        PAGE,
      ]) as TimelineRow[];
      const entries = rows.map(timelineEntry);
      onPage(entries);
      yield* entries;
      if (rows.length < PAGE) return;
      place = entries[entries.length - 1];
    }
  }

  /** Whether a version of the report at a position counts. */
  has(no: number, position: number, { asOf, knownAt }: TimePoint): boolean {
    const known = bound(knownAt);
    return this.selectPlace.get([no, position, bound(asOf), known, known]) !== undefined;
  }

  latest(no: number, { asOf, knownAt }: TimePoint): TimelineEntry | undefined {
    const known = bound(knownAt);
    const row = this.selectLatest.get([no, bound(asOf), known, known]) as TimelineRow | undefined;
    return row && timelineEntry(row);
  }

  countByType(no: number, { asOf, knownAt }: TimePoint): Map<EventType, number> {
    const known = bound(knownAt);
    return new Map(this.selectCounts.all([no, bound(asOf), known, known]) as [EventType, number][]);
  }
}

const timelineEntry = ([type, validFrom, validTo, position, recordedFrom]: TimelineRow): TimelineEntry => ({
  type,
  validFrom,
  validTo,
  position,
  recordedFrom,
});
