import { createHash } from 'node:crypto';
import { negotiationOf, type StoredEvent } from '../../events/envelope.js';
import { upcast } from '../../events/upcast.js';
import { isMerge } from '../../projections/merges.js';
import { changeOf, type Change } from '../../projections/negotiation-state.js';
import { textsOf } from '../../projections/texts.js';
import { asRecorded } from '../../projections/version.js';
import { isStorageFault } from '../common/storage-fault.js';
import type { LocalLog } from '../ledger/local-log.js';
import { LedgerUnavailable } from '../ledger/port.js';
import type { OpenOptions } from '../readmodel/database.js';
import { FollowedFile } from '../readmodel/followed-file.js';
import { Parking, type Parked } from '../readmodel/parking.js';
import { effectiveVersion, type Annotation, type ReportHistory } from '../temporal/annotations.js';
import { DIRECTORY_VERSION, openDirectoryFile } from './database.js';
import { Documents } from './documents.js';
import { NamesAndDates } from './names-and-dates.js';

export interface DirectoryModelOptions extends OpenOptions {
  /** A file, or `:memory:`. */
  path: string;
  archive: LocalLog;
}

/** The tables across negotiations up to a position of the log. Applies events in log order, each once. */
export class DirectoryModel extends FollowedFile {
  readonly documents: Documents;
  readonly namesAndDates: NamesAndDates;
  private readonly archive: LocalLog;
  private readonly parking: Parking;
  private readonly numbers = new Map<string, number>();
  private readonly ids = new Map<number, string>();
  private readonly insertNegotiation;
  private readonly selectHistory;
  private readonly upsertHistory;

  constructor({ path, archive, ...options }: DirectoryModelOptions) {
    super(openDirectoryFile(path, options), DIRECTORY_VERSION);
    this.archive = archive;
    this.documents = new Documents(this.connection);
    this.namesAndDates = new NamesAndDates(this.connection);
    this.parking = new Parking(this.connection);
    const prepare = (sql: string) => this.connection.prepare(sql);
    this.insertNegotiation = prepare('INSERT INTO negotiations (no, id) VALUES (?, ?)');
    this.selectHistory = prepare('SELECT body FROM histories WHERE position = ?').raw();
    this.upsertHistory = prepare('INSERT OR REPLACE INTO histories (position, body) VALUES (?, ?)');
    this.loadNegotiations();
  }

  get parked(): Parked[] {
    return this.parking.all();
  }

  isDegraded(negotiationId: string): boolean {
    const no = this.numbers.get(negotiationId);
    return no !== undefined && this.parking.has(no);
  }

  /** A negotiation's number in the tables; undefined if it has no events. */
  number(negotiationId: string): number | undefined {
    return this.numbers.get(negotiationId);
  }

  negotiationOf(no: number): string {
    return this.ids.get(no) as string;
  }

  /** SHA-256 over every row in a fixed order: equal for directories that give the same answers. */
  digest(): string {
    this.flush();
    const hash = createHash('sha256');
    const tables = ['negotiations', 'histories', 'documents', 'party_names', 'meeting_dates'];
    const all = tables.map((table) => this.connection.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw());
    for (const rows of [...all, ...this.documents.words()])
      for (const row of rows.iterate([])) hash.update(`${JSON.stringify(row)}\n`);
    return hash.digest('hex');
  }

  protected applyOne(event: StoredEvent): void {
    const id = negotiationOf(event.stream);
    const no = this.numberOf(id);
    try {
      const change = changeOf(
        {
          history: (position) => this.history(position),
          eventAt: (position) => this.eventAt(position),
          eventById: (eventId) => this.eventById(event.stream, eventId),
        },
        upcast(event),
      );
      this.index(no, id, change);
    } catch (error) {
      if (error instanceof LedgerUnavailable || isStorageFault(error)) throw error;
      this.parking.park(no, 'event', event.id, event.position, error);
    }
  }

  private index(no: number, negotiationId: string, { event, before, after, history }: Change): void {
    const at = event.position;
    if (before !== after && before) this.documents.close(before.position, at);
    if (before !== after && after && !isMerge(after)) {
      const { position, type, validFrom, validTo } = after;
      this.documents.add(
        { no, position, recordedFrom: at, type, validFrom, validTo, about: null },
        textsOf(after),
      );
      this.namesAndDates.take(negotiationId, after);
    }
    if (history) this.indexAnnotations(no, history, at);
  }

  /** The corrections and disputes in effect from an event on, and those no longer in effect. */
  private indexAnnotations(no: number, history: ReportHistory, at: number): void {
    const was = standing({ ...history, annotations: history.annotations.slice(0, -1) });
    const is = standing(history);
    for (const { position } of was)
      if (!is.some((each) => each.position === position)) this.documents.close(position, at);
    for (const { position } of is) {
      if (was.some((each) => each.position === position)) continue;
      const version = asRecorded(this.eventAt(position));
      const { type, validFrom, validTo } = version;
      const isDispute = version.type === 'ReportDisputed';
      this.documents.add(
        { no, position, recordedFrom: at, type, validFrom, validTo, about: history.position },
        isDispute ? textsOf(version) : [],
      );
    }
    this.upsertHistory.run([history.position, JSON.stringify(history)]);
  }

  private numberOf(negotiationId: string): number {
    let no = this.numbers.get(negotiationId);
    if (no === undefined) {
      no = this.numbers.size + 1;
      this.insertNegotiation.run([no, negotiationId]);
      this.numbers.set(negotiationId, no);
      this.ids.set(no, negotiationId);
    }
    return no;
  }

  private history(position: number): ReportHistory | undefined {
    const row = this.selectHistory.get([position]) as [string] | undefined;
    return row && (JSON.parse(row[0]) as ReportHistory);
  }

  private eventAt(position: number): StoredEvent {
    const event = this.archive.at(position);
    if (!event) throw new Error(`There is no event at position ${position}.`);
    return upcast(event);
  }

  private eventById(stream: string, eventId: string): StoredEvent | undefined {
    const event = this.archive.byId(stream, eventId);
    return event && upcast(event);
  }

  protected write(): void {
    this.parking.flush();
  }

  protected committed(): void {
    this.parking.written();
  }

  protected reload(): void {
    this.documents.load();
    this.parking.load();
    this.loadNegotiations();
  }

  private loadNegotiations(): void {
    this.numbers.clear();
    this.ids.clear();
    const rows = this.connection.prepare('SELECT no, id FROM negotiations').raw().all([]);
    for (const [no, id] of rows as [number, string][]) {
      this.numbers.set(id, no);
      this.ids.set(no, id);
    }
  }
}

/** The corrections and disputes of a report that are not retracted, whether or not the report is. */
function standing(history: ReportHistory): Annotation[] {
  const { corrections, disputes } = effectiveVersion(history, Infinity);
  return [...corrections, ...disputes];
}
