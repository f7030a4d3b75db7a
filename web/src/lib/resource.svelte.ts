import type { ProblemError } from './api';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly error: Error | ProblemError | undefined;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/**
 * The result of a query, run again when anything reactive that it reads changes. A result that is not a promise is available at
 * once; until a promise is settled, the result before it remains.
 */
export function resource<T>(ask: () => T | Promise<T> | undefined): Resource<T> {
  const asked = $derived.by(() => {
    try {
      return { answer: ask() };
    } catch (error) {
      return { error: error as Error };
    }
  });
  let settled: { value?: T; error?: Error } = $state.raw({});
  $effect(() => {
    const { answer } = asked;
    if (!isPromise(answer)) return;
    let stale = false;
    answer.then(
      (value) => stale || (settled = { value }),
      (error) => stale || (settled = { error }),
    );
    return () => {
      stale = true;
    };
  });
  return {
    get value() {
      return isPromise(asked.answer) ? settled.value : asked.answer;
    },
    get error() {
      return asked.error ?? (isPromise(asked.answer) ? settled.error : undefined);
    },
  };
}
