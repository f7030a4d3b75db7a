import { Choice, Edtf, Id, Label, ListOf, PartyId, Text } from './fields.js';

export const MEETING_FORMATS = ['summit', 'ministerial', 'talks', 'mediation', 'other'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];

export class Participant {
  @PartyId({ describe: 'The party that takes part.', example: 'RU' })
  partyId!: string;

  @Label({ describe: 'Who represents it.', example: 'Sergey Lavrov', optional: true })
  person?: string;

  @Label({ describe: 'Their office.', example: 'Foreign minister', optional: true })
  office?: string;
}

const meetingId = { describe: 'The id of the meeting.', example: 'budapest-summit' };
const title = { describe: 'Its name or title.', example: 'Budapest summit' };
const place = { describe: 'Where.', example: 'Budapest', optional: true };
const format = { describe: 'What kind of meeting.', example: 'summit', optional: true };
const scheduledFor = { describe: 'The date it is planned for (EDTF).', example: '2025-10-30' };
const participants = {
  describe: 'Who takes part; a party may be represented by several people.',
  example: [{ partyId: 'RU', person: 'Sergey Lavrov', office: 'Foreign minister' }, { partyId: 'US' }],
  min: 1,
  distinct: true,
};
const reason = { describe: 'Why.', example: 'The agenda was not agreed.', optional: true };
const by = { describe: 'The party that did so.', example: 'US', optional: true };

export class MeetingScheduled {
  @Id(meetingId)
  meetingId!: string;

  @Text(title)
  title!: string;

  @ListOf(Participant, participants)
  participants!: Participant[];

  @Label(place)
  place?: string;

  @Edtf({ ...scheduledFor, optional: true })
  scheduledFor?: string;

  @Choice(MEETING_FORMATS, format)
  format?: MeetingFormat;
}

export class MeetingPostponed {
  @Id(meetingId)
  meetingId!: string;

  @Text(reason)
  reason?: string;

  @PartyId(by)
  by?: string;

  @Edtf({
    describe: 'The date it is postponed to (EDTF), if there is one.',
    example: '2025-11',
    optional: true,
  })
  until?: string;
}

export class MeetingRescheduled {
  @Id(meetingId)
  meetingId!: string;

  @Edtf(scheduledFor)
  scheduledFor!: string;

  @Text(reason)
  reason?: string;

  @Label(place)
  place?: string;

  @ListOf(Participant, { ...participants, optional: true })
  participants?: Participant[];
}

export class MeetingCancelled {
  @Id(meetingId)
  meetingId!: string;

  @Text(reason)
  reason?: string;

  @PartyId(by)
  by?: string;
}

/** `title` and `participants` are required without a preceding MeetingScheduled, which only the log can tell. */
export class MeetingHeld {
  @Id(meetingId)
  meetingId!: string;

  @Text({ describe: 'What came of it.', example: 'They agreed to meet again.', optional: true })
  outcome?: string;

  @ListOf(Participant, { ...participants, optional: true })
  participants?: Participant[];

  @Text({ ...title, optional: true })
  title?: string;

  @Label(place)
  place?: string;

  @Choice(MEETING_FORMATS, format)
  format?: MeetingFormat;
}
