import { untrack } from 'svelte';
import { EVENT_TYPES, type EventType } from '../../../events/catalogue.js';
import { answered, parley } from '../lib/api';
import type { SearchResult } from '../lib/types';
import { timesAsked } from './front-door.svelte';
import { Paged, type PageOf } from './paged.svelte';
import { route } from './route.svelte';

const DEBOUNCE_MS = 200;
const PAGE = 20;

const matching = (pattern: RegExp): EventType[] => EVENT_TYPES.filter((type) => pattern.test(type));

/** The kinds of reports to which a search can be narrowed, by the types in each. */
export const KINDS = {
  positions: matching(/^Position/),
  meetings: matching(/^Meeting/),
  calls: matching(/^Call/),
  agreements: matching(/^Agreement/),
  incidents: matching(/^Incident/),
  parties: matching(/^Party/),
  issues: matching(/^Issue/),
  disputes: ['ReportDisputed'],
} satisfies Record<string, readonly EventType[]>;
export type Kind = keyof typeof KINDS;
const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

interface Query {
  q: string;
  type?: string;
  party?: string;
  negotiation?: string;
  from?: string;
  to?: string;
}
/** What the route searches for; undefined where that has no word. */
function queryOfRoute(): Query | undefined {
  const { find, kind, with: party, in: negotiation, from, to } = route;
  if (!find || !/[\p{L}\p{N}]/u.test(find)) return undefined;
  return {
    q: find,
    type: kind && isKind(kind) ? KINDS[kind].join(',') : undefined,
    party: party ?? undefined,
    negotiation: negotiation ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
}

/** The results of the search in the route: asked for once one stops typing, the latest alone shown. */
export class Search {
  private asked: Query | undefined = $state.raw(queryOfRoute());
  readonly found = new Paged<SearchResult>((cursor) => {
    const { asked } = this;
    return asked && page(cursor ? { q: asked.q, cursor } : { ...timesAsked(), ...asked });
  });

  constructor() {
    $effect(() => {
      const next = queryOfRoute();
      const isAsked = JSON.stringify(next) === JSON.stringify(untrack(() => this.asked));
      if (isAsked) return;
      const timer = setTimeout(() => (this.asked = next), DEBOUNCE_MS);
      return () => clearTimeout(timer);
    });
  }
}

async function page(asked: Query & { cursor?: string }): Promise<PageOf<SearchResult>> {
  const query = { ...asked, limit: PAGE };
  const { results, nextCursor } = await answered(parley.GET('/api/v1/search', { params: { query } }));
  return { rows: results, nextCursor };
}
