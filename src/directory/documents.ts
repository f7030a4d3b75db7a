import type { EventType } from '../../events/catalogue.js';
import type { TimePoint } from '../../projections/engine.js';
import type { SearchedText } from '../../projections/texts.js';
import { PARTS_SEARCHED, type PartSearched } from '../../projections/texts.js';
import { wordsOf } from '../../projections/words.js';
import { bound, type Connection } from '../readmodel/database.js';
import { MAY_BE_NEWS } from './news-types.js';

/** A version of a report, or a correction or dispute of one. */
export interface Document {
  /** Increases in recorded order. */
  id: number;
  /** The negotiation's number. */
  no: number;
  /** Position of the report, or of the correction or dispute. */
  position: number;
  recordedFrom: number;
  /** Infinity: still in effect. */
  recordedUntil: number;
  type: EventType;
  /** The first and the last moment that its date allows. */
  validFrom: number;
  validTo: number;
  /** For a correction or dispute: position of the report. */
  about: number | null;
}

/** A report that was disputed or corrected. */
export interface AnnotatedReport {
  /** The negotiation's number. */
  no: number;
  /** Otherwise corrected. */
  isDisputed: boolean;
  /** Positions of the dispute or correction, and of the report. */
  at: number;
  report: number;
}

type Row = [number, number, number, number, number | null, EventType, number, number, number | null];

const COLUMNS = 'id, no, position, recorded_from, recorded_until, type, valid_from, valid_to, about';

/**
 * Maximum number of documents per full-text table. A table of this size is searched, and its index merged, within milliseconds;
 * so one search does not block others, however much has been recorded.
 */
const IN_A_TABLE = 1 << 16;

const ANNOTATIONS_AT_ONCE = 500;

const tableOf = (id: number): number => Math.floor(id / IN_A_TABLE);

/** Every version of every report in recorded order, with its full-text index. */
export class Documents {
  private last: number;
  private readonly insert;
  private readonly end;
  private readonly selectVersion;
  private readonly selectNews;
  private readonly selectNewsIn;
  private readonly selectAnnotations;
  private readonly selectAt;
  private readonly inserts = new Map<number, ReturnType<Connection['prepare']>>();
  private readonly searches = new Map<number, ReturnType<Connection['prepare']>>();

