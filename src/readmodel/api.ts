import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import type { CollectionName } from '../../projections/collections.js';
import type { Status } from '../../projections/status.js';
import type { TimelineFilter, TimelinePlace } from '../../projections/timeline.js';

/**
 * What the read model answers, and the token it is injected by. Answers are the contract's JSON bodies without `asOf`,
 * `knownAt` and `position`, which the HTTP layer puts first.
 */
export interface Times {
  /** Milliseconds, inclusive; null: no bound. */
  asOf: number | null;
  /** Null: everything recorded. */
  knownAt: { position: number } | { instant: number } | null;
}

/** The times as an answer repeats them: resolved instants, and the last position known by then. */
export interface Echo {
  asOf: string | null;
  knownAt: string;
  position: string;
}

export type { CollectionName, TimelineFilter, TimelinePlace };

/** Which negotiations are listed, and in which order. */
export interface ListFilter {
  status?: Status;
  tag?: string;
  /** Only these negotiations. */
  among?: ReadonlySet<string>;
  /** Words of title, description and tags. */
  q?: string;
  /** By id where left out, else by the last event, the newest first. */
  order?: '-lastEvent';
}

/** Where a page of the list ends: at a negotiation, or where it is by last event, at that event. */
export type ListPlace = string | TimelinePlace;

export interface NegotiationList {
  echo: Echo;
  degraded?: boolean;
  /** Rows after a place; `next` is what to give as `after` for the page that follows, or null. */
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
  /** Inclusive: nothing after it is answered. */
  upTo: number;
  /** A page ends once its events take this much, as stored; left out: a page of 8 MiB. */
  mostBytes?: number;
}

export abstract class Queries {
  /** The projections' version: answers of different versions are different representations. */
  abstract readonly version: string;
  /** Position up to which the projections have read the log. */
  abstract head(): number;
  /** True once the projections have all that the log held at the start; false when `timeoutMs` have passed before. */
  abstract begun(timeoutMs: number): Promise<boolean>;
  /** Whether the log is being followed, so that what was recorded more than a minute ago is in the answers. */
  abstract following(): boolean;
  /** Whether the projections' store has failed, and they stand where they were last kept: what was there may be missing. */
  abstract hasFailed(): boolean;
  /** True once the projections have reached `position`; false when `timeoutMs` have passed before. */
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
  /** Tells of events after the projections have them; returns what ends the telling. */
  abstract onEvents(listener: (events: StoredEvent[]) => void): () => void;
}

/** One negotiation at one pair of times. Filters that name what was never recorded throw Refusal 422. */
export interface NegotiationView {
  echo: Echo;
  /** An event that a projection could not apply bears on this negotiation. */
  degraded: boolean;
  summary(): Promise<JsonObject>;
  /** The rows as JSON, separated by commas, some at a time. */
  stances(filter: { party?: string; issue?: string }): Generator<string>;
  /** Rows after a cell (`party issue`); `next` is what to give as `after` for the page that follows, or null. */
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
  /** @throws Refusal 404 where it does not count by then */
  one(name: CollectionName, id: string): JsonObject;
  contacts(): JsonObject[];
  conditions(): Promise<JsonObject[]>;
  convergence(since?: Times): Promise<JsonObject[]>;
  /** Events as JSON, one at a time, or an empty text where one is passed by; returns where the next page starts, or null. */
  timeline(
    filter: TimelineFilter,
    after: TimelinePlace | null,
    limit: number,
    order?: 'asc' | 'desc',
  ): Generator<string, TimelinePlace | null>;
  /**
   * The timeline's events, each with what it `changed`; undefined for each that is passed by.
   *
   * @param after position of an event after which they are given; where the timeline has none there, all are
   */
  replay(after?: number): Iterable<JsonObject | undefined>;
  /** Whether nothing is left of the replay after the event at a position. */
  isReplayed(after: number): boolean;
  /** @throws Refusal 404 */
  report(eventId: string): JsonObject;
}
