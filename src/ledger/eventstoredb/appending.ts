import { EventTooLarge, LedgerUnavailable, MAX_APPEND_BYTES, WrongExpectedRevision } from '../port.js';
import type { ExpectedRevision } from '../port.js';
import type { Storable } from '../storable.js';
import type { AppendAnswer } from './append-stream.js';
import type { Connections } from './connections.js';
import { meaningOf, wordsOf } from './errors.js';
import type { Recorded } from './read-answer.js';
import { backOffMs, monotonicMs, NoAnswer, pause } from './timing.js';

/** A slow line is given a second more for each 100 kB. */
const BYTES_PER_MS = 100;
const ASKED_AGAIN_MS = 250;

const bytesOf = (events: readonly Storable[]): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);

/** What the server answered for good, in the words of the port; anything else is to be asked again. */
function refusal(
  error: unknown,
  stream: string,
  expected: ExpectedRevision,
  bytes: number,
): Error | undefined {
  switch (meaningOf(error)) {
    case 'conflict': {
      const { actualVersion } = error as { actualVersion: bigint | 'no_stream' };
      return new WrongExpectedRevision(
        stream,
        expected,
        actualVersion === 'no_stream' ? -1 : Number(actualVersion),
      );
    }
    case 'too-large':
      return new EventTooLarge(bytes, (error as { maxAppendSize: number }).maxAppendSize);
    case 'denied':
      return new LedgerUnavailable(`The event store does not let this user append to ${stream}.`, {
        cause: error,
      });
    case 'deleted':
      return new LedgerUnavailable(`The stream ${stream} was deleted in the event store.`, { cause: error });
    default:
      return undefined;
  }
}

/**
 * Asks a second time where no answer comes for a while: of two appends of the same ids at the same moment, from two
 * processes, the server now and then answers only one; asked once the other is settled, it answers at once. Either answer
 * is final: the second time the events are found, or what stands in their place.
 */
function answered(ask: (withinMs: number) => Promise<AppendAnswer>, withinMs: number): Promise<AppendAnswer> {
  const first = ask(withinMs);
  if (withinMs <= ASKED_AGAIN_MS) return first;
  return new Promise((resolve, reject) => {
    const askAgain = () => void ask(withinMs - ASKED_AGAIN_MS).then(resolve, reject);
    const timer = setTimeout(askAgain, ASKED_AGAIN_MS);
    first.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What stands in a stream from a revision on, at most so many, as a server tells it now. */
export type Standing = (fromRevision: number, count: number, withinMs: number) => Promise<Recorded[]>;

/**
 * What a conflict means that was answered to an append asked more than once. Where an id stands in another stream, too, the
 * server does not know it again for as long as it has not indexed what it has just written: the conflict is with ourselves.
 * @returns the answer of an append that was made; `undefined`: what stands there cannot be read yet
 * @throws the conflict, where others stand there
 */
async function conflictExamined(
  conflict: WrongExpectedRevision,
  events: readonly Storable[],
  standing: (fromRevision: number) => Promise<Recorded[]>,
): Promise<AppendAnswer | undefined> {
  const first = conflict.expected === 'none' ? 0 : Number(conflict.expected) + 1;
  if (conflict.actual < first) throw conflict;
  const there = await standing(first);
  if (there.some(({ id }, n) => id !== events[n].id)) throw conflict;
  if (there.length < events.length) return undefined;
  const { revision, position } = there[there.length - 1];
  return { revision: BigInt(revision), position: BigInt(position) };
}

export interface AppendTimes {
  /** For the whole append, all attempts together. */
  deadlineMs: number;
  attemptMs: number;
}

/**
 * Appends, and settles what became of it before answering: where an attempt had no clear end (cut, timeout, a server that is
 * starting) the same events are sent again with the same ids and the same expected revision. The server then either
 * finds them and answers as the first time, or appends them now, or says what stands there instead.
 *
 * @throws WrongExpectedRevision · EventTooLarge · LedgerUnavailable
 */
export async function appendSettled(
  connections: Connections,
  { deadlineMs, attemptMs }: AppendTimes,
  stream: string,
  events: readonly Storable[],
  expected: ExpectedRevision,
  standing: Standing,
): Promise<AppendAnswer> {
  const bytes = bytesOf(events);
  if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(bytes, MAX_APPEND_BYTES);
  const extraMs = bytes / BYTES_PER_MS;
  const until = monotonicMs() + deadlineMs + extraMs;
  const left = () => Math.max(1, until - monotonicMs());
  let asked = 0;
  for (let failures = 0; ;) {
    const client = await connections.client(left());
    const startedAt = monotonicMs();
    try {
      const ask = (withinMs: number) => {
        asked += 1;
        return client.appendOnce(stream, events, expected, withinMs);
      };
      const withinMs = Math.min(attemptMs + extraMs, left());
      const answer = await (expected === 'any' ? ask(withinMs) : answered(ask, withinMs));
      connections.works();
      return answer;
    } catch (error) {
      const final = refusal(error, stream, expected, bytes);
      if (final !== undefined) {
        connections.works();
        if (!(final instanceof WrongExpectedRevision) || asked === 1) throw final;
        const read = (from: number) => standing(from, events.length, left());
        const made = await conflictExamined(final, events, read);
        if (made !== undefined) return made;
      }
      failures += 1;
      // An overloaded server that answers others is not left; one that is not ready twice may not be the leader any more.
      const alive =
        final !== undefined ||
        (error instanceof NoAnswer
          ? client.lastAnswerAt > startedAt
          : meaningOf(error) === 'busy' && failures < 2);
      if (alive) connections.falters(error);
      else connections.drop(client, error);
      if (expected === 'any')
        throw new LedgerUnavailable(`Whether this was recorded is not known: ${wordsOf(error)}.`, {
          cause: error,
        });
      const waitMs = backOffMs(failures);
      if (connections.ending || waitMs >= until - monotonicMs()) throw connections.unavailable(error);
      await pause(waitMs);
    }
  }
}
