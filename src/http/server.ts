import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyHttpOptions, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../common/settings.js';
import { withoutBase } from './base-path.js';
import { Problem, PROBLEM_TYPE } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { SECURITY_HEADERS } from './security-headers.js';

const REQUEST_ID = /^[A-Za-z0-9._-]{1,128}$/;
/** A key or token sent in the URL by mistake, which must not be logged. */
const SECRET = /parley_|^eyJ/;

/** The configured Fastify server; failures before routing are answered with a problem document, too. */
export function makeAdapter(settings: Settings, logger: Logger): FastifyAdapter {
  const { basePath, limits } = settings;
  const options: FastifyHttpOptions<Server> = {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      const isId = typeof given === 'string' && REQUEST_ID.test(given) && !SECRET.test(given);
      return isId ? given : randomUUID();
    },
    ...(basePath !== '' && { rewriteUrl: ({ url = '/' }) => withoutBase(basePath, url) }),
    trustProxy: settings.trustedProxies || false,
    bodyLimit: limits.bodyBytes,
    // Longer ids are rejected by the routes, longer URLs by the first hook.
    routerOptions: { maxParamLength: 32 * 1024 },
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.requestMs,
      // Node would answer without a problem document: see headerProblem.
      requireHostHeader: false,
      connectionsCheckingInterval: Math.min(limits.requestMs, 1_000),
    },
    connectionTimeout: limits.idleMs,
    // Bodies have their own timeout (app/hooks.ts), as imports have none.
    requestTimeout: 0,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      void reply.headers({ ...SECURITY_HEADERS, 'X-Request-Id': request.id });
      sendProblem(error, request, reply);
    },
    clientErrorHandler: answerUnreadable,
  };
  const adapter = new FastifyAdapter({ ...options, skipMiddie: true });
  adapter.getInstance().decorate('basePath', basePath);
  (adapter.getInstance().server as Server).on('checkExpectation', refuseExpectation);
  return adapter;
}

const UNREADABLE: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: new Problem(431, 'The headers are too long.'),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'The request took too long to arrive.'),
};

/** Any `Expect` but 100-continue; Node would answer without a problem document. */
function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { status, document } = new Problem(417, 'No expectation is supported except 100-continue.');
  const body = JSON.stringify(document);
  const headers = { 'Content-Type': PROBLEM_TYPE, 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, Connection: 'close' }).end(body);
}

/** The HTTP parser failed: there is no request object, only a socket to answer on. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, document } =
    UNREADABLE[error.code ?? ''] ?? new Problem(400, 'This is not an HTTP request.');
  const body = JSON.stringify(document);
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  // The bytes read so far tell whether the response may have a body.
  const isHead = (error as { rawPacket?: Buffer }).rawPacket?.toString('latin1', 0, 5) === 'HEAD ';
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${isHead ? '' : body}`);
}
