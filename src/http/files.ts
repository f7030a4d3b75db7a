import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const YEAR_S = 365 * 24 * 60 * 60;

/** Folders of static files. */
export interface Files {
  /** The built page, served at `/`. */
  page: string;
  /** Example ledgers, served at `/examples/`. */
  examples: string;
}

/**
 * Serves the static files of the page and the examples. The page's assets have a content hash in their names and may be cached
 * for ever; its index is revalidated each time.
 */
export async function serveFiles(fastify: FastifyInstance, { page, examples }: Files): Promise<void> {
  const common = { decorateReply: false, wildcard: false, cacheControl: false };
  if (existsSync(join(page, 'index.html'))) {
    await fastify.register(fastifyStatic, {
      ...common,
      root: page,
      prefix: '/',
      setHeaders: (reply, path) => {
        const forEver = path.startsWith(join(page, 'assets'));
        void reply.header('cache-control', forEver ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
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
