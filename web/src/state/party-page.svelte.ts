import { answered, parley } from '../lib/api';
import { dayOf, endOf } from '../lib/dates';
import type { MeetingAcross, ReportLine, StanceAcross } from '../lib/types';
import { fetched } from './fetched.svelte';
import { timesAsked } from './front-door.svelte';
import { Paged } from './paged.svelte';

/** What is known of a party in all negotiations. `party`: its id in one of them, or `scheme:value`. */
export class PartyOnRecord {
  readonly who;
  readonly stances: Paged<StanceAcross>;
  readonly timeline: Paged<ReportLine>;
  /** Its meetings to come. */
  readonly meetings: Paged<MeetingAcross>;

  constructor(party: string) {
    this.who = fetched(async () => {
      const query = { ...timesAsked(), party };
      const { parties } = await answered(parley.GET('/api/v1/parties', { params: { query } }));
      return { row: parties.at(0) };
    });
    this.stances = new Paged(async (cursor) => {
      const query = { party, limit: 100, ...(cursor ? { cursor } : timesAsked()) };
      const { stances, nextCursor } = await answered(parley.GET('/api/v1/stances', { params: { query } }));
      return { rows: stances, nextCursor };
    });
    this.timeline = new Paged(async (cursor) => {
      const query = { party, limit: 25, ...(cursor ? { cursor } : timesAsked()) };
      const { reports, nextCursor } = await answered(parley.GET('/api/v1/timeline', { params: { query } }));
      return { rows: reports, nextCursor };
    });
    this.meetings = new Paged(async (cursor) => {
      const { asOf, knownAt } = timesAsked();
      const from = dayOf(endOf(asOf ?? null) ?? Date.now());
      const first = { asOf, knownAt, from, status: 'scheduled' as const };
      const query = { party, limit: 50, ...(cursor ? { cursor } : first) };
      const { meetings, nextCursor } = await answered(parley.GET('/api/v1/meetings', { params: { query } }));
      return { rows: meetings, nextCursor };
    });
  }
}
