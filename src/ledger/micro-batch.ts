/** The end of this turn of the event loop, as one shared promise. */
let ending: Promise<void> | undefined;

const turn = (): Promise<void> =>
  (ending ??= new Promise((resolve) => {
    setImmediate(() => {
      ending = undefined;
      resolve();
    });
  }));

/** The longest wait: about one fsync. */
const MOST_MS = 4;

/**
 * Waits until a micro-batch is complete: as long as each turn of the event loop brings more requests, which then share one write.
 * A single request waits for one turn.
 *
 * @param size how many requests are waiting now
 * @param most size of a full batch
 */
export async function microBatch(size: () => number, most: number): Promise<void> {
  const until = performance.now() + MOST_MS;
  for (let before = 0; size() > before && size() < most && performance.now() < until;) {
    before = size();
    await turn();
  }
}
