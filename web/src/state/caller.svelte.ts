import { answered, KEY, onUnauthorized, parley } from '../lib/api';
import type { Me } from '../lib/types';
import { reactive } from './reactive.svelte';

/** Prefix of the keys under which drafts are stored. */
export const DRAFT = 'parley draft';

const ALL_RIGHTS: Me['rights'] = ['read', 'record', 'amend'];

/** The user as the server knows them; undefined until it has answered. */
export const caller = reactive<Pick<Me, 'name' | 'role' | 'rights' | 'negotiations'> | undefined>(undefined);

/** The server's reason for asking to sign in; empty while it does not ask, or the user has declined. */
export const signInReason = reactive('');

/** How often the user has signed in since the page was opened: what had failed is tried again. */
export const signedIn = reactive(0);

/** Whether the server has ever asked to sign in. */
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

/** @throws ProblemError where the key is not accepted: then the former one, if any, is kept */
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
    // Where the server cannot say, everything is offered: it denies what is not allowed.
    if ((error as { status: number }).status !== 401)
      caller.value = { name: '', role: null, rights: ALL_RIGHTS, negotiations: null };
  }
}

export const may = (right: Me['rights'][number]): boolean => caller.value?.rights.includes(right) ?? false;

/** Whether the user may open a form: correcting and retracting takes the right to amend. */
export const mayUse = (form: string): boolean => may(/Corrected|Retracted/.test(form) ? 'amend' : 'record');
