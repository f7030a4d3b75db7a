import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';
import { DOCS_FILES } from './openapi/docs-page.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Files served as they are: those of the page at `/docs`. */
export async function serveFiles(fastify: FastifyInstance): Promise<void> {
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
