import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { ISSUE, momentParameter, PARTY } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const FILTER = { party: PARTY, issue: ISSUE };
const SINCE = {
  since: momentParameter('Also tell what has moved since this date, which is meant as `asOf` is.'),
};

@Controller(`${API}/negotiations/:negotiationId`)
export class StancesReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('stances', {
    summary: 'Where each party stands on each issue',
    description: 'Silence is not a stance: a party that has said nothing about an issue has no row for it.',
    query: FILTER,
    answer: 'Stances',
    errors: [404, 422, 503],
  })
  stances(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest<typeof FILTER>,
  ): Answer {
    const view = this.queries.in(negotiationId, read.times);
    const { party, issue } = read.query;
    return read.answerInRows(view, 'stances', view.stances({ party, issue }));
  }

  @Read('stances/:party/:issue/history', {
    summary: 'The stances of one party on one issue, one after another',
    answer: 'StanceHistory',
    errors: [404, 503],
  })
  history(
    @PathId('negotiationId') negotiationId: string,
    @PathId('party') party: string,
    @PathId('issue') issue: string,
    @ReadReq() read: ReadRequest,
  ): Answer {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, { history: view.history(party, issue) });
  }

  @Read('conditions', {
    summary: 'What each party makes its present stance depend on',
    answer: 'Conditions',
    errors: [404, 503],
  })
  async conditions(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest,
  ): Promise<Answer> {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, { conditions: await view.conditions() });
  }

  @Read('convergence', {
    summary: 'How near the parties are to each other on each issue',
    query: SINCE,
    answer: 'Convergence',
    errors: [404, 503],
  })
  async convergence(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest<typeof SINCE>,
  ): Promise<Answer> {
    const { times, query } = read;
    const view = this.queries.in(negotiationId, times);
    const since = query.since === undefined ? undefined : { asOf: query.since, knownAt: times.knownAt };
    const answer = read.answer(view, { issues: await view.convergence(since) });
    return since ? { ...answer, dependsOn: [times, since] } : answer;
  }
}
