import type { EventType } from '../../../events/catalogue.js';
import { texts } from '../texts/texts';
import { isolated } from './text';
import type { ApiEvent, StanceName } from './types';

export { STANCES } from './types';

/** Label of a report whose date extends beyond the selected day. */
export const TENTATIVE = 'may not have happened yet';

/** `MeetingHeld` is "Meeting held". */
const spaced = (name: string): string => {
  const words = name.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0].toUpperCase() + words.slice(1);
};

/** The kind of a report, by its type. */
export const kindOf = (type: string): string => texts.eventTypes[type as EventType] ?? spaced(type);

/** The value of a field that has few, such as a role or a status, in words. */
export const valueLabel = (field: string, value: string): string =>
  (texts.values as Record<string, Record<string, string> | undefined>)[field]?.[value] ?? value;

/** A stance in words; that of who has said nothing is silent. */
export const stanceLabel = (stance: StanceName | null | undefined): string =>
  valueLabel('stance', stance ?? 'silent');

/** Looks up the names of ids. */
export interface Names {
  party(id: string): string;
  issue(id: string): string;
  meeting(id: string): string;
  agreement(id: string): string;
  /** The parties to a position. */
  partiesTo(positionId: string): string[];
  /** Title of a report by id; empty if it is not loaded. */
  report(eventId: string): string;
}

/** Several parties in a sentence. */
export const parties = (names: Names, ids: readonly string[]): string =>
  list(ids.map((id) => isolated(names.party(id))));

export const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString()} ${n === 1 ? one : many}`;

/** The party and the issue that a condition depends on. */
export const dependsOn = (names: Names, party?: string | null, issue?: string | null): string =>
  [party && `depends on ${isolated(names.party(party))}`, issue && `about “${isolated(names.issue(issue))}”`]
    .filter(Boolean)
    .join(', ');

/** Singular and plural. */
export const VERB: Record<StanceName, [string, string]> = {
  supports: ['supports', 'support'],
  conditional: ['sets conditions on', 'set conditions on'],
  undecided: ['is undecided on', 'are undecided on'],
  opposes: ['opposes', 'oppose'],
  abstains: ['abstains on', 'abstain on'],
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
  AgreementReached: 'Agreement',
  AgreementSigned: 'Signed',
  AgreementRatified: 'Ratified',
  AgreementLeft: 'Left',
  AgreementInForce: 'In force',
  AgreementSuspended: 'Suspended',
  AgreementEnded: 'Ended',
  IssueOpened: 'Issue',
  IssueClosed: 'Issue closed',
  IssueReopened: 'Issue taken up again',
};

/** What is said about another report. */
const ANNOTATES: Record<string, string> = {
  ReportRetracted: 'Retracted',
  ReportCorrected: 'Corrected',
  ReportCorroborated: 'Said by another source',
};

/** Labels of steps: `MeetingRescheduled` is "New date". */
export const stepOf = (type: string): string => STEPS[type] ?? kindOf(type);

/** A title for an event, and a line of details; names in them are isolated. */
export function describe(
  event: Pick<ApiEvent, 'type' | 'data'>,
  names: Names,
): { title: string; more: string } {
  const data = event.data as Record<string, unknown>;
  const text = (key: string) =>
    typeof data[key] === 'string' && data[key] !== '' ? isolated(data[key] as string) : '';
  const id = (key: string) => data[key] as string;
  const who = partiesIn(data);
  const party = () => isolated(names.party(id('partyId')));
  const what = () => {
    if (event.type.startsWith('Meeting')) return text('title') || isolated(names.meeting(id('meetingId')));
    if (event.type.startsWith('Agreement'))
      return text('title') || isolated(names.agreement(id('agreementId')));
    return text('proposition') || isolated(names.issue(id('issueId')));
  };
  const step = STEPS[event.type];
  if (step) {
    const more = text('reason') || text('outcome') || text('terms') || text('description');
    const by = who.length > 0 && event.type !== 'AgreementReached' && event.type.startsWith('Agreement');
    return {
      title: `${step}${by ? ` by ${parties(names, who)}` : ''}: ${what()}`,
      more: more || (by ? '' : parties(names, who)),
    };
  }
  switch (event.type as EventType) {
    case 'PositionStated': {
      const verb = VERB[data.stance as StanceName][who.length > 1 ? 1 : 0];
      return { title: `${parties(names, who)} ${verb}: ${what()}`, more: text('summary') };
    }
    case 'PositionWithdrawn': {
      const of = parties(names, who.length > 0 ? who : names.partiesTo(id('positionId')));
      return { title: `A position${of ? ` of ${of}` : ''} is withdrawn`, more: text('reason') };
    }
    case 'CallHeld':
      return { title: `Call: ${parties(names, who)}`, more: text('summary') };
    case 'IncidentReported':
      return { title: text('title'), more: text('summary') || text('place') };
    case 'PartyAdmitted':
      return {
        title: `${text('name')} takes part`,
        more: [data.kind, data.role].filter(Boolean).join(', '),
      };
    case 'PartyChanged': {
      const changed = ['name', 'kind', 'role', 'codes', 'aliases', 'memberOf'].filter((key) => key in data);
      return {
        title: `${party()} changed: ${list(changed.map((key) => labelOf(key).toLowerCase()))}`,
        more: text('reason'),
      };
    }
    case 'PartyLeft':
      return { title: `${party()} left`, more: text('reason') };
    case 'PartyReturned':
      return { title: `${party()} returned`, more: text('reason') };
    case 'PartyMerged':
      return {
        title: `${party()} is the same as ${isolated(names.party(id('into')))}`,
        more: text('reason'),
      };
    case 'IssueMerged':
      return {
        title: `“${what()}” is the same as “${isolated(names.issue(id('into')))}”`,
        more: text('reason'),
      };
    case 'ReportDisputed':
      return { title: `Disputed by ${text('by')}`, more: text('statement') };
    case 'ReportRetracted':
    case 'ReportCorrected':
    case 'ReportCorroborated': {
      const of = names.report(id('eventId'));
      return { title: of ? `${ANNOTATES[event.type]}: ${of}` : ANNOTATES[event.type], more: text('reason') };
    }
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

/** Types whose date is the day of the announcement, not the day announced. */
const ANNOUNCED = ['MeetingScheduled', 'MeetingPostponed', 'MeetingRescheduled', 'MeetingCancelled'];

/** Label of a report's date, by type. */
export const whenLabelOf = (type: string | undefined): string =>
  type && ANNOUNCED.includes(type) ? texts.fields.announcedOn : texts.fields.occurredOn;

/** The label of a field; of one that the catalogue does not know, `timesPostponed` is `Times postponed`. */
export const labelOf = (name: string): string =>
  (texts.fields as Record<string, string>)[name] ?? spaced(name);
