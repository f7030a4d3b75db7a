import type { EventType } from '../../../events/catalogue.js';
import type { ApiEvent, StanceName } from './types';

export const STANCES: StanceName[] = ['supports', 'conditional', 'undecided', 'opposes'];

/** `MeetingHeld` is "Meeting held", `timesPostponed` is "Times postponed". */
const spaced = (name: string): string => {
  const words = name.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0].toUpperCase() + words.slice(1);
};
export const kindOf = (type: string): string => spaced(type);

/** The names of what ids refer to. */
export interface Names {
  party(id: string): string;
  issue(id: string): string;
  meeting(id: string): string;
}

export const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The party and the issue that a condition depends on. */
export const dependsOn = (names: Names, party?: string | null, issue?: string | null): string =>
  [party && `depends on ${names.party(party)}`, issue && `about “${names.issue(issue)}”`]
    .filter(Boolean)
    .join(', ');

/** For one party, and for several. */
const VERB: Record<StanceName, [string, string]> = {
  supports: ['supports', 'support'],
  conditional: ['sets conditions on', 'set conditions on'],
  undecided: ['is undecided on', 'are undecided on'],
  opposes: ['opposes', 'oppose'],
};

const partiesIn = (data: Record<string, unknown>): string[] => {
  const participants = (data.participants as { partyId: string }[] | undefined)?.map(
    ({ partyId }) => partyId,
  );
  return [...new Set(participants ?? (data.parties as string[] | undefined) ?? [])];
};

const STEPS: Record<string, string> = {
  MeetingScheduled: 'Scheduled',
  MeetingPostponed: 'Postponed',
  MeetingRescheduled: 'New date',
  MeetingCancelled: 'Cancelled',
  MeetingHeld: 'Held',
};

/** A title for an event, and a line with details. */
export function describe(
  event: Pick<ApiEvent, 'type' | 'data'>,
  names: Names,
): { title: string; more: string } {
  const data = event.data as Record<string, unknown>;
  const text = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : '');
  const who = partiesIn(data).map(names.party);
  const meeting = () => text('title') || names.meeting(text('meetingId'));
  const step = STEPS[event.type];
  if (step) return { title: `${step}: ${meeting()}`, more: text('reason') || text('outcome') || list(who) };
  switch (event.type as EventType) {
    case 'PositionStated': {
      const verb = VERB[data.stance as StanceName][who.length > 1 ? 1 : 0];
      return { title: `${list(who)} ${verb}: ${names.issue(text('issueId'))}`, more: text('summary') };
    }
    case 'PositionWithdrawn':
      return { title: 'A position is withdrawn', more: text('reason') };
    case 'CallHeld':
      return { title: `Call: ${list(who)}`, more: text('summary') };
    case 'AgreementReached':
      return { title: `Agreement: ${text('title')}`, more: text('terms') || list(who) };
    case 'IncidentReported':
      return { title: text('title'), more: text('summary') || text('place') };
    case 'PartyAdmitted':
      return {
        title: `${text('name')} takes part`,
        more: [text('kind'), text('role')].filter(Boolean).join(', '),
      };
    case 'PartyLeft':
      return { title: `${names.party(text('partyId'))} left`, more: text('reason') };
    case 'IssueOpened':
      return { title: `Issue: ${text('proposition')}`, more: text('description') };
    case 'ReportDisputed':
      return { title: `Disputed by ${text('by')}`, more: text('statement') };
    default:
      return { title: kindOf(event.type), more: text('reason') || text('outcome') || text('title') };
  }
}

const RELIABILITY: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
const CREDIBILITY = [
  '',
  'confirmed',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'cannot be judged',
];

/** The Admiralty code spelt out: `B2: usually reliable, probably true`. */
export function grading(source: { reliability?: string; credibility?: number } | null | undefined): string {
  const { reliability, credibility } = source ?? {};
  if (!reliability && !credibility) return '';
  const words = [reliability && RELIABILITY[reliability], credibility && CREDIBILITY[credibility]].filter(
    Boolean,
  );
  return `${reliability ?? ''}${credibility ?? ''}: ${words.join(', ')}`;
}

const LABELS: Record<string, string> = {
  occurredOn: 'When it happened',
  partyId: 'Party',
  issueId: 'Issue',
  onParty: 'On which party',
  scheduledFor: 'Planned for',
  until: 'Postponed until',
  relayedBy: 'Passed on by',
  url: 'Link',
  eventId: 'Id of the report',
  negotiationId: 'Id',
  speaker: 'Said by',
  text: 'Condition',
  min: 'What 0 means',
  max: 'What 100 means',
  format: 'Kind of meeting',
  coding: 'Codes',
  data: 'What it should have said',
};

/** The label of a field: `timesPostponed` is `Times postponed`. */
export function labelOf(name: string): string {
  if (LABELS[name]) return LABELS[name];
  if (name.endsWith('Id')) return 'Id';
  return spaced(name);
}
