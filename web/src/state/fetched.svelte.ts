import { signedIn } from './caller.svelte';
import { resource, type Resource } from '../lib/resource.svelte';

export interface Fetched<T> extends Resource<T> {
  /** Asks again, as after an error. */
  again(): void;
}

/** An answer of the server: asked for anew when what it depends on changes, and after signing in. */
export function fetched<T>(ask: () => Promise<T> | undefined): Fetched<T> {
  let tries = $state.raw(0);
  const of = resource(() => {
    void [signedIn.value, tries];
    return ask();
  });
  return {
    get value() {
      return of.value;
    },
    get error() {
      return of.error;
    },
    get pending() {
      return of.pending;
    },
    again: () => tries++,
  };
}
