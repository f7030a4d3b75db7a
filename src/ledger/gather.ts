/** The end of this turn of the event loop: one for all who wait for it. */
let ending: Promise<void> | undefined;

const turn = (): Promise<void> =>
  (ending ??= new Promise((resolve) => {
    setImmediate(() => {
      ending = undefined;
      resolve();
    });
  }));

/** What waits is not kept waiting for longer than about one sync of a disk. */
const MOST_MS = 4;

/**
 * Waits while each turn of the event loop brings more: those who come at the same time then share one write, which costs the
 * same for all of them. Whoever comes alone waits for one turn.
 *
 * @param size how many there are now
 * @param most with so many there is no more waiting
 */
export async function gathered(size: () => number, most: number): Promise<void> {
  const until = performance.now() + MOST_MS;
  for (let before = 0; size() > before && size() < most && performance.now() < until;) {
    before = size();
    await turn();
  }
}
