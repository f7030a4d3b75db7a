import { get, KEY, whenUnknown } from '../lib/api';
import type { Me } from '../lib/types';
import { cell } from './cell.svelte';

/** What the names of kept drafts begin with. */
export const DRAFT = 'parley draft';

const EVERYTHING: Me['rights'] = ['read', 'record', 'amend'];

/** Who is looking, as the server knows them; undefined while it has not said. */
export const caller = cell<Pick<Me, 'name' | 'role' | 'rights' | 'negotiations'> | undefined>(undefined);

/** Why the server wants to know who is asking, in its words; empty while it does not, or nobody wants to say. */
export const asked = cell('');

/** How often somebody has signed in since the page was opened: what had failed may be tried again. */
export const signedIn = cell(0);

/** Whether the server has ever asked. */
export const wanted = cell(false);

let declined = false;
whenUnknown((why, acting) => {
  wanted.now = true;
  if (acting) declined = false;
  if (!declined) asked.now = why;
});

export function decline(): void {
  declined = true;
  asked.now = '';
}

/** @throws ProblemError where the key is not accepted: then the one before, if any, is kept */
export async function signIn(key: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  caller.now = await get<Me>('/me', {}, { headers });
  sessionStorage.setItem(KEY, key);
  declined = false;
  asked.now = '';
  signedIn.now++;
}

/** Nothing of theirs is left to whoever sits there next: not the key, and not what they have begun to write. */
export function signOut(): void {
  sessionStorage.removeItem(KEY);
  for (const name of Object.keys(localStorage)) if (name.startsWith(DRAFT)) localStorage.removeItem(name);
  location.reload();
}

export async function meet(): Promise<void> {
  try {
    caller.now = await get<Me>('/me');
  } catch (error) {
    // Whoever cannot be told apart is shown everything: it is the server that refuses.
    if ((error as { status: number }).status !== 401)
      caller.now = { name: '', role: null, rights: EVERYTHING, negotiations: null };
  }
}

export const may = (right: Me['rights'][number]): boolean => caller.now?.rights.includes(right) ?? false;

/** Whether a form is for them: what others have recorded is corrected and retracted by editors only. */
export const mayUse = (form: string): boolean => may(/Corrected|Retracted/.test(form) ? 'amend' : 'record');
