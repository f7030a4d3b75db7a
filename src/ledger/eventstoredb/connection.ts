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

/** How long the store has been unreachable (0: it is reachable), and a readable reason. */
export interface Outage {
  ms: number;
  why: string;
}

/** Tracks since when (monotonic clock) and why the store is unreachable. */
export class OutageClock {
  private since: number | undefined;
  private why = '';

  /** The outage begins at the first failure; its reason is the latest one. */
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
 * The client, replaced after each lost connection, and the current outage. The client's keep-alive pings detect dead connections.
 * Callers retry their own calls.
 *
 * The client would reconnect by itself, but if it then finds no cluster node, calls still failing on the old connection throw
 * exceptions that cannot be caught. An old client is released when its calls have ended.
 */
export class Connection {
  private current: EventStoreDBClient | undefined;
  private madeAt = 0;
  private clients = 0;
  private readonly tls: ReturnType<typeof tlsOf>;
  readonly place: string;
  /** Total time limit of a ledger call. */
  readonly deadlineMs: number;
  /** Time limit of one attempt. */
  readonly attemptMs: number;
  /**
   * Passed with every append, so that each is a gRPC call of its own. Without credentials the client sends all appends over one
   * stream and tracks pending ones in one process-wide table: when such a stream breaks, it rejects the appends of every client,
   * and the next answer to one of those is an exception that cannot be caught. Without TLS the client never sends credentials, so
   * any will do; with a client certificate there are none.
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
    // One listener per call in flight.
    setMaxListeners(0, this.closed);
    this.place = describeUrl(url);
    this.deadlineMs = url.deadlineMs ?? times.deadlineMs ?? 5_000;
    this.attemptMs = Math.min(times.attemptMs ?? 2_500, this.deadlineMs);
    this.appendCredentials = url.credentials ?? (url.tls ? undefined : { username: '-', password: '-' });
  }

  /** Get it anew before each call. */
  get client(): EventStoreDBClient {
    if (this.current === undefined) {
      // Channels with equal options share connections and their reconnect back-off.
      const keepAliveTimeout = this.url.keepAliveTimeout + this.clients++;
      this.current = clientOf({ ...this.url, keepAliveTimeout }, this.tls);
      this.madeAt = monotonicMs();
    }
    return this.current;
  }

  /** The store answered a call, with success or an error. */
  works(): void {
    this.clock.works();
  }

  /**
   * A call on this client failed: the client is not used again. A timeout may only mean a slow server, but gRPC waits
   * indefinitely for a node that accepts connections without responding, and a cluster may have a new leader by then.
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
   * Back-off before a failed call is retried.
   * @throws LedgerUnavailable if no time is left, or the store has been unreachable for so long that one attempt is enough
   */
  async retry(failures: number, error: unknown, until: number): Promise<void> {
    this.assertOpen();
    const waitMs = backOffMs(failures);
    if (this.ending || monotonicMs() + waitMs >= until || this.outage.ms > this.deadlineMs)
      throw this.unavailable(error);
    await pause(waitMs, this.closed);
    this.assertOpen();
  }

  /** The error for the caller; an earlier error is more informative than a timeout. */
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

  /** Stops retries; calls in flight may finish. */
  end(): void {
    this.ending = true;
  }

  async close(): Promise<void> {
    this.closing.abort();
    if (this.current) await within(CLOSING_MS, this.current.dispose()).catch(() => undefined);
  }
}
