import { answered, KEY, onUnauthorized, parley } from '../lib/api';
import type { Me } from '../lib/types';
import { reactive } from './reactive.svelte';

/** Prefix of the keys under which drafts are stored. */
export const DRAFT = 'parley draft';

const ALL_RIGHTS: Me['rights'] = ['read', 'record', 'amend'];

/** The authenticated user; undefined until the server has answered. */
export const caller = reactive<Pick<Me, 'name' | 'role' | 'rights' | 'negotiations'> | undefined>(undefined);

/** The server's reason for requesting sign-in; empty if it does not, or the user has declined. */
export const signInReason = reactive('');

/** Number of sign-ins since the page was opened; failed requests are retried when it changes. */
export const signedIn = reactive(0);

/** Whether the server has ever requested sign-in. */
export const signInOffered = reactive(false);

let declined = false;
onUnauthorized((reason, isCommand) => {
  signInOffered.value = true;
  if (isCommand) declined = false;
  if (!declined) signInReason.value = reason;
});

export function decline(): void {
  declined = true;
  signInReason.value = '';
}

/** @throws ProblemError if the key is rejected: then the previous one, if any, is kept */
export async function signIn(key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  caller.value = await answered(parley.GET('/api/v1/me', { headers }));
  sessionStorage.setItem(KEY, key);
  declined = false;
  signInReason.value = '';
  signedIn.value++;
}

/** Removes the key and all drafts, so that the next user of this browser finds neither. */
export function signOut(): void {
  sessionStorage.removeItem(KEY);
  for (const name of Object.keys(localStorage)) if (name.startsWith(DRAFT)) localStorage.removeItem(name);
  location.reload();
}

export async function loadCaller(): Promise<void> {
  try {
    caller.value = await answered(parley.GET('/api/v1/me'));
  } catch (error) {
    // If the server does not say, everything is offered: it denies what is not allowed.
    if ((error as { status: number }).status !== 401)
      caller.value = { name: '', role: null, rights: ALL_RIGHTS, negotiations: null };
  }
}

export const may = (right: Me['rights'][number]): boolean => caller.value?.rights.includes(right) ?? false;

/** Whether the user may open a form: correcting and retracting require the right to amend. */
export const mayUse = (form: string): boolean => may(/Corrected|Retracted/.test(form) ? 'amend' : 'record');
