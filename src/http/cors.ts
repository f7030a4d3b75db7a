import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Response headers exposed to pages of other origins, besides the safelisted ones. */
const EXPOSED = [
  'ETag',
  'Location',
  'Link',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'Idempotency-Replayed',
  'Memento-Datetime',
  'Parley-As-Of',
  'Parley-Cut-Off-Since',
  'Parley-Degraded',
  'Parley-Known-At',
  'Parley-Known-Position',
  'Parley-Position',
  'WWW-Authenticate',
  'X-Request-Id',
].join(', ');

/** Allowed request headers. */
const ACCEPTED = [
  'Accept-Datetime',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'Parley-Min-Position',
  'X-Causation-Id',
  'X-Correlation-Id',
  'X-Request-Id',
].join(', ');

/** Maximum cache time of a preflight answer, in seconds. */
const PREFLIGHT_KEPT_S = 600;

/**
 * Lets pages of these origins read answers (the CORS protocol of the Fetch standard). Without credentials: there are no cookies,
 * and the page itself sends the key. Paths without a route are answered as for any other caller.
 */
export function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  // Runs last, so that nothing that sets `Vary` or answers an error removes these headers.
  fastify.addHook('onSend', (request, reply, payload, done) => {
    varyByOrigin(reply);
    const { origin } = request.headers;
    if (origin !== undefined && origins.includes(origin)) {
      reply.header('Access-Control-Allow-Origin', origin);
      if (isPreflight(request)) answerPreflight(reply);
      else reply.header('Access-Control-Expose-Headers', EXPOSED);
    }
    done(null, payload);
  });
}

const isPreflight = ({ method, headers }: FastifyRequest): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

function answerPreflight(reply: FastifyReply): void {
  const allow = reply.getHeader('Allow');
  if (allow === undefined) return;
  reply.headers({
    'Access-Control-Allow-Methods': allow,
    'Access-Control-Allow-Headers': ACCEPTED,
    'Access-Control-Max-Age': PREFLIGHT_KEPT_S,
  });
}

function varyByOrigin(reply: FastifyReply): void {
  const varies = reply.getHeader('Vary');
  reply.header('Vary', varies === undefined ? 'Origin' : `${String(varies)}, Origin`);
}
