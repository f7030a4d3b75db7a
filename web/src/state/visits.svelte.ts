import { reactive } from './reactive.svelte';

/** Default comparison if the URL names no day. */
export type Preset = '7' | '30' | 'meeting' | 'visit';

const PRESET = 'parley compared with';
const VISITS = 'parley visits';
/** Returning within this time counts as the same visit. */
const VISIT_ENDS_AFTER_MS = 30 * 60_000;
/** Maximum number of negotiations remembered. */
const MOST = 200;

/** The stored visits; empty without browser storage. */
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
    // Not stored: lost when the page is closed.
  }
}

export const preset = reactive<Preset>(kept<Preset>(PRESET, '30'));

export function choosePreset(next: Preset): void {
  preset.value = next;
  keep(PRESET, next);
}

/** The end of the previous visit and of the current one so far; instants. */
interface Visit {
  before?: string;
  last: string;
}

/**
 * When a negotiation was last visited with this browser before this visit: an instant, or undefined the first time. Also starts
 * recording the current visit.
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
