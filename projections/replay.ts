import type { JsonObject } from '../events/envelope.js';
import { fromPairKey, readingAt, versionAt, type ProjectionContext } from './context.js';
import { placementsIn, viewOf, type Placement, type Projection, type TimePoint } from './engine.js';
import { meetingProjection, progress, type MeetingState } from './meetings.js';
import { stanceProjection, currentStance, type Held, type StanceState } from './stances.js';
import { statusProjection, type StatusState } from './status.js';
import { timelineEvent, TIMELINE_TYPES } from './timeline.js';
import type { Version } from './version.js';

/** The change of one step in a cell: its visible state before and after. */
interface Step<Shown> {
  cell: string;
  before: Shown;
  after: Shown;
}

/** The cells of one projection during a replay, evolved by the projection's own handlers. */
class Progress<State, Shown> {
  private readonly states = new Map<string, State>();

  /** @param show maps a state to its visible part; called with undefined for an empty cell */
  constructor(
    private readonly projection: Projection<State>,
    private readonly show: (state: State | undefined) => Shown,
  ) {}

  /** Applies a report. @returns the cells whose visible state changed */
  take(version: Version, placements: readonly Placement[]): Step<Shown>[] {
    const { name, on, initial } = this.projection;
    const own = placements.filter(({ projection }) => projection === name).sort(byCell);
    return own.flatMap(({ cell, kind, payload }) => {
      const was = this.states.get(cell);
      const before = this.show(was);
      const state = was ?? initial();
      this.states.set(cell, state);
      const { validFrom, position } = version;
      const entry = { validFrom, position, recordedFrom: position, recordedUntil: Infinity, kind, payload };
      const handler = on[version.type];
      handler?.evolve(state, viewOf(entry), () => handler.said?.(version) ?? {});
      const after = this.show(state);
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ cell, before, after }];
    });
  }
}

const byCell = (a: Placement, b: Placement): number => (a.cell < b.cell ? -1 : Number(a.cell > b.cell));

const shownStance = (state: StanceState | undefined): string | null =>
  state?.latest && !state.isWithdrawn ? currentStance({ state } as Held) : null;

const shownMeeting =
  (when: TimePoint) =>
  (state: MeetingState | undefined): JsonObject | null =>
    state ? { status: progress(state, when).status, scheduledFor: state.row.scheduledFor } : null;

const shownStatus = (state: StatusState | undefined): string | null => state?.status ?? null;

/**
 * The timeline's events one by one, each with what it `changed`: stances, meetings and status, before and after. It keeps no
 * reference to cells between steps, so recording can continue while it is read.
 *
 * @param after position of an event of the timeline: it and the events before it are skipped, yielding undefined
 */
export function* replay(
  context: ProjectionContext,
  when: TimePoint,
  after?: number,
): Generator<JsonObject | undefined> {
  let passing = after !== undefined;
  const stances = new Progress(stanceProjection, shownStance);
  const meetings = new Progress(meetingProjection, shownMeeting(when));
  const status = new Progress(statusProjection, shownStatus);
  const placementsOf = placementsIn([stanceProjection, meetingProjection, statusProjection]);
  for (const { position } of context.timeline({ ...when, types: TIMELINE_TYPES })) {
    const version = versionAt(context, position, when.knownAt);
    const reading = readingAt(context, version, when.knownAt);
    const placements = reading ? placementsOf(reading) : [];
    const read = reading?.version ?? version;
    const changes = {
      stances: stances.take(read, placements),
      meetings: meetings.take(read, placements),
      status: status.take(read, placements),
    };
    if (passing) {
      passing = position !== after;
      yield undefined;
      continue;
    }
    const [changed] = changes.status;
    yield {
      ...timelineEvent(context, version, when.knownAt),
      changed: {
        stances: changes.stances.map(({ cell, before, after }) => {
          const [partyId, issueId] = fromPairKey(cell);
          return { partyId, issueId, before, after };
        }),
        meetings: changes.meetings.map(({ cell, before, after }) => ({ meetingId: cell, before, after })),
        status: changed ? { before: changed.before, after: changed.after } : null,
      },
    };
  }
}
