import { readFileSync } from 'node:fs';
import { EventStoreDBClient } from '@eventstore/db-client';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Channel, credentials } from '@grpc/grpc-js';
import type { ExpectedRevision } from '../port.js';
import type { Storable } from '../storable.js';
import { AppendStream } from './append-stream.js';
import type { AppendAnswer } from './append-stream.js';
import { Inbox } from './inbox.js';
import { decodeReadAnswer } from './read-answer.js';
import { NoAnswer, within } from './timing.js';
import { StoreUrlError } from './url.js';
import type { StoreUrl } from './url.js';

/** The client itself reads events of this size, as large as the server can hold. */
const MAX_RECEIVED_BYTES = 17 * 1024 * 1024;
const CLOSING_MS = 1_000;

function file(path: string | undefined, option: string): Buffer | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StoreUrlError(
      `${option} in the event store's URL cannot be read: ${(error as Error).message}.`,
    );
  }
}

/** The certificates that a URL names. @throws StoreUrlError */
export function readCertificates(url: StoreUrl) {
  return {
    insecure: !url.tls,
    rootCertificate: file(url.caFile, 'tlsCAFile'),
    userCertFile: file(url.certificateFile, 'userCertFile'),
    userKeyFile: file(url.keyFile, 'userKeyFile'),
  };
}

export type Certificates = ReturnType<typeof readCertificates>;

function settingsOf(url: StoreUrl) {
  const { nodePreference, maxDiscoverAttempts, gossipTimeoutS, connectionName } = url;
  const cluster = {
    nodePreference,
    maxDiscoverAttempts,
    discoveryInterval: url.discoveryIntervalMs,
    gossipTimeout: gossipTimeoutS,
  };
  if (url.hosts.length > 1) return { connectionName, ...cluster, endpoints: url.hosts };
  if (url.discover) return { connectionName, ...cluster, discover: url.hosts[0] };
  return { connectionName, endpoint: url.hosts[0] };
}

/**
 * The client of one connection: used until it first fails, then closed and replaced, never mended.
 *
 * It differs from the published client where that one cannot be relied on:
 * - Appends go over a stream with a table of its own (append-stream.ts). The client's table is global to the process:
 *   the end of one connection rejects everybody's appends, and the next answer to one of those ends the process.
 * - The channel has its own subchannels, with short waits between attempts. Otherwise a fresh client inherits the
 *   waits, of up to two minutes, of those before it.
 * - What is read is taken from the wire (wire.ts) into what we need of it, and not parsed before it is asked for.
 * - It does not reconnect by itself, so that nothing of an old connection can wake up later.
 */
export class StoreClient extends EventStoreDBClient {
  private opened: Promise<Channel> | undefined;
  private closed = false;
  private appends: AppendStream | undefined;

  constructor(
    private readonly url: StoreUrl,
    private readonly certificates: Certificates,
  ) {
    super(
      settingsOf(url) as ConstructorParameters<typeof EventStoreDBClient>[0],
      certificates,
      url.credentials,
    );
  }

  protected override handleError = async (): Promise<void> => undefined;

  protected override getChannel = (): Promise<Channel> => (this.opened ??= this.openChannel());

  /** Connects, and makes sure that what answers is a server we can use. @throws NoAnswer, or what the client throws */
  async connect(withinMs: number): Promise<void> {
    const batches = await within(withinMs, this.supports(grpc.StreamsService.batchAppend));
    if (!batches) throw new Error('the server is too old: EventStoreDB 22.6 or newer is needed');
  }

  /**
   * One attempt, with a time of its own, which the client does not keep by itself.
   * @throws NoAnswer · an error of the client: see meaningOf
   */
  async appendOnce(
    stream: string,
    events: readonly Storable[],
    expected: ExpectedRevision,
    withinMs: number,
  ): Promise<AppendAnswer> {
    if (this.appends === undefined || this.appends.ended) {
      const open = this.GRPCStreamCreator(grpc.StreamsClient, 'batchAppend', (client) =>
        client.batchAppend(...this.callArguments({}, { deadline: Infinity })),
      );
      this.appends = new AppendStream(open());
    }
    return this.appends.append(stream, events, expected, withinMs);
  }

  /** When the last answer to an append came, by the monotonic clock; 0 before the first. */
  get lastAnswerAt(): number {
    return this.appends?.lastAnswerAt ?? 0;
  }

  /**
   * Begins a read, or a subscription, which is endless. Whoever takes from the inbox leaves it at the end.
   * @throws an error of the client, here and in the inbox: see meaningOf
   */
  async read(request: ReadReq, { endless = false } = {}): Promise<Inbox> {
    let inbox: Inbox | undefined;
    const { path, requestSerialize } = grpc.StreamsService.read;
    const open = this.GRPCStreamCreator(grpc.StreamsClient, 'read', (client) => {
      const end = this.callArguments({}, { deadline: Infinity });
      const call = client.makeServerStreamRequest(path, requestSerialize, decodeReadAnswer, request, ...end);
      inbox = new Inbox(call, endless);
      return call;
    });
    await open();
    return inbox!;
  }

  /** Ends every call of this connection, and lets go of it. */
  async close(): Promise<void> {
    this.closed = true;
    await within(CLOSING_MS, this.dispose()).catch(() => undefined);
    const channel = await this.opened?.catch(() => undefined);
    channel?.close();
  }

  private async openChannel(): Promise<Channel> {
    const target = await this.resolveUri();
    if (this.closed) throw new NoAnswer(0);
    const { insecure, rootCertificate, userKeyFile, userCertFile } = this.certificates;
    const secured = insecure
      ? credentials.createInsecure()
      : credentials.createSsl(rootCertificate, userKeyFile, userCertFile);
    return new Channel(target, secured, {
      'grpc.keepalive_time_ms': this.url.keepAliveIntervalMs,
      'grpc.keepalive_timeout_ms': this.url.keepAliveTimeoutMs,
      'grpc.max_receive_message_length': MAX_RECEIVED_BYTES,
      'grpc.use_local_subchannel_pool': 1,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 1_000,
    });
  }
}
