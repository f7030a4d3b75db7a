import { Controller, Get, Header, Param } from '@nestjs/common';
import { RequireRight } from '../access/require-right.js';
import { PROBLEM_KINDS, type ProblemKind, type ProblemType } from '../common/problem-types.js';
import { ASK_AGAIN } from '../http/caching.js';
import { Describe } from '../http/describe.js';
import { Problem } from '../http/problem.js';

/** The page that a problem's `type` resolves to. */
@Controller('problems')
export class ProblemPagesController {
  @Get(':slug')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  @Header('Cache-Control', ASK_AGAIN)
  @RequireRight('open')
  @Describe({
    id: 'getProblemPage',
    tag: 'Running',
    summary: 'What the `type` of a problem means, in words',
    description: 'A short page for people; `type` itself is what programs compare.',
    answers: { 200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } } },
    errors: [404],
  })
  page(@Param('slug') slug: string): string {
    if (!Object.hasOwn(PROBLEM_KINDS, slug)) throw new Problem(404, 'There is no such type of problem.');
    return pageOf(PROBLEM_KINDS[slug as ProblemType]);
  }
}

const pageOf = ({ title, words }: ProblemKind): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Parley</title>
</head>
<body>
<h1>${title}</h1>
<p>${words}</p>
<p><a href="../docs">The API</a></p>
</body>
</html>
`;
