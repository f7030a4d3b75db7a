import type { Choice, Command, Target } from '../lib/commands';
import { brief } from '../lib/dates';
import { describe, valueLabel } from '../lib/labels';
import { isolated, plain } from '../lib/text';
import type { ApiEvent } from '../lib/types';
import type { View } from './view.svelte';

const reported = (view: View, of: (event: ApiEvent) => string | false): Choice[] =>
  (view.timeline.value ?? []).flatMap((event) => {
    const id = of(event);
    return id
      ? [{ id, label: `${brief(event.occurredOn)}: ${plain(describe(event, view.names).title)}` }]
      : [];
  });

const CHOICES: Record<Target, (view: View) => Choice[]> = {
  meeting: (view) =>
    (view.meetings.value ?? []).map(({ meetingId, title, status }) => ({
      id: meetingId,
      label: plain(`${isolated(title ?? meetingId)} (${valueLabel('meetingStatus', status)})`),
    })),
  agreement: (view) =>
    (view.agreements.value ?? []).map(({ agreementId, title, status }) => ({
      id: agreementId,
      label: plain(`${isolated(title)} (${valueLabel('agreementStatus', status)})`),
    })),
  party: (view) => partiesOf(view),
  issue: (view) => issuesOf(view),
  position: (view) =>
    reported(view, ({ type, data }) => type === 'PositionStated' && (data.positionId as string)),
  report: (view) => reported(view, ({ eventId }) => eventId),
};

export const partiesOf = (view: View | undefined): Choice[] =>
  (view?.parties ?? []).map(({ partyId, name }) => ({ id: partyId, label: name }));
export const issuesOf = (view: View | undefined): Choice[] =>
  (view?.issues ?? []).map(({ issueId, proposition }) => ({ id: issueId, label: proposition }));

/** The possible targets of a command, including the one given as `about`. */
export function targetsOf(view: View | undefined, command: Command, about: string): Choice[] {
  if (!view || !command.target) return [];
  const found = CHOICES[command.target](view);
  if (!about || found.some(({ id }) => id === about)) return found;
  const event = view.ledger.recorded.find(({ id }) => id === about);
  const label = event ? plain(view.describe(event as unknown as ApiEvent).title) : about;
  return [...found, { id: about, label }];
}

/** The parties to a command's target: only they can sign, leave or withdraw. Undefined: all can. */
export function partiesTo(view: View | undefined, command: Command, about: string): string[] | undefined {
  if (!view || !about) return undefined;
  if (command.target === 'position') return view.names.partiesTo(about).map(view.partyOf);
  if (command.target !== 'agreement') return undefined;
  return view.agreements.value?.find(({ agreementId }) => agreementId === about)?.parties;
}
