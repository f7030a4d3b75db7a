import type { Mapping } from '../document.js';

/** Parley's own CSV export: `data` and `metadata` hold the whole report as JSON; the other columns repeat parts of it. */
export const parley: Mapping = {
  name: 'Parley',
  description: 'The CSV that Parley exports.',
  reports: [
    {
      type: { column: 'type' },
      occurredOn: { column: 'occurredOn' },
      data: { column: 'data', json: true },
      source: { column: 'metadata', json: 'source' },
      coding: { column: 'metadata', json: 'coding' },
      coder: { column: 'metadata', json: 'coder' },
      note: { column: 'metadata', json: 'note' },
      eventId: { column: 'eventId' },
    },
  ],
  leaveOut: '*',
};
