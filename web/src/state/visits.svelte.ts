import { reactive } from './reactive.svelte';

/** With what the board is compared where the URL names no day. */
export type Preset = '7' | '30' | 'meeting' | 'visit';

const PRESET = 'parley compared with';
const VISITS = 'parley visits';
/** Who comes back sooner is still on the same visit. */
const VISIT_ENDS_AFTER_MS = 30 * 60_000;
/** So many negotiations are remembered. */
const MOST = 200;

/** What is kept in this browser; nothing where it keeps nothing. */
function kept<T>(key: string, otherwise: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}
function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It is forgotten with the page.
  }
}

export const preset = reactive<Preset>(kept<Preset>(PRESET, '30'));

export function choosePreset(next: Preset): void {
  preset.value = next;
  keep(PRESET, next);
}

/** The end of the visit before this one, and of this one so far; instants. */
interface Visit {
  before?: string;
  last: string;
}

/**
 * When a negotiation was last visited with this browser before this visit: an instant, or undefined the first time. From now on
 * this visit counts.
 */
export function lastVisitTo(id: string): string | undefined {
  const visits = kept<Record<string, Visit>>(VISITS, {});
  const visit = visits[id] as Visit | undefined;
  const isOver = visit && Date.now() - Date.parse(visit.last) > VISIT_ENDS_AFTER_MS;
  const before = isOver ? visit.last : visit?.before;
  const remember = () => {
    const { [id]: _, ...others } = kept<Record<string, Visit>>(VISITS, {});
    const now: Visit = { ...(before && { before }), last: new Date().toISOString() };
    keep(VISITS, Object.fromEntries([...Object.entries(others).slice(1 - MOST), [id, now]]));
  };
  remember();
  addEventListener('pagehide', remember);
  return before;
}
