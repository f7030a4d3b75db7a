import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';
import { problemOf } from './problem-of.js';

/** Every error that reaches an answer, from Nest, Fastify or our own, leaves as a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const titles = new WeakMap<FastifyRequest, string>();

/** Title of the problem that a request was answered with, if it was. */
export const problemTitleOf = (request: FastifyRequest): string | undefined => titles.get(request);

/** Sends the problem that an error is; where an answer has begun already, cuts it off, so that it cannot pass for whole. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  titles.set(request, problem.document.title);
  log(problem, error, request);
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  // Meant for the answer that is not given; and a connection closed on a client that is still sending loses it this one.
  for (const name of ['connection', 'content-length', 'content-encoding', 'etag', 'cache-control']) {
    if (reply.hasHeader(name)) reply.removeHeader(name);
  }
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'Cache-Control': 'no-store' })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem.document));
}

function log(problem: Problem, error: unknown, request: FastifyRequest): void {
  if (problem.status === 500) request.log.error({ err: error }, 'request failed');
  else if (problem.status >= 500)
    request.log.warn({ reason: (error as Error | undefined)?.message }, 'request could not be served');
}
