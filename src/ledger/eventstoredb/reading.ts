import type { Readable } from 'node:stream';
import type { ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { logPosition, placeOf } from './codec.js';
import type { Connections } from './connections.js';
import { meaningOf } from './errors.js';
import type { Meaning } from './errors.js';
import { Inbox } from './inbox.js';
import { monotonicMs, within } from './timing.js';
import type { StoreClient } from './store-client.js';

const BATCH = 256;

type Read = StreamingRead<ResolvedEvent>;

/**
 * Ends the call whatever state it is in: a read left without this goes on in the background. Not by `destroy()`: then the
 * client keeps the call for ever.
 */
const cancel = (read: Read): Promise<void> => read.cancel().catch(() => undefined);

/**
 * Reads over as many connections as it takes: after each that fails, on from the last event given. Only waiting for
 * the store counts against `stallMs`, not what the reader does with the events.
 *
 * @param open starts the read after the last event given; told what the server answered to the start before, if that
 *   was a refusal it can mend. `undefined` ends the read.
 * @throws LedgerUnavailable when nothing comes for `stallMs`
 */
export async function* readThrough(
  connections: Connections,
  stallMs: number,
  open: (
    client: StoreClient,
    last: ResolvedEvent | undefined,
    refused: Meaning | undefined,
  ) => Read | undefined,
): AsyncGenerator<ResolvedEvent> {
  let last: ResolvedEvent | undefined;
  let refused: Meaning | undefined;
  let progressAt = monotonicMs();
  const left = () => Math.max(1, progressAt + stallMs - monotonicMs());
  for (;;) {
    const client = await connections.client(left());
    const read = open(client, last, refused);
    if (read === undefined) return;
    // An error that comes after the reader has left would otherwise end the process.
    read.on('error', () => undefined);
    const inbox = new Inbox<ResolvedEvent>(read as unknown as Readable, false);
    try {
      for (;;) {
        connections.assertOpen();
        const arrived = await within(left(), inbox.take(BATCH));
        connections.works();
        if (arrived.length === 0) return;
        for (const event of arrived) {
          connections.assertOpen();
          last = event;
          yield event;
        }
        progressAt = monotonicMs();
      }
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning === 'missing') {
        connections.works();
        return;
      }
      if (meaning === 'position' && refused === undefined) refused = meaning;
      else if (meaning === 'lost' || meaning === 'busy') connections.drop(client, error);
      else throw connections.unavailable(error);
      if (monotonicMs() >= progressAt + stallMs) throw connections.unavailable(error);
    } finally {
      await cancel(read);
    }
  }
}

/** All of `$all`, ours or not, after an exclusive position, or back from before one. @throws LedgerUnavailable */
export async function* readLog(
  connections: Connections,
  stallMs: number,
  after: number | undefined,
  backwards: boolean,
): AsyncGenerator<ResolvedEvent> {
  const direction = backwards ? 'backwards' : 'forwards';
  const read = readThrough(connections, stallMs, (client, last, refused) => {
    // 0 is before everything. Where no event stands at the position, all is read, and what is not asked for left out.
    const start = refused === undefined ? after || undefined : undefined;
    const from = last === undefined ? start : placeOf(last);
    const edge = backwards ? 'end' : 'start';
    return client.readAllFrom(from === undefined ? edge : logPosition(from), direction);
  });
  let bound = after;
  for await (const resolved of read) {
    const position = placeOf(resolved);
    // Forwards the server counts the position itself in.
    if (bound !== undefined && (backwards ? position >= bound : position <= bound)) continue;
    bound = position;
    yield resolved;
  }
}
