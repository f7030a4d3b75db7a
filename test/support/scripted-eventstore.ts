import { Readable } from 'node:stream';
import { EventStoreDBClient } from '@eventstore/db-client';

type Append = Parameters<EventStoreDBClient['appendToStream']>;

export interface AppendAsked {
  stream: string;
  events: Append[1];
  options: NonNullable<Append[2]>;
}

/** `done` is the position of the last event; an error is what the client throws; `hangs`: it never answers. */
export type AppendAnswered = { revision: number; position: bigint } | Error | 'hangs';

export interface ReadAsked {
  /** The stream, or `$all`. */
  of: string;
  from: unknown;
  subscription: boolean;
}

export interface EventTold {
  id?: string;
  streamId?: string;
  revision?: bigint;
  position?: bigint;
  isJson?: boolean;
  data?: unknown;
  metadata?: unknown;
}

/** What a read is answered with: events, and then its end, an error of the client, or nothing more. */
export interface ReadAnswered {
  events: EventTold[];
  then: 'end' | 'stay' | Error;
}

/** Answers the calls of every client in this process from a script, where no server could be made to answer so. */
export class ScriptedEventStore {
  readonly appends: AppendAsked[] = [];
  readonly reads: ReadAsked[] = [];
  /** Reads and subscriptions that have not ended, nor been cancelled. */
  openReads = 0;
  append: (asked: AppendAsked, attempt: number) => AppendAnswered = () => 'hangs';
  read: (asked: ReadAsked, attempt: number) => ReadAnswered = () => ({ events: [], then: 'end' });

  constructor() {
    const client = EventStoreDBClient.prototype;
    jest.spyOn(client, 'appendToStream').mockImplementation(async (stream, events, options = {}) => {
      const asked = { stream, events, options };
      this.appends.push(asked);
      const answer = this.append(asked, this.appends.length);
      if (answer === 'hangs') return new Promise(() => undefined);
      if (answer instanceof Error) throw answer;
      const { revision, position } = answer;
      return {
        success: true,
        nextExpectedRevision: BigInt(revision),
        position: { commit: position, prepare: position },
      };
    });
    const reading = (of: string, from: unknown, subscription = false) =>
      this.answer({ of, from, subscription }) as never;
    jest.spyOn(client, 'readStream').mockImplementation((of, options) => reading(of, options?.fromRevision));
    jest.spyOn(client, 'readAll').mockImplementation((options) => reading('$all', options?.fromPosition));
    jest
      .spyOn(client, 'subscribeToAll')
      .mockImplementation((options) => reading('$all', options?.fromPosition, true));
  }

  private answer(asked: ReadAsked): Readable {
    this.reads.push(asked);
    const { events, then } = this.read(asked, this.reads.length);
    const stream = new Readable({ objectMode: true, read: () => undefined });
    this.openReads += 1;
    let open = true;
    const close = async () => {
      if (open) this.openReads -= 1;
      open = false;
    };
    setImmediate(() => {
      if (asked.subscription) stream.emit('confirmation');
      for (const event of events) stream.push({ event: recorded(event, asked.of) });
      if (then === 'stay') return;
      void close();
      if (then === 'end') stream.push(null);
      // As the client tells an error: the stream itself is not destroyed by it.
      else setImmediate(() => stream.emit('error', then));
    });
    return Object.assign(stream, { cancel: close, unsubscribe: close });
  }
}

const recorded = (
  { id = '00000000-0000-4000-8000-000000000000', streamId, revision = 0n, position = 0n, ...rest }: EventTold,
  of: string,
) => ({
  ...{ id, streamId: streamId ?? of, revision, type: 'T', isJson: true, data: {}, metadata: {}, ...rest },
  position: { commit: position, prepare: position },
});
