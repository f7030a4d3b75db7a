import { setImmediate as nextTurn } from 'node:timers/promises';

/** For so long one read may keep the others waiting, in milliseconds. */
const TURN_MS = 8;

/** Runs a computation that pauses at each `yield`, and lets others have their turn whenever it has taken long enough. */
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

/** All that a computation yields, in one list. */
export function* collected<T>(steps: Iterable<readonly T[]>): Generator<void, T[]> {
  const all: T[] = [];
  for (const some of steps) {
    for (const each of some) all.push(each);
    yield;
  }
  return all;
}