  constructor(private readonly connection: Connection) {
    this.insert = connection.prepare(
      `INSERT INTO documents (${COLUMNS}) VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)`,
    );
    this.end = connection.prepare(
      'UPDATE documents SET recorded_until = ? WHERE position = ? AND recorded_until IS NULL',
    );
    this.selectVersion = connection
      .prepare(
        `SELECT ${COLUMNS} FROM documents WHERE position = ? AND recorded_from <= ? AND (recorded_until IS NULL OR recorded_until > ?)`,
      )
      .raw();
    this.selectNews = connection
      .prepare(
        `SELECT ${COLUMNS} FROM documents INDEXED BY news WHERE ${MAY_BE_NEWS} AND id < ? ORDER BY id DESC LIMIT ?`,
      )
      .raw();
    this.selectNewsIn = connection
      .prepare(
        `SELECT ${COLUMNS} FROM documents INDEXED BY news_in WHERE ${MAY_BE_NEWS} AND no = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      )
      .raw();
    const inEffect = (name: string) =>
      `${name}.recorded_from <= ? AND (${name}.recorded_until IS NULL OR ${name}.recorded_until > ?)`;
    this.selectAnnotations = connection
      .prepare(
        `SELECT said.no, said.type, said.position, report.position
          FROM documents AS said CROSS JOIN documents AS report ON report.position = said.about
          WHERE said.about IS NOT NULL AND said.position > ? AND said.position < ? AND ${inEffect('said')}
            AND ${inEffect('report')} AND report.valid_from <= ?
            AND (? IS NULL OR said.no IN (SELECT value FROM json_each(?)))
          ORDER BY said.position DESC LIMIT ${ANNOTATIONS_AT_ONCE}`,
      )
      .raw();
    this.selectAt = connection.prepare('SELECT recorded_from FROM documents WHERE id = ?').raw();
    this.last = this.load();
  }

  /** Statements that list the full-text index: every word, in order, with the documents and columns that it is in. */
  *words(): Generator<ReturnType<Connection['prepare']>> {
    for (let table = 0; table <= tableOf(this.last); table++) {
      if (!this.searching(table)) continue;
      this.connection.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.listed_${table} USING fts5vocab(main, words_${table}, 'instance')`,
      );
      yield this.connection.prepare(`SELECT term, doc, col FROM temp.listed_${table}`).raw();
    }
  }

  /** Reloads its state from the file. */
  load(): number {
    const [last] = this.connection.prepare('SELECT max(id) FROM documents').raw().get([]) as [number | null];
    // A full-text table whose creation was rolled back is created again.
    this.inserts.clear();
    this.searches.clear();
    return (this.last = last ?? 0);
  }

  add(document: Omit<Document, 'id' | 'recordedUntil'>, texts: readonly SearchedText[]): void {
    const id = ++this.last;
    const { no, position, recordedFrom, type, validFrom, validTo, about } = document;
    this.insert.run([id, no, position, recordedFrom, type, validFrom, validTo, about]);
    if (texts.length === 0) return;
    const words = (part: PartSearched) =>
      texts
        .filter((each) => each.part === part)
        .flatMap(({ text }) => wordsOf(text))
        .join(' ');
    this.inserting(tableOf(id)).run([id, negotiationToken(no), ...PARTS_SEARCHED.map(words)]);
  }

  /** From `at` on, the document at a position is no longer in effect. */
  close(position: number, at: number): void {
    this.end.run([at, position]);
  }

  /** The version in effect at that time of the document at a position. */
  versionAt(position: number, knownAt: number): Document | undefined {
    const row = this.selectVersion.get([position, knownAt, knownAt]) as Row | undefined;
    return row && documentOf(row);
  }

  /**
   * The corrections and disputes recorded after a position that are in effect at a pair of times, of reports that are, too; newest
   * first, in batches.
   *
   * @param numbers of the negotiations; null: all
   */
  *annotations(
    after: number,
    { asOf, knownAt }: Pick<TimePoint, 'asOf' | 'knownAt'>,
    numbers: readonly number[] | null,
  ): Generator<AnnotatedReport[]> {
    const among = numbers && JSON.stringify(numbers);
    const known = bound(knownAt);
    let before = bound(known + 1);
    for (;;) {
      const rows = this.selectAnnotations.all([
        after,
        before,
        known,
        known,
        known,
        known,
        bound(asOf),
        among,
        among,
      ]) as [no: number, type: EventType, position: number, report: number][];
      yield rows.map(([no, type, at, report]) => ({ no, isDisputed: type === 'ReportDisputed', at, report }));
      if (rows.length < ANNOTATIONS_AT_ONCE) return;
      before = rows[rows.length - 1][2];
    }
  }

  /** Of the types that may be news, before an id, newest first; of one negotiation, or of all. */
  newsBefore(id: number, limit: number, no?: number): Document[] {
    const rows = no === undefined ? this.selectNews.all([id, limit]) : this.selectNewsIn.all([no, id, limit]);
    return (rows as Row[]).map(documentOf);
  }

  /** The first id recorded after a position: binary search, as ids are in recorded order. */
  firstAfter(position: number): number {
    let low = 1;
    let high = this.last + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [recordedFrom] = this.selectAt.get([middle]) as [number];
      if (recordedFrom <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Matches of an FTS5 expression before an id, newest first, in the full-text table that contains the preceding id.
   *
   * @returns `goOnBefore`: the id to continue before, or 0 at the end
   */
  matching(expression: string, before: number, limit: number): { found: Document[]; goOnBefore: number } {
    if (before <= 1) return { found: [], goOnBefore: 0 };
    const table = tableOf(before - 1);
    const search = this.searching(table);
    const found = search ? (search.all([expression, before, limit]) as Row[]).map(documentOf) : [];
    return { found, goOnBefore: found.length === limit ? found[limit - 1].id : table * IN_A_TABLE };
  }

  private inserting(table: number): ReturnType<Connection['prepare']> {
    let insert = this.inserts.get(table);
    if (!insert) {
      const columns = PARTS_SEARCHED.join(', ');
      // The words are already normalised and separated by blanks: every non-ASCII character is part of a word.
      this.connection.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS words_${table} USING fts5(negotiation, ${columns}, content='', columnsize=0, detail=column, tokenize='ascii')`,
      );
      insert = this.connection.prepare(
        `INSERT INTO words_${table} (rowid, negotiation, ${columns}) VALUES (?, ?, ?, ?, ?)`,
      );
      this.inserts.set(table, insert);
    }
    return insert;
  }

  private searching(table: number): ReturnType<Connection['prepare']> | undefined {
    let search = this.searches.get(table);
    if (!search) {
      const name = `words_${table}`;
      const exists = this.connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').raw();
      if (exists.get([name]) === undefined) return undefined;
      search = this.connection
        .prepare(
          `SELECT ${COLUMNS} FROM ${name} JOIN documents ON id = ${name}.rowid WHERE ${name} MATCH ? AND ${name}.rowid < ? ORDER BY ${name}.rowid DESC LIMIT ?`,
        )
        .raw();
      this.searches.set(table, search);
    }
    return search;
  }
}

/** The token that identifies a negotiation. */
export const negotiationToken = (no: number): string => `n${no}`;

const documentOf = ([
  id,
  no,
  position,
  recordedFrom,
  until,
  type,
  validFrom,
  validTo,
  about,
]: Row): Document => ({
  id,
  no,
  position,
  recordedFrom,
  recordedUntil: until ?? Infinity,
  type,
  validFrom,
  validTo,
  about,
});
