import gossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import { parseUUID } from '@eventstore/db-client/dist/utils/grpcUUID.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featureServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { sendUnaryData, ServerDuplexStream, ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js';

export interface AppendAsked {
  stream: string;
  /** As the protocol has it: a revision, `none` or `any`. */
  expected: number | 'none' | 'any';
  events: { id: string; type: string; data: string; metadata: string }[];
  authorization: string | undefined;
}

export type AppendAnswered =
  | { revision: number; position: string }
  | { wrongRevision: number | 'none' }
  | {
      error:
        | 'AccessDenied'
        | 'Timeout'
        | 'Unknown'
        | 'StreamDeleted'
        | 'MaximumAppendSizeExceeded'
        | 'Server Is Not Ready';
    }
  /** As a broken server would: no details, or an id that nobody asked with. */
  | 'bare error'
  | 'stray'
  | 'nothing'
  | 'cut';

export interface ReadAsked {
  /** The stream, or `$all`, filtered when it is a subscription. */
  of: string;
  from: string;
  backwards: boolean;
  subscription: boolean;
  authorization: string | undefined;
}

export interface EventTold {
  id?: string;
  streamId?: string;
  revision?: bigint;
  position?: bigint;
  type?: string;
  contentType?: string;
  /** A string is sent as it is. */
  data?: unknown;
  metadata?: unknown;
}

/** What a read is answered with: events, and then its end, a status of gRPC, or nothing more. */
export interface ReadAnswered {
  events: EventTold[];
  then: 'end' | 'stay' | { code: number; details: string };
  notFound?: boolean;
}

export interface Script {
  append?(asked: AppendAsked, attempt: number): AppendAnswered;
  read?(asked: ReadAsked, attempt: number): ReadAnswered;
  /** What gossip tells: the port of the leader. */
  leader?: number;
  tooOld?: boolean;
}

const DETAILS = {
  AccessDenied: () => new shared.AccessDenied(),
  Timeout: () => new shared.Timeout(),
  Unknown: () => new shared.Unknown(),
  StreamDeleted: () => new shared.StreamDeleted(),
  MaximumAppendSizeExceeded: () => new shared.MaximumAppendSizeExceeded().setMaxappendsize(1_048_576),
  'Server Is Not Ready': () => new shared.BadRequest(),
};

function errorOf(name: string, details: { serializeBinary(): Uint8Array }, message = name) {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new status.Status().setMessage(message).setDetails(packed);
}

const text = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString();

/**
 * A gRPC server in the test process that speaks the few calls of an EventStoreDB that Parley makes, and answers what a test's
 * script says. It is no event store: it keeps nothing. For answers that a real server gives only in rare states.
 */
export class ScriptedEventStore {
  readonly appends: AppendAsked[] = [];
  readonly reads: ReadAsked[] = [];
  /** Reads and subscriptions that the client has not ended. */
  openReads = 0;
  script: Script = {};
  private port = 0;

  private constructor(private readonly server: Server) {}

