import { Controller } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../access/caller.js';
import { AcrossQueries } from '../directory/across-queries.js';
import { calendarMeetings } from '../directory/meetings.js';
import { latestNews, type NewsFilter } from '../directory/news.js';
import { titleOf, type Scope } from '../directory/scope.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { originOf, urlWithoutKey } from '../http/url.js';
import { atom } from '../outbound/feeds/atom.js';
import { calendar } from '../outbound/feeds/calendar.js';
import { Queries } from '../readmodel/api.js';
import { inTurns } from '../readmodel/turns.js';
import type { Answer } from './answer.js';
import { FEED_KEY, ISSUE_ANYWHERE, PARTY_ANYWHERE } from './parameters.js';
import { Read, type ReadRoute } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { scopeFor } from './scope.js';

const ATOM = 'application/atom+xml; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';

const FEED = { party: PARTY_ANYWHERE, issue: ISSUE_ANYWHERE, ...FEED_KEY };

const route = (
  of: Pick<ReadRoute, 'id' | 'summary' | 'description' | 'query'>,
  type: string,
  errors: number[],
): ReadRoute => ({
  tag: 'Across negotiations',
  right: 'feed',
  ...of,
  answers: {
    200: { description: of.summary, content: { [type.split(';')[0]]: { schema: { type: 'string' } } } },
  },
  errors: [...errors, 503],
});
const feed = (id: string, whose: string, errors: number[] = []) =>
  route(
    {
      id,
      summary: `What is new in ${whose}, as an Atom feed`,
      description:
        'An entry for each change of a stance, step of a meeting or an agreement, incident, correction and dispute: those recorded last, newest first, 100 at most. Ids are stable.',
      query: FEED,
    },
    ATOM,
    errors,
  );
const meetings = (id: string, whose: string, errors: number[] = []) =>
  route(
    {
      id,
      summary: `The meetings of ${whose}, as a calendar`,
      description:
        'iCalendar: every meeting that has a date, a day or a time as precise as known, 1,000 at most, of the last five years and to come. `UID` is stable, and `SEQUENCE` rises with each step.',
      query: FEED_KEY,
    },
    CALENDAR,
    errors,
  );

/** Feeds and calendars to subscribe to. */
@Controller(API)
export class FeedsReadsController {
  constructor(
    private readonly across: AcrossQueries,
    private readonly queries: Queries,
  ) {}

  @Read('feed.atom', feed('getFeed', 'all negotiations'))
  async all(@ReadReq() read: ReadRequest<typeof FEED>): Promise<Answer> {
    return this.feed(read, await this.scope(read), 'What is new in all negotiations');
  }

  @Read('negotiations/:negotiationId/feed.atom', feed('getNegotiationFeed', 'a negotiation', [404]))
  async ofOne(
    @PathId('negotiationId') negotiation: string,
    @ReadReq() read: ReadRequest<typeof FEED>,
  ): Promise<Answer> {
    const { scope, title } = await this.one(read, negotiation);
    return this.feed(read, scope, title, negotiation);
  }

  @Read('calendar.ics', meetings('getCalendar', 'all negotiations'))
  async calendarOfAll(@ReadReq() read: ReadRequest<typeof FEED_KEY>): Promise<Answer> {
    return this.calendar(read, await this.scope(read), 'Meetings of all negotiations');
  }

  @Read(
    'negotiations/:negotiationId/calendar.ics',
    meetings('getNegotiationCalendar', 'a negotiation', [404]),
  )
  async calendarOfOne(
    @PathId('negotiationId') negotiation: string,
    @ReadReq() read: ReadRequest<typeof FEED_KEY>,
  ): Promise<Answer> {
    const { scope, title } = await this.one(read, negotiation);
    return this.calendar(read, scope, title, negotiation);
  }

  private async feed(
    read: ReadRequest<typeof FEED>,
    scope: Scope,
    title: string,
    negotiation?: string,
  ): Promise<Answer> {
    const { party, issue } = read.query;
    const filter: NewsFilter = { negotiation, party, issue };
    const news = await inTurns(latestNews(scope, filter));
    const { request } = read;
    const self = `${originOf(request)}${request.server.basePath}${urlWithoutKey(request)}`;
    return answer(scope, read, ATOM, atom({ title, page: pageOf(request), self, news }));
  }

  private async calendar(
    read: ReadRequest<typeof FEED_KEY>,
    scope: Scope,
    title: string,
    negotiation?: string,
  ): Promise<Answer> {
    const found = await inTurns(calendarMeetings(scope, negotiation));
    return answer(scope, read, CALENDAR, calendar(title, pageOf(read.request), found));
  }

  /** @throws Refusal 404 */
  private async one(read: ReadRequest, negotiation: string): Promise<{ scope: Scope; title: string }> {
    const scope = await this.scope(read);
    const opened = scope.opened(negotiation);
    // Rejects unknown resources.
    if (!opened) this.queries.in(negotiation, read.times);
    return { scope, title: opened ? titleOf(opened) : negotiation };
  }

  private scope({ request, times }: ReadRequest): Promise<Scope> {
    return scopeFor(this.across, times, callerOf(request).negotiations);
  }
}

const pageOf = (request: FastifyRequest): string => `${originOf(request)}${request.server.basePath}/`;

const answer = (
  { echo, degraded }: Scope,
  { times }: ReadRequest,
  type: string,
  content: string,
): Answer => ({ echo, degraded, dependsOn: [times], text: { type, content } });
