import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { SettingsError } from '../../common/settings.js';
import { inTransaction } from '../../common/transaction.js';
import type { Delivery, DeliveryStatus, Mark, Webhook } from './webhook.js';

export const webhookFileIn = (dataFolder: string): string => join(dataFolder, 'webhooks.db');

/** `Phok`, in the header of the file. */
const APPLICATION_ID = 0x50686f6b;
const FORMAT_VERSION = 1;
/** Deliveries kept of each webhook, the newest, and how often the others are looked for. */
export const KEPT_DELIVERIES = 1_000;
const PRUNE_SHARE = 1 / 32;

const SCHEMA = `
  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY, url TEXT NOT NULL, description TEXT, negotiations TEXT, types TEXT, secret TEXT NOT NULL,
    made_by TEXT NOT NULL, made_at INTEGER NOT NULL,
    position INTEGER NOT NULL, mark_position INTEGER, mark_event_id TEXT,
    attempts INTEGER NOT NULL, failing_since INTEGER, retry_at INTEGER, error TEXT, parked_at INTEGER
  ) STRICT;
  CREATE TABLE deliveries (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, webhook_id TEXT NOT NULL, id TEXT NOT NULL,
    position INTEGER NOT NULL, negotiation_id TEXT NOT NULL, event_id TEXT NOT NULL, type TEXT NOT NULL,
    status TEXT NOT NULL, attempts INTEGER NOT NULL, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, next_at INTEGER,
    response_status INTEGER, error TEXT,
    UNIQUE (webhook_id, id)
  ) STRICT;
  CREATE INDEX deliveries_of ON deliveries (webhook_id, sequence);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT_VERSION};
`;

type WebhookRow = [
  ...[id: string, url: string, description: string | null, negotiations: string | null, types: string | null],
  ...[secret: string, madeBy: string, madeAt: number],
  ...[position: number, markPosition: number | null, markEventId: string | null],
  ...[attempts: number, failingSince: number | null, retryAt: number | null, error: string | null],
  parkedAt: number | null,
];
type DeliveryRow = [
  ...[sequence: number, id: string, position: number, negotiationId: string, eventId: string, type: string],
  ...[status: DeliveryStatus, attempts: number, firstAt: number, lastAt: number, nextAt: number | null],
  ...[responseStatus: number | null, error: string | null],
];

const DELIVERY_COLUMNS =
  'sequence, id, position, negotiation_id, event_id, type, status, attempts, first_at, last_at, next_at, response_status, error';

/** What is to be written of an attempt: the rest of the row is kept or counted. */
export type Attempt = Pick<
  Delivery,
  | 'id'
  | 'position'
  | 'negotiationId'
  | 'eventId'
  | 'type'
  | 'status'
  | 'nextAttemptAt'
  | 'responseStatus'
  | 'error'
> & { at: number };

/**
 * The webhooks of one data folder with their checkpoints and latest deliveries, in a file of their own. Only the process that holds
 * the folder opens it.
 */
export class WebhookFile {
  private readonly db: Database.Database;

  /** @param path `:memory:` for none @throws SettingsError if it cannot be used */
  constructor(path: string) {
    try {
      this.db = open(path);
    } catch (error) {
      throw new SettingsError(
        `The webhooks in ${path} cannot be used: ${(error as Error).message}. Restore the file, or remove it and make them again.`,
      );
    }
  }

  all(): Webhook[] {
    const rows = this.db.prepare('SELECT * FROM webhooks ORDER BY made_at, id').raw().all() as WebhookRow[];
    return rows.map(webhookOf);
  }

  /** Durable when it returns. */
  add(webhook: Webhook): void {
    this.db.prepare(`INSERT INTO webhooks VALUES (${Array(16).fill('?').join(', ')})`).run(valuesOf(webhook));
    this.db.pragma('wal_checkpoint(TRUNCATE)');
  }

