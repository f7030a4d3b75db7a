import { randomUUID } from 'node:crypto';
import { convertToCommandError, UnknownError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError.js';
import { parseUUID } from '@eventstore/db-client/dist/utils/grpcUUID.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import type { ExpectedRevision } from '../port.js';
import type { Storable } from '../storable.js';
import { monotonicMs, NoAnswer } from './timing.js';

/** `position` is that of the last event; `undefined` where the server does not say. */
export interface AppendAnswer {
  revision: bigint;
  position: bigint | undefined;
}

interface Pending {
  stream: string;
  timer: NodeJS.Timeout;
  resolve(answer: AppendAnswer): void;
  reject(error: unknown): void;
}

type Call = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

function proposal({ id, type, data, metadata }: Storable) {
  const uuid = new shared.UUID();
  uuid.setString(id);
  const message = new messages.BatchAppendReq.ProposedMessage();
  message.setId(uuid);
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  message.setData(Buffer.from(data));
  message.setCustomMetadata(Buffer.from(metadata));
  return message;
}

function requestOf(
  correlationId: string,
  stream: string,
  events: readonly Storable[],
  expected: ExpectedRevision,
) {
  const name = new shared.StreamIdentifier();
  name.setStreamName(Buffer.from(stream));
  const options = new messages.BatchAppendReq.Options();
  options.setStreamIdentifier(name);
  if (expected === 'any') options.setAny(new shared.Empty());
  else if (expected === 'none') options.setNoStream(new shared.Empty());
  else options.setStreamPosition(String(expected));
  const uuid = new shared.UUID();
  uuid.setString(correlationId);
  const request = new messages.BatchAppendReq();
  request.setCorrelationId(uuid);
  request.setOptions(options);
  request.setProposedMessagesList(events.map(proposal));
  request.setIsFinal(true);
  return request;
}

function refusalOf(answer: BatchAppendResp, stream: string): Error {
  const error = answer.getError();
  if (error?.hasDetails()) return unpackToCommandError(error, stream);
  return new UnknownError(undefined, error?.getMessage() ?? 'the server gave no reason');
}

/**
 * The stream that all appends of one connection share. What is pending belongs to this stream alone: its end rejects
 * these appends and no others, and an answer that comes after its append has given up is let go.
 */
export class AppendStream {
  private readonly pending = new Map<string, Pending>();
  private readonly call: Promise<Call>;
  private failure: unknown;
  lastAnswerAt = 0;

  constructor(opening: Promise<Call>) {
    this.call = opening.then((call) =>
      call
        .on('data', (answer: BatchAppendResp) => this.settle(answer))
        .on('error', (error) => this.end(convertToCommandError(error)))
        .on('end', () => this.end(new Error('the server ended the stream of appends'))),
    );
    this.call.catch((error: unknown) => this.end(error));
  }

  get ended(): boolean {
    return this.failure !== undefined;
  }

  append(
    stream: string,
    events: readonly Storable[],
    expected: ExpectedRevision,
    withinMs: number,
  ): Promise<AppendAnswer> {
    const correlationId = randomUUID();
    const request = requestOf(correlationId, stream, events, expected);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.take(correlationId)?.reject(new NoAnswer(withinMs)), withinMs);
      this.pending.set(correlationId, { stream, timer, resolve, reject });
      // Where the call could not be opened, end() has rejected it.
      this.call.then((call) => this.pending.has(correlationId) && call.write(request)).catch(() => undefined);
    });
  }

  private settle(answer: BatchAppendResp): void {
    this.lastAnswerAt = monotonicMs();
    const pending = this.take(parseUUID(answer.getCorrelationId()) ?? '');
    if (pending === undefined) return;
    const success = answer.getSuccess();
    if (success !== undefined) {
      pending.resolve({
        revision: BigInt(success.getCurrentRevision()),
        position: success.hasPosition() ? BigInt(success.getPosition()!.getCommitPosition()) : undefined,
      });
    } else pending.reject(refusalOf(answer, pending.stream));
  }

  private end(error: unknown): void {
    this.failure ??= error;
    for (const id of [...this.pending.keys()]) this.take(id)!.reject(error);
  }

  private take(correlationId: string): Pending | undefined {
    const pending = this.pending.get(correlationId);
    this.pending.delete(correlationId);
    clearTimeout(pending?.timer);
    return pending;
  }
}
