import { STREAM_PREFIX, streamOf, type JsonObject, type StoredEvent } from '../../events/envelope.js';
import { changes } from '../../projections/changes.js';
import { PROJECTIONS_VERSION } from '../../projections/all.js';
import { wasOpened } from '../../projections/status.js';
import type { TouchedCells } from '../../projections/changes.js';
import type { TimePoint } from '../../projections/engine.js';
import { presentEvent } from '../../projections/present.js';
import { listed, type Listed } from '../../projections/summary.js';
import { byValidTime } from '../../projections/version.js';
import { hasWords } from '../../projections/words.js';
import { isoInstant } from '../temporal/calendar.js';
import {
  Queries,
  type Echo,
  type ListFilter,
  type ListPlace,
  type LogOptions,
  type NegotiationList,
  type NegotiationView,
  type TimelinePlace,
  type Times,
} from './api.js';
import type { Model } from './model.js';
import type { LoadedNegotiation } from './loaded-negotiation.js';
import { ModelView, type Resolved } from './negotiation-view.js';
import { inTurns } from './turns.js';
import type { ReadModel } from './read-model.js';
import { KNOWN_LISTED, notKnown } from './refusals.js';

/** Maximum page size of the log, as stored; exceeded by one event at most. */
const PAGE_BYTES = 8 * 1024 * 1024;
/** If disconnected for longer than this, answers may lack events recorded in the last minute. */
const CUT_OFF_MS = 2_000;
/** The same if the log holds unapplied events older than this: after a start, or during an import. */
const BEHIND_MS = 30_000;

