import { DRAFT } from './caller.svelte';
import type { Route } from './route.svelte';

/** What was typed into a form and is not recorded. */
export interface Draft {
  value: any;
  /** The id of what the command acts on. */
  about: string;
  /** The idempotency key: sent again, it is recorded once. */
  key: string;
  /** Of a correction: the report as it stood when the form was filled from it. */
  base?: any;
}

/** A draft as it is kept, with the instant of its last change. */
export type KeptDraft = Draft & { at: string };

/** The name under which a draft is kept: it belongs to what its form was opened for. */
export function slotOf({ n, form, about, party, issue }: Route): string {
  const cell = form === 'PositionStated' ? [party, issue] : [];
  return [DRAFT, n, form, about, ...cell].map((part) => part ?? '').join(' ');
}

export function keptDraft(slot: string): KeptDraft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(slot) ?? 'null') as KeptDraft | null;
    return draft?.at ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; where the browser keeps nothing, it lives as long as the form is open. */
export function keepDraft(slot: string, draft: Draft): void {
  try {
    localStorage.setItem(slot, JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // Storage is full or switched off.
  }
}

export const dropDraft = (slot: string): void => localStorage.removeItem(slot);
