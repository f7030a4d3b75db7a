import type { JsonObject } from '../../events/envelope.js';
import { changes, movedStances } from './changes.js';
import { known, stands, type Shown } from './log.js';
import { contacts, meetings } from './meetings.js';
import { reading } from './merging.js';
import { changed } from './replay.js';
import { report } from './report.js';
import { inOrder, stateOf, type Report, type State } from './reports.js';
import { conditions, history, stances } from './stances.js';
import { convergence, listRow, summary } from './summary.js';
import { collection, COLLECTIONS, type Collection } from './things.js';
import { timeline, type Window } from './timeline.js';

/**
 * A pair of times: `asOf` in milliseconds (Infinity: no bound), `knownAt` a position; `now` is the instant that
 * `knownAt` stands for, where that is not the one of the last event known.
 */
export interface At {
  asOf: number;
  knownAt: number;
  now?: number;
}

export interface ListFilter {
  status?: string;
  tag?: string;
  order?: '-lastEvent';
}

/**
 * What every read must answer, by a plain fold of what was recorded: slow, and meant to be read against domain.md.
 * @param recorded the whole log, in order of position, as the log's own route shows it
 */
export class Oracle {
  constructor(readonly recorded: readonly Shown[]) {}

  of(negotiationId: string, knownAt = Infinity): Shown[] {
    return known(this.recorded, knownAt).filter((event) => event.negotiationId === negotiationId);
  }

  /** Kept, for many questions are asked of one state. */
  private readonly states = new Map<string, State>();

  state(negotiationId: string, { asOf, knownAt, now }: At): State {
    const name = `${negotiationId} ${asOf} ${knownAt} ${now}`;
    let state = this.states.get(name);
    if (!state) {
      this.states.set(name, (state = stateOf(this.of(negotiationId, knownAt), asOf, now)));
    }
    return state;
  }

  /** Whether the negotiation answers at all: its opening counts by then. */
  isThere(negotiationId: string, knownAt: number): boolean {
    const log = this.of(negotiationId, knownAt);
    return log.some((event) => event.type === 'NegotiationOpened' && stands(log, event));
  }

  list(at: At, { status, tag, order }: ListFilter = {}): JsonObject[] {
    const ids = [
      ...new Set(known(this.recorded, at.knownAt).map(({ negotiationId }) => negotiationId)),
    ].filter((id) => this.state(id, at).reports.length > 0);
    if (order) ids.sort((a, b) => inOrder(this.lastOf(b, at), this.lastOf(a, at)));
    else ids.sort();
    return ids
      .map((id) => listRow(this.state(id, at), id))
      .filter((row) => row !== null)
      .filter((row) => status === undefined || row.status === status)
      .filter((row) => tag === undefined || (row.tags as string[]).includes(tag));
  }

  private lastOf(negotiationId: string, at: At): Report {
    return this.state(negotiationId, at).reports.at(-1)!;
  }

  summary(negotiationId: string, at: At): JsonObject {
    return summary(this.state(negotiationId, at), negotiationId);
  }

  /** Asking for what is merged answers what it is merged into. */
  stances(
    negotiationId: string,
    at: At,
    { party, issue }: { party?: string; issue?: string } = {},
  ): JsonObject[] {
    const state = this.state(negotiationId, at);
    const [readParty, readIssue] = [reading(state.log, 'party'), reading(state.log, 'issue')];
    return stances(state)
      .filter(({ partyId }) => party === undefined || partyId === readParty(party))
      .filter(({ issueId }) => issue === undefined || issueId === readIssue(issue));
  }

  history(negotiationId: string, at: At, party: string, issue: string): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return history(reports, reading(log, 'party')(party), reading(log, 'issue')(issue));
  }

  meetings(negotiationId: string, at: At): JsonObject[] {
    return meetings(this.state(negotiationId, at));
  }

  collection(negotiationId: string, at: At, name: Collection): JsonObject[] {
    return collection(this.state(negotiationId, at), name);
  }

  /** One row of a collection; null where there is none by then. */
  one(negotiationId: string, at: At, name: Collection, id: string): JsonObject | null {
    const state = this.state(negotiationId, at);
    const { field } = COLLECTIONS[name];
    let wanted = id;
    if (name === 'parties') wanted = reading(state.log, 'party')(id);
    if (name === 'issues') wanted = reading(state.log, 'issue')(id);
    return collection(state, name).find((row) => row[field] === wanted) ?? null;
  }

  contacts(negotiationId: string, at: At): JsonObject[] {
    return contacts(this.state(negotiationId, at));
  }

  conditions(negotiationId: string, at: At): JsonObject[] {
    return conditions(this.state(negotiationId, at));
  }

  convergence(negotiationId: string, at: At, since?: At): JsonObject[] {
    const to = this.state(negotiationId, at);
    return convergence(to, since && movedStances(this.state(negotiationId, since), to));
  }

  timeline(negotiationId: string, at: At, window?: Window): JsonObject[] {
    return timeline(this.state(negotiationId, at), window);
  }

  changes(negotiationId: string, from: At, to: At): JsonObject {
    return changes(this.state(negotiationId, from), this.state(negotiationId, to));
  }

  /** What each event of the timeline changes. */
  changed(negotiationId: string, at: At): JsonObject[] {
    return changed(this.state(negotiationId, at));
  }

  /** One report as recorded, and what has been said about it by then. */
  report(negotiationId: string, knownAt: number, eventId: string): JsonObject {
    return report(this.of(negotiationId, knownAt), eventId);
  }
}