  remove(id: string): void {
    inTransaction(this.db, () => {
      this.db.prepare('DELETE FROM deliveries WHERE webhook_id = ?').run([id]);
      this.db.prepare('DELETE FROM webhooks WHERE id = ?').run([id]);
    });
    this.db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Moves the checkpoint, and clears or sets what is known of failures. */
  progress(webhook: Webhook, attempt?: Attempt): void {
    const { id, position, mark, attempts, failingSince, retryAt, error, parkedAt } = webhook;
    inTransaction(this.db, () => {
      if (attempt) this.note(id, attempt);
      this.db
        .prepare(
          'UPDATE webhooks SET position = ?, mark_position = ?, mark_event_id = ?, attempts = ?, failing_since = ?, retry_at = ?, error = ?, parked_at = ? WHERE id = ?',
        )
        .run([
          position,
          mark?.position ?? null,
          mark?.eventId ?? null,
          attempts,
          failingSince,
          retryAt,
          error,
          parkedAt,
          id,
        ]);
    });
  }

  /** Writes an attempt that does not move the checkpoint. */
  noteAttempt(webhookId: string, attempt: Attempt): void {
    inTransaction(this.db, () => this.note(webhookId, attempt));
  }

  delivery(webhookId: string, id: string): Delivery | undefined {
    const row = this.db
      .prepare(`SELECT ${DELIVERY_COLUMNS} FROM deliveries WHERE webhook_id = ? AND id = ?`)
      .raw()
      .get([webhookId, id]) as DeliveryRow | undefined;
    return row && deliveryOf(row);
  }

  /** Newest first. @param before exclusive place in that order; `next` is that of the next page, or null */
  deliveries(webhookId: string, before: number, limit: number): { rows: Delivery[]; next: number | null } {
    const rows = this.db
      .prepare(
        `SELECT ${DELIVERY_COLUMNS} FROM deliveries WHERE webhook_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
      )
      .raw()
      .all([webhookId, before, limit + 1]) as DeliveryRow[];
    const page = rows.slice(0, limit);
    return { rows: page.map(deliveryOf), next: rows.length > limit ? page[limit - 1][0] : null };
  }

  /** The events known to be delivered, up to a position; the last one in the log first. */
  delivered(webhookId: string, upTo: number): Mark[] {
    const rows = this.db
      .prepare(
        "SELECT position, event_id FROM deliveries WHERE webhook_id = ? AND status = 'delivered' AND position <= ? ORDER BY position DESC",
      )
      .raw()
      .all([webhookId, upTo]) as [position: number, eventId: string][];
    return rows.map(([position, eventId]) => ({ position, eventId }));
  }

  close(): void {
    this.db.close();
  }

  private note(webhookId: string, attempt: Attempt): void {
    const { id, position, negotiationId, eventId, type, status, at, nextAttemptAt, responseStatus, error } =
      attempt;
    this.db
      .prepare(
        `INSERT INTO deliveries (webhook_id, id, position, negotiation_id, event_id, type, status, attempts, first_at, last_at, next_at, response_status, error)
         VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
         ON CONFLICT (webhook_id, id) DO UPDATE SET status = excluded.status, attempts = attempts + 1, last_at = excluded.last_at,
           next_at = excluded.next_at, response_status = excluded.response_status, error = excluded.error`,
      )
      .run([
        webhookId,
        id,
        position,
        negotiationId,
        eventId,
        type,
        status,
        at,
        at,
        nextAttemptAt,
        responseStatus,
        error,
      ]);
    if (Math.random() < PRUNE_SHARE) this.prune(webhookId);
  }

  private prune(webhookId: string): void {
    this.db
      .prepare(
        `DELETE FROM deliveries WHERE webhook_id = ?1 AND sequence <=
         (SELECT sequence FROM deliveries WHERE webhook_id = ?1 ORDER BY sequence DESC LIMIT 1 OFFSET ${KEPT_DELIVERIES})`,
      )
      .run([webhookId]);
  }
}

const valuesOf = (webhook: Webhook): WebhookRow => [
  webhook.id,
  webhook.url,
  webhook.description,
  webhook.negotiations && JSON.stringify(webhook.negotiations),
  webhook.types && JSON.stringify(webhook.types),
  webhook.secret,
  webhook.madeBy,
  webhook.madeAt,
  webhook.position,
  webhook.mark?.position ?? null,
  webhook.mark?.eventId ?? null,
  webhook.attempts,
  webhook.failingSince,
  webhook.retryAt,
  webhook.error,
  webhook.parkedAt,
];

const listOf = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

function webhookOf(row: WebhookRow): Webhook {
  const [
    id,
    url,
    description,
    negotiations,
    types,
    secret,
    madeBy,
    madeAt,
    position,
    markPosition,
    markEventId,
    ...rest
  ] = row;
  const [attempts, failingSince, retryAt, error, parkedAt] = rest;
  const mark: Mark | null =
    markPosition === null || markEventId === null ? null : { position: markPosition, eventId: markEventId };
  const about = { id, url, description, negotiations: listOf(negotiations), types: listOf(types), secret };
  return { ...about, madeBy, madeAt, position, mark, attempts, failingSince, retryAt, error, parkedAt };
}

function deliveryOf(row: DeliveryRow): Delivery {
  const [, id, position, negotiationId, eventId, type, status, attempts, ...rest] = row;
  const [firstAttemptAt, lastAttemptAt, nextAttemptAt, responseStatus, error] = rest;
  const event = { id, position, negotiationId, eventId, type, status, attempts };
  return { ...event, firstAttemptAt, lastAttemptAt, nextAttemptAt, responseStatus, error };
}

function open(path: string): Database.Database {
  // Readable by its owner only; SQLite gives its side files the same permissions.
  if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path);
  try {
    const valueOf = (sql: string) => (db.prepare(sql).raw().get() as [number])[0];
    if (valueOf('SELECT count(*) FROM sqlite_master') === 0) db.exec(SCHEMA);
    else if (valueOf('PRAGMA application_id') !== APPLICATION_ID)
      throw new Error('it is a SQLite database of something else');
    const version = valueOf('PRAGMA user_version');
    if (version > FORMAT_VERSION)
      throw new Error(
        `it was written by a newer Parley (format ${version}; this one knows ${FORMAT_VERSION})`,
      );
    db.pragma('journal_mode = WAL');
    // What a power cut may take of the last seconds is delivered again.
    db.pragma('synchronous = NORMAL');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
