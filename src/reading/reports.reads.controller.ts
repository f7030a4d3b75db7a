import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

@Controller(`${API}/negotiations/:negotiationId`)
export class ReportsReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('reports/:eventId', {
    id: 'getReport',
    summary: 'One report as recorded, and what has since been said about it',
    description:
      'As recorded: `asOf` filters nothing. `position` is the report’s own; the last position known by then stands in `Parley-Known-Position`.',
    answer: 'Report',
    errors: [404, 503],
  })
  report(
    @PathId('negotiationId') negotiationId: string,
    @PathId('eventId') eventId: string,
    @ReadReq() read: ReadRequest,
  ): Answer {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, view.report(eventId));
  }
}