  static async start(credentials = ServerCredentials.createInsecure()): Promise<ScriptedEventStore> {
    const server = new Server();
    const store = new ScriptedEventStore(server);
    server.addService(services.StreamsService, {
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => store.takeAppends(call),
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => store.takeRead(call),
    });
    server.addService(featureServices.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) => answer(null, store.features()),
    });
    server.addService(gossipServices.GossipService, {
      read: (_: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>) =>
        answer(null, store.members()),
    });
    store.port = await new Promise((resolve, reject) =>
      server.bindAsync('127.0.0.1:0', credentials, (error, port) => (error ? reject(error) : resolve(port))),
    );
    return store;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get url(): string {
    return `esdb://${this.address}?tls=false`;
  }

  stop(): void {
    this.server.forceShutdown();
  }

  private features() {
    const methods = new features.SupportedMethods().setEventStoreServerVersion('scripted');
    if (this.script.tooOld) return methods;
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams').setMethodName('batchappend');
    return methods.setMethodsList([method]);
  }

  private members() {
    const port = this.script.leader ?? this.port;
    const member = new gossip.MemberInfo().setIsAlive(true).setState(gossip.MemberInfo.VNodeState.LEADER);
    member.setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
    return new gossip.ClusterInfo().setMembersList([member]);
  }

  private takeAppends(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
    call.on('error', () => undefined);
    call.on('end', () => call.end());
    call.on('data', (request: BatchAppendReq) => {
      const options = request.getOptions()!;
      const asked: AppendAsked = {
        stream: text(options.getStreamIdentifier()!.getStreamName()),
        expected: options.hasStreamPosition()
          ? Number(options.getStreamPosition())
          : options.hasNoStream()
            ? 'none'
            : 'any',
        events: request.getProposedMessagesList().map((message) => ({
          id: parseUUID(message.getId())!,
          type: message.getMetadataMap().get('type')!,
          data: text(message.getData()),
          metadata: text(message.getCustomMetadata()),
        })),
        authorization: call.metadata.get('authorization')[0]?.toString(),
      };
      this.appends.push(asked);
      const answer = this.script.append?.(asked, this.appends.length) ?? 'nothing';
      this.answerAppend(call, request, answer);
    });
  }

  private answerAppend(
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
    request: BatchAppendReq,
    answer: AppendAnswered,
  ): void {
    if (answer === 'nothing') return;
    if (answer === 'cut') return void call.emit('error', { code: 14, details: 'cut' });
    const response = new messages.BatchAppendResp();
    response
      .setCorrelationId(request.getCorrelationId())
      .setStreamIdentifier(request.getOptions()!.getStreamIdentifier());
    if (answer === 'stray') {
      response.setCorrelationId(new shared.UUID().setString('11111111-1111-4111-8111-111111111111'));
      response.setSuccess(new messages.BatchAppendResp.Success().setCurrentRevision('0'));
    } else if (answer === 'bare error') response.setError(new status.Status().setMessage('something'));
    else if ('wrongRevision' in answer) {
      const details = new shared.WrongExpectedVersion();
      if (answer.wrongRevision === 'none') details.setCurrentNoStream(new shared.Empty());
      else details.setCurrentStreamRevision(String(answer.wrongRevision));
      response.setError(errorOf('WrongExpectedVersion', details));
    } else if ('error' in answer) {
      const name = answer.error === 'Server Is Not Ready' ? 'BadRequest' : answer.error;
      response.setError(errorOf(name, DETAILS[answer.error](), answer.error));
    } else {
      const position = new shared.AllStreamPosition();
      position.setCommitPosition(answer.position).setPreparePosition(answer.position);
      const success = new messages.BatchAppendResp.Success().setCurrentRevision(String(answer.revision));
      response.setSuccess(success.setPosition(position));
    }
    call.write(response);
  }

  private takeRead(call: ServerWritableStream<ReadReq, ReadResp>): void {
    const options = call.request.getOptions()!;
    const all = options.getAll();
    const stream = options.getStream();
    const asked: ReadAsked = {
      of: stream ? text(stream.getStreamIdentifier()!.getStreamName()) : '$all',
      from:
        all?.getPosition()?.getCommitPosition() ??
        (stream?.hasRevision() ? stream.getRevision() : (all ?? stream)!.hasStart() ? 'start' : 'end'),
      backwards: options.getReadDirection() === 1,
      subscription: options.hasSubscription(),
      authorization: call.metadata.get('authorization')[0]?.toString(),
    };
    this.reads.push(asked);
    this.openReads += 1;
    call.once('cancelled', () => (this.openReads -= 1));
    call.on('error', () => undefined);
    const answer = this.script.read?.(asked, this.reads.length) ?? { events: [], then: 'end' };
    if (asked.subscription)
      call.write(
        new messages.ReadResp().setConfirmation(
          new messages.ReadResp.SubscriptionConfirmation().setSubscriptionId('s'),
        ),
      );
    if (answer.notFound) call.write(new messages.ReadResp().setStreamNotFound(notFound(asked.of)));
    for (const event of answer.events) call.write(recorded(event, asked.of));
    if (answer.then === 'stay') return;
    this.openReads -= 1;
    call.removeAllListeners('cancelled');
    if (answer.then === 'end') call.end();
    else call.emit('error', answer.then);
  }
}

const notFound = (stream: string) =>
  new messages.ReadResp.StreamNotFound().setStreamIdentifier(
    new shared.StreamIdentifier().setStreamName(Buffer.from(stream)),
  );

function recorded(event: EventTold, of: string) {
  const position = String(event.position ?? 0n);
  const record = new messages.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id ?? '00000000-0000-4000-8000-000000000000'))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.streamId ?? of)))
    .setStreamRevision(String(event.revision ?? 0n))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(Buffer.from(typeof event.data === 'string' ? event.data : JSON.stringify(event.data ?? {})))
    .setCustomMetadata(Buffer.from(JSON.stringify(event.metadata ?? {})));
  record
    .getMetadataMap()
    .set('type', event.type ?? 'T')
    .set('content-type', event.contentType ?? 'application/json');
  return new messages.ReadResp().setEvent(new messages.ReadResp.ReadEvent().setEvent(record));
}
