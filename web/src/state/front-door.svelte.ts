import { DAY_MS } from '../../../src/temporal/calendar.js';
import { answered, parley } from '../lib/api';
import { dayOf, endOf } from '../lib/dates';
import type { Briefing, NegotiationRow } from '../lib/types';
import { allNegotiations } from './all-negotiations';
import { fetched, type Fetched } from './fetched.svelte';
import { route } from './route.svelte';
import { lastVisitTo } from './visits.svelte';

/** Under which name visits to the front door are kept: no negotiation can have this id. */
const FRONT_DOOR = '/front-door';
/** Since when, where the URL does not say. */
export const DEFAULT_PERIOD = '7';

/** The two times of the route, as parameters of a query. */
export const timesAsked = () => ({ asOf: route.asOf ?? undefined, knownAt: route.knownAt ?? undefined });

const negotiations = (filter: { party?: string }): Promise<NegotiationRow[]> =>
  allNegotiations({ ...timesAsked(), ...filter, order: '-lastEvent' });

/** What the front door shows: all negotiations, and the briefing about those that pass the filters. */
export class FrontDoor {
  /** The end of the previous visit; undefined the first time. */
  readonly lastVisit = lastVisitTo(FRONT_DOOR);
  /** Latest event first. */
  readonly all: Fetched<NegotiationRow[]> = fetched(() => negotiations({}));
  readonly briefing: Fetched<Briefing> = fetched(() => {
    const query = { ...timesAsked(), ...this.since };
    return answered(parley.GET('/api/v1/briefing', { params: { query } }));
  });
  /** The ids of those in which the party of the filter takes part. */
  private readonly withParty: Fetched<ReadonlySet<string>> = fetched(() => {
    const party = route.with;
    if (!party) return undefined;
    return negotiations({ party }).then((rows) => new Set(rows.map(({ negotiationId }) => negotiationId)));
  });

  /** A number of days, `visit`, or a day. */
  readonly period: string = $derived(
    route.since === 'visit' && !this.lastVisit ? DEFAULT_PERIOD : (route.since ?? DEFAULT_PERIOD),
  );
  /** What a briefing takes for it. */
  private readonly since: { since: string } | { knownSince: string } = $derived.by(() => {
    if (this.period === 'visit') return { knownSince: this.lastVisit as string };
    if (!/^\d{1,3}$/.test(this.period)) return { since: this.period };
    const end = endOf(route.asOf) ?? Date.now();
    return { since: dayOf(end - Number(this.period) * DAY_MS) };
  });

  readonly isFiltered: boolean = $derived(Boolean(route.status ?? route.tag ?? route.with));
  /** Those that pass the filters by status, tag and party; undefined until they are known. */
  readonly chosen: NegotiationRow[] | undefined = $derived.by(() => {
    const { status, tag } = route;
    const among = this.withParty.value;
    if (route.with && !among) return undefined;
    return this.all.value?.filter(
      (row) =>
        (!status || row.status === status) &&
        (!tag || row.tags.includes(tag)) &&
        (!route.with || among?.has(row.negotiationId)),
    );
  });
  private readonly chosenIds = $derived(new Set(this.chosen?.map(({ negotiationId }) => negotiationId)));
  /** Rows of the briefing about negotiations that pass the filters. */
  among<Row extends { negotiationId: string }>(rows: readonly Row[]): readonly Row[] {
    return this.isFiltered ? rows.filter(({ negotiationId }) => this.chosenIds.has(negotiationId)) : rows;
  }

  get error(): Error | undefined {
    return this.all.error ?? this.withParty.error;
  }
  again(): void {
    this.all.again();
    this.withParty.again();
  }
}
