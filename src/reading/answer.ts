import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { JsonObject } from '../../events/envelope.js';
import { entityTag, KEEP_AND_ASK, matching, weak } from '../http/caching.js';
import type { Echo, Times } from '../readmodel/api.js';
import { isSettled } from './times.js';

/** The answer of a read: a JSON body, a text of another type, or a stream. */
export interface Answer {
  /** Omitted if the answer has no end in recorded time. */
  echo?: Echo;
  degraded?: boolean;
  /** The times it depends on: once all are settled, the answer is immutable. Omitted if it depends on the caller. */
  dependsOn?: Times[];
  body?: JsonObject;
  text?: TextBody;
  stream?: StreamedBody;
  headers?: Record<string, string>;
  /** No content. */
  status?: 204;
}

export interface TextBody {
  /** Media type. */
  type: string;
  content: string;
}

export interface StreamedBody {
  /** Media type. */
  type: string;
  open(): Readable;
  /** Whether it depends on the day of the request, even if nothing has been recorded since. */
  dependsOnToday?: boolean;
}

/** Other inputs of caching. */
export interface ResponseContext {
  /** Milliseconds since 1970. */
  now: number;
  /** Position reached by the projections. */
  head: number;
  following(): boolean;
  /** The projections' version. */
  version: string;
  ifNoneMatch: string | undefined;
  /** Whether the answer is about one negotiation. */
  isOfOne: boolean;
  /** Identifies the content of a stream for its entity tag, which is sent before a digest could be computed. */
  identityOf(echo: Echo): string[];
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sets the headers of the response and returns its body: a text, a stream, or nothing with `304`. Immutable answers get a strong
 * entity tag, all others about one negotiation a weak one.
 */
export function writeResponse(
  answer: Answer,
  context: ResponseContext,
  reply: FastifyReply,
): string | StreamableFile | undefined {
  const { echo, degraded, body, text, stream, status } = answer;
  const content =
    stream || status
      ? undefined
      : (text?.content ?? JSON.stringify({ ...echo, ...(degraded && { degraded }), ...body }));
  if (echo) setTimeHeaders(echo, reply);
  if (degraded) reply.header('Parley-Degraded', 'true');
  reply.headers(answer.headers ?? {});
  reply.header('Cache-Control', KEEP_AND_ASK);
  const tag = tagOf(answer, context, content);
  if (tag !== undefined) {
    const had = matching(context.ifNoneMatch, tag);
    reply.header('ETag', had ?? tag);
    if (had !== undefined) return void reply.code(304);
  }
  if (status) return void reply.code(status);
  const type = (stream ?? text)?.type ?? JSON_TYPE;
  reply.header('Content-Type', type);
  return stream ? new StreamableFile(stream.open(), { type }) : content;
}

function tagOf(answer: Answer, context: ResponseContext, content: string | undefined): string | undefined {
  const { echo, stream, degraded, body, text, status } = answer;
  if (!echo || status) return undefined;
  const { version, identityOf } = context;
  if (isImmutable(answer, context))
    return entityTag(version, ...(content === undefined ? identityOf(echo) : [content]));
  if (!context.isOfOne || degraded || !context.following()) return undefined;
  const { knownAt, ...known } = echo;
  if (!stream) return weak(entityTag(version, text?.content ?? JSON.stringify({ ...known, ...body })));
  const when = [String(echo.asOf), ...(stream.dependsOnToday ? [knownAt] : [])];
  return weak(entityTag(version, ...identityOf(echo), ...when));
}

function setTimeHeaders({ asOf, knownAt, position }: Echo, reply: FastifyReply): void {
  reply.headers({ 'Parley-Known-At': knownAt, 'Parley-Known-Position': position });
  if (asOf !== null) reply.header('Parley-As-Of', asOf);
}

function isImmutable({ dependsOn, degraded }: Answer, { now, head, following }: ResponseContext): boolean {
  if (dependsOn === undefined || degraded) return false;
  return dependsOn.every((times) => isSettled(times, now, head)) && following();
}
