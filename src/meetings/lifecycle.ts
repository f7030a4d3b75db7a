import type { LifecycleStep } from '../../projections/negotiation-state.js';
import type { MeetingStatus } from '../../projections/meetings.js';

type State = Exclude<MeetingStatus, 'underway'> | 'unknown';

const NEXT: Record<State, Partial<Record<LifecycleStep['type'], State>>> = {
  unknown: { MeetingScheduled: 'scheduled', MeetingHeld: 'held' },
  scheduled: {
    MeetingPostponed: 'postponed',
    MeetingRescheduled: 'scheduled',
    MeetingCancelled: 'cancelled',
    MeetingHeld: 'held',
  },
  postponed: {
    MeetingPostponed: 'postponed',
    MeetingRescheduled: 'scheduled',
    MeetingCancelled: 'cancelled',
    MeetingHeld: 'held',
  },
  cancelled: { MeetingRescheduled: 'scheduled' },
  held: {},
};

/** Where a lifecycle breaks the rule: the illegal step, and the state in which it would be taken. */
export interface Breach {
  step: LifecycleStep;
  state: State;
}

/**
 * Reads a meeting's whole life in valid order: `scheduled → postponed | scheduled | cancelled | held`, and so on, beginning with
 * MeetingScheduled, or with a MeetingHeld that says enough. A life without steps is no breach.
 */
export function breachOf(steps: readonly LifecycleStep[]): Breach | undefined {
  let state: State = 'unknown';
  for (const step of steps) {
    const next: State | undefined = NEXT[state][step.type];
    if (!next || (state === 'unknown' && step.type === 'MeetingHeld' && !step.complete))
      return { step, state };
    state = next;
  }
  return undefined;
}
