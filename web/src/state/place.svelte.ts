import { cell } from './cell.svelte';

/** Everything that a link to a view holds. */
export interface Place {
  /** The negotiation. */
  n: string | null;
  asOf: string | null;
  knownAt: string | null;
  /** The day compared with. */
  since: string | null;
  /** Of the cell whose reasons are open. */
  party: string | null;
  issue: string | null;
  /** The report that is open. */
  report: string | null;
  tab: string | null;
  /** What is being recorded, and about which report, meeting or position. */
  form: string | null;
  about: string | null;
  /** The list's search and filter. */
  q: string | null;
  status: string | null;
}

const KEYS = 'n asOf knownAt since party issue report tab form about q status'.split(' ') as (keyof Place)[];

function read(): Place {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) || null])) as unknown as Place;
}

/** Where one is: the URL's query as state, each part watched by itself. */
export const place = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(read()).map(([key, value]) => {
      const part = cell(value);
      const set = (next: string | null) => (part.now = next);
      return [key, { get: () => part.now, set, enumerable: true }];
    }),
  ),
) as Place;

/** The link to a place that differs from this one by `patch`. */
export function linkTo(patch: Partial<Place>): string {
  const query = new URLSearchParams();
  const next = { ...place, ...patch };
  for (const key of KEYS) if (next[key]) query.set(key, next[key]);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text ? `/?${text}` : '/';
}

/** Whether something is being dragged: what is not looked at meanwhile may wait. */
export const moving = cell(false);

let settling: ReturnType<typeof setTimeout> | undefined;

/** Goes there; `quietly` takes the place of the present entry of the history, and waits until dragging has come to rest. */
export function go(patch: Partial<Place>, quietly = false): void {
  const link = linkTo(patch);
  Object.assign(place, patch);
  clearTimeout(settling);
  moving.now = quietly;
  if (quietly) {
    settling = setTimeout(() => {
      moving.now = false;
      history.replaceState(null, '', linkTo({}));
    }, 160);
  } else if (link !== location.pathname + location.search) history.pushState(null, '', link);
}

addEventListener('popstate', () => {
  clearTimeout(settling);
  moving.now = false;
  Object.assign(place, read());
});

const CLOSED = { party: null, issue: null, report: null };

/** The reasons of a cell open, or a report, or neither: never what was open before beside it. */
export const only = (patch: Partial<Place>): Partial<Place> => ({ ...CLOSED, ...patch });

export const HOME: Partial<Place> = Object.fromEntries(KEYS.map((key) => [key, null]));
