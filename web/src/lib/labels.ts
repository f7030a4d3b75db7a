import type { EventType } from '../../../events/catalogue.js';
import { list } from '../texts/locale.js';
import { texts } from '../texts/texts.js';
import { isolated } from './text.js';
import type { ApiEvent, StanceName } from './types.js';

export { STANCES } from './types.js';

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

/** The party and the issue that a condition depends on; empty where it names neither. */
export function dependsOn(names: Names, party?: string | null, issue?: string | null): string {
  const [on, about] = [party && isolated(names.party(party)), issue && isolated(names.issue(issue))];
  if (on && about) return texts.labels.dependsOnAbout(on, about);
  if (on) return texts.labels.dependsOn(on);
  return about ? texts.labels.about(about) : '';
}

const partiesIn = (data: Record<string, unknown>): string[] => {
  const participants = (data.participants as { partyId: string }[] | undefined)?.map(
    ({ partyId }) => partyId,
  );
  return [...new Set(participants ?? (data.parties as string[] | undefined) ?? [])];
};

type Table = Readonly<Record<string, string | undefined>>;

/** Labels of steps: `MeetingRescheduled` is "New date". */
export const stepOf = (type: string): string => (texts.labels.steps as Table)[type] ?? kindOf(type);

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
  const { labels } = texts;
  const step = (labels.steps as Table)[event.type];
  if (step) {
    const more = text('reason') || text('outcome') || text('terms') || text('description');
    const by = who.length > 0 && event.type !== 'AgreementReached' && event.type.startsWith('Agreement');
    return {
      title: by ? labels.stepBy(step, parties(names, who), what()) : labels.step(step, what()),
      more: more || (by ? '' : parties(names, who)),
    };
  }
  switch (event.type as EventType) {
    case 'PositionStated': {
      const stands = labels.stands[data.stance as StanceName];
      return { title: stands(parties(names, who), who.length, what()), more: text('summary') };
    }
    case 'PositionWithdrawn': {
      const of = parties(names, who.length > 0 ? who : names.partiesTo(id('positionId')));
      return { title: of ? labels.withdrawnOf(of) : labels.withdrawn, more: text('reason') };
    }
    case 'CallHeld':
      return { title: labels.call(parties(names, who)), more: text('summary') };
    case 'IncidentReported':
      return { title: text('title'), more: text('summary') || text('place') };
    case 'PartyAdmitted':
      return {
        title: labels.takesPart(text('name')),
        more: ['kind', 'role']
          .flatMap((field) => (data[field] ? valueLabel(field, id(field)) : []))
          .join(', '),
      };
    case 'PartyChanged': {
      const changed = ['name', 'kind', 'role', 'codes', 'aliases', 'memberOf'].filter((key) => key in data);
      return { title: labels.changed(party(), changed.map(labelOf)), more: text('reason') };
    }
    case 'PartyLeft':
      return { title: labels.left(party()), more: text('reason') };
    case 'PartyReturned':
      return { title: labels.returned(party()), more: text('reason') };
    case 'PartyMerged':
      return { title: labels.sameParty(party(), isolated(names.party(id('into')))), more: text('reason') };
    case 'IssueMerged':
      return { title: labels.sameIssue(what(), isolated(names.issue(id('into')))), more: text('reason') };
    case 'ReportDisputed':
      return { title: labels.disputedBy(text('by')), more: text('statement') };
    case 'ReportRetracted':
    case 'ReportCorrected':
    case 'ReportCorroborated': {
      const note = labels.notes[event.type as keyof typeof labels.notes];
      const of = names.report(id('eventId'));
      return { title: of ? labels.noteOn(note, of) : note, more: text('reason') };
    }
    default:
      return { title: kindOf(event.type), more: text('reason') || text('outcome') || text('title') };
  }
}

/** The Admiralty code spelt out: `B2: usually reliable, probably true`. */
export function grading(source: { reliability?: string; credibility?: number } | null | undefined): string {
  const { reliability, credibility } = source ?? {};
  if (!reliability && !credibility) return '';
  const { reliabilities, credibilities, graded } = texts.labels;
  const words = [
    reliability && (reliabilities as Table)[reliability],
    credibility && (credibilities as Table)[credibility],
  ].filter((word) => !!word);
  return graded(`${reliability ?? ''}${credibility ?? ''}`, words.join(', '));
}

/** Types whose date is the day of the announcement, not the day announced. */
const ANNOUNCED = ['MeetingScheduled', 'MeetingPostponed', 'MeetingRescheduled', 'MeetingCancelled'];

/** Label of a report's date, by type. */
export const whenLabelOf = (type: string | undefined): string =>
  type && ANNOUNCED.includes(type) ? texts.fields.announcedOn : texts.fields.occurredOn;

/** The label of a field; of one that the catalogue does not know, `timesPostponed` is `Times postponed`. */
export const labelOf = (name: string): string =>
  (texts.fields as Record<string, string>)[name] ?? spaced(name);

/**
 * The help for a field of a form; undefined if the catalogue has none.
 *
 * @param type of the report whose field it is
 * @param pointer JSON pointer to the field in the body of its command
 */
export function helpOf(type: string, pointer: string): string | undefined {
  const help = texts.fieldHelp as Record<string, string>;
  const path = pointer.split('/').filter((key) => !/^(?:\d*|data)$/.test(key));
  const name = path.at(-1) ?? 'data';
  return help[`${path.at(-2) ?? type}.${name}`] ?? help[name];
}
