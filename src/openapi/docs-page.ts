import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';

/** Path under which the files of swagger-ui-dist are served. */
const DOCS_FILES = '/docs/files/';

const DAY_MS = 24 * 60 * 60 * 1000;

const SCRIPT = `
SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: 'none',
  displayRequestDuration: true,
});
`;

const hash = createHash('sha256').update(SCRIPT).digest('base64');

/**
 * `/docs`: its links are relative, since a proxy may serve it under another path. It loads nothing from other hosts, and runs no
 * script but this one and swagger-ui's own.
 */
export const DOCS_PAGE = {
  policy: `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parley: the API</title>
<link rel="icon" type="image/png" href="${DOCS_FILES.slice(1)}favicon-32x32.png">
<link rel="stylesheet" href="${DOCS_FILES.slice(1)}swagger-ui.css">
</head>
<body>
<noscript>This page needs JavaScript; <a href="openapi.json">the document itself</a> does not.</noscript>
<div id="docs"></div>
<script src="${DOCS_FILES.slice(1)}swagger-ui-bundle.js"></script>
<script>${SCRIPT}</script>
</body>
</html>
`,
};

/** Serves the files that the page loads. */
export async function serveDocsFiles(fastify: FastifyInstance): Promise<void> {
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
