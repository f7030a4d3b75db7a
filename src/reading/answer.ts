import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { JsonObject } from '../../events/envelope.js';
import { ASK_AGAIN, FOR_EVER, entityTag, matches } from '../http/caching.js';
import type { Echo, Times } from '../readmodel/api.js';
import { isSettled } from './times.js';

/** What a read answers, before it is put on the wire: a JSON body or a stream. */
export interface Answer {
  /** Left out where the answer has no end in recorded time. */
  echo?: Echo;
  degraded?: boolean;
  /** The times it depends on: when all are settled, it never changes again. Left out where it is made for one reader. */
  dependsOn?: Times[];
  body?: JsonObject;
  stream?: StreamedBody;
  headers?: Record<string, string>;
  /** There is nothing to send. */
  status?: 204;
}

export interface StreamedBody {
  /** Media type. */
  type: string;
  open(): Readable;
}

/** What finality and tags depend on besides the answer. */
export interface ResponseContext {
  /** Milliseconds since 1970. */
  now: number;
  /** Position that the projections have reached. */
  head: number;
  following(): boolean;
  /** The projections' version. */
  version: string;
  ifNoneMatch: string | undefined;
  /** What tells a stream's content from any other's, as it has no digest before it has been sent. */
  identityOf(echo: Echo): string[];
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sets the headers of an answer and returns what is to be sent: its text, its stream, or nothing with `304`.
 * An answer that can never change gets a tag and may be kept for ever.
 */
export function writeResponse(
  answer: Answer,
  context: ResponseContext,
  reply: FastifyReply,
): string | StreamableFile | undefined {
  const { echo, degraded, body, stream, status } = answer;
  const text =
    stream || status ? undefined : JSON.stringify({ ...echo, ...(degraded && { degraded }), ...body });
  if (echo) nameTimes(echo, reply);
  if (degraded) reply.header('Parley-Degraded', 'true');
  reply.headers(answer.headers ?? {});
  reply.header('Cache-Control', ASK_AGAIN);
  if (echo && isFinal(answer, context)) {
    const tag = entityTag(context.version, ...(text === undefined ? context.identityOf(echo) : [text]));
    reply.headers({ ETag: tag, 'Cache-Control': FOR_EVER });
    if (matches(context.ifNoneMatch, tag)) return void reply.code(304);
  }
  if (status) return void reply.code(status);
  const type = stream?.type ?? JSON_TYPE;
  reply.header('Content-Type', type);
  return stream ? new StreamableFile(stream.open(), { type }) : text;
}

function nameTimes({ asOf, knownAt, position }: Echo, reply: FastifyReply): void {
  reply.headers({ 'Parley-Known-At': knownAt, 'Parley-Known-Position': position });
  if (asOf !== null) reply.header('Parley-As-Of', asOf);
}

function isFinal({ dependsOn, degraded }: Answer, { now, head, following }: ResponseContext): boolean {
  if (dependsOn === undefined || degraded) return false;
  return dependsOn.every((times) => isSettled(times, now, head)) && following();
}
