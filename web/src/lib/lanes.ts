import { DAY_MS } from '../../../src/temporal/calendar.js';
import { spanOf } from './dates';
import type { EventType } from '../../../events/catalogue.js';
import { isStretch } from '../../../projections/version.js';
import { texts } from '../texts/texts';
import type { Meeting, StanceName, TimelineEvent } from './types';

export type Shape =
  | StanceName
  | 'withdrawn'
  | 'call'
  | 'meeting'
  | 'incident'
  | 'agreement'
  | 'turn'
  | 'left'
  | 'returned'
  | 'scheduled'
  | 'postponed'
  | 'moved'
  | 'cancelled'
  | 'held';

/** An event's mark in one lane. Milliseconds; `end` is the last moment that the date allows. */
export interface Mark {
  event: TimelineEvent;
  lane: string;
  shape: Shape;
  start: number;
  end: number;
  /** Whether it lasted from start to end; otherwise it happened at one moment between them. */
  goesOn: boolean;
}

export interface Lane {
  key: string;
  label: string;
  kind: 'turns' | 'meeting' | 'party';
}

/** The date that a meeting was planned for, as of one step of its lifecycle. */
export interface Plan {
  lane: string;
  from: number;
  start: number;
  end: number;
}

const STEPS: Record<string, Shape> = {
  MeetingScheduled: 'scheduled',
  MeetingPostponed: 'postponed',
  MeetingRescheduled: 'moved',
  MeetingCancelled: 'cancelled',
  MeetingHeld: 'held',
};

export const TURNS = 'turns';
const meetingLane = (id: string) => `meeting:${id}`;
const partyLane = (id: string) => `party:${id}`;

interface Drawn {
  marks: Mark[];
  plans: Plan[];
  /** The lanes that one event connects. */
  ties: { event: TimelineEvent; lanes: string[]; start: number }[];
}

/** The marks of all events of the timeline. */
export function draw(
  events: readonly TimelineEvent[],
  meetings: readonly Meeting[],
  /** The id of a party after merges. */
  partyOf: (id: string) => string = (id) => id,
): Drawn {
  const drawn: Drawn = { marks: [], plans: [], ties: [] };
  const participants = new Map(
    meetings.map((row) => [row.meetingId, row.participants.map(({ partyId }) => partyId)]),
  );
  /** The parties to each position, and to each agreement. */
  const statements = new Map<string, string[]>();
  const agreements = new Map<string, string[]>();
  for (const event of events) {
    const data = event.data as Record<string, never> & { parties?: string[] };
    const { start, end } = spanOf(event.occurredOn);
    const goesOn = isStretch(event.type as EventType, event.occurredOn);
    const put = (lane: string, shape: Shape) => drawn.marks.push({ event, lane, shape, start, end, goesOn });
    const putAll = (parties: string[], shape: Shape, tied: boolean) => {
      const lanes = [...new Set(parties.map(partyOf))].map(partyLane);
      for (const lane of lanes) put(lane, shape);
      if (tied && lanes.length > 1) drawn.ties.push({ event, lanes, start });
    };
    switch (event.type) {
      case 'PositionStated':
        statements.set(data.positionId, data.parties ?? []);
        putAll(data.parties ?? [], data.stance, true);
        break;
      case 'PositionWithdrawn':
        putAll(data.parties ?? statements.get(data.positionId) ?? [], 'withdrawn', false);
        break;
      case 'CallHeld':
        putAll(
          (data.participants as { partyId: string }[]).map(({ partyId }) => partyId),
          'call',
          true,
        );
        break;
      case 'AgreementReached':
        agreements.set(data.agreementId, data.parties ?? []);
        putAll(data.parties ?? [], 'agreement', true);
        break;
      case 'AgreementSigned':
      case 'AgreementRatified':
        putAll(data.parties ?? [], 'agreement', true);
        break;
      case 'AgreementLeft':
        putAll(data.parties ?? [], 'left', false);
        break;
      case 'AgreementInForce':
      case 'AgreementSuspended':
      case 'AgreementEnded':
        putAll(agreements.get(data.agreementId) ?? [], 'agreement', true);
        break;
      case 'PartyLeft':
        putAll([data.partyId], 'left', false);
        break;
      case 'PartyReturned':
        putAll([data.partyId], 'returned', false);
        break;
      case 'IssueClosed':
      case 'IssueReopened':
      case 'IncidentReported':
        if (data.parties?.length) putAll(data.parties, 'incident', false);
        else put(TURNS, 'incident');
        break;
      case 'NegotiationOpened':
      case 'NegotiationStalled':
      case 'NegotiationResumed':
      case 'NegotiationConcluded':
        put(TURNS, 'turn');
        break;
      default: {
        const step = STEPS[event.type];
        if (!step) break;
        const lane = meetingLane(data.meetingId);
        put(lane, step);
        const planned = event.type === 'MeetingPostponed' ? data.until : data.scheduledFor;
        if (planned && event.type !== 'MeetingHeld') {
          const span = spanOf(planned);
          if (!Number.isNaN(span.start)) drawn.plans.push({ lane, from: start, ...span });
        }
        if (event.type === 'MeetingHeld') putAll(participants.get(data.meetingId) ?? [], 'meeting', true);
      }
    }
  }
  return drawn;
}

/** The lanes from top to bottom: the negotiation itself, meetings by the date of their first report, parties. */
export function lanesOf(
  meetings: readonly Meeting[],
  parties: readonly { partyId: string; name: string }[],
  marks: readonly Mark[],
): Lane[] {
  const first = new Map<string, number>();
  for (const { lane, start } of marks) first.set(lane, Math.min(first.get(lane) ?? Infinity, start));
  const begins = ({ meetingId }: Meeting) => first.get(meetingLane(meetingId)) ?? Infinity;
  return [
    { key: TURNS, label: texts.lanes.negotiation, kind: 'turns' },
    ...[...meetings]
      .sort((a, b) => begins(a) - begins(b) || 0)
      .map(({ meetingId, title }): Lane => ({
        key: meetingLane(meetingId),
        label: title ?? meetingId,
        kind: 'meeting',
      })),
    ...parties.map(({ partyId, name }): Lane => ({ key: partyLane(partyId), label: name, kind: 'party' })),
  ];
}

/** The days with marks, each with the count in its busiest lane. */
export function busyDays(marks: readonly Mark[]): { day: number; busiest: number }[] {
  const perDay = new Map<number, Map<string, number>>();
  for (const { start, lane } of marks) {
    const day = Math.floor(start / DAY_MS) * DAY_MS;
    const lanes = perDay.get(day) ?? new Map<string, number>();
    perDay.set(day, lanes.set(lane, (lanes.get(lane) ?? 0) + 1));
  }
  return [...perDay]
    .sort(([a], [b]) => a - b)
    .map(([day, lanes]) => ({ day, busiest: Math.max(...lanes.values()) }));
}
