import { stepOf, type LifecycleStep } from '../../projections/negotiation-state.js';
import { byValidTime } from '../../projections/version.js';
import { conflict, notFound } from '../common/refusal.js';
import type { DomainRules, Rule, TypeRules } from '../recording/rules.js';
import { dayOf, laterInterval } from '../recording/interval-suggestion.js';
import { breachOf, type Breach } from './lifecycle.js';

const VERBS: Partial<Record<string, string>> = {
  MeetingScheduled: 'scheduled',
  MeetingPostponed: 'postponed',
  MeetingRescheduled: 'rescheduled',
  MeetingCancelled: 'cancelled',
  MeetingHeld: 'held',
};

/** `404`: a step of a meeting that was never recorded; a meeting that became known once it was held says its title and who was there. */
const meetingIsThere: Rule = ({ change: { event, after }, state }) => {
  if (!after || after.eventId !== event.id) return undefined;
  const meetingId = after.data.meetingId as string;
  if (state.entity('meeting', meetingId)) return undefined;
  if (after.type !== 'MeetingHeld') return notFound(`There is no meeting ${meetingId} in this negotiation.`);
  return stepOf(after).complete
    ? undefined
    : notFound(
        `There is no meeting ${meetingId} in this negotiation; one that became known only when it was held needs title and participants.`,
      );
};

/** `409`: a meeting none of whose reports count any more is not taken up again. */
const meetingStillCounts: Rule = ({ change: { event, after }, state }) => {
  if (!after || after.eventId !== event.id) return undefined;
  const entity = state.entity('meeting', after.data.meetingId as string);
  if (!entity || entity.counts) return undefined;
  return conflict(
    'no-longer-counts',
    `All reports of the meeting ${entity.id} have been retracted: it no longer counts.`,
  );
};

/** `409`: the whole lifecycle, read in valid order with the change in it, keeps the rule. */
const lifecycleKeepsTheRule: Rule = ({ change: { before, after }, state }) => {
  const own = after ?? before;
  if (!own) return undefined;
  const meetingId = own.data.meetingId as string;
  const others = state.lifecycle(meetingId).filter(({ position }) => position !== own.position);
  const life = (steps: LifecycleStep[]) => breachOf([...others, ...steps].sort(byValidTime));
  const breach = life(after ? [stepOf(after)] : []);
  if (!breach) return undefined;
  const would =
    after &&
    laterInterval(
      after,
      others.map(({ validFrom }) => validFrom),
      (validFrom) => !life([{ ...stepOf(after), validFrom }]),
    );
  const hint = would ? ` ${after.occurredOn} counts from ${dayOf(after.validFrom)}; ${would} would do.` : '';
  return conflict('meeting-life', `${why(meetingId, breach)}${hint}`);
};

function why(meetingId: string, { step, state }: Breach): string {
  const verb = VERBS[step.type];
  const when = dayOf(step.validFrom);
  if (state === 'unknown') {
    return step.type === 'MeetingHeld'
      ? `Read in order of dates, the life of ${meetingId} would begin with a MeetingHeld (${when}) that lacks title or participants.`
      : `Read in order of dates, ${meetingId} would be ${verb} (${when}) before it was scheduled.`;
  }
  return `Read in order of dates, ${meetingId} would be ${verb} (${when}) when it is ${state}.`;
}

const STEP: TypeRules = {
  exists: [meetingIsThere],
  possible: [meetingStillCounts, lifecycleKeepsTheRule],
};

export const meetingRules: DomainRules['byType'] = {
  MeetingScheduled: { possible: [meetingStillCounts, lifecycleKeepsTheRule] },
  MeetingPostponed: STEP,
  MeetingRescheduled: STEP,
  MeetingCancelled: STEP,
  MeetingHeld: STEP,
};
