import { codeName } from '../../projections/parties.js';
import type { Version } from '../../projections/version.js';
import type { Connection } from '../readmodel/database.js';
import { DAY_MS } from '../temporal/calendar.js';
import { parseEdtf } from '../temporal/edtf.js';

/** Sort key of a meeting without a date: after all others. */
export const NO_DATE = Number.MAX_SAFE_INTEGER;

const LONG_MS = 31 * DAY_MS;

/** A date that a meeting has or once had. */
export interface MeetingDate {
  dateFrom: number;
  dateTo: number;
  negotiationId: string;
  meetingId: string;
}

/** Where a list of meetings by date continues: after this one. */
export type MeetingPlace = Pick<MeetingDate, 'dateFrom' | 'negotiationId' | 'meetingId'>;

type Row = [dateFrom: number, negotiationId: string, meetingId: string, dateTo: number];

/** Index of the names that parties, and the dates that meetings, ever had, by negotiation. */
export class NamesAndDates {
  private readonly insertName;
  private readonly insertDate;
  private readonly selectNegotiations;
  private readonly selectDates;

  constructor(connection: Connection) {
    this.insertName = connection.prepare(
      'INSERT OR IGNORE INTO party_names (name, negotiation) VALUES (?, ?)',
    );
    this.insertDate = connection.prepare(
      'INSERT OR IGNORE INTO meeting_dates (is_long, date_from, negotiation, meeting, date_to) VALUES (?, ?, ?, ?, ?)',
    );
    this.selectNegotiations = connection
      .prepare('SELECT negotiation FROM party_names WHERE name = ? ORDER BY negotiation')
      .raw();
    this.selectDates = connection
      .prepare(
        'SELECT date_from, negotiation, meeting, date_to FROM meeting_dates WHERE is_long = ? AND (date_from, negotiation, meeting, date_to) > (?, ?, ?, ?) AND date_from <= ? ORDER BY date_from, negotiation, meeting, date_to LIMIT ?',
      )
      .raw();
  }

  take(negotiationId: string, { type, data, occurredOn }: Version): void {
    if (type === 'PartyAdmitted' || type === 'PartyChanged') {
      const codes = (data.codes ?? []) as { scheme: string; value: string }[];
      for (const name of [data.partyId as string, ...codes.map(codeName)])
        this.insertName.run([name, negotiationId]);
      return;
    }
    const text = {
      MeetingScheduled: data.scheduledFor,
      MeetingRescheduled: data.scheduledFor,
      MeetingPostponed: data.until,
      MeetingHeld: occurredOn,
    }[type as 'MeetingHeld'] as string | undefined;
    if (text === undefined && !CAN_LACK_DATE.has(type)) return;
    const { start, end } = text === undefined ? { start: NO_DATE, end: NO_DATE } : parseEdtf(text);
    this.insertDate.run([end - start > LONG_MS ? 1 : 0, start, negotiationId, data.meetingId as string, end]);
  }

  /** The negotiations that ever had a party with this id or code. */
  negotiationsOf(name: string): string[] {
    return (this.selectNegotiations.all([name]) as [string][]).map(([negotiationId]) => negotiationId);
  }

  /**
   * Dates that overlap a window, ordered by their start, after a cursor, in batches (an empty batch if none of those read is
   * left).
   */
  *dates(from: number, to: number, after: MeetingPlace, atOnce: number): Generator<MeetingDate[]> {
    const short = this.inOrder(0, laterOf(after, from - LONG_MS), to, atOnce);
    const long = this.inOrder(1, after, to, atOnce);
    for (const some of merged(short, long)) yield some.filter(({ dateTo }) => dateTo >= from);
  }

  private *inOrder(isLong: 0 | 1, after: MeetingPlace, to: number, atOnce: number): Generator<MeetingDate[]> {
    let place: MeetingDate = { ...after, dateTo: NO_DATE };
    for (;;) {
      const { dateFrom, negotiationId, meetingId, dateTo } = place;
      const bounds = [dateFrom, negotiationId, meetingId, dateTo, to];
      const rows = this.selectDates.all([isLong, ...bounds, atOnce]) as Row[];
      const dates = rows.map((row) => ({
        dateFrom: row[0],
        negotiationId: row[1],
        meetingId: row[2],
        dateTo: row[3],
      }));
      const last = dates.at(-1);
      yield dates;
      if (rows.length < atOnce || !last) return;
      place = last;
    }
  }
}

const CAN_LACK_DATE: ReadonlySet<string> = new Set(['MeetingScheduled', 'MeetingPostponed']);

const laterOf = (after: MeetingPlace, from: number): MeetingPlace =>
  after.dateFrom >= from ? after : { dateFrom: from, negotiationId: '', meetingId: '' };

export const byMeetingPlace = (a: MeetingPlace, b: MeetingPlace): number =>
  a.dateFrom - b.dateFrom || compare(a.negotiationId, b.negotiationId) || compare(a.meetingId, b.meetingId);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Merges two sorted lists. */
function* merged(...lists: Generator<MeetingDate[]>[]): Generator<MeetingDate[]> {
  const heads = lists.map((list) => ({ list, some: [] as MeetingDate[], done: false }));
  for (;;) {
    for (const head of heads) {
      while (head.some.length === 0 && !head.done) {
        const next = head.list.next();
        head.done = next.done === true;
        head.some = next.value ?? [];
        yield [];
      }
    }
    const left = heads.filter(({ some }) => some.length > 0);
    if (left.length === 0) return;
    left.sort((a, b) => byMeetingPlace(a.some[0], b.some[0]));
    const [first, second] = left;
    const count = second
      ? first.some.findIndex((each) => byMeetingPlace(each, second.some[0]) > 0)
      : first.some.length;
    yield first.some.splice(0, count < 0 ? first.some.length : Math.max(1, count));
  }
}
