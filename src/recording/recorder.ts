import { tmpdir } from 'node:os';
import { CATALOGUE, type EventType } from '../../events/catalogue.js';
import { negotiationOf } from '../../events/envelope.js';
import { isStorageFault } from '../common/storage-fault.js';
import type { OpenLedger } from '../ledger/open.js';
import { EventTooLarge, LedgerUnavailable } from '../ledger/port.js';
import type { ReadModel } from '../readmodel/read-model.js';
import { KNOWN_LISTED } from '../readmodel/refusals.js';
import {
  Recording,
  type ImportTargets,
  type Recorded,
  type RecordedStatement,
  type RecordRequest,
  type StatementRequest,
} from './api.js';
import { CommandDecider, otherContent } from './command-decider.js';
import { datedInTheFuture } from './decide.js';
import type { ImportLine, LineFailure, LineOutcome, OpenImportTarget } from './import-target.js';
import {
  pendingEventOf,
  pendingEventOfLine,
  pendingEventsOfStatement,
  saysTheSame,
  type PendingEvent,
} from './pending-event.js';
import type { DomainRules } from './rules.js';
import { type NewMap, ScratchFile } from './state-maps.js';
import { Refusal } from '../common/refusal.js';
import { StreamWriter, type Outcome } from './stream-writer.js';

const CATCH_UP_MS = 5_000;
const KEPT_MS = 1_000;

/** Decides commands and appends what they record; durable when it answers. */
export class Recorder extends Recording implements ImportTargets {
  private readonly writers = new Map<string, StreamWriter>();
  private readonly openings = new Map<string, Promise<unknown>>();

  constructor(
    private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
    private readonly rules: DomainRules,
    private readonly clock: () => number = Date.now,
    /** Folder of the temporary files of dry runs. */
    private readonly scratchFolder = tmpdir(),
  ) {
    super();
  }

  async record(request: RecordRequest): Promise<Recorded> {
    const pending = pendingEventOf(request);
    const name = pending.type === 'NegotiationOpened' ? nameOf(pending) : undefined;
    try {
      return recorded(await (name === undefined ? this.submit(pending) : this.openByName(pending, name)));
    } catch (error) {
      throw inOurWords(error);
    }
  }

  async recordStatement(request: StatementRequest): Promise<RecordedStatement> {
    const together = pendingEventsOfStatement(request);
    try {
      const outcomes = await this.submitTogether(request.negotiationId, together);
      const { statementId } = outcomes[0].event.data as { statementId: string };
      return { statementId, events: outcomes.map(recorded) };
    } catch (error) {
      throw inOurWords(error);
    }
  }

  /** The target of an import. In a dry run, lines are decided but not recorded. */
  into(negotiationId: string, origin: Parameters<ImportTargets['into']>[1]): OpenImportTarget {
    let dry: CommandDecider | undefined;
    let scratch: ScratchFile | undefined;
    const dryDecider = (): CommandDecider => {
      scratch = new ScratchFile(this.scratchFolder);
      return this.deciderFor(negotiationId, scratch.newMap);
    };
    return {
      recordLine: async (line: ImportLine, { dryRun }): Promise<LineOutcome> => {
        const pending = pendingEventOfLine(line, negotiationId, origin);
        try {
          if (dryRun) return lineOutcome((dry ??= dryDecider()).decide(pending), false);
          return lineOutcome(await this.submit(pending), true);
        } catch (error) {
          if (error instanceof Refusal || error instanceof EventTooLarge) return failure(error);
          throw inOurWords(error);
        }
      },
      refusalOf: ({ type, occurredOn }) => {
        const refusal =
          occurredOn === undefined
            ? undefined
            : datedInTheFuture(type, occurredOn, this.recordingTime(negotiationId));
        return refusal && failure(refusal);
      },
      close: () => scratch?.close(),
    };
  }

  /** The time of the next event of a negotiation, which never goes back. */
  private recordingTime(negotiationId: string): number {
    try {
      const last = this.readModel.model.stateOf(negotiationId)?.head();
      return Math.max(this.clock(), last ? Date.parse(last.recordedAt) : 0);
    } catch (error) {
      throw inOurWords(error);
    }
  }

  private async submit(pending: PendingEvent): Promise<Outcome> {
    const [outcome] = await this.submitTogether(pending.negotiationId, [pending]);
    return outcome;
  }

