import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error of Nest, Fastify or Parley with a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const titles = new WeakMap<FastifyRequest, string>();

/** The title of the problem that a request was answered with, if any. */
export const problemTitleOf = (request: FastifyRequest): string | undefined => titles.get(request);

/**
 * Sends the problem for an error; if a response has begun, closes the connection instead, so that it is not mistaken for a
 * complete one.
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  titles.set(request, problem.document.title);
  log(problem, error, request);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  // Headers of the response that is not sent. `Connection: close` would make a client that is still sending lose this answer.
  for (const name of ['connection', 'content-length', 'content-encoding', 'etag', 'cache-control']) {
    if (reply.hasHeader(name)) reply.removeHeader(name);
  }
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'Cache-Control': 'no-store' })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem.documentUnder(request.server.basePath)));
}

function log(problem: Problem, error: unknown, request: FastifyRequest): void {
  if (problem.status === 500) request.log.error({ err: error }, 'request failed');
  else if (problem.status >= 500)
    request.log.warn({ reason: (error as Error | undefined)?.message }, 'request could not be served');
}
