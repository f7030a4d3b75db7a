import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Connections } from './connections.js';
import { meaningOf } from './errors.js';
import type { Meaning } from './errors.js';
import type { Inbox } from './inbox.js';
import { positionOf } from './codec.js';
import type { ReadAnswer, Recorded } from './read-answer.js';
import { logRequest } from './read-request.js';
import { monotonicMs, within } from './timing.js';

const BATCH = 256;

export const isEvent = (answer: ReadAnswer): answer is Recorded => answer.kind === 'event';

/**
 * Reads over as many connections as it takes, batch by batch: after each that fails, on from the last event given. Only
 * waiting for the store counts against `stallMs`, not what the reader does with the events.
 *
 * @param request what to ask for after the last event given; told what the server answered to the start before, if that
 *   was a refusal it can mend. `undefined` ends the read.
 * @throws LedgerUnavailable when nothing comes for `stallMs`
 */
export async function* readThrough(
  connections: Connections,
  stallMs: number,
  request: (last: Recorded | undefined, refused: Meaning | undefined) => ReadReq | undefined,
): AsyncGenerator<Recorded[]> {
  let last: Recorded | undefined;
  let refused: Meaning | undefined;
  let progressAt = monotonicMs();
  const left = () => Math.max(1, progressAt + stallMs - monotonicMs());
  for (;;) {
    const client = await connections.client(left());
    const asked = request(last, refused);
    if (asked === undefined) return;
    let inbox: Inbox | undefined;
    try {
      inbox = await within(left(), client.read(asked));
      for (;;) {
        connections.assertOpen();
        const arrived = await within(left(), inbox.take(BATCH));
        connections.works();
        if (arrived.length === 0 || arrived.some(({ kind }) => kind === 'missing')) return;
        const events = arrived.filter(isEvent);
        last = events[events.length - 1] ?? last;
        yield events;
        progressAt = monotonicMs();
      }
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning === 'position' && refused === undefined) refused = meaning;
      else if (meaning === 'lost' || meaning === 'busy') connections.drop(client, error);
      else throw connections.unavailable(error);
      if (monotonicMs() >= progressAt + stallMs) throw connections.unavailable(error);
    } finally {
      await inbox?.leave();
    }
  }
}

/** All of `$all`, ours or not, after an exclusive position, or back from before one. @throws LedgerUnavailable */
export async function* readLog(
  connections: Connections,
  stallMs: number,
  after: number | undefined,
  backwards: boolean,
): AsyncGenerator<Recorded[]> {
  const read = readThrough(connections, stallMs, (last, refused) => {
    // 0 is before everything. Where no event stands at the position, all is read, and what is not asked for left out.
    const start = refused === undefined ? after || undefined : undefined;
    const from = last === undefined ? start : positionOf(last.position);
    return logRequest(from ?? (backwards ? 'end' : 'start'), backwards);
  });
  let bound = after;
  for await (const events of read) {
    // Forwards the server counts the position itself in.
    const isNext = ({ position }: Recorded) => {
      if (bound !== undefined && (backwards ? position >= bound : position <= bound)) return false;
      bound = position;
      return true;
    };
    yield events.filter(isNext);
  }
}
