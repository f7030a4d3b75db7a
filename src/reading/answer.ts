import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { JsonObject } from '../../events/envelope.js';
import { ASK_AGAIN, FOR_EVER, entityTag, matches } from '../http/caching.js';
import type { Echo, Times } from '../readmodel/api.js';
import { isSettled } from './times.js';

/** The answer of a read: a JSON body or a stream. */
export interface Answer {
  /** Left out where the answer has no end in recorded time. */
  echo?: Echo;
  degraded?: boolean;
  /** The times it depends on: when all are settled, the answer is immutable. Left out where it depends on its reader. */
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

/** What caching depends on besides the answer. */
export interface ResponseContext {
  /** Milliseconds since 1970. */
  now: number;
  /** Position that the projections have reached. */
  head: number;
  following(): boolean;
  /** The projections' version. */
  version: string;
  ifNoneMatch: string | undefined;
  /** Identifies the content of a stream for its tag, which is sent before a digest of it could be known. */
  identityOf(echo: Echo): string[];
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sets the headers of the response and returns its body: a text, a stream, or nothing with `304`. An immutable answer gets an
 * entity tag and may be cached for ever.
 */
export function writeResponse(
  answer: Answer,
  context: ResponseContext,
  reply: FastifyReply,
): string | StreamableFile | undefined {
  const { echo, degraded, body, stream, status } = answer;
  const text =
    stream || status ? undefined : JSON.stringify({ ...echo, ...(degraded && { degraded }), ...body });
  if (echo) setTimeHeaders(echo, reply);
  if (degraded) reply.header('Parley-Degraded', 'true');
  reply.headers(answer.headers ?? {});
  reply.header('Cache-Control', ASK_AGAIN);
  if (echo && isImmutable(answer, context)) {
    const tag = entityTag(context.version, ...(text === undefined ? context.identityOf(echo) : [text]));
    reply.headers({ ETag: tag, 'Cache-Control': FOR_EVER });
    if (matches(context.ifNoneMatch, tag)) return void reply.code(304);
  }
  if (status) return void reply.code(status);
  const type = stream?.type ?? JSON_TYPE;
  reply.header('Content-Type', type);
  return stream ? new StreamableFile(stream.open(), { type }) : text;
}

function setTimeHeaders({ asOf, knownAt, position }: Echo, reply: FastifyReply): void {
  reply.headers({ 'Parley-Known-At': knownAt, 'Parley-Known-Position': position });
  if (asOf !== null) reply.header('Parley-As-Of', asOf);
}

function isImmutable({ dependsOn, degraded }: Answer, { now, head, following }: ResponseContext): boolean {
  if (dependsOn === undefined || degraded) return false;
  return dependsOn.every((times) => isSettled(times, now, head)) && following();
}
