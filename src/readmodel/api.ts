import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import type { CollectionName } from '../../projections/collections.js';
import type { EntityNames } from '../../projections/names.js';
import type { Status } from '../../projections/status.js';
import type { TimelineFilter, TimelinePlace } from '../../projections/timeline.js';

/**
 * The query interface of the read model, and its injection token. Results are the API's JSON bodies without `asOf`, `knownAt` and
 * `position`, which the HTTP layer adds.
 */
export interface Times {
  /** Milliseconds, inclusive; null: no bound. */
  asOf: number | null;
  /** Null: everything recorded. */
  knownAt: { position: number } | { instant: number } | null;
}

/** The times as repeated in a response: resolved instants, and the last position known by then. */
export interface Echo {
  asOf: string | null;
  knownAt: string;
  position: string;
}

export type { CollectionName, EntityNames, TimelineFilter, TimelinePlace };

/** Filter and order of the negotiation list. */
export interface ListFilter {
  status?: Status;
  tag?: string;
  /** Only these negotiations. */
  among?: ReadonlySet<string>;
  /** Words of title, description and tags. */
  q?: string;
  /** Default: by id; else by last event, newest first. */
  order?: '-lastEvent';
}

/** The cursor of a list page: a negotiation, or its last event if sorted by that. */
export type ListPlace = string | TimelinePlace;

export interface NegotiationList {
  echo: Echo;
  degraded?: boolean;
  /** Rows after a place; `next` is the `after` of the next page, or null. */
  page(
    after: ListPlace | null,
    limit: number,
    filter?: ListFilter,
  ): Promise<{ rows: JsonObject[]; next: ListPlace | null }>;
}

export interface LogOptions {
  negotiationId?: string;
  /** Inclusive. */
  fromPosition: number;
  limit: number;
  /** Inclusive upper bound. */
  upTo: number;
  /** Maximum page size as stored; default: 8 MiB. */
  mostBytes?: number;
}

export abstract class Queries {
  /** The projections' version: answers of different versions are different representations. */
  abstract readonly version: string;
  /** Position up to which the projections have processed the log. */
  abstract head(): number;
  /** True once the projections have caught up with the log as of the start; false on timeout. */
  abstract begun(timeoutMs: number): Promise<boolean>;
  /** Whether the log is being followed, so that answers include everything recorded more than a minute ago. */
  abstract following(): boolean;
  /** Whether the projections' store has failed and they are back at the last checkpoint: later events may be missing. */
  abstract hasFailed(): boolean;
  /** True once the projections have reached `position`; false on timeout. */
  abstract waitFor(position: number, timeoutMs: number): Promise<boolean>;
  /** @throws Refusal 404 when no opening of the negotiation counts by `times.knownAt` */
  abstract in(negotiationId: string, times: Times): NegotiationView;
  /** @param only the negotiations visible to the caller; omitted or null: all */
  abstract list(times: Times, only?: ReadonlySet<string> | null): NegotiationList;
  /** @throws Refusal 404 as `in` */
  abstract changes(
    negotiationId: string,
    from: Times,
    to: Times,
  ): Promise<JsonObject & { echoFrom: Echo; echoTo: Echo; degraded?: boolean }>;
  abstract log(options: LogOptions): { events: JsonObject[]; nextPosition: string | null };
  /** Notifies of events after the projections have applied them; returns the unsubscribe function. */
  abstract onEvents(listener: (events: StoredEvent[]) => void): () => void;
}

/** One negotiation at one pair of times. Filters with unknown ids throw Refusal 422. */
export interface NegotiationView {
  echo: Echo;
  /** A projection could not apply an event of this negotiation. */
  degraded: boolean;
  summary(): Promise<JsonObject>;
  /** The rows as comma-separated JSON, in chunks. */
  stances(filter: { party?: string; issue?: string }): Generator<string>;
  /** Rows after a cell (`party issue`); `next` is the `after` of the next page, or null. */
  stancesPage(
    filter: { party?: string; issue?: string },
    after: string | null,
    limit: number,
  ): { rows: JsonObject[]; next: string | null };
  history(party: string, issue: string): JsonObject[];
  /** Why the stance of a party on an issue is what it is. */
  explain(party: string, issue: string): Promise<JsonObject>;
  meetings(): JsonObject[];
  /** @throws Refusal 404 */
  meeting(id: string): JsonObject;
  /** The rows as JSON, one at a time. */
  collection(name: CollectionName): Generator<string>;
  /** All names of the parties or issues that reports may refer to, merged ids included. */
  names(kind: 'party' | 'issue'): Promise<EntityNames[]>;
  /** @throws Refusal 404 if it does not count by then */
  one(name: CollectionName, id: string): JsonObject;
  contacts(): JsonObject[];
  conditions(): Promise<JsonObject[]>;
  convergence(since?: Times): Promise<JsonObject[]>;
  /** Events as JSON, one at a time, or an empty string for each skipped one; returns where the next page starts, or null. */
  timeline(
    filter: TimelineFilter,
    after: TimelinePlace | null,
    limit: number,
    order?: 'asc' | 'desc',
  ): Generator<string, TimelinePlace | null>;
  /**
   * The timeline's events, each with what it `changed`; undefined for each skipped one.
   *
   * @param after position of the event to start after; if it is not in the timeline, all are returned
   */
  replay(after?: number): Iterable<JsonObject | undefined>;
  /** Whether the replay has nothing after the event at a position. */
  isReplayed(after: number): boolean;
  /** @throws Refusal 404 */
  report(eventId: string): JsonObject;
}
