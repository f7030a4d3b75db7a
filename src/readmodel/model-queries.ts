import { STREAM_PREFIX, streamOf, type JsonObject, type StoredEvent } from '../../events/envelope.js';
import type { EntityKind } from '../../events/catalogue.js';
import { changes } from '../../projections/changes.js';
import { PROJECTIONS_VERSION } from '../../projections/placements.js';
import { presentEvent } from '../../projections/present.js';
import { listRow } from '../../projections/summary.js';
import { isoInstant } from '../temporal/calendar.js';
import {
  Queries,
  type Echo,
  type LogOptions,
  type NegotiationList,
  type NegotiationView,
  type Times,
} from './api.js';
import type { Model } from './model.js';
import type { NegotiationModel } from './negotiation-model.js';
import { ModelView, type Resolved } from './negotiation-view.js';
import type { ReadModel } from './read-model.js';
import { KNOWN_LISTED, notKnown } from './refusals.js';

const LONGEST_PAGE = 500;
/** Cut off for longer than this, an answer about the last minute may lack what was recorded in it. */
const CUT_OFF_MS = 2_000;
/** Nor while the log holds something older than this that has not been taken in: after a start, in the middle of an import. */
const BEHIND_MS = 30_000;

/** Answers from the read model. */
export class ModelQueries extends Queries {
  readonly version = PROJECTIONS_VERSION;

  constructor(
    private readonly readModel: ReadModel,
    private readonly cutOffMs: () => number = () => 0,
    private readonly clock: () => number = Date.now,
  ) {
    super();
  }

  private get model(): Model {
    return this.readModel.model;
  }

  head(): number {
    return this.model.position;
  }

  begun(timeoutMs: number): Promise<boolean> {
    return this.readModel.begun(timeoutMs);
  }

  following(): boolean {
    if (this.cutOffMs() >= CUT_OFF_MS || this.readModel.health().error !== null) return false;
    const [next] = this.readModel.archive.after(this.model.position, 1);
    return next === undefined || this.clock() - Date.parse(next.metadata.recordedAt) < BEHIND_MS;
  }

  waitFor(position: number, timeoutMs: number): Promise<boolean> {
    return this.readModel.waitFor(position, timeoutMs);
  }

  onEvents(listener: (events: StoredEvent[]) => void): () => void {
    return this.readModel.onEvents(listener);
  }

  in(negotiationId: string, times: Times): NegotiationView {
    const negotiation = this.negotiation(negotiationId);
    const resolved = this.resolve(negotiationId, negotiation, times);
    const { when } = resolved;
    if (!isOpen(negotiation, when.knownAt)) throw noNegotiation(negotiationId);
    const whenFor = (other: Times) => this.resolve(negotiationId, negotiation, other).when;
    const known = (kind: EntityKind) => this.model.known(negotiation.no, kind, 10 * KNOWN_LISTED);
    const degraded = this.model.isDegraded(negotiation.no);
    return new ModelView(negotiation, negotiationId, resolved, degraded, whenFor, known);
  }

  list(times: Times, only: ReadonlySet<string> | null = null): NegotiationList {
    const all = this.model.negotiationIds();
    const ids = only === null ? all : all.filter((id) => only.has(id));
    return {
      echo: this.echoOfAll(times),
      degraded: this.model.parked.length > 0,
      page: (after, limit) => {
        const rows: JsonObject[] = [];
        let last: string | null = null;
        for (const id of ids) {
          if (after !== null && id <= after) continue;
          const row = this.row(id, times);
          if (!row) continue;
          if (rows.length === limit) return { rows, next: last };
          rows.push(row);
          last = id;
        }
        return { rows, next: null };
      },
    };
  }

  changes(
    negotiationId: string,
    from: Times,
    to: Times,
  ): JsonObject & { echoFrom: Echo; echoTo: Echo; degraded: boolean } {
    const negotiation = this.negotiation(negotiationId);
    const before = this.resolve(negotiationId, negotiation, from);
    const after = this.resolve(negotiationId, negotiation, to);
    if (!isOpen(negotiation, after.when.knownAt)) throw noNegotiation(negotiationId);
    const degraded = this.model.isDegraded(negotiation.no);
    return {
      ...changes(negotiation, before.when, after.when),
      echoFrom: before.echo(),
      echoTo: after.echo(),
      degraded,
    };
  }

