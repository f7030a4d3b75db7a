import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { pageOf } from './paging.js';
import { ISSUE, momentParameter, PAGES, PARTY } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { asksForTable, BY_ACCEPT, inTable, jsonOrTable, parsedRows, STANCE_COLUMNS } from './tables.js';

const FILTER = { party: PARTY, issue: ISSUE };
const QUERY = { ...FILTER, ...PAGES };
const SINCE = {
  since: momentParameter('Also tell what has moved since this date, which is meant as `asOf` is.'),
};

@Controller(`${API}/negotiations/:negotiationId`)
export class StancesReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('stances', {
    id: 'listStances',
    summary: 'Where each party stands on each issue',
    description:
      'Silence is not a stance: a party that has said nothing about an issue has no row for it. Without `limit` and `cursor` all rows come at once.',
    query: QUERY,
    answers: jsonOrTable('Stances'),
    errors: [404, 422, 503],
  })
  stances(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest<typeof QUERY>,
  ): Answer {
    const { party, issue } = read.query;
    if (asksForTable(read)) {
      const view = this.queries.in(negotiationId, read.times);
      return inTable(read, view, STANCE_COLUMNS, parsedRows(view.stances({ party, issue })));
    }
    // As sent: `read.query` always has a limit, but without one in the request the whole board is returned.
    if (read.sent.limit !== undefined || read.sent.cursor !== undefined)
      return this.stancesPage(negotiationId, read);
    const view = this.queries.in(negotiationId, read.times);
    return { ...read.answerInRows(view, 'stances', view.stances({ party, issue })), headers: BY_ACCEPT };
  }

  private stancesPage(negotiationId: string, read: ReadRequest<typeof QUERY>): Answer {
    const page = pageOf(read, `stances/${negotiationId}`, FILTER, isCell);
    const view = this.queries.in(negotiationId, page.times);
    const { rows, next } = view.stancesPage(page.filter, page.after, page.limit);
    return {
      echo: page.echo(view.echo),
      degraded: view.degraded,
      dependsOn: [page.times],
      headers: BY_ACCEPT,
      body: { stances: rows, nextCursor: page.next(view.echo, next) },
    };
  }

  @Read('stances/:party/:issue/history', {
    id: 'getStanceHistory',
    summary: 'The stances of one party on one issue, one after another',
    description:
      'Each run of one stance in valid time, oldest first; empty where the party has said nothing about the issue.',
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

  @Read('stances/:party/:issue/explain', {
    id: 'explainStance',
    summary: 'Why the stance of one party on one issue is what it is',
    description:
      'Every report that bears on it, in valid order: whether it counts, why, which correction, retraction or merge decided that, and what held after each that counts. The last of these gives the row of `stances` at the same two times. All but `later`, the events that have changed it since `knownAt`, stays as it is, whatever is recorded.',
    answer: 'StanceExplanation',
    errors: [404, 503],
  })
  async explain(
    @PathId('negotiationId') negotiationId: string,
    @PathId('party') party: string,
    @PathId('issue') issue: string,
    @ReadReq() read: ReadRequest,
  ): Promise<Answer> {
    const view = this.queries.in(negotiationId, read.times);
    // `later` grows, so that the answer is not immutable.
    return { ...read.answer(view, await view.explain(party, issue)), dependsOn: undefined };
  }

  @Read('conditions', {
    id: 'listConditions',
    summary: 'What each party makes its present stance depend on',
    description: 'The conditions of each stance that is held by then, sorted by party and issue.',
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
    id: 'getConvergence',
    summary: 'How near the parties are to each other on each issue',
    description: 'For each issue who says what, who is silent, and how far apart the scores are.',
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

/** A cell's key: `party issue`. */
const isCell = (after: unknown): after is string => typeof after === 'string' && after.includes(' ');
