import { Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LONGEST_TEXT } from '../../drafting/draft.js';
import type { Article, Drafts, Known } from '../../drafting/types.js';
import { schemaOf } from '../../events/schema.js';
import { callerOf } from '../access/caller.js';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { checkedBody } from '../commands/sent.js';
import { API } from '../http/api.js';
import { Describe } from '../http/describe.js';
import { PathId, pathIds } from '../http/ids.js';
import { Problem } from '../http/problem.js';
import { Queries } from '../readmodel/api.js';
import { ArticleGiven, validateArticle } from './article.js';
import { ARTICLE_EXAMPLE, DRAFTS_EXAMPLE } from './example.js';
import { knownIn } from './known.js';
import { DraftingModel } from './model.js';
import { ReadingThread } from './reading-thread.js';

interface DraftsAnswer extends Drafts {
  textSha256: string;
  sentTo: string | null;
  failure: string | null;
}

@Controller(`${API}/negotiations/:negotiationId/drafts`)
export class DraftsController {
  constructor(
    private readonly queries: Queries,
    private readonly thread: ReadingThread,
    private readonly model: DraftingModel,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @RequireRight('read')
  @PreValidate(pathIds)
  @Describe({
    id: 'getDrafting',
    tag: 'Drafts',
    summary: 'Where a text would be sent, before it is',
    description:
      'The host of the model that improves drafts, where one is set; else null, and texts stay on this machine.',
    answer: 'Drafting',
    example: { sentTo: null, longestText: LONGEST_TEXT },
    errors: [404],
  })
  where(@PathId('negotiationId') negotiationId: string) {
    this.queries.in(negotiationId, { asOf: null, knownAt: null });
    return { sentTo: this.model.sentTo, longestText: LONGEST_TEXT };
  }

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireRight('record')
  @PreValidate(articleSent)
  @Describe({
    id: 'draftFromText',
    tag: 'Drafts',
    summary: 'What a text may report, for a person to complete and record',
    description:
      'Meetings, calls, agreements, incidents, attributed statements and denials that are found in an English text, each with where its fields were read. Nothing is recorded, kept or logged; stances are not guessed.',
    body: { 'application/json': { schema: schemaOf(ArticleGiven), example: ARTICLE_EXAMPLE } },
    answer: 'Drafts',
    example: DRAFTS_EXAMPLE,
    errors: [404, 413, 415, 503],
  })
  async draft(
    @PathId('negotiationId') negotiationId: string,
    @Req() request: FastifyRequest,
  ): Promise<DraftsAnswer> {
    const article = articleSent(request);
    if (Buffer.byteLength(article.text) > LONGEST_TEXT)
      throw new Problem(413, `A text of at most ${LONGEST_TEXT} bytes is read. Send it in parts.`);
    const known = await knownIn(this.queries, negotiationId);
    const caller = callerOf(request);
    const who = caller.kind === 'anonymous' ? request.ip : `${caller.kind} ${caller.name}`;
    const drafts = await this.thread.read({ article, known }, who);
    const textSha256 = createHash('sha256').update(article.text).digest('hex');
    const { sentTo } = this.model;
    if (sentTo === null) return { textSha256, ...drafts, sentTo, failure: null };
    return { textSha256, ...(await this.improved(article, drafts, known, who)), sentTo };
  }

  /** The drafts improved by the model; if it fails, unchanged. */
  private async improved(
    article: Article,
    drafts: Drafts,
    known: Known,
    who: string,
  ): Promise<Drafts & { failure: string | null }> {
    try {
      const answer = await this.model.read(article, drafts, known);
      return { ...(await this.thread.read({ article, known, answer: answer ?? {} }, who)), failure: null };
    } catch (error) {
      return {
        ...drafts,
        failure: `The model at ${this.model.sentTo} was of no help: ${(error as Error).message}`,
      };
    }
  }
}

/** @throws Problem 400 · 415 */
function articleSent(request: FastifyRequest): Article {
  pathIds(request);
  return checkedBody(request.body, validateArticle) as unknown as Article;
}
