import type { EntityKind } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import { collection, COLLECTIONS, type CollectionName } from '../../projections/collections.js';
import { conditions } from '../../projections/conditions.js';
import { contacts } from '../../projections/contacts.js';
import { convergence } from '../../projections/convergence.js';
import { pairKey } from '../../projections/context.js';
import type { TimePoint } from '../../projections/engine.js';
import { meetingAt, meetingsAt } from '../../projections/meetings.js';
import { explain } from '../../projections/explain.js';
import { entityNames } from '../../projections/names.js';
import { isAnnotation, targetReportOf } from '../../projections/negotiation-state.js';
import { replay } from '../../projections/replay.js';
import { report } from '../../projections/reports.js';
import { history, stances, type StanceFilter, type StanceRow } from '../../projections/stances.js';
import { summary } from '../../projections/summary.js';
import { timeline, type TimelineFilter, type TimelinePlace } from '../../projections/timeline.js';
import { Refusal } from '../common/refusal.js';
import type { Echo, EntityNames, NegotiationView, Times } from './api.js';
import { boardTexts } from './board-text.js';
import type { LoadedNegotiation } from './loaded-negotiation.js';
import { notKnown, unknownNames } from './refusals.js';
import { collected, inTurns } from './turns.js';

/** The resolved times of a query; the stream's head by then is looked up lazily. */
export interface Resolved {
  when: TimePoint;
  echo: () => Echo;
  revision: () => number;
}

/** One negotiation at one pair of times, answered from its cells. */
export class ModelView implements NegotiationView {
  constructor(
    private readonly negotiation: LoadedNegotiation,
    private readonly resolved: Resolved,
    readonly degraded: boolean,
    private readonly timePointOf: (times: Times) => TimePoint,
    private readonly known: (kind: EntityKind) => string[],
    /** Called after each read, to update the cache's size. */
    private readonly keep: () => void,
  ) {}

  get echo(): Echo {
    return this.resolved.echo();
  }

  summary(): Promise<JsonObject> {
    return this.run(summary(this.negotiation, this.negotiation.id, this.resolved.revision(), this.when));
  }

  stances(filter: StanceFilter): Generator<string> {
    this.mustKnow(filter);
    return this.whole(boardTexts(this.negotiation, this.when, this.read(filter)));
  }

  stancesPage(
    filter: StanceFilter,
    after: string | null,
    limit: number,
  ): { rows: JsonObject[]; next: string | null } {
    this.mustKnow(filter);
    const rows: (StanceRow & JsonObject)[] = [];
    for (const row of stances(this.negotiation, this.when, {
      ...this.read(filter),
      after: after ?? undefined,
    })) {
      if (rows.length === limit)
        return this.kept({ rows, next: pairKey(rows[limit - 1].partyId, rows[limit - 1].issueId) });
      rows.push({ ...row });
    }
    return this.kept({ rows, next: null });
  }

  history(party: string, issue: string): JsonObject[] {
    this.mustHave('party', party);
    this.mustHave('issue', issue);
    const cell = this.read({ party, issue });
    return this.kept(history(this.negotiation, cell.party, cell.issue, this.when));
  }

  async explain(party: string, issue: string): Promise<JsonObject> {
    this.mustHave('party', party);
    this.mustHave('issue', issue);
    const cell = this.read({ party, issue });
    return this.run(explain(this.negotiation, cell.party, cell.issue, this.when));
  }

  meetings(): JsonObject[] {
    return this.kept(meetingsAt(this.negotiation, this.when).map(({ row }) => row));
  }

  meeting(id: string): JsonObject {
    const meeting = meetingAt(this.negotiation, id, this.when);
    if (meeting) return this.kept(meeting.row);
    throw notKnown(`No meeting ${id} had begun its lifecycle in ${this.negotiation.id} by then.`);
  }

  *collection(name: CollectionName): Generator<string> {
    for (const row of collection(this.negotiation, name, this.when)) yield JSON.stringify(row);
    this.keep();
  }

  names(kind: 'party' | 'issue'): Promise<EntityNames[]> {
    return this.run(collected(this.namesIn(kind)));
  }

