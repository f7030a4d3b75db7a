import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';
import { DOCS_FILES } from '../openapi/docs-page.js';

const DAY_MS = 24 * 60 * 60 * 1000;

const YEAR_MS = 365 * DAY_MS;

/** Where the files lie that are not of a package. */
export interface Files {
  /** The built page, served at `/`. */
  page: string;
  /** Ledgers to look round in, served at `/examples/`. */
  examples: string;
}

/** Files served as they are: those of the page at `/docs`, and what there is of `files`. */
export async function serveFiles(fastify: FastifyInstance, files?: Files): Promise<void> {
  if (files) await servePage(fastify, files);
  await fastify.register(fastifyStatic, {
    root: swaggerUiFolder(),
    prefix: DOCS_FILES,
    wildcard: false,
    index: false,
    maxAge: DAY_MS,
    globIgnore: [
      '**/*.map',
      '**/*.html',
      '**/*.txt',
      '**/*.md',
      '**/package.json',
      '**/*es-bundle*',
      '**/index.*',
      '**/absolute-path.js',
      '**/oauth2*',
      '**/swagger-ui.js',
      '**/swagger-initializer.js',
      '**/swagger-ui-standalone*',
    ],
  });
}

/** The page: its assets carry a hash of what is in them in their names, its index is asked for anew each time. */
async function servePage(fastify: FastifyInstance, { page, examples }: Files): Promise<void> {
  const common = { decorateReply: false, wildcard: false, cacheControl: false };
  if (existsSync(join(page, 'index.html'))) {
    await fastify.register(fastifyStatic, {
      ...common,
      root: page,
      prefix: '/',
      setHeaders: (reply, path) => {
        const forEver = path.startsWith(join(page, 'assets'));
        void reply.header(
          'cache-control',
          forEver ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache',
        );
      },
    });
  }
  if (existsSync(examples)) {
    await fastify.register(fastifyStatic, {
      ...common,
      root: examples,
      prefix: '/examples/',
      setHeaders: (reply) => {
        void reply.header('content-type', 'application/x-ndjson; charset=utf-8');
        void reply.header('cache-control', 'no-cache');
      },
    });
  }
}
