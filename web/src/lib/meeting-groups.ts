import { DAY_MS } from '../../../src/temporal/calendar.js';
import { spanOf, startMs } from './dates.js';
import type { Meeting } from './types.js';

/** What has become of a meeting, in the order in which a desk asks for it. */
export const MEETING_GROUPS = [
  'underway',
  'coming',
  'passed',
  'putOff',
  'undated',
  'held',
  'cancelled',
] as const;
export type MeetingGroup = (typeof MEETING_GROUPS)[number];

/**
 * Where a meeting belongs on a day: `coming` while its date can still come, `passed` once it has gone by and nothing says what
 * became of it, `putOff` and `undated` where no date is named.
 *
 * @param today milliseconds
 */
export function groupOf({ status, scheduledFor }: Meeting, today: number): MeetingGroup {
  if (status === 'underway' || status === 'held' || status === 'cancelled') return status;
  if (!scheduledFor) return status === 'postponed' ? 'putOff' : 'undated';
  return spanOf(scheduledFor).end < today ? 'passed' : 'coming';
}

const lastStep = ({ history }: Meeting): number => startMs(history.at(-1)!.occurredOn);
const dateOf = ({ heldOn, scheduledFor }: Meeting): number => startMs((heldOn ?? scheduledFor)!);

/** What comes is soonest first, everything else latest first. */
const ORDER: Record<MeetingGroup, (meeting: Meeting) => number> = {
  underway: (meeting) => -dateOf(meeting),
  coming: dateOf,
  passed: (meeting) => -dateOf(meeting),
  putOff: (meeting) => -lastStep(meeting),
  undated: (meeting) => -lastStep(meeting),
  held: (meeting) => -dateOf(meeting),
  cancelled: (meeting) => -lastStep(meeting),
};

/** The meetings of each group that has any. @param today milliseconds */
export function grouped(meetings: readonly Meeting[], today: number): [MeetingGroup, Meeting[]][] {
  return MEETING_GROUPS.map((group): [MeetingGroup, Meeting[]] => {
    const order = ORDER[group];
    const found = meetings.filter((meeting) => groupOf(meeting, today) === group);
    return [group, found.sort((a, b) => order(a) - order(b))];
  }).filter(([, found]) => found.length > 0);
}

/** The steps that may follow in a meeting's life, by its status. */
const NEXT: Record<Meeting['status'], string[]> = {
  scheduled: ['MeetingPostponed', 'MeetingRescheduled', 'MeetingHeld', 'MeetingCancelled'],
  postponed: ['MeetingPostponed', 'MeetingRescheduled', 'MeetingHeld', 'MeetingCancelled'],
  cancelled: ['MeetingRescheduled'],
  underway: [],
  held: [],
};
export const stepsAfter = ({ status }: Meeting): string[] => NEXT[status];

type Person = Meeting['participants'][number];

/** Who takes part: each party once, in the order given, with its people. */
export function peopleByParty(participants: readonly Person[]): [partyId: string, people: Person[]][] {
  const found = new Map<string, Person[]>();
  for (const participant of participants) {
    const people = found.get(participant.partyId) ?? [];
    found.set(participant.partyId, people);
    if (participant.person ?? participant.office) people.push(participant);
  }
  return [...found];
}

/** Whole days from a day to a date that is known to the day; undefined where it is less exact. @param today milliseconds */
export function daysUntil(date: string, today: number): number | undefined {
  const { start, end } = spanOf(date);
  return end - start < DAY_MS ? Math.floor(start / DAY_MS) - Math.floor(today / DAY_MS) : undefined;
}
