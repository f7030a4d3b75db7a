import type { EventType } from '../../events/catalogue.js';
import { validateBody } from '../../events/validate.js';
import type { StoredEvent } from '../../events/envelope.js';
import { ModelQueries } from '../../src/readmodel/model-queries.js';
import { ReadModel, type ReadModelOptions } from '../../src/readmodel/read-model.js';
import { RULES } from '../../src/app/rules.js';
import { CommandDecider } from '../../src/recording/command-decider.js';
import { pendingEventOf } from '../../src/recording/pending-event.js';
import { Refusal } from '../../src/common/refusal.js';
import type { Command } from '../oracle/decide.js';
import type { Shown } from '../oracle/log.js';
import { span } from '../oracle/moments.js';
import { ListArchive } from './archive.js';

/** The clock of an application in memory begins here, and goes on by itself. */
export const START = Date.parse('2026-03-01T12:00:00.000Z');

export interface Tried {
  status: number;
  event?: StoredEvent;
}

/**
 * The deciders, the projections and the read model put together without server and store: commands in, answers out. What is
 * decided stands in the log at once; the read model takes it in when it is told to.
 */
export class InMemoryApp {
  readonly archive = new ListArchive();
  readModel: ReadModel;
  queries: ModelQueries;
  now = START;
  private readonly deciders = new Map<string, CommandDecider>();

  /** @param gap how far apart the positions of the log lie */
  constructor(
    private readonly options: Omit<ReadModelOptions, 'ledger'> = {},
    private readonly gap = 1,
  ) {
    this.readModel = this.open();
    this.queries = this.ask();
  }

  get log(): Shown[] {
    return this.archive.events.map(shown);
  }

  /** Decides a command; what it records has its place in the log from then on. */
  try(command: Command): Tried {
    const { negotiationId, pathIds, body, ifMatch } = command;
    const type = command.type as EventType;
    if (validateBody(type, body).length > 0) return { status: 400 };
    const decider = this.decider(negotiationId);
    try {
      const { event, isNew } = decider.decide(
        pendingEventOf({
          type,
          negotiationId,
          pathIds,
          body,
          caller: 'anonymous',
          path: '/',
          ifMatch: ifMatch === undefined ? undefined : [ifMatch],
        }),
      );
      if (!isNew) return { status: 201 };
      const recorded = { ...event, position: this.archive.head() + this.gap };
      this.archive.add(recorded);
      return { status: 201, event: recorded };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status };
      throw error;
    }
  }

  /** The read model takes in what has been recorded, and the deciders go on from there. */
  catchUp(): void {
    this.readModel.model.apply(this.archive.after(this.readModel.model.position, Infinity));
    for (const decider of this.deciders.values()) decider.state.clear();
  }

  /** Ends the read model and opens it again: from its file, where it has one. */
  async reopen(): Promise<void> {
    await this.readModel.stop();
    this.readModel = this.open();
    this.queries = this.ask();
    this.catchUp();
  }

  close(): Promise<void> {
    return this.readModel.stop();
  }

  private open(): ReadModel {
    return new ReadModel({
      ...this.options,
      ledger: { archive: this.archive } as unknown as ReadModelOptions['ledger'],
    });
  }

  private ask(): ModelQueries {
    return new ModelQueries(
      this.readModel,
      () => 0,
      () => this.now,
    );
  }

  private decider(negotiationId: string): CommandDecider {
    let decider = this.deciders.get(negotiationId);
    if (!decider) {
      decider = new CommandDecider(negotiationId, {
        rules: RULES,
        base: () => this.readModel.model.stateOf(negotiationId),
        known: () => [],
        clock: () => (this.now += 1000),
      });
      this.deciders.set(negotiationId, decider);
    }
    return decider;
  }
}

/** A stored event as answers show it. */
export function shown({ position, stream, revision, id, type, data, metadata }: StoredEvent): Shown {
  const { occurredOn, recordedAt, recordedBy, source, coding, note, schemaVersion, hash } = metadata;
  return {
    position: String(position),
    stream,
    revision,
    negotiationId: stream.slice('negotiation-'.length),
    type,
    eventId: id,
    occurredOn,
    precision: span(occurredOn).precision,
    recordedAt,
    recordedBy,
    source: (source as Shown['source'] | undefined) ?? null,
    coding: (coding as Shown['coding'] | undefined) ?? [],
    note: note ?? null,
    coder: (metadata as { coder?: string }).coder ?? null,
    schemaVersion,
    hash,
    data,
  };
}
