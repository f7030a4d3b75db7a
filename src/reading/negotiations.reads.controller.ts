import { Controller } from '@nestjs/common';
import { callerOf } from '../access/caller.js';
import { AcrossQueries } from '../directory/across-queries.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { STATUSES } from '../../projections/status.js';
import { oneOf, text } from '../http/query.js';
import { type ListPlace, Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { isPlace } from './cursor.js';
import { pageOf } from './paging.js';
import { PAGES, PARTY_ANYWHERE } from './parameters.js';
import { Read } from './read.js';
import { scopeFor } from './scope.js';
import { ReadReq, ReadRequest } from './read-request.js';

const FILTERS = {
  status: {
    description: 'Only those with this status.',
    schema: { type: 'string', enum: [...STATUSES] },
    read: oneOf('status', STATUSES),
  },
  tag: {
    description: 'Only those with this tag.',
    schema: { type: 'string' },
    example: 'ceasefire',
    read: text,
  },
  party: PARTY_ANYWHERE,
  q: {
    description:
      'Only those with all these words in title, description or tags; the last one may be a beginning. Case and accents do not matter.',
    schema: { type: 'string' },
    example: 'peace talks',
    read: text,
  },
  order: {
    description: 'By id by default; `-lastEvent`: by the last event, newest first.',
    schema: { type: 'string', enum: ['-lastEvent'] },
    read: oneOf('order', ['-lastEvent'] as const),
  },
};
const QUERY = { ...FILTERS, ...PAGES };

const isListPlace = (after: unknown): after is ListPlace => typeof after === 'string' || isPlace(after);

@Controller(`${API}/negotiations`)
export class NegotiationsReadsController {
  constructor(
    private readonly queries: Queries,
    private readonly across: AcrossQueries,
  ) {}

  @Read('', {
    id: 'listNegotiations',
    summary: 'The negotiations opened by then, sorted by id or by their last event',
    description:
      'A page of them, each with its status, its last event and how many reports of each kind count.',
    query: QUERY,
    answer: 'Negotiations',
    errors: [503],
  })
  async list(@ReadReq() read: ReadRequest<typeof QUERY>): Promise<Answer> {
    const page = pageOf(read, 'negotiations', FILTERS, isListPlace);
    const only = callerOf(read.request).negotiations;
    const { party, ...filter } = page.filter;
    const among =
      party === undefined
        ? undefined
        : await this.across.negotiationsOf(await scopeFor(this.across, page.times, only), party);
    const list = this.queries.list(page.times, only);
    const { rows, next } = await list.page(page.after, page.limit, { ...filter, among });
    return {
      echo: page.echo(list.echo),
      degraded: list.degraded,
      dependsOn: [page.times],
      body: { negotiations: rows, nextCursor: page.next(list.echo, next) },
    };
  }

  @Read(':negotiationId', {
    id: 'getNegotiation',
    summary: 'A negotiation: its state, who takes part, what it is about, what comes next',
    description: '`revision` is what `If-Match` of a command takes.',
    answer: 'Negotiation',
    errors: [404, 503],
  })
  async one(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Promise<Answer> {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, await view.summary());
  }
}
