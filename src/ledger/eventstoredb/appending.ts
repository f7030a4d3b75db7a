import { ANY, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import type { AppendExpectedRevision, AppendResult, EventStoreDBClient } from '@eventstore/db-client';
import type { JsonObject } from '../../../events/envelope.js';
import { EventTooLarge, LedgerUnavailable, MAX_APPEND_BYTES, WrongExpectedRevision } from '../port.js';
import type { Appended, ExpectedRevision } from '../port.js';
import type { Storable } from '../storable.js';
import type { Connection } from './connection.js';
import { messageOf, refusalOf } from './errors.js';
import { positionOf } from './events.js';
import type { Recorded } from './events.js';
import { readStream } from './reading.js';
import { monotonicMs, within } from './timing.js';

/** Extra time for slow connections: one second per 100 kB. */
const BYTES_PER_MS = 100;
const ASKED_AGAIN_MS = 250;

const bytesOf = (events: readonly Storable[]): number =>
  events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);

/** Sends exactly what was checked, keys in canonical order. */
const eventData = ({ id, type, data, metadata }: Storable) =>
  jsonEvent({
    id,
    type,
    data: JSON.parse(data) as JsonObject,
    metadata: JSON.parse(metadata) as JsonObject,
  });

function expectedOf(expected: ExpectedRevision): AppendExpectedRevision {
  if (expected === 'any') return ANY;
  return expected === 'none' ? NO_STREAM : BigInt(expected);
}

/** One append to a stream, with its retries. */
export class Append {
  private readonly bytes: number;
  private readonly extraMs: number;
  private attempts = 0;

  constructor(
    private readonly connection: Connection,
    private readonly stream: string,
    private readonly events: readonly Storable[],
    private readonly expected: ExpectedRevision,
  ) {
    this.bytes = bytesOf(events);
    this.extraMs = this.bytes / BYTES_PER_MS;
  }

  /**
   * Determines the append's outcome before returning: after an ambiguous failure (lost connection, timeout, server starting) it
   * retries with the same ids and the same expected revision. The server then finds the events and answers as the first time,
   * appends them now, or reports a conflict.
   *
   * @throws WrongExpectedRevision · EventTooLarge · LedgerUnavailable
   */
  async run(): Promise<Appended> {
    const { connection, stream, expected, bytes } = this;
    if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(bytes, MAX_APPEND_BYTES);
    const until = monotonicMs() + connection.deadlineMs + this.extraMs;
    for (let failures = 1; ; failures++) {
      const left = Math.max(1, until - monotonicMs());
      const { client } = connection;
      try {
        const answer = await this.attempt(client, Math.min(connection.attemptMs + this.extraMs, left));
        connection.works();
        return await this.appended(answer);
      } catch (error) {
        if (error instanceof LedgerUnavailable) throw error;
        const refusal = refusalOf(error, { stream, expected, bytes });
        if (refusal === undefined) {
          connection.failed(client, error);
          if (expected === 'any')
            throw new LedgerUnavailable(`Whether this was recorded is not known: ${messageOf(error)}.`, {
              cause: error,
            });
        } else {
          connection.works();
          if (!(refusal instanceof WrongExpectedRevision) || this.attempts === 1) throw refusal;
          const done = await this.ownEvents(refusal, left);
          if (done !== undefined) return done;
        }
        await connection.retry(failures, error, until);
      }
    }
  }

  /**
   * Sends again if no answer arrives for a while: of two concurrent appends of the same ids from two processes, the server
   * sometimes answers only one; a resend after the other has completed is answered at once. Either answer is final: the resend
   * finds the events, or a conflict.
   */
  private async attempt(client: EventStoreDBClient, withinMs: number): Promise<AppendResult> {
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<AppendResult>((resolve, reject) => {
      const send = () => void this.send(client, withinMs).then(resolve, reject);
      send();
      if (this.expected !== 'any') timer = setTimeout(send, ASKED_AGAIN_MS);
    });
    return within(withinMs, answer).finally(() => clearTimeout(timer));
  }

  /** The client's own deadline is later than ours and releases the resources of an unanswered call. */
  private send(client: EventStoreDBClient, withinMs: number): Promise<AppendResult> {
    this.attempts += 1;
    return client.appendToStream(this.stream, this.events.map(eventData), {
      expectedRevision: expectedOf(this.expected),
      credentials: this.connection.appendCredentials,
      deadline: withinMs + 1_000,
    });
  }

  private async appended({ nextExpectedRevision, position }: AppendResult): Promise<Appended> {
    const { stream, events } = this;
    const revision = Number(nextExpectedRevision);
    if (events.length === 1 && position !== undefined)
      return { positions: [positionOf({ position })], revision };
    // The server returns only the last event's position.
    const written = await this.standing(revision - events.length + 1);
    if (written.length < events.length)
      throw new LedgerUnavailable(`${stream} does not hold what was just appended to it.`);
    return { positions: written.map(positionOf), revision };
  }

  /**
   * Interprets a conflict after a retried append. If an id also exists in another stream, the server does not recognise it until
   * it has indexed its latest writes: the conflict is then with our own events.
   * @returns the result if the append was made; `undefined`: the stream's events cannot be read yet
   * @throws the conflict, if the events are someone else's
   */
  private async ownEvents(conflict: WrongExpectedRevision, withinMs: number): Promise<Appended | undefined> {
    const { events, expected } = this;
    const first = expected === 'none' ? 0 : Number(expected) + 1;
    if (conflict.actual < first) throw conflict;
    const there = await this.standing(first, withinMs);
    if (there.some(({ id }, n) => id !== events[n].id)) throw conflict;
    if (there.length < events.length) return undefined;
    return { positions: there.map(positionOf), revision: first + events.length - 1 };
  }

  /** The stream's events from a revision on, as many as are appended. */
  private async standing(fromRevision: number, withinMs?: number): Promise<Recorded[]> {
    const { connection, stream, events } = this;
    const found: Recorded[] = [];
    const options = { fromRevision, limit: events.length };
    for await (const batch of readStream(connection, stream, options, withinMs)) found.push(...batch);
    return found;
  }
}
