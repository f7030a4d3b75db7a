import { ROOT } from '../lib/api';
import { reactive } from './reactive.svelte';

/** The page state held in the URL. */
export interface Route {
  /** `keys`, `webhooks`; null for pages about negotiations. */
  page: string | null;
  /** The negotiation. */
  n: string | null;
  asOf: string | null;
  knownAt: string | null;
  /** The day compared with; on the front door also a number of days, or `visit`. */
  since: string | null;
  /** An instant: the current state is compared with what was known then. */
  seen: string | null;
  /** Display options of the board: search texts for its parties and its issues, … */
  findParty: string | null;
  findIssue: string | null;
  /** … which cells it is about (`changed`, `disputed`, `conditional`), whether `silent` rows and columns are hidden, … */
  only: string | null;
  hide: string | null;
  /** … `none` for a flat list of issues, their sort key, … */
  group: string | null;
  sort: string | null;
  /** … `compact` rows, and the ids of what is pinned, separated by commas. */
  rows: string | null;
  pinParty: string | null;
  pinIssue: string | null;
  /** The cell of the board whose details are open. */
  party: string | null;
  issue: string | null;
  /** The report that is open. */
  report: string | null;
  tab: string | null;
  /** The form that is open, and the report, meeting or position that it is about. */
  form: string | null;
  about: string | null;
  /** The list's search, … */
  q: string | null;
  /** … and filters: by status, tag, and a party that takes part. */
  status: string | null;
  tag: string | null;
  with: string | null;
  /** What is searched for in all reports, … */
  find: string | null;
  /** … and to which it is narrowed: a kind of reports, a negotiation, and a window of days. */
  kind: string | null;
  in: string | null;
  from: string | null;
  to: string | null;
}

const KEYS: readonly (keyof Route)[] = [
  'page',
  'n',
  'asOf',
  'knownAt',
  'since',
  'seen',
  'findParty',
  'findIssue',
  'only',
  'hide',
  'group',
  'sort',
  'rows',
  'pinParty',
  'pinIssue',
  'party',
  'issue',
  'report',
  'tab',
  'form',
  'about',
  'q',
  'status',
  'tag',
  'with',
  'find',
  'kind',
  'in',
  'from',
  'to',
];

function read(): Route {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) || null])) as unknown as Route;
}

/** The URL's query as state; each parameter is reactive on its own. */
export const route = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(read()).map(([key, initial]) => {
      const parameter = reactive(initial);
      const set = (next: string | null) => (parameter.value = next);
      return [key, { get: () => parameter.value, set, enumerable: true }];
    }),
  ),
) as Route;

/** The link to the present route with some parameters changed. */
export function linkTo(changes: Partial<Route>): string {
  const query = new URLSearchParams();
  const next = { ...route, ...changes };
  for (const key of KEYS) if (next[key]) query.set(key, next[key]);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text ? `${ROOT}?${text}` : ROOT;
}

/** Whether a drag is in progress: updates outside the view are deferred until it ends. */
export const dragging = reactive(false);

const DRAG_ENDS_AFTER_MS = 160;
let dragEnd: ReturnType<typeof setTimeout> | undefined;

/** Changes the route; a drag replaces the current history entry, once it has ended. */
export function navigate(changes: Partial<Route>, isDrag = false): void {
  const link = linkTo(changes);
  Object.assign(route, changes);
  clearTimeout(dragEnd);
  dragging.value = isDrag;
  if (isDrag) {
    dragEnd = setTimeout(() => {
      dragging.value = false;
      history.replaceState(null, '', linkTo({}));
    }, DRAG_ENDS_AFTER_MS);
  } else if (link !== location.pathname + location.search) history.pushState(null, '', link);
}

addEventListener('popstate', () => {
  clearTimeout(dragEnd);
  dragging.value = false;
  Object.assign(route, read());
});

const CLOSED = { party: null, issue: null, report: null };

/** Opens the details of a cell or a report, and closes any others. */
export const showOnly = (changes: Partial<Route>): Partial<Route> => ({ ...CLOSED, ...changes });

export const HOME: Partial<Route> = Object.fromEntries(KEYS.map((key) => [key, null]));

/** Into a negotiation, from the front door or from the page of a party: at the same two times. */
export const into = (n: string, changes: Partial<Route> = {}): Partial<Route> => {
  const { asOf, knownAt } = route;
  return { ...HOME, asOf, knownAt, n, ...changes };
};
