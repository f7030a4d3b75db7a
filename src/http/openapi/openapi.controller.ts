import { Controller, Get, Header } from '@nestjs/common';
import { May } from '../../access/may.js';
import { Describe } from './describe.js';
import { OpenApiDocument } from './document.js';
import { DOCS_PAGE } from './docs-page.js';

@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Header('Cache-Control', 'no-cache')
  @May('open')
  @Describe({
    tag: 'Running',
    summary: 'This description, OpenAPI 3.1',
    answers: {
      200: { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  })
  openapi() {
    return this.document.get();
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCS_PAGE.policy)
  @Header('Cache-Control', 'no-cache')
  @May('open')
  @Describe({
    tag: 'Running',
    summary: 'This description as a page, to read and to try out',
    answers: { 200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } } },
  })
  docs() {
    return DOCS_PAGE.html;
  }
}
