import { STREAM_PREFIX } from '../../../events/envelope.js';
import type { StoredEvent } from '../../../events/envelope.js';
import { WrongExpectedRevision } from '../port.js';
import type {
  Appended,
  ExpectedRevision,
  Ledger,
  NewEvent,
  ReadAllOptions,
  ReadOptions,
  SubscribeOptions,
} from '../port.js';
import { openEventStoreLedger } from './eventstoredb-ledger.js';
import type { EventStoreLedger, EventStoreOptions } from './eventstoredb-ledger.js';

/**
 * An empty log for one test, on a server that many share: its streams have a prefix of their own, which is put before
 * their names and taken off again. All else is the ledger itself.
 */
class Namespaced implements Ledger {
  constructor(
    private readonly ledger: EventStoreLedger,
    private readonly prefix: string,
  ) {}

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    try {
      return await this.ledger.append(stream === '' ? '' : this.prefix + stream, events, expected);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      throw new WrongExpectedRevision(this.bare(error.stream), error.expected, error.actual);
    }
  }

  readStream = (stream: string, options?: ReadOptions) =>
    this.stripped(this.ledger.readStream(this.prefix + stream, options));

  readAll = (options?: ReadAllOptions) => this.stripped(this.ledger.readAll(options));

  subscribe = ({ onEvents, ...options }: SubscribeOptions) =>
    this.ledger.subscribe({ ...options, onEvents: (events) => onEvents(events.map(this.strip)) });

  head = () => this.ledger.head();
  health = () => this.ledger.health();
  close = () => this.ledger.close();

  private bare = (stream: string) => stream.slice(this.prefix.length);
  private strip = (event: StoredEvent) => ({ ...event, stream: this.bare(event.stream) });

  private async *stripped(events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent> {
    for await (const event of events) yield this.strip(event);
  }
}

export function openInNamespace(url: string, namespace: string, options: EventStoreOptions = {}): Ledger {
  const prefix = `${STREAM_PREFIX}${namespace}.`;
  return new Namespaced(openEventStoreLedger(url, { ...options, prefix }), prefix);
}