/** One negotiation at one pair of times, for callers that fold it themselves. */
export interface Opened {
  context: LoadedNegotiation;
  when: TimePoint;
  /** The cells in which two states may differ. */
  touched(from: TimePoint, to: TimePoint): TouchedCells;
  /** Call after reading, to update the cache's size. */
  keep(): void;
}

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

  hasFailed(): boolean {
    return this.readModel.hasFailed;
  }

  waitFor(position: number, timeoutMs: number): Promise<boolean> {
    return this.readModel.waitFor(position, timeoutMs);
  }

  onEvents(listener: (events: StoredEvent[]) => void): () => void {
    return this.readModel.onEvents(listener);
  }

  in(negotiationId: string, times: Times): NegotiationView {
    const negotiation = this.negotiation(negotiationId);
    const resolved = this.resolve(negotiation, times);
    if (!wasOpened(negotiation, resolved.when.knownAt)) throw noNegotiation(negotiationId);
    const { model } = this;
    return new ModelView(
      negotiation,
      resolved,
      model.isDegraded(negotiationId),
      (other) => this.resolve(negotiation, other).when,
      (kind) => model.known(negotiationId, kind, 10 * KNOWN_LISTED),
      () => model.keep(negotiation),
    );
  }

  list(times: Times, only: ReadonlySet<string> | null = null): NegotiationList {
    const ids = this.ids(only);
    const common = this.across(times, only);
    const isInstant = times.knownAt && 'instant' in times.knownAt;
    // What was known at an instant is what the log held up to one position, as on the pages that follow.
    const knownAt = isInstant ? { position: Number(common.echo.position) } : times.knownAt;
    return {
      ...common,
      page: (after, limit, filter = {}) =>
        inTurns(this.rows(ids, { ...times, knownAt }, after, limit, filter)),
    };
  }

  /** Ids of the negotiations that have events, sorted. @param only those visible to the caller; null: all */
  ids(only: ReadonlySet<string> | null): string[] {
    const all = this.model.negotiationIds();
    return only === null ? all : all.filter((id) => only.has(id));
  }

  /** The common part of responses about several negotiations. */
  across(times: Times, only: ReadonlySet<string> | null): { echo: Echo; degraded: boolean } {
    const { model } = this;
    const ids = this.ids(only);
    return {
      echo: this.echoOf(only && ids, times),
      degraded: only === null ? model.parked.length > 0 : ids.some((id) => model.isDegraded(id)),
    };
  }

  /** A negotiation to fold; undefined if no opening counts by then. */
  opened(negotiationId: string, when: TimePoint): Opened | undefined {
    const { model } = this;
    const context = model.negotiation(negotiationId);
    if (!context || !wasOpened(context, when.knownAt)) return undefined;
    return {
      context,
      when,
      touched: (from, to) => model.touched(context, from, to),
      keep: () => model.keep(context),
    };
  }

  private *rows(
    ids: readonly string[],
    times: Times,
    after: ListPlace | null,
    limit: number,
    { order, among, ...filter }: ListFilter,
  ): Generator<void, { rows: JsonObject[]; next: ListPlace | null }> {
    const found: Listed[] = [];
    const isByEvent = order === '-lastEvent';
    for (const id of ids) {
      if (!isByEvent && typeof after === 'string' && id <= after) continue;
      if (among && !among.has(id)) continue;
      const one = this.listedAs(id, times, filter);
      yield;
      if (!one) continue;
      found.push(one);
      if (!isByEvent && found.length > limit) break;
    }
    if (isByEvent) found.sort((a, b) => byValidTime(b.last, a.last));
    const rest =
      isByEvent && after !== null && typeof after !== 'string'
        ? found.filter(({ last }) => byValidTime(last, after) < 0)
        : found;
    const page = rest.slice(0, limit);
    const end = rest.length > limit ? page[limit - 1] : undefined;
    const next = end && (isByEvent ? placeOf(end.last) : end.row.negotiationId);
    return { rows: page.map(({ row }) => row), next: next ?? null };
  }

  /** A negotiation's list entry; undefined if not yet opened or excluded by the filter. */
  private listedAs(
    id: string,
    times: Times,
    { status, tag, q }: Omit<ListFilter, 'order' | 'among'>,
  ): Listed | undefined {
    const negotiation = this.negotiation(id);
    const { when } = this.resolve(negotiation, times);
    const one = listed(negotiation, id, when);
    this.model.keep(negotiation);
    if (!one) return undefined;
    const { title, tags, status: own } = one.row;
    const isAsked =
      (status === undefined || own === status) &&
      (tag === undefined || tags.includes(tag)) &&
      (q === undefined || hasWords([title, one.description, ...tags], q));
    return isAsked ? one : undefined;
  }

  async changes(
    negotiationId: string,
    from: Times,
    to: Times,
  ): Promise<JsonObject & { echoFrom: Echo; echoTo: Echo; degraded: boolean }> {
    const negotiation = this.negotiation(negotiationId);
    const before = this.resolve(negotiation, from);
    const after = this.resolve(negotiation, to);
    if (!wasOpened(negotiation, after.when.knownAt)) throw noNegotiation(negotiationId);
    const { model } = this;
    const degraded = model.isDegraded(negotiationId);
    const changed = await inTurns(changes(negotiation, before.when, after.when));
    model.keep(negotiation);
    return { ...changed, echoFrom: before.echo(), echoTo: after.echo(), degraded };
  }

  log({ negotiationId, fromPosition, limit, upTo, mostBytes = PAGE_BYTES }: LogOptions): {
    events: JsonObject[];
    nextPosition: string | null;
  } {
    const end = Math.min(upTo, this.model.position);
    const { archive } = this.readModel;
    const read =
      negotiationId === undefined
        ? archive.after(fromPosition - 1, limit, mostBytes)
        : this.inNegotiation(negotiationId, fromPosition, limit, mostBytes);
    const events = read.filter(({ position }) => position <= end);
    const last = events.at(-1);
    const next = last && read.length === events.length ? this.nextAfter(last, negotiationId) : undefined;
    const shown = negotiationId === undefined ? inAll(events) : events;
    return {
      events: shown.map(presentEvent),
      nextPosition: next !== undefined && next <= end ? String(next) : null,
    };
  }

  /** Position of the event after one, in the log or in its stream. */
  private nextAfter({ position, stream, revision }: StoredEvent, negotiationId?: string): number | undefined {
    const { archive } = this.readModel;
    const [next] =
      negotiationId === undefined ? archive.after(position, 1) : archive.inStream(stream, revision + 1, 1);
    return next?.position;
  }

  private inNegotiation(
    negotiationId: string,
    fromPosition: number,
    limit: number,
    mostBytes: number,
  ): StoredEvent[] {
    const { archive } = this.readModel;
    const stream = streamOf(negotiationId);
    const before = archive.lastInStream(stream, fromPosition - 1);
    return archive.inStream(stream, before ? before.revision + 1 : 0, limit, mostBytes);
  }

  private negotiation(negotiationId: string): LoadedNegotiation {
    const negotiation = this.model.negotiation(negotiationId);
    if (!negotiation) throw noNegotiation(negotiationId);
    return negotiation;
  }

  /** The times as positions and milliseconds, for one negotiation. */
  private resolve(negotiation: LoadedNegotiation, { asOf, knownAt }: Times): Resolved {
    const place = once(() => this.placeAt(negotiation, knownAt));
    const isPast = knownAt && 'position' in knownAt && knownAt.position <= this.model.position;
    // A past position is equivalent to the negotiation's last position before it, so no lookup is needed.
    const position = isPast ? knownAt.position : place().position;
    return {
      when: { asOf: asOf ?? Infinity, knownAt: position, today: asOf ?? place().instant },
      echo: () => ({
        asOf: asOf === null ? null : isoInstant(asOf),
        knownAt: isoInstant(place().instant),
        position: String(place().position),
      }),
      revision: () => place().revision(),
    };
  }

  /** The head of a negotiation's stream by then, and the resolved instant (ms). */
  private placeAt(
    negotiation: LoadedNegotiation,
    knownAt: Times['knownAt'],
  ): { position: number; revision: () => number; instant: number } {
    const { archive } = this.readModel;
    const stream = streamOf(negotiation.id);
    const { position = 0, revision = -1 } = negotiation.state.head() ?? {};
    if (knownAt && 'instant' in knownAt) {
      const known = Math.min(position, archive.knownPosition(stream, isoInstant(knownAt.instant)));
      const last = () => archive.lastInStream(stream, known);
      return { position: known, revision: () => last()?.revision ?? -1, instant: knownAt.instant };
    }
    if (!knownAt || knownAt.position > this.model.position)
      return { position, revision: () => revision, instant: this.clock() };
    const last = archive.lastInStream(stream, knownAt.position);
    const instant = last?.recordedAt ?? this.clock();
    return { position: last?.position ?? 0, revision: () => last?.revision ?? -1, instant };
  }

  /**
   * The times as repeated in responses across negotiations.
   *
   * @param ids the only ones from which they are derived, so as not to disclose others' recording times; null: all
   */
  private echoOf(ids: readonly string[] | null, { asOf, knownAt }: Times): Echo {
    const { position, instant } = this.placeAmong(ids, knownAt);
    return {
      asOf: asOf === null ? null : isoInstant(asOf),
      knownAt: isoInstant(instant),
      position: String(position),
    };
  }

  /** The last position by then, and the resolved instant (ms). */
  private placeAmong(
    ids: readonly string[] | null,
    knownAt: Times['knownAt'],
  ): { position: number; instant: number } {
    const { archive } = this.readModel;
    const head = this.model.position;
    if (knownAt && 'instant' in knownAt) {
      const until = isoInstant(knownAt.instant);
      const known =
        ids === null
          ? archive.knownPositionInAll(until)
          : archive.knownPositionAmong(ids.map(streamOf), until);
      return { position: Math.min(head, known), instant: knownAt.instant };
    }
    if (!knownAt || knownAt.position > head) return { position: head, instant: this.clock() };
    const last =
      ids === null
        ? this.lastOfAll(knownAt.position)
        : archive.lastAmong(ids.map(streamOf), knownAt.position);
    // What was known before everything does not change: its instant is not the present one.
    return { position: last?.position ?? 0, instant: last?.recordedAt ?? 0 };
  }

  private lastOfAll(upTo: number): { position: number; recordedAt: number } | undefined {
    const [last] = this.readModel.archive.before(upTo + 1, 1);
    return last && { position: last.position, recordedAt: Date.parse(last.metadata.recordedAt) };
  }
}

const placeOf = ({ validFrom, position }: TimelinePlace): TimelinePlace => ({ validFrom, position });

const inAll = (events: StoredEvent[]): StoredEvent[] =>
  events.filter(({ stream }) => stream.startsWith(STREAM_PREFIX));

/** Computes a value lazily and caches it. */
function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

const noNegotiation = (negotiationId: string) =>
  notKnown(`There is no negotiation ${negotiationId}, as far as is known by then.`);
