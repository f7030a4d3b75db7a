import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one read may block others, in milliseconds. */
const TURN_MS = 8;

/** Runs a computation in time slices: at a `yield`, once the slice is used up, other work runs first. */
export async function inTurns<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Result;
    if (performance.now() - begun < TURN_MS) continue;
    await nextTurn();
    begun = performance.now();
  }
}

/** Collects everything a computation yields into one list. */
export function* collected<T>(steps: Iterable<readonly T[]>): Generator<void, T[]> {
  const all: T[] = [];
  for (const some of steps) {
    for (const each of some) all.push(each);
    yield;
  }
  return all;
}
