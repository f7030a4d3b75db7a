import type { Version } from '../../projections/version.js';
import { openDirectoryFile } from './database.js';
import { byMeetingPlace, NamesAndDates, NO_DATE, type MeetingDate } from './names-and-dates.js';

const FIRST = { dateFrom: -Number.MAX_SAFE_INTEGER, negotiationId: '', meetingId: '' };

/** Days, months and no date, by turns. */
function filled(): NamesAndDates {
  const tables = new NamesAndDates(openDirectoryFile(':memory:'));
  for (let i = 0; i < 60; i++) {
    const scheduledFor = [`2025-03-${String(1 + (i % 28)).padStart(2, '0')}`, '2025', undefined][i % 3];
    const data = { meetingId: `m-${i}`, ...(scheduledFor && { scheduledFor }) };
    tables.take(`n-${i % 4}`, { type: 'MeetingScheduled', data } as unknown as Version);
  }
  return tables;
}

const all = (tables: NamesAndDates, from: number, to: number, atOnce: number): MeetingDate[] => [
  ...[...tables.dates(from, to, FIRST, atOnce)].flat(),
];

describe('dates of meetings', () => {
  it.each([1, 2, 7, 20, 100])('come in order and each once, %i at a time', (atOnce) => {
    const tables = filled();
    const found = all(tables, -Number.MAX_SAFE_INTEGER, NO_DATE, atOnce);
    expect(found).toHaveLength(60);
    expect(new Set(found.map(({ meetingId }) => meetingId)).size).toBe(60);
    expect(found).toEqual(found.toSorted(byMeetingPlace));
  });

  it('overlap the window', () => {
    const [from, to] = [Date.UTC(2025, 2, 10), Date.UTC(2025, 2, 12) - 1];
    const found = all(filled(), from, to, 3);
    expect(found.length).toBeGreaterThan(20);
    expect(found.every(({ dateFrom, dateTo }) => dateFrom <= to && dateTo >= from)).toBe(true);
  });
});
