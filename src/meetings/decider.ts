import { inOrder, stepOf, thingOf, type LifeStep } from '../../projections/facts.js';
import { isMeetingStep } from '../../projections/meetings.js';
import type { Version } from '../../projections/version.js';
import { conflict, notFound } from '../common/refusal.js';
import type { Rule } from '../recording/rule.js';
import { dayOf, laterInterval } from '../recording/vague.js';
import { breachOf, type Breach } from './life.js';

const VERBS: Partial<Record<string, string>> = {
  MeetingScheduled: 'scheduled',
  MeetingPostponed: 'postponed',
  MeetingRescheduled: 'rescheduled',
  MeetingCancelled: 'cancelled',
  MeetingHeld: 'held',
};

/** `404`: a step of a meeting that was never recorded; a meeting that became known once it was held says its title and who was there. */
export const meetingIsThere: Rule = ({ change: { event, after }, facts }) => {
  if (!after || after.eventId !== event.id || !isMeetingStep(after.type) || after.type === 'MeetingScheduled')
    return undefined;
  const meetingId = after.data.meetingId as string;
  if (facts.thing('meeting', meetingId)) return undefined;
  if (after.type !== 'MeetingHeld') return notFound(`There is no meeting ${meetingId} in this negotiation.`);
  return stepOf(after).complete
    ? undefined
    : notFound(
        `There is no meeting ${meetingId} in this negotiation; one that became known only when it was held needs title and participants.`,
      );
};

/** `409`: a meeting none of whose reports count any more is not taken up again. */
export const meetingStillCounts: Rule = ({ change: { event, after }, facts }) => {
  if (!after || after.eventId !== event.id || thingOf(after)?.kind !== 'meeting') return undefined;
  const thing = facts.thing('meeting', after.data.meetingId as string);
  if (!thing || thing.counts) return undefined;
  return conflict(
    'No longer counts',
    `All reports of the meeting ${thing.id} have been retracted: it no longer counts.`,
  );
};

/** `409`: the whole life, read in valid order with the change in it, keeps the rule. */
export const lifeKeepsTheRule: Rule = ({ change: { before, after }, facts }) => {
  const meetingId = (after ?? before)?.data.meetingId as string | undefined;
  if (!isMeetingStep((after ?? before)?.type ?? 'NegotiationOpened') || meetingId === undefined)
    return undefined;
  const own = (after ?? before) as Version;
  const others = facts.life(meetingId).filter(({ position }) => position !== own.position);
  const life = (steps: LifeStep[]) => breachOf([...others, ...steps].sort(inOrder));
  const breach = life(after ? [stepOf(after)] : []);
  if (!breach) return undefined;
  const would =
    after &&
    laterInterval(
      after,
      others.map(({ moment }) => moment),
      (moment) => !life([{ ...stepOf(after), moment }]),
    );
  const hint = would ? ` ${after.occurredOn} counts from ${dayOf(after.moment)}; ${would} would do.` : '';
  return conflict('Not possible in the life of this meeting', `${why(meetingId, breach)}${hint}`);
};

function why(meetingId: string, { step, state }: Breach): string {
  const verb = VERBS[step.type];
  const when = dayOf(step.moment);
  if (state === 'unknown') {
    return step.type === 'MeetingHeld'
      ? `Read in order of dates, the life of ${meetingId} would begin with a MeetingHeld (${when}) that lacks title or participants.`
      : `Read in order of dates, ${meetingId} would be ${verb} (${when}) before it was scheduled.`;
  }
  return `Read in order of dates, ${meetingId} would be ${verb} (${when}) when it is ${state}.`;
}
