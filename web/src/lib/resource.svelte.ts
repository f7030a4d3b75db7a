import type { ProblemError } from './api';

export interface Resource<T> {
  readonly value: T | undefined;
  readonly error: Error | ProblemError | undefined;
  /** Whether the answer is pending: `value` is then that of the previous query, if any. */
  readonly pending: boolean;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/**
 * The result of a query, repeated when its reactive dependencies change. A result that is not a promise is available
 * synchronously; until a promise is settled, the previous result remains.
 */
export function resource<T>(ask: () => T | Promise<T> | undefined): Resource<T> {
  const asked = $derived.by(() => {
    try {
      return { answer: ask() };
    } catch (error) {
      return { error: error as Error };
    }
  });
  let settled: { of?: object; value?: T; error?: Error } = $state.raw({});
  $effect(() => {
    const of = asked;
    const { answer } = of;
    if (!isPromise(answer)) return;
    let stale = false;
    answer.then(
      (value) => stale || (settled = { of, value }),
      (error) => stale || (settled = { of, error }),
    );
    return () => {
      stale = true;
    };
  });
  return {
    get value() {
      return isPromise(asked.answer) ? settled.value : asked.answer;
    },
    get pending() {
      return isPromise(asked.answer) && settled.of !== asked;
    },
    get error() {
      return asked.error ?? (isPromise(asked.answer) ? settled.error : undefined);
    },
  };
}
