import type { Mapping } from '../document.js';

/**
 * Meetings and visits, one per row. Based on the columns of diaries that ministries and the transparency register of the
 * European Union publish (who, with whom, date, place, purpose).
 */
export const meetings: Mapping = {
  name: 'Meetings',
  description: 'Meetings held: who, with whom (a list separated by semicolons), date, place, purpose.',
  negotiation: { title: 'Meetings' },
  reports: [
    {
      type: 'MeetingHeld',
      occurredOn: {
        column: 'date',
        date: [
          'edtf',
          'd MMMM yyyy',
          'd MMM yyyy',
          'd/M/yyyy',
          'dd.MM.yyyy',
          'd-d MMMM yyyy',
          '[MMM/MMM yyyy]',
          'MMMM yyyy',
          'yyyy-MM-dd HH:mm',
        ],
      },
      data: {
        meetingId: { id: { template: '{date} {who} {with whom} {purpose}' } },
        title: { first: [{ column: 'purpose' }, { template: '{who} and {with whom}' }] },
        participants: [
          { partyId: { party: { column: 'who' } } },
          { each: { column: 'with whom', split: ';' }, as: { partyId: { party: { item: true } } } },
        ],
        place: { column: 'place' },
        format: 'other',
      },
    },
  ],
};
