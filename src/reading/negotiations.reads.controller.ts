import { Controller } from '@nestjs/common';
import { callerOf } from '../access/caller.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { pageOf } from './paging.js';
import { PAGES } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const isNegotiationId = (after: unknown): after is string => typeof after === 'string';

@Controller(`${API}/negotiations`)
export class NegotiationsReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('', {
    summary: 'The negotiations opened by then, sorted by id',
    query: PAGES,
    answer: 'Negotiations',
    errors: [503],
  })
  async list(@ReadReq() read: ReadRequest<typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'negotiations', {}, isNegotiationId);
    const list = this.queries.list(page.times, callerOf(read.request).negotiations);
    const { rows, next } = await list.page(page.after, page.limit);
    return {
      echo: page.echo(list.echo),
      degraded: list.degraded,
      dependsOn: [page.times],
      body: { negotiations: rows, nextCursor: page.next(list.echo, next) },
    };
  }

  @Read(':negotiationId', {
    summary: 'A negotiation: its state, who takes part, what it is about, what comes next',
    answer: 'Negotiation',
    errors: [404, 503],
  })
  async one(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Promise<Answer> {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, await view.summary());
  }
}
