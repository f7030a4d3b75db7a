import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RequireRight } from '../access/require-right.js';
import { ASK_AGAIN, matching, NOT_MODIFIED } from '../http/caching.js';
import { Describe } from '../http/describe.js';
import { DOCS_PAGE } from './docs-page.js';
import { OpenApiDocument } from './document.js';

@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Header('Cache-Control', ASK_AGAIN)
  @RequireRight('open')
  @Describe({
    id: 'getOpenApiDocument',
    tag: 'Running',
    summary: 'This description, OpenAPI 3.1',
    description: 'It describes every route that the server has, and no other.',
    answers: {
      200: { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
      304: NOT_MODIFIED,
    },
  })
  openapi(
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const tag = this.document.tag();
    const had = matching(ifNoneMatch, tag);
    reply.header('ETag', had ?? tag);
    return had ? void reply.code(304) : this.document.get();
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCS_PAGE.policy)
  @Header('Cache-Control', ASK_AGAIN)
  @RequireRight('open')
  @Describe({
    id: 'getDocsPage',
    tag: 'Running',
    summary: 'This description as a page, to read and to try out',
    description: 'It loads nothing from elsewhere.',
    answers: { 200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } } },
  })
  docs() {
    return DOCS_PAGE.html;
  }
}
