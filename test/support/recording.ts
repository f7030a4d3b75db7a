import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventType } from '../../events/catalogue.js';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { envelopeHash } from '../../events/hash.js';
import { idInPath } from '../../events/validate.js';
import {
  openSqliteLedger,
  type SqliteLedger,
  type SqliteLedgerOptions,
} from '../../src/ledger/sqlite/sqlite-ledger.js';
import { ReadModel, type ReadModelOptions } from '../../src/readmodel/read-model.js';
import type { Recorded, RecordRequest } from '../../src/recording/api.js';
import { RULES } from '../../src/app/rules.js';
import { Recorder } from '../../src/recording/recorder.js';
import { Refusal } from '../../src/common/refusal.js';

export interface RecordingProcessOptions extends SqliteLedgerOptions {
  clock?: () => number;
  /** Folder of the read model; left out: in memory. */
  readModel?: string;
  model?: Partial<ReadModelOptions>;
}

/** What decides and records, over a ledger file: as one process has it, without HTTP. */
export class RecordingProcess {
  readonly ledger: SqliteLedger;
  readonly readModel: ReadModel;
  readonly recorder: Recorder;

  constructor(
    readonly file: string,
    { clock, readModel, model, ...ledger }: RecordingProcessOptions = {},
  ) {
    this.ledger = openSqliteLedger(file, ledger);
    this.readModel = new ReadModel({ ...model, ledger: this.ledger, folder: readModel });
    this.recorder = new Recorder(this.ledger, this.readModel, RULES, clock);
    this.readModel.start();
  }

  /** Sends a command; ids of the path stand in `path`. */
  send(
    type: EventType,
    body: JsonObject,
    { path = {}, negotiation = 'talks', ...more }: SendOptions = {},
  ): Promise<Recorded> {
    const opens = type === 'NegotiationOpened';
    return this.recorder.record({
      type,
      negotiationId: opens ? (body.negotiationId as string | undefined) : negotiation,
      pathIds: path,
      body: { occurredOn: '2025-10-21', ...body },
      caller: 'anonymous',
      path: opens
        ? '/negotiations'
        : `/negotiations/${negotiation}/${type}/${path[idInPath(type) ?? ''] ?? ''}`,
      ...more,
    });
  }

  events(): StoredEvent[] {
    return this.ledger.archive.after(0, 1_000_000);
  }

  /** Until the read model has everything that is in the log. */
  async caughtUp(): Promise<void> {
    expect(await this.readModel.waitFor(this.ledger.archive.head(), 10_000)).toBe(true);
  }

  async close(): Promise<void> {
    await this.readModel.stop();
    await this.ledger.close();
  }
}

export type SendOptions = { negotiation?: string; path?: Record<string, string> } & Partial<
  Pick<RecordRequest, 'idempotencyKey' | 'ifMatch' | 'caller'>
>;

/** The status a command is refused with, and why; fails where it is not refused. */
export async function refusalOf(sent: Promise<unknown>): Promise<[status: number, detail: string]> {
  const error: unknown = await sent.then(
    (answer) => new Error(`Recorded: ${JSON.stringify(answer)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return [error.status, error.detail];
  throw error;
}

/** Opens the negotiation `talks` with two parties and an issue. */
export async function openTalks(recording: RecordingProcess): Promise<void> {
  await recording.send('NegotiationOpened', {
    negotiationId: 'talks',
    title: 'Talks',
    occurredOn: '2025-01-01',
  });
  for (const partyId of ['RU', 'UA'])
    await recording.send('PartyAdmitted', {
      partyId,
      name: partyId,
      kind: 'state',
      role: 'principal',
      occurredOn: '2025-01-01',
    });
  await recording.send('IssueOpened', {
    issueId: 'ceasefire',
    proposition: 'Now.',
    occurredOn: '2025-01-01',
  });
}

export const statement = (positionId: string, more: JsonObject = {}): JsonObject => ({
  positionId,
  parties: ['RU'],
  issueId: 'ceasefire',
  stance: 'opposes',
  summary: 'No.',
  ...more,
});

/**
 * Asserts what holds of every log: positions and revisions without gaps, no id twice in a stream, times that never go back in
 * a stream, every hash right and chained to the one before it.
 */
export function expectWhole(events: StoredEvent[]): void {
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
  const last = new Map<string, StoredEvent>();
  const ids = new Set<string>();
  for (const event of events) {
    const before = last.get(event.stream);
    expect(event.revision).toBe((before?.revision ?? -1) + 1);
    expect(event.metadata.previousHash).toBe(before?.metadata.hash ?? '');
    expect(event.metadata.hash).toBe(envelopeHash(event));
    expect(event.metadata.recordedAt >= (before?.metadata.recordedAt ?? '')).toBe(true);
    ids.add(`${event.stream} ${event.id}`);
    last.set(event.stream, event);
  }
  expect(ids.size).toBe(events.length);
}

/** A folder of its own for each example, removed after it. */
export function eachInFolder(): { path(name?: string): string } {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name = 'ledger.db') => join(folder, name) };
}