  log({ negotiationId, fromPosition, limit, upTo }: LogOptions): {
    events: JsonObject[];
    nextPosition: string | null;
  } {
    const { archive } = this.readModel;
    const end = Math.min(upTo, this.model.position);
    const page =
      negotiationId === undefined
        ? inAll(archive.after(fromPosition - 1, limit + 1))
        : this.inNegotiation(negotiationId, fromPosition, limit + 1);
    const events = page.filter(({ position }) => position <= end);
    const next = events.length > limit ? events[limit] : undefined;
    return {
      events: events.slice(0, limit).map(presentEvent),
      nextPosition: next ? String(next.position) : null,
    };
  }

  private inNegotiation(negotiationId: string, fromPosition: number, count: number): StoredEvent[] {
    const { archive } = this.readModel;
    const stream = streamOf(negotiationId);
    const before = archive.lastInStream(stream, fromPosition - 1);
    const found: StoredEvent[] = [];
    for (let revision = before ? before.revision + 1 : 0; found.length < count;) {
      const page = archive.inStream(stream, revision, Math.min(LONGEST_PAGE, count - found.length));
      found.push(...page);
      if (page.length === 0) break;
      revision += page.length;
    }
    return found;
  }

  private negotiation(negotiationId: string): NegotiationModel {
    const negotiation = this.model.negotiation(negotiationId);
    if (!negotiation) throw noNegotiation(negotiationId);
    return negotiation;
  }

  private row(id: string, times: Times): JsonObject | null {
    const negotiation = this.negotiation(id);
    return listRow(negotiation, id, this.resolve(id, negotiation, times).when);
  }

  /** The times as positions and milliseconds, for one negotiation. */
  private resolve(negotiationId: string, negotiation: NegotiationModel, { asOf, knownAt }: Times): Resolved {
    const place = once(() => this.placeAt(negotiationId, negotiation, knownAt));
    const isPast = knownAt && 'position' in knownAt && knownAt.position <= this.model.position;
    // By a past position the same is known as by the negotiation's last one before it, which need not be looked up for that.
    const position = isPast ? knownAt.position : place().position;
    return {
      when: { asOf: asOf ?? Infinity, knownAt: position, today: asOf ?? place().instant },
      echo: () => ({
        asOf: asOf === null ? null : isoInstant(asOf),
        knownAt: isoInstant(place().instant),
        position: String(place().position),
      }),
      revision: () => place().revision,
    };
  }

  /** Where a negotiation's stream stood by then, and the instant that is meant (ms). */
  private placeAt(
    negotiationId: string,
    negotiation: NegotiationModel,
    knownAt: Times['knownAt'],
  ): { position: number; revision: number; instant: number } {
    const { archive } = this.readModel;
    const stream = streamOf(negotiationId);
    const { position = 0, revision = -1 } = negotiation.negotiation() ?? {};
    if (knownAt && 'instant' in knownAt) {
      const known = Math.min(position, archive.knownPosition(stream, isoInstant(knownAt.instant)));
      const last = archive.lastInStream(stream, known);
      return { position: known, revision: last?.revision ?? -1, instant: knownAt.instant };
    }
    if (!knownAt || knownAt.position > this.model.position)
      return { position, revision, instant: this.clock() };
    const last = archive.lastInStream(stream, knownAt.position);
    const instant = last?.recordedAt ?? this.clock();
    return { position: last?.position ?? 0, revision: last?.revision ?? -1, instant };
  }

  /** The times as answers about all negotiations repeat them. */
  private echoOfAll({ asOf, knownAt }: Times): Echo {
    const { archive } = this.readModel;
    let position = this.model.position;
    let instant = this.clock();
    if (knownAt && 'instant' in knownAt) {
      instant = knownAt.instant;
      position = Math.min(position, archive.knownPositionInAll(isoInstant(instant)));
    } else if (knownAt && knownAt.position <= position) {
      position = knownAt.position;
      const recordedAt = archive.at(position)?.metadata.recordedAt;
      if (recordedAt) instant = Date.parse(recordedAt);
    }
    return {
      asOf: asOf === null ? null : isoInstant(asOf),
      knownAt: isoInstant(instant),
      position: String(position),
    };
  }
}

const inAll = (events: StoredEvent[]): StoredEvent[] =>
  events.filter(({ stream }) => stream.startsWith(STREAM_PREFIX));

/** Asks for a value when it is first wanted, and keeps it. */
function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

const noNegotiation = (negotiationId: string) =>
  notKnown(`There is no negotiation ${negotiationId}, as far as is known by then.`);

const isOpen = (negotiation: NegotiationModel, knownAt: number): boolean =>
  negotiation.cell('log', 'NegotiationOpened')?.last(Infinity, knownAt) !== undefined;
