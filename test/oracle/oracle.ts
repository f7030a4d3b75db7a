import type { JsonObject } from '../../events/envelope.js';
import { changes, movedStances, type State } from './changes.js';
import { counted, known, stands, type Shown } from './log.js';
import { contacts, meetings } from './meetings.js';
import { history, conditions, stances } from './stances.js';
import { convergence, listRow, summary } from './summary.js';
import { changed } from './replay.js';
import { report } from './report.js';
import { timeline, type Window } from './timeline.js';

/** A pair of times: `asOf` in milliseconds (Infinity: no bound), `knownAt` a position. */
export interface At {
  asOf: number;
  knownAt: number;
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

  state(negotiationId: string, { asOf, knownAt }: At): State {
    const name = `${negotiationId} ${asOf} ${knownAt}`;
    let state = this.states.get(name);
    if (!state) {
      const log = this.of(negotiationId, knownAt);
      this.states.set(name, (state = { log, reports: counted(log, asOf) }));
    }
    return state;
  }

  /** Whether the negotiation answers at all: its opening counts by then. */
  isThere(negotiationId: string, knownAt: number): boolean {
    const log = this.of(negotiationId, knownAt);
    return log.some((event) => event.type === 'NegotiationOpened' && stands(log, event));
  }

  list(at: At): JsonObject[] {
    const ids = [
      ...new Set(known(this.recorded, at.knownAt).map(({ negotiationId }) => negotiationId)),
    ].sort();
    return ids.map((id) => listRow(this.state(id, at).reports, id)).filter((row) => row !== null);
  }

  summary(negotiationId: string, at: At, day: number): JsonObject {
    const { log, reports } = this.state(negotiationId, at);
    return summary(log, reports, negotiationId, day);
  }

  stances(negotiationId: string, at: At): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return stances(log, reports);
  }

  history(negotiationId: string, at: At, party: string, issue: string): JsonObject[] {
    return history(this.state(negotiationId, at).reports, party, issue);
  }

  meetings(negotiationId: string, at: At): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return meetings(log, reports);
  }

  contacts(negotiationId: string, at: At): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return contacts(log, reports);
  }

  conditions(negotiationId: string, at: At): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return conditions(log, reports);
  }

  convergence(negotiationId: string, at: At, since?: At): JsonObject[] {
    const to = this.state(negotiationId, at);
    return convergence(to.log, to.reports, since && movedStances(this.state(negotiationId, since), to));
  }

  timeline(negotiationId: string, at: At, window?: Window): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return timeline(log, reports, window);
  }

  changes(negotiationId: string, from: At, to: At): JsonObject {
    return changes(this.state(negotiationId, from), this.state(negotiationId, to));
  }

  /** What each event of the timeline changes. */
  changed(negotiationId: string, at: At): JsonObject[] {
    const { log, reports } = this.state(negotiationId, at);
    return changed(log, reports);
  }

  /** One report as recorded, and what has been said about it by then. */
  report(negotiationId: string, knownAt: number, eventId: string): JsonObject {
    return report(this.of(negotiationId, knownAt), eventId);
  }
}
