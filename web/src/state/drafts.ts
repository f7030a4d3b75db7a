import { DRAFT } from './caller.svelte';
import type { Route } from './route.svelte';

/** Unsaved input of a form. */
export interface Draft {
  value: any;
  /** The id of the command's target. */
  about: string;
  /** The idempotency key: a repeated command is recorded once. */
  key: string;
  /** For a correction: the report when the form was filled from it. */
  base?: any;
}

/** A stored draft with the instant of its last change. */
export type KeptDraft = Draft & { at: string };

/** The storage key of a draft, derived from what its form was opened for. */
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

/** Stores a draft; without browser storage, it lives as long as the form is open. */
export function keepDraft(slot: string, draft: Draft): void {
  try {
    localStorage.setItem(slot, JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // Storage is full or disabled.
  }
}

export const dropDraft = (slot: string): void => localStorage.removeItem(slot);
