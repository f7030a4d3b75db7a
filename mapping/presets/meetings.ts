import type { Mapping } from '../document.js';

const DATE = ['date', 'TripStartDate'];
const WHO = ['who', 'LeaderCountryOrIGO'];
const WITH = ['with whom', 'CountryVisited'];

/**
 * Meetings and visits, one per row. Made from what diaries that ministries publish have in common (who, with whom, date, place,
 * purpose), and the columns of the Country and Organizational Leader Travel dataset (`LeaderCountryOrIGO`, `CountryVisited` …).
 */
export const meetings: Mapping = {
  name: 'Meetings',
  description: 'Meetings held: who, with whom (a list separated by semicolons), date, place, purpose.',
  negotiation: { title: 'Meetings' },
  reports: [
    {
      type: 'MeetingHeld',
      occurredOn: {
        column: DATE,
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
        meetingId: {
          id: {
            template: `{${DATE.join('|')}} {${WHO.join('|')}} {${WITH.join('|')}} {purpose}`,
            optional: true,
          },
        },
        title: {
          first: [
            { column: 'purpose', optional: true },
            { template: `{${WHO.join('|')}} and {${WITH.join('|')}}` },
          ],
        },
        participants: [
          { partyId: { party: { column: WHO } } },
          { each: { column: WITH, split: ';' }, as: { partyId: { party: { item: true } } } },
        ],
        place: { column: ['place', 'CityVisited'], optional: true },
        format: 'other',
      },
    },
  ],
};
