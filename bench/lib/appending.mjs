// Events ready to be appended, and writers that append them: each to a stream of its own, the next when the one before is durable.
import { reports } from './history.mjs';
import { Chain } from './ledger-file.mjs';
import { now, speed } from './measure.mjs';
import { openLog } from './parley.mjs';
import { removeFolder, temporaryFolder } from './server.mjs';

/** So many statements, dealt out to writers, each with the hashes of its own stream. */
export function statementsFor(writers, count) {
  const chains = Array.from({ length: writers }, (_, n) => new Chain(`negotiation-${n}`));
  const dealt = chains.map(({ stream }) => ({ stream, events: [] }));
  let n = 0;
  for (const report of reports(2 * count)) {
    if (report.type !== 'PositionStated') continue;
    dealt[n % writers].events.push(chains[n % writers].next(report));
    if (++n === count) break;
  }
  return dealt;
}

/**
 * Appends until the time is over or the events are used up.
 * @param append given stream, events, and the revision of the first
 */
export const appending = (dealt, seconds, append) =>
  speed(async () => {
    const until = now() + 1_000 * seconds;
    let count = 0;
    const write = async ({ stream, events }) => {
      for (let n = 0; n < events.length && now() < until; n++, count++) await append(stream, [events[n]], n);
    };
    await Promise.all(dealt.map(write));
    return count;
  });

/** The same into a log of Parley's. */
export async function appendingHere(dealt, seconds) {
  const folder = temporaryFolder();
  const ledger = openLog(`${folder}/ledger.db`);
  const found = await appending(dealt, seconds, (stream, events, next) =>
    ledger.append(stream, events, next === 0 ? 'none' : next - 1),
  );
  await ledger.close();
  removeFolder(folder);
  return found;
}