  private *namesIn(kind: 'party' | 'issue'): Generator<EntityNames[]> {
    for (const names of entityNames(this.negotiation, kind, this.when)) {
      // The admission of what was merged may have been retracted since.
      const counts = names.mergedInto === undefined || this.negotiation.state.entity(kind, names.id)?.counts;
      yield counts ? [names] : [];
    }
  }

  one(name: CollectionName, id: string): JsonObject {
    const { kind, row } = COLLECTIONS[name];
    const ids = this.negotiation.mergedIds(this.when.knownAt);
    const read = kind === 'party' || kind === 'issue' ? ids.of(kind, id) : id;
    const found = row(this.negotiation, read, this.when);
    if (found) return this.kept(found);
    throw notKnown(`No ${kind} ${id} counts in ${this.negotiation.id} by then.`);
  }

  contacts(): JsonObject[] {
    return this.kept(contacts(this.negotiation, this.when));
  }

  conditions(): Promise<JsonObject[]> {
    return this.run(collected(conditions(this.negotiation, this.when)));
  }

  convergence(since?: Times): Promise<JsonObject[]> {
    return this.run(convergence(this.negotiation, this.when, since && this.timePointOf(since)));
  }

  timeline(
    filter: TimelineFilter,
    after: TimelinePlace | null,
    limit: number,
    order?: 'asc' | 'desc',
  ): Generator<string, TimelinePlace | null> {
    this.mustKnow(filter);
    return this.whole(timeline(this.negotiation, this.when, this.read(filter), after, limit, order));
  }

  replay(after?: number): Iterable<JsonObject | undefined> {
    return replay(this.negotiation, this.when, this.hasInTimeline(after) ? after : undefined);
  }

  isReplayed(after: number): boolean {
    return this.negotiation.latest(this.when)?.position === after;
  }

  /** Whether the timeline has the event at a position. */
  private hasInTimeline(position: number | undefined): position is number {
    const { negotiation, when } = this;
    return position !== undefined && negotiation.isInTimeline(position, when);
  }

  report(eventId: string): JsonObject {
    const { negotiation } = this;
    const event = negotiation.state.eventById(eventId.toLowerCase());
    const target = event && (isAnnotation(event.type) ? targetReportOf(negotiation.state, event.id) : event);
    if (!event || !target || event.position > this.when.knownAt) {
      throw notKnown(`No report ${eventId} had been recorded in ${negotiation.id} by then.`);
    }
    return this.kept(report(negotiation, event, target, this.when.knownAt));
  }

  /** A filter with merged ids resolved: a query for a merged id returns the one it was merged into. */
  private read<Filter extends { party?: string; issue?: string }>(filter: Filter): Filter {
    const ids = this.negotiation.mergedIds(this.when.knownAt);
    const { party, issue } = filter;
    return {
      ...filter,
      ...(party !== undefined && { party: ids.of('party', party) }),
      ...(issue !== undefined && { issue: ids.of('issue', issue) }),
    };
  }

  private get when(): TimePoint {
    return this.resolved.when;
  }

  private async run<T>(steps: Generator<unknown, T>): Promise<T> {
    return this.kept(await inTurns(steps));
  }

  private *whole<T, Result>(steps: Generator<T, Result>): Generator<T, Result> {
    return this.kept(yield* steps);
  }

  private kept<T>(answer: T): T {
    this.keep();
    return answer;
  }

  private isKnown(kind: EntityKind, id: string): boolean {
    const position = this.negotiation.firstRecorded(kind, id);
    return position !== undefined && position <= this.when.knownAt;
  }

  /** Checks an id in the path. */
  private mustHave(kind: EntityKind, id: string): void {
    if (!this.isKnown(kind, id))
      throw notKnown(`No ${kind} ${id} had been recorded in ${this.negotiation.id} by then.`);
  }

  /** Checks the ids in a filter. */
  private mustKnow(filter: { party?: string; issue?: string }): void {
    for (const kind of ['party', 'issue'] as const) {
      const id = filter[kind];
      if (id === undefined || this.isKnown(kind, id)) continue;
      const known = this.known(kind).filter((each) => this.isKnown(kind, each));
      throw new Refusal(422, 'unknown-name', unknownNames(kind, id, known), [
        { parameter: kind, detail: unknownNames(kind, id, known) },
      ]);
    }
  }
}
