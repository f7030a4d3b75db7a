import type { EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import type { Entry } from '../src/temporal/block.js';
import { stepOf, type LifeStep } from './facts.js';
import { codeOf, contentAt, entriesOf, saidAbout, type Placement, type Reader, type When } from './reader.js';
import type { Content, Version } from './version.js';

/** What becomes of each meeting. A cell is one meeting; its entries are the steps of its life, whose code is the step. */
const STEPS: readonly EventType[] = [
  'MeetingScheduled',
  'MeetingPostponed',
  'MeetingRescheduled',
  'MeetingCancelled',
  'MeetingHeld',
];
/** A MeetingHeld that says enough to begin a life. */
const HELD_COMPLETE = STEPS.length;
const HELD = STEPS.indexOf('MeetingHeld');

export const isMeetingStep = (type: EventType): boolean => STEPS.includes(type);

export function meetingCells(version: Version): Placement[] {
  const step = stepOf(version);
  const code = step.type === 'MeetingHeld' && step.complete ? HELD_COMPLETE : STEPS.indexOf(step.type);
  return [{ kind: 'meeting', key: version.data.meetingId as string, code, link: 0 }];
}

const isHeld = (entry: Entry): boolean => codeOf(entry) >= HELD;

/** An entry of a meeting's cell as a step of its life. */
export const stepOfEntry = (entry: Entry): LifeStep => ({
  moment: entry.moment,
  position: entry.position,
  type: STEPS[Math.min(codeOf(entry), HELD)],
  complete: codeOf(entry) === HELD_COMPLETE,
});

export type MeetingStatus = 'scheduled' | 'postponed' | 'cancelled' | 'held';

const STATUS: Partial<Record<EventType, MeetingStatus>> = {
  MeetingScheduled: 'scheduled',
  MeetingPostponed: 'postponed',
  MeetingRescheduled: 'scheduled',
  MeetingCancelled: 'cancelled',
  MeetingHeld: 'held',
};

export interface MeetingRow extends JsonObject {
  meetingId: string;
  title: string;
  status: MeetingStatus;
  /** EDTF text. */
  scheduledFor: string | null;
  place: string | null;
  format: string | null;
  participants: { partyId: string; person?: string; office?: string }[];
  outcome: string | null;
  timesPostponed: number;
  disputed: boolean;
  history: { type: string; occurredOn: string; precision: string; eventId: string }[];
}

const born = (meetingId: string): MeetingRow => ({
  meetingId,
  title: '',
  status: 'scheduled',
  scheduledFor: null,
  place: null,
  format: null,
  participants: [],
  outcome: null,
  timesPostponed: 0,
  disputed: false,
  history: [],
});

const SAID = ['title', 'scheduledFor', 'place', 'format', 'participants', 'outcome'] as const;

/** One step further in a meeting's life. */
export function step(row: MeetingRow | undefined, report: Version, disputed: boolean): MeetingRow {
  const next: MeetingRow = { ...(row ?? born(report.data.meetingId as string)) };
  for (const field of SAID)
    if (report.data[field] !== undefined) (next as JsonObject)[field] = report.data[field];
  if (report.type === 'MeetingPostponed') {
    next.scheduledFor = (report.data.until as string | undefined) ?? null;
    next.timesPostponed++;
  }
  next.status = STATUS[report.type] as MeetingStatus;
  next.disputed ||= disputed;
  const { type, occurredOn, precision, eventId } = report;
  next.history = [...next.history, { type, occurredOn, precision, eventId }];
  return next;
}

/** The meeting as its life so far leaves it, or null where that has not begun. */
export function meetingRow(reader: Reader, meetingId: string, when: When): MeetingRow | null {
  let row: MeetingRow | undefined;
  for (const entry of entriesOf(reader.cell('meeting', meetingId), when)) {
    const disputed = saidAbout(reader, entry, when.knownAt).disputes.length > 0;
    row = step(row, contentAt(reader, entry, when.knownAt), disputed);
  }
  return row ?? null;
}

export const meetings = (reader: Reader, when: When): MeetingRow[] =>
  reader
    .keys('meeting')
    .map((key) => meetingRow(reader, key, when))
    .filter((row) => row !== null);

/** Meetings held, each with the report that says so. */
export function held(reader: Reader, when: When): { row: MeetingRow; report: Content }[] {
  const found: { row: MeetingRow; report: Content }[] = [];
  for (const key of reader.keys('meeting')) {
    const last = reader.cell('meeting', key)?.last(when.asOf, when.knownAt);
    if (!last || !isHeld(last)) continue;
    const row = meetingRow(reader, key, when);
    if (row) found.push({ row, report: contentAt(reader, last, when.knownAt) });
  }
  return found;
}
