import 'reflect-metadata';
import compress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resolve } from 'node:path';
import { constants } from 'node:zlib';
import type { Logger } from 'pino';
import { Access } from '../access/access.js';
import { ConcurrencyLimit } from '../access/concurrency-limit.js';
import { makeDataFolder, type Settings } from '../common/settings.js';
import { readBodies } from '../http/body.js';
import { allowOrigins } from '../http/cors.js';
import { serveFiles, type Files } from '../http/files.js';
import { LoadShedding } from '../http/load-shedding.js';
import { makeLogger, NestLogger } from '../http/logging.js';
import { problemTitleOf } from '../http/problem.filter.js';
import { KnownRoutes } from '../http/routes.js';
import { makeAdapter } from '../http/server.js';
import { Stopping } from '../http/stopping.js';
import { serveDocsFiles } from '../openapi/docs-page.js';
import { Metrics } from '../operation/metrics.js';
import { AppModule } from './app.module.js';
import { addHooks, type Traffic, tagByCoding } from './hooks.js';

/** At its default quality Brotli takes seconds for what gzip does in milliseconds; below 5 it compresses less than gzip. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Where it is built, for an application that is started from the sources. */
const BUILT_WORKER = resolve('dist/src/drafts/worker.js');

/** Not event streams: a compressor would hold events back. */
const WORTH_COMPRESSING = /^text\/(?!event-stream)|[/+]json(;|$)|^application\/x-ndjson/;

/**
 * The whole application, ready to listen: `await app.listen(settings.port, settings.host)`.
 * @throws SettingsError · LedgerUnavailable
 */
export async function createApp(
  settings: Settings,
  logger: Logger = makeLogger(settings.logLevel),
  files?: Files,
  draftingWorker = BUILT_WORKER,
): Promise<NestFastifyApplication> {
  makeDataFolder(settings);
  const access = Access.open(settings);
  const adapter = makeAdapter(settings, logger);
  const fastify = adapter.getInstance();
  const routes = new KnownRoutes(fastify);
  let traffic: Traffic | undefined;
  addHooks(fastify, settings, routes, () => (traffic ??= trafficOf(app)));
  allowOrigins(fastify, settings.corsOrigins);
  readBodies(fastify);
  await fastify.register(compress, {
    globalDecompression: false,
    threshold: 1024,
    customTypes: WORTH_COMPRESSING,
    brotliOptions: BROTLI,
  });
  tagByCoding(fastify);
  if (files) await serveFiles(fastify, files);
  await serveDocsFiles(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, access, draftingWorker),
    adapter,
    {
      logger: new NestLogger(logger),
      bodyParser: false,
      abortOnError: false,
    },
  );
  return app.init();
}

function trafficOf(app: NestFastifyApplication): Traffic {
  const stopping = app.get(Stopping);
  const loadShedding = app.get(LoadShedding);
  const concurrency = app.get(ConcurrencyLimit);
  const metrics = app.get(Metrics);
  return {
    get stopping() {
      return stopping.stopping;
    },
    overload: () => loadShedding.refusal(concurrency.count('live')),
    begun: () => {
      stopping.begun();
      loadShedding.begun();
    },
    ended: (request, reply) => {
      stopping.ended();
      loadShedding.ended();
      measure(metrics, request, reply);
    },
  };
}

/** By convention (nginx): the client disconnected before it was answered. */
const CLIENT_GONE = 499;

function measure(metrics: Metrics, request: FastifyRequest, reply: FastifyReply): void {
  const { method, routeOptions } = request;
  const route = routeOptions.url ?? 'none';
  const isEndless = route.endsWith('/live') && route !== '/health/live' && reply.statusCode === 200;
  const status = reply.raw.writableFinished || isEndless ? reply.statusCode : CLIENT_GONE;
  metrics.answered(method, route, status, isEndless ? null : reply.elapsedTime);
  const title = problemTitleOf(request);
  if (title !== undefined) metrics.refused(reply.statusCode, title);
}
