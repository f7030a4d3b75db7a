import type { EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { foldCell, isAnyDisputed, loadedKeys, type ProjectionContext, type VersionKey } from './context.js';
import { isTentative, projection, type EntryView, type Handler, type TimePoint } from './engine.js';
import { noteAnnotated } from './latest-version.js';
import { stepOf, type LifecycleStep } from './negotiation-state.js';
import { isStretch, type Version } from './version.js';

/** Meetings and their status. One cell per meeting; its entries are the steps of its lifecycle. */
export type MeetingStatus = 'scheduled' | 'postponed' | 'cancelled' | 'underway' | 'held';

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
  /** EDTF text. */
  heldOn: string | null;
  /** The last step may not have happened yet: its date allows later moments. */
  tentative: boolean;
  place: string | null;
  format: string | null;
  participants: Participant[];
  outcome: string | null;
  timesPostponed: number;
  disputed: boolean;
  history: { type: string; occurredOn: string; precision: string; eventId: string }[];
};

export interface MeetingState {
  row: Omit<MeetingRow, 'disputed' | 'tentative'>;
  /** The annotated steps. */
  annotated: number[];
  /** The end of the last step's date. */
  last: { validTo: number; isStretch: boolean };
  /** The report that the meeting was held, and its place in valid time. */
  held: Held | undefined;
}

/** When the meeting was held, in valid time; a stretch lasted from one end to the other. */
interface Held extends VersionKey {
  validFrom: number;
  validTo: number;
  isStretch: boolean;
}

/** The fields a report may set on a meeting; later reports override earlier ones. */
const SAID = ['title', 'scheduledFor', 'place', 'format', 'participants', 'outcome'] as const;

const saidByStep = ({ type, data, occurredOn, precision, eventId }: Version): JsonObject => ({
  ...data,
  step: { type, occurredOn, precision, eventId },
});

/** Bits of a step's code: complete enough to begin a lifecycle; dated with a stretch. */
const COMPLETE = 1;
const STRETCH = 2;

function becomes(
  status: MeetingStatus,
  more?: (state: MeetingState, entry: EntryView, said: JsonObject) => void,
) {
  const handler: Handler<MeetingState> = {
    cells: ({ data }) => [data.meetingId as string],
    code: (report) =>
      (stepOf(report).complete ? COMPLETE : 0) | (isStretch(report.type, report.occurredOn) ? STRETCH : 0),
    payload: ({ validTo }) => validTo,
    said: saidByStep,
    evolve: (state, entry, read) => {
      const said = read();
      const { row } = state;
      row.meetingId = said.meetingId as string;
      for (const field of SAID) if (said[field] !== undefined) Object.assign(row, { [field]: said[field] });
      row.status = status;
      state.last = { validTo: entry.payload, isStretch: (entry.code & STRETCH) !== 0 };
      row.history.push(said.step as MeetingRow['history'][number]);
      noteAnnotated(state, entry);
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
      heldOn: null,
      place: null,
      format: null,
      participants: [],
      outcome: null,
      timesPostponed: 0,
      history: [],
    },
    annotated: [],
    last: { validTo: -Infinity, isStretch: false },
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
    MeetingHeld: becomes('held', (state, { position, recordedFrom, validFrom }, said) => {
      state.held = { position, recordedFrom, validFrom, ...state.last };
      state.row.heldOn = (said.step as MeetingRow['history'][number]).occurredOn;
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
  complete: (entry.code & COMPLETE) !== 0,
});

/** A meeting's state after its lifecycle so far. */
export interface Meeting {
  row: MeetingRow;
  held: MeetingState['held'];
  /** The postponements among the steps. */
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
  const { history, ...said } = state.row;
  const { last, held, annotated } = state;
  const row: MeetingRow = {
    ...said,
    ...progress(state, when),
    tentative: !last.isStretch && isTentative(last, when),
    disputed: isAnyDisputed(context, annotated, when.knownAt),
    history,
  };
  return { row, held, postponements };
}

/** A meeting held over a stretch is underway until its last moment and has no outcome yet. */
export const progress = (
  { row: { status, outcome }, last }: Pick<MeetingState, 'row' | 'last'>,
  { today }: Pick<TimePoint, 'today'>,
): Pick<MeetingRow, 'status' | 'outcome'> =>
  status === 'held' && last.isStretch && today < last.validTo
    ? { status: 'underway', outcome: null }
    : { status, outcome };

/** Every meeting whose lifecycle has begun, by id. @param ids default: all meetings */
export const meetingsAt = (context: ProjectionContext, when: TimePoint, ids?: readonly string[]): Meeting[] =>
  [...loadedKeys(context, meetingProjection.name, ids)]
    .map((key) => meetingAt(context, key, when))
    .filter((meeting) => meeting !== undefined);

/**
 * How often a meeting has changed, and the position of the last event that changed it. Counts steps and their corrections and
 * retractions, so it never decreases.
 */
export function revisionOf(
  context: ProjectionContext,
  meetingId: string,
  { asOf, knownAt }: TimePoint,
): { count: number; position: number } {
  const cell = context.cell(meetingProjection.name, meetingId);
  let count = 0;
  let position = 0;
  const note = (at: number) => {
    if (at > knownAt) return;
    count++;
    position = Math.max(position, at);
  };
  for (let i = 0; cell && i < cell.lengthAt(asOf); i++) {
    const { recordedFrom, recordedUntil } = cell.entry(i);
    note(recordedFrom);
    note(recordedUntil);
  }
  return { count, position };
}