  private async submitTogether(negotiationId: string, together: readonly PendingEvent[]): Promise<Outcome[]> {
    this.mustBeDecidable(negotiationId);
    const writer = this.writers.get(negotiationId) ?? this.newWriter(negotiationId);
    return writer.submit(together);
  }

  /** Kept for a while after its last append, which the read model may not have applied yet. */
  private newWriter(negotiationId: string): StreamWriter {
    let leaving: NodeJS.Timeout | undefined;
    const leave = () => {
      if (!writer.isBusy) this.writers.delete(negotiationId);
    };
    const idle = () => void (leaving?.refresh() ?? (leaving = setTimeout(leave, KEPT_MS).unref()));
    const writer = new StreamWriter(
      negotiationId,
      this.deciderFor(negotiationId),
      this.ledger,
      this.readModel,
      idle,
    );
    this.writers.set(negotiationId, writer);
    return writer;
  }

  private deciderFor(negotiationId: string, newMap?: NewMap): CommandDecider {
    const { readModel, rules, clock } = this;
    return new CommandDecider(negotiationId, {
      rules,
      clock,
      newMap,
      base: () => readModel.model.stateOf(negotiationId),
      known: (kind) => readModel.model.known(negotiationId, kind, 10 * KNOWN_LISTED),
    });
  }

  /**
   * An opening names its own stream, so its key has to be looked up across all streams; openings with the same name are
   * serialized.
   */
  private async openByName(pending: PendingEvent, name: string): Promise<Outcome> {
    const before = this.openings.get(name) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.openOnce(pending, name));
    this.openings.set(name, turn);
    try {
      return await turn;
    } finally {
      if (this.openings.get(name) === turn) this.openings.delete(name);
    }
  }

  private async openOnce(pending: PendingEvent, name: string): Promise<Outcome> {
    const reached = await this.readModel.waitFor(await this.ledger.head(), CATCH_UP_MS);
    if (!reached)
      throw new LedgerUnavailable('The read model does not follow the log; nothing was recorded.');
    const earlier = this.readModel.model.openingByName(name);
    if (!earlier) return this.submit(pending);
    if (saysTheSame(pending, earlier)) return { event: earlier, isNew: false, bytes: 0 };
    throw otherContent(pending, earlier);
  }

  private mustBeDecidable(negotiationId: string): void {
    if (!this.readModel.model.isUndecidable(negotiationId)) return;
    throw new LedgerUnavailable(
      'This version of Parley cannot read an event of this negotiation, so it accepts no commands for it.',
    );
  }
}

/**
 * What identifies a retried opening besides its negotiation's id: the idempotency key or, if that id was omitted, the eventId.
 */
const nameOf = ({ keyId, generatedIdField, isRetryable, eventId }: PendingEvent): string | undefined =>
  keyId ?? (generatedIdField && isRetryable ? eventId : undefined);

/** Deciding reads the read model, whose store may fail, too. */
const inOurWords = (error: unknown): unknown =>
  isStorageFault(error) ? new LedgerUnavailable('The read model cannot be read.', { cause: error }) : error;

/** An event as reported in a command's response. */
function recorded({ event, isNew }: Outcome): Recorded {
  const { entity } = CATALOGUE[event.type as EventType];
  return {
    eventId: event.id,
    type: event.type as EventType,
    stream: event.stream,
    revision: event.revision,
    position: String(event.position),
    recordedAt: event.metadata.recordedAt,
    negotiationId: negotiationOf(event.stream),
    isReplay: !isNew,
    ...(entity && { thing: { field: entity.idField, id: event.data[entity.idField] as string } }),
  };
}

const lineOutcome = ({ isNew, event }: Outcome, isReal: boolean): LineOutcome => ({
  status: isNew ? 'recorded' : 'skipped',
  ...(isReal && { position: event.position }),
});

const failure = (error: Refusal | EventTooLarge): LineFailure =>
  error instanceof Refusal
    ? { status: 'failed', title: error.title, detail: detailOf(error) }
    : { status: 'failed', title: 'Too large', detail: error.message };

const detailOf = ({ detail, errors }: Refusal): string =>
  errors?.length
    ? errors.map((each) => `${'pointer' in each ? each.pointer : each.parameter}: ${each.detail}`).join(' ')
    : detail;
