import { setImmediate as nextTurn } from 'node:timers/promises';
import { collected, inTurns } from './turns.js';

/** Keeps the processor busy, as folding cells does. */
function busyFor(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

it('a long computation lets others have their turn in between, and gives its result', async () => {
  let turns = 0;
  let done = false;
  const others = (async () => {
    while (!done) {
      await nextTurn();
      turns++;
    }
  })();
  function* steps(): Generator<void, string> {
    for (let i = 0; i < 20; i++) {
      busyFor(5);
      yield;
    }
    return 'result';
  }
  expect(await inTurns(steps())).toBe('result');
  done = true;
  await others;
  expect(turns).toBeGreaterThan(5);
});

it('a short one is done at once', async () => {
  const order: string[] = [];
  const other = nextTurn().then(() => order.push('other'));
  await inTurns(collected([[1], [2]])).then((all) => order.push(`all ${all.join()}`));
  await other;
  expect(order).toEqual(['all 1,2', 'other']);
});

it('what goes wrong in one of its steps rejects', async () => {
  function* steps(): Generator<void> {
    yield;
    throw new Error('no more');
  }
  await expect(inTurns(steps())).rejects.toThrow('no more');
});
