import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Credentials } from '@eventstore/db-client';
import { InvalidStoreUrl, LedgerUnavailable } from '../port.js';
import { isFinal, isTimeout, messageOf } from './errors.js';
import { backOffMs, monotonicMs, NoAnswer, pause, within } from './timing.js';
import { describeUrl } from './url.js';
import type { StoreUrl } from './url.js';

const CLOSING_MS = 1_000;

/** How long something has been out of reach (0: it is not), and why, in words for people. */
export interface Outage {
  ms: number;
  why: string;
}

/** Since when, by the monotonic clock, and why something is out of reach. */
export class OutageClock {
  private since: number | undefined;
  private why = '';

  /** The outage lasts since the first failure; the reason is that of the latest. */
  failed(error: unknown): void {
    this.since ??= monotonicMs();
    this.why = messageOf(error);
  }

  works(): void {
    this.since = undefined;
    this.why = '';
  }

  get now(): Outage {
    const ms = this.since === undefined ? 0 : Math.max(1, Math.round(monotonicMs() - this.since));
    return { ms, why: this.why };
  }
}

function fileOf(path: string | undefined, option: string): Buffer | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InvalidStoreUrl(
      `${option} in the event store's URL cannot be read: ${(error as Error).message}.`,
    );
  }
}

const tlsOf = (url: StoreUrl) => ({
  insecure: !url.tls,
  rootCertificate: fileOf(url.caFile, 'tlsCAFile'),
  userCertFile: fileOf(url.certificateFile, 'userCertFile'),
  userKeyFile: fileOf(url.keyFile, 'userKeyFile'),
});

function clientOf(url: StoreUrl, tls: ReturnType<typeof tlsOf>): EventStoreDBClient {
  const { connectionName, keepAliveInterval, keepAliveTimeout } = url;
  const options = { connectionName, keepAliveInterval, keepAliveTimeout };
  const { nodePreference, maxDiscoverAttempts, discoveryInterval, gossipTimeout } = url;
  const cluster = { ...options, nodePreference, maxDiscoverAttempts, discoveryInterval, gossipTimeout };
  const [endpoint] = url.hosts;
  if (url.hosts.length > 1)
    return new EventStoreDBClient({ ...cluster, endpoints: url.hosts }, tls, url.credentials);
  if (url.discover) return new EventStoreDBClient({ ...cluster, discover: endpoint }, tls, url.credentials);
  return new EventStoreDBClient({ ...options, endpoint }, tls, url.credentials);
}

/**
 * The client, a fresh one after each cut, and since when the store behind it has been out of reach. A line that is dead
 * without being cut is found so by the keep-alive pings of the client. Callers retry their own calls.
 *
 * The client would connect again by itself; but where it then finds no node of a cluster, the calls that are still failing on
 * the old connection throw what nobody can catch. What is left of it ends with its calls.
 */
export class Connection {
  private current: EventStoreDBClient | undefined;
  private madeAt = 0;
  private clients = 0;
  private readonly tls: ReturnType<typeof tlsOf>;
  readonly place: string;
  /** How long a call of the ledger may take in all. */
  readonly deadlineMs: number;
  /** How long one attempt may take. */
  readonly attemptMs: number;
  /**
   * Passed with every append, so that each is a gRPC call of its own. Without credentials the client sends all appends over
   * one stream and keeps those that are pending in one table for the whole process: when such a stream breaks, it rejects
   * the appends of every client, and the next answer to one of those is an exception that nobody can catch. Without TLS the
   * client never sends them, so any will do; with a certificate in the place of a password there are none.
   */
  readonly appendCredentials: Credentials | undefined;
  private readonly clock = new OutageClock();
  private readonly closing = new AbortController();
  private ending = false;

  /** @throws InvalidStoreUrl */
  constructor(
    private readonly url: StoreUrl,
    times: { deadlineMs?: number; attemptMs?: number } = {},
  ) {
    this.tls = tlsOf(url);
    // One for every call that is under way.
    setMaxListeners(0, this.closed);
    this.place = describeUrl(url);
    this.deadlineMs = url.deadlineMs ?? times.deadlineMs ?? 5_000;
    this.attemptMs = Math.min(times.attemptMs ?? 2_500, this.deadlineMs);
    this.appendCredentials = url.credentials ?? (url.tls ? undefined : { username: '-', password: '-' });
  }

  /** To be obtained again before each call. */
  get client(): EventStoreDBClient {
    if (this.current === undefined) {
      // Channels with equal options share their connections, and the growing waits between attempts to connect.
      const keepAliveTimeout = this.url.keepAliveTimeout + this.clients++;
      this.current = clientOf({ ...this.url, keepAliveTimeout }, this.tls);
      this.madeAt = monotonicMs();
    }
    return this.current;
  }

  /** The store answered a call, whatever it said. */
  works(): void {
    this.clock.works();
  }

  /**
   * A call over this client failed: nothing more is asked over it. A timeout alone may be that of a slow server; but gRPC waits
   * for ever for a node that accepts connections and does not speak, and in a cluster another may lead by then.
   */
  failed(client: EventStoreDBClient, error: unknown): void {
    this.clock.failed(error);
    const hangs = !isTimeout(error) || monotonicMs() - this.madeAt > this.url.keepAliveInterval;
    if (client === this.current && hangs) this.current = undefined;
  }

  get outage(): Outage {
    return this.clock.now;
  }

  /** Aborted when the ledger is closed. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  assertOpen(): void {
    if (this.closed.aborted) throw new LedgerUnavailable('The ledger is closed.');
  }

  /**
   * Waits before a call that failed is tried again.
   * @throws LedgerUnavailable where there is no time left for that, or where the store has been away for so long already that
   *   one attempt is enough
   */
  async retry(failures: number, error: unknown, until: number): Promise<void> {
    this.assertOpen();
    const waitMs = backOffMs(failures);
    if (this.ending || monotonicMs() + waitMs >= until || this.outage.ms > this.deadlineMs)
      throw this.unavailable(error);
    await pause(waitMs, this.closed);
    this.assertOpen();
  }

  /** In words for a caller; an earlier error says more than a timeout. */
  unavailable(error: unknown): LedgerUnavailable {
    if (error instanceof LedgerUnavailable) return error;
    if (isFinal(error))
      return new LedgerUnavailable(`${this.place} does not allow this: ${messageOf(error)}.`, {
        cause: error,
      });
    const { why } = this.outage;
    const words = error instanceof NoAnswer && why !== '' ? why : messageOf(error);
    return new LedgerUnavailable(`${this.place} cannot be reached: ${words}.`, { cause: error });
  }

  /** From here on nothing is retried; what is under way may end. */
  end(): void {
    this.ending = true;
  }

  async close(): Promise<void> {
    this.closing.abort();
    if (this.current) await within(CLOSING_MS, this.current.dispose()).catch(() => undefined);
  }
}
