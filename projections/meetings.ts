import type { EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { effectiveAt, foldCell, loadedKeys, type ProjectionContext, type VersionKey } from './context.js';
import { projection, type EntryView, type Handler, type TimePoint } from './engine.js';
import { stepOf, type LifecycleStep } from './negotiation-state.js';
import type { Version } from './version.js';

/** What becomes of each meeting. A cell is one meeting; its entries are the steps of its lifecycle. */
export type MeetingStatus = 'scheduled' | 'postponed' | 'cancelled' | 'held';

export interface Participant {
  partyId: string;
  person?: string;
  office?: string;
}

export type MeetingRow = {
  meetingId: string;
  title: string;
  status: MeetingStatus;
  /** EDTF text. */
  scheduledFor: string | null;
  place: string | null;
  format: string | null;
  participants: Participant[];
  outcome: string | null;
  timesPostponed: number;
  disputed: boolean;
  history: { type: string; occurredOn: string; precision: string; eventId: string }[];
};

export interface MeetingState {
  row: Omit<MeetingRow, 'disputed'>;
  /** The steps about which something has been said. */
  annotated: number[];
  /** The report that the meeting was held, and its place in valid time. */
  held: (VersionKey & { validFrom: number }) | undefined;
}

/** What a report of a meeting may say about it; a later one stands in the place of an earlier one. */
const SAID = ['title', 'scheduledFor', 'place', 'format', 'participants', 'outcome'] as const;

const saidByStep = ({ type, data, occurredOn, precision, eventId }: Version): JsonObject => ({
  ...data,
  step: { type, occurredOn, precision, eventId },
});

/** Code of a step that says enough to begin a lifecycle. */
const COMPLETE = 1;

function becomes(
  status: MeetingStatus,
  more?: (state: MeetingState, entry: EntryView, said: JsonObject) => void,
) {
  const handler: Handler<MeetingState> = {
    cells: ({ data }) => [data.meetingId as string],
    code: (report) => (stepOf(report).complete ? COMPLETE : 0),
    said: saidByStep,
    evolve: (state, entry, read) => {
      const said = read();
      const { row } = state;
      row.meetingId = said.meetingId as string;
      for (const field of SAID) if (said[field] !== undefined) Object.assign(row, { [field]: said[field] });
      row.status = status;
      row.history.push(said.step as MeetingRow['history'][number]);
      if (entry.isAnnotated) state.annotated.push(entry.position);
      more?.(state, entry, said);
    },
  };
  return handler;
}

export const meetingProjection = projection<MeetingState>({
  name: 'meeting',
  initial: () => ({
    row: {
      meetingId: '',
      title: '',
      status: 'scheduled',
      scheduledFor: null,
      place: null,
      format: null,
      participants: [],
      outcome: null,
      timesPostponed: 0,
      history: [],
    },
    annotated: [],
    held: undefined,
  }),
  on: {
    MeetingScheduled: becomes('scheduled'),
    MeetingPostponed: becomes('postponed', ({ row }, _, said) => {
      row.scheduledFor = (said.until as string | undefined) ?? null;
      row.timesPostponed++;
    }),
    MeetingRescheduled: becomes('scheduled'),
    MeetingCancelled: becomes('cancelled'),
    MeetingHeld: becomes('held', (state, { position, recordedFrom, validFrom }) => {
      state.held = { position, recordedFrom, validFrom };
    }),
  },
});

const POSTPONED = meetingProjection.types.indexOf('MeetingPostponed');

/** A step of a lifecycle from the type and code of its entry. */
export const stepFrom = (
  entry: Pick<EntryView, 'validFrom' | 'position' | 'handler' | 'code'>,
): LifecycleStep => ({
  validFrom: entry.validFrom,
  position: entry.position,
  type: meetingProjection.types[entry.handler] as EventType,
  complete: entry.code === COMPLETE,
});

/** A meeting as its lifecycle so far leaves it. */
export interface Meeting {
  row: MeetingRow;
  held: MeetingState['held'];
  /** The steps by which it was put off. */
  postponements: { validFrom: number; position: number }[];
}

export function meetingAt(
  context: ProjectionContext,
  meetingId: string,
  when: TimePoint,
): Meeting | undefined {
  const postponements: Meeting['postponements'] = [];
  const state = foldCell(
    context,
    meetingProjection,
    meetingId,
    when,
    (_, { handler, validFrom, position }) => {
      if (handler === POSTPONED) postponements.push({ validFrom, position });
    },
  );
  if (!state) return undefined;
  const isDisputed = (position: number) =>
    (effectiveAt(context, position, when.knownAt)?.disputes.length ?? 0) > 0;
  const { history, ...said } = state.row;
  const row = { ...said, disputed: state.annotated.some(isDisputed), history } as MeetingRow;
  return { row, held: state.held, postponements };
}

/** Every meeting whose lifecycle has begun, by id. */
export const meetingsAt = (context: ProjectionContext, when: TimePoint): Meeting[] =>
  [...loadedKeys(context, meetingProjection.name)]
    .map((key) => meetingAt(context, key, when))
    .filter((meeting) => meeting !== undefined);
