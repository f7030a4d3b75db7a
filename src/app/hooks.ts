import type { IncomingMessage } from 'node:http';
import type { DoneFuncWithErrOrRes, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerIfKnown } from '../access/caller.js';
import type { Settings } from '../common/settings.js';
import { coded } from '../http/caching.js';
import { whenClosed } from '../http/closing.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import { headerProblem } from '../http/request-headers.js';
import type { KnownRoutes } from '../http/routes.js';
import { SECURITY_HEADERS } from '../http/security-headers.js';
import { endTrace, traced } from '../operation/tracing.js';

/** Says when to reject requests, and counts those in flight. */
export interface Traffic {
  readonly stopping: boolean;
  /** The answer to one request too many, while the server is overloaded. */
  overload(): Problem | undefined;
  begun(): void;
  ended(request: FastifyRequest, reply: FastifyReply): void;
}

/** A key that was put into a path by mistake. */
const KEY_LIKE = /parley_[\w-]{20,}/g;

/** Most characters of a path. */
const LONGEST_LOGGED = 256;

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** Imports have no time limit. */
const isImport = ({ routeOptions }: FastifyRequest) => routeOptions.url?.endsWith('/import') === true;

/** What happens to every request before and after its route. */
export function addHooks(
  fastify: FastifyInstance,
  settings: Settings,
  routes: KnownRoutes,
  traffic: () => Traffic,
): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    traffic().begun();
    // Not onResponse: that is not called when the client has disconnected.
    whenClosed(reply, () => {
      traffic().ended(request, reply);
      endTrace(request, reply);
      if (!reply.raw.writableFinished) logAnswer(request, reply, 'request cut off');
    });
    // On the raw response, so that streams that write to it directly have them too.
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('X-Request-Id', request.id);
    if (hasBody(request) && !isImport(request)) limitTime(request.raw, settings.limits.requestMs);
    const problem = rejection(request, reply, settings, routes, traffic());
    if (!reply.sent) traced(request, () => done(problem));
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const caller = callerIfKnown(request);
    if (caller && caller.kind !== 'anonymous') keepPrivate(reply);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The rest of an unread body is read and discarded, within the time limit.
    if (hasBody(request) && !request.raw.complete) limitTime(request.raw, settings.limits.requestMs);
    logAnswer(request, reply, 'request');
    done();
  });
}

/** The access log: never a query, a header or a body. */
function logAnswer(request: FastifyRequest, reply: FastifyReply, message: string): void {
  const { method, routeOptions, raw, ip } = request;
  const caller = callerIfKnown(request);
  const recorded = reply.statusCode === 201 ? reply.getHeader('Parley-Position') : undefined;
  request.log.info(
    {
      ...(caller && { who: caller.name, by: caller.kind }),
      from: ip,
      method,
      route: routeOptions.url,
      path: pathOf(raw.url ?? '')
        .replace(KEY_LIKE, 'parley_…')
        .slice(0, LONGEST_LOGGED),
      status: reply.statusCode,
      ...(recorded !== undefined && { recorded }),
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    message,
  );
}

/** Gives what is read in a content coding a tag of its own; after the coding is chosen, and so of each route. */
export function tagByCoding(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (![route.method].flat().includes('GET')) return;
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (_request: FastifyRequest, reply: FastifyReply, payload: unknown, done: DoneFuncWithErrOrRes) => {
        const [tag, coding] = [reply.getHeader('ETag'), reply.getHeader('Content-Encoding')];
        if (typeof tag === 'string' && typeof coding === 'string') reply.header('ETag', coded(tag, coding));
        done(null, payload);
      },
    ];
  });
}

/** Keeps shared caches from serving the answer of one caller to another. */
function keepPrivate(reply: FastifyReply): void {
  const kept = String(reply.getHeader('Cache-Control') ?? 'no-cache');
  if (!/\b(no-store|private)\b/.test(kept))
    reply.header('Cache-Control', `private, ${kept.replace(/public, /, '')}`);
  const varies = reply.getHeader('Vary');
  reply.header('Vary', varies === undefined ? 'Authorization' : `${String(varies)}, Authorization`);
}

const pathOf = (url: string): string => url.split('?', 1)[0];

/** The first reason to reject a request before it is routed, if there is one. */
function rejection(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: Settings,
  routes: KnownRoutes,
  traffic: Traffic,
): Problem | undefined {
  if (traffic.stopping) {
    return new Problem(503, 'Parley is shutting down.', { headers: { ...RETRY_AFTER, Connection: 'close' } });
  }
  const unclear = headerProblem(request.raw);
  if (unclear) return unclear;
  if (Buffer.byteLength(request.url) > settings.limits.urlBytes) {
    return new Problem(414, `The path and query are longer than ${settings.limits.urlBytes} bytes.`);
  }
  const overload = isHealth(request) ? undefined : traffic.overload();
  if (overload) return overload;
  return request.is404 ? notRouted(request, reply, routes, settings.basePath) : undefined;
}

/** Monitoring must work also while other requests are shed. */
const isHealth = ({ url }: FastifyRequest): boolean => url.startsWith('/health/') || url === '/metrics';

/** `404`, or `405` where the path has other methods; `OPTIONS` is answered here for all paths. */
function notRouted(
  request: FastifyRequest,
  reply: FastifyReply,
  routes: KnownRoutes,
  basePath: string,
): Problem | undefined {
  if (basePath !== '' && pathOf(request.url) === basePath) {
    // Without the slash, the relative links of the page would lead elsewhere.
    void reply.redirect(`${basePath}/`, 308);
    return undefined;
  }
  const allowed = routes.allowed(pathOf(request.url));
  if (allowed.length === 0) return new Problem(404, 'There is nothing at this path.');
  const Allow = allowed.join(', ');
  if (request.method === 'OPTIONS') {
    void reply.code(204).header('Allow', Allow).send();
    return undefined;
  }
  return new Problem(405, `Method not allowed: ${request.method}. Allowed here: ${Allow}.`, {
    headers: { Allow },
  });
}

/** Closes the connection when the rest of the body takes longer than `ms`. */
function limitTime(raw: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => raw.destroy(), ms).unref();
  const stop = () => clearTimeout(timer);
  raw.once('end', stop).once('close', stop);
}
