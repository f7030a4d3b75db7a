import { Controller } from '@nestjs/common';
import type { JsonObject } from '../../events/envelope.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { invalidParameter } from '../http/query.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { isPlace } from './cursor.js';
import { pageOf } from './paging.js';
import { ISSUE, ORDER, PAGES, PARTY, TYPE, WINDOW } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const FILTERS = { type: TYPE, party: PARTY, issue: ISSUE, ...WINDOW, order: ORDER };
const QUERY = { ...FILTERS, ...PAGES };

@Controller(`${API}/negotiations/:negotiationId`)
export class TimelineReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('timeline', {
    id: 'getTimeline',
    summary:
      'What happened, in the order it happened, as corrected, with what has been said about each report',
    description:
      'In the order of the first moment that each date allows. Corrections, retractions, corroborations, disputes and merges appear only with the reports that they are about.',
    query: QUERY,
    answer: 'Timeline',
    errors: [404, 422, 503],
  })
  timeline(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest<typeof QUERY>,
  ): Answer {
    const page = pageOf(read, `timeline/${negotiationId}`, FILTERS, isPlace);
    const { type, party, issue, from, to, order } = page.filter;
    if (from !== undefined && to !== undefined && from > to) {
      throw invalidParameter('to', 'the window ends before it begins.');
    }
    const view = this.queries.in(negotiationId, page.times);
    const events = view.timeline({ types: type, party, issue, from, to }, page.after, page.limit, order);
    const { echo } = view;
    function* rows(): Generator<string, JsonObject> {
      return { nextCursor: page.next(echo, yield* events) };
    }
    return read.answerInRows({ echo: page.echo(echo), degraded: view.degraded }, 'events', rows(), [
      page.times,
    ]);
  }
}
