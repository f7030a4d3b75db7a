import type { JsonObject } from '../../events/envelope.js';
import type { ThingKind } from '../../events/catalogue.js';
import { conditions } from '../../projections/conditions.js';
import { contacts } from '../../projections/contacts.js';
import { convergence } from '../../projections/convergence.js';
import { isNote, rootOf } from '../../projections/facts.js';
import { meetingRow, meetings } from '../../projections/meetings.js';
import type { When } from '../../projections/reader.js';
import { replay } from '../../projections/replay.js';
import { report } from '../../projections/reports.js';
import { history, stances, type StanceFilter } from '../../projections/stances.js';
import { summary } from '../../projections/summary.js';
import { timeline } from '../../projections/timeline.js';
import { Refusal } from '../common/refusal.js';
import type { Echo, NegotiationView, TimelineFilter, TimelinePlace, Times } from './api.js';
import type { NegotiationModel } from './negotiation-model.js';
import { notKnown, unknownNames } from './refusals.js';

/** The times that are asked about; where the negotiation's stream stood by then is looked up when it is asked for. */
export interface Resolved {
  when: When;
  echo: () => Echo;
  revision: () => number;
}

/** One negotiation at one pair of times, answered from its cells. */
export class ModelView implements NegotiationView {
  constructor(
    private readonly model: NegotiationModel,
    private readonly negotiationId: string,
    private readonly resolved: Resolved,
    readonly degraded: boolean,
    private readonly whenFor: (times: Times) => When,
    private readonly known: (kind: ThingKind) => string[],
  ) {}

  get echo(): Echo {
    return this.resolved.echo();
  }

  private get when(): When {
    return this.resolved.when;
  }

  summary(): JsonObject {
    return summary(this.model, this.negotiationId, this.resolved.revision(), this.when);
  }

  stances(filter: StanceFilter): JsonObject[] {
    this.mustKnow(filter);
    return stances(this.model, this.when, filter);
  }

  history(party: string, issue: string): JsonObject[] {
    this.mustHave('party', party);
    this.mustHave('issue', issue);
    return history(this.model, party, issue, this.when);
  }

  meetings(): JsonObject[] {
    return meetings(this.model, this.when);
  }

  meeting(id: string): JsonObject {
    const row = meetingRow(this.model, id, this.when);
    if (row) return row;
    throw notKnown(`No life of a meeting ${id} has begun in ${this.negotiationId} by then.`);
  }

  contacts(): JsonObject[] {
    return contacts(this.model, this.when);
  }

  conditions(): JsonObject[] {
    return conditions(stances(this.model, this.when));
  }

  convergence(since?: Times): JsonObject[] {
    const before = since ? stances(this.model, this.whenFor(since)) : null;
    return convergence(this.model, this.when, stances(this.model, this.when), before);
  }

  timeline(
    filter: TimelineFilter,
    after: TimelinePlace | null,
    limit: number,
  ): { events: JsonObject[]; next: TimelinePlace | null } {
    this.mustKnow(filter);
    return timeline(this.model, this.when, filter, after, limit);
  }

  replay(): Iterable<JsonObject> {
    return replay(this.model, this.when);
  }

  report(eventId: string): JsonObject {
    const event = this.model.eventById(eventId.toLowerCase());
    const root = event && (isNote(event.type) ? rootOf(this.model, event.id) : event);
    if (!event || !root || event.position > this.when.knownAt) {
      throw notKnown(`No report ${eventId} had been recorded in ${this.negotiationId} by then.`);
    }
    return report(this.model, event, root, this.when.knownAt);
  }

  private isKnown(kind: ThingKind, id: string): boolean {
    const thing = this.model.thing(kind, id);
    return thing !== undefined && thing.position <= this.when.knownAt;
  }

  /** What a path names. */
  private mustHave(kind: ThingKind, id: string): void {
    if (!this.isKnown(kind, id))
      throw notKnown(`No ${kind} ${id} had been recorded in ${this.negotiationId} by then.`);
  }

  /** What a filter names. */
  private mustKnow(filter: { party?: string; issue?: string }): void {
    for (const kind of ['party', 'issue'] as const) {
      const id = filter[kind];
      if (id === undefined || this.isKnown(kind, id)) continue;
      const known = this.known(kind).filter((each) => this.isKnown(kind, each));
      throw new Refusal(422, 'Unknown name', unknownNames(kind, id, known), [
        { pointer: `?${kind}`, detail: unknownNames(kind, id, known) },
      ]);
    }
  }
}
