import { Controller } from '@nestjs/common';
import type { JsonObject } from '../../events/envelope.js';
import type { MeetingStatus } from '../../projections/meetings.js';
import { callerOf } from '../access/caller.js';
import { AcrossQueries } from '../directory/across-queries.js';
import { allParties } from '../directory/all-parties.js';
import { briefing } from '../directory/briefing.js';
import { Asked, MOST_WORDS } from '../directory/expression.js';
import { meetings } from '../directory/meetings.js';
import type { PageRows } from '../directory/rows.js';
import type { Scope } from '../directory/scope.js';
import { search } from '../directory/search.js';
import { stancesOf } from '../directory/stances.js';
import { timelineOf } from '../directory/timeline.js';
import { API } from '../http/api.js';
import { Problem } from '../http/problem.js';
import { invalidParameter, oneOf, text } from '../http/query.js';
import type { Echo, Times } from '../readmodel/api.js';
import { unknownNames } from '../readmodel/refusals.js';
import type { Answer } from './answer.js';
import { pageOf, type Page } from './paging.js';
import {
  knownParameter,
  momentParameter,
  PAGES,
  PARTY_ANYWHERE,
  TYPE,
  WINDOW,
  type QueryParameters,
} from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { scopeFor } from './scope.js';

const MEETING_STATUSES = [
  'scheduled',
  'postponed',
  'cancelled',
  'underway',
  'held',
] as const satisfies readonly MeetingStatus[];

const STANCES = { party: { ...PARTY_ANYWHERE, component: 'requiredParty', required: true } };
const PARTIES = { party: PARTY_ANYWHERE };
const TIMELINE = { ...STANCES, type: TYPE };
const MEETINGS = {
  ...WINDOW,
  party: PARTY_ANYWHERE,
  status: {
    description: 'Only those with this status.',
    schema: { type: 'string', enum: [...MEETING_STATUSES] },
    read: oneOf('status', MEETING_STATUSES),
  },
};
const SEARCH = {
  q: {
    description:
      'Words, 32 at most, all of which a report has, in any order; the last one may be a beginning. Case and accents do not matter.',
    schema: { type: 'string' },
    example: 'ceasefire front',
    required: true,
    read: words,
  },
  type: TYPE,
  party: PARTY_ANYWHERE,
  negotiation: {
    description: 'Only in this negotiation.',
    schema: { type: 'string' },
    example: 'ukraine-talks-2025',
    read: text,
  },
  ...WINDOW,
};
const BRIEFING = {
  since: momentParameter('The state to compare from, like `asOf`, which is its default.'),
  knownSince: knownParameter('Known by when, for `since`: as `knownAt`, which stands in for it.'),
};

/** Reads across all negotiations visible to the caller. */
@Controller(API)
export class AcrossReadsController {
  constructor(private readonly across: AcrossQueries) {}

  @Read('stances', {
    id: 'listStancesAcross',
    tag: 'Across negotiations',
    summary: 'Where a party stands on everything, everywhere',
    description: 'Rows of the boards, by negotiation, party and issue.',
    query: { ...STANCES, ...PAGES },
    answer: 'StancesAcross',
    errors: [503],
  })
  async stances(@ReadReq() read: ReadRequest<typeof STANCES & typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'stances', STANCES, isStancePlace);
    const scope = await this.scope(read, page.times, page.echo);
    const rows = stancesOf(scope, page.filter.party as string, page.after, page.limit);
    return answerPage(read, page, scope, 'stances', rows);
  }

  @Read('meetings', {
    id: 'listMeetingsAcross',
    tag: 'Across negotiations',
    summary: 'Meetings by the date for which they are scheduled, or on which they were held',
    description:
      'Those whose date overlaps the window from `from` to `to`; without a window, those without a date come last.',
    query: { ...MEETINGS, ...PAGES },
    answer: 'MeetingsAcross',
    errors: [503],
  })
  async meetings(@ReadReq() read: ReadRequest<typeof MEETINGS & typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'meetings', MEETINGS, isMeetingPlace);
    checkWindow(page.filter);
    const scope = await this.scope(read, page.times, page.echo);
    const rows = meetings(scope, page.filter, page.after, page.limit);
    return answerPage(read, page, scope, 'meetings', rows);
  }

  @Read('parties', {
    id: 'listPartiesAcross',
    tag: 'Across negotiations',
    summary: 'The parties of all negotiations, each once',
    description:
      'Those in most negotiations first; with `party`, that one alone. Its `party` is what the parameter of that name takes.',
    query: { ...PARTIES, ...PAGES },
    answer: 'PartiesAcross',
    errors: [503],
  })
  async parties(@ReadReq() read: ReadRequest<typeof PARTIES & typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'parties', PARTIES, isCount);
    const scope = await this.scope(read, page.times, page.echo);
    const rows = allParties(scope, page.filter.party, page.after, page.limit);
    return answerPage(read, page, scope, 'parties', rows);
  }

  @Read('timeline', {
    id: 'listTimelineAcross',
    tag: 'Across negotiations',
    summary: 'What is on record about a party, everywhere, latest first',
    description:
      'What it said, its meetings, calls and agreements, and what else names it, in the order in which it happened, as in the timelines; of the same moment, by negotiation.',
    query: { ...TIMELINE, ...PAGES },
    answer: 'TimelineAcross',
    errors: [503],
  })
  async timeline(@ReadReq() read: ReadRequest<typeof TIMELINE & typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'timeline', TIMELINE, isTimelinePlace);
    const scope = await this.scope(read, page.times, page.echo);
    const { party, type: types } = page.filter;
    const rows = timelineOf(scope, { party: party as string, types }, page.after, page.limit);
    return answerPage(read, page, scope, 'reports', rows);
  }

  @Read('briefing', {
    id: 'getBriefing',
    tag: 'Across negotiations',
    summary: 'What moved since then, what comes next, what is stale, what was disputed or corrected',
    description:
      'One of `since` and `knownSince` is needed; they mean what `from` and `knownFrom` mean in `changes`. Disputed and corrected is what was so recorded after `knownSince`, or where that is left out after the end of `since`: the last 1,000 reports of each.',
    query: BRIEFING,
    answer: 'Briefing',
    errors: [503],
  })
  async briefing(@ReadReq() read: ReadRequest<typeof BRIEFING>): Promise<Answer> {
    const { times, query } = read;
    const { since, knownSince } = query;
    if (since === undefined && knownSince === undefined)
      throw invalidParameter('since', 'give since, knownSince or both.');
    const from: Times = { asOf: since ?? times.asOf, knownAt: knownSince ?? times.knownAt };
    const scope = await this.scope(read, times);
    const recordedSince = knownSince ?? { instant: since as number };
    const rows = briefing(scope, from, { asOf: null, knownAt: recordedSince });
    return read.answerInRows(scope, 'moved', rows, [times, from]);
  }

  @Read('search', {
    id: 'search',
    tag: 'Across negotiations',
    summary: 'Everything that was said, by its words',
    description:
      'Reports as they stand by then, best first: with the words in titles, propositions and names; then in what was said; then anywhere. Of those alike, what was recorded last comes first. `snippet` is HTML in which the words stand within `<mark>`, and the rest is escaped. A page may hold fewer than `limit` results, even none, and still have a `nextCursor`.',
    query: { ...SEARCH, ...PAGES },
    answer: 'SearchResults',
    errors: [422, 503],
  })
  async search(@ReadReq() read: ReadRequest<typeof SEARCH & typeof PAGES>): Promise<Answer> {
    const page = pageOf(read, 'search', SEARCH, isSearchPlace);
    checkWindow(page.filter);
    const scope = await this.scope(read, page.times, page.echo);
    const { q, type, ...filter } = page.filter;
    const { negotiation } = filter;
    if (negotiation !== undefined && !scope.has(negotiation)) {
      const detail = unknownNames('negotiation', negotiation, scope.ids);
      throw new Problem(422, detail, {
        type: 'unknown-name',
        errors: [{ parameter: 'negotiation', detail }],
      });
    }
    const asked = new Asked(q as string);
    const rows = search(scope, asked, { ...filter, types: type }, page.after, page.limit);
    return answerPage(read, page, scope, 'results', rows);
  }

  private scope(read: ReadRequest, times: Times, repeated?: (own: Echo) => Echo): Promise<Scope> {
    return scopeFor(this.across, times, callerOf(read.request).negotiations, repeated);
  }
}

function answerPage(
  read: ReadRequest,
  page: Page<string, QueryParameters>,
  scope: Scope,
  name: string,
  rows: PageRows,
): Answer {
  function* all(): Generator<string, JsonObject> {
    return { nextCursor: page.next(scope.echo, yield* rows) };
  }
  return read.answerInRows(scope, name, all(), [page.times]);
}

function words(given: string): string {
  const asked = new Asked(given);
  if (asked.isEmpty) throw new Error('q has no word: give letters or digits.');
  const count = asked.words.length;
  if (count > MOST_WORDS) throw new Error(`q has ${count} words: give ${MOST_WORDS} at most.`);
  return given;
}

/** @throws Problem 400 */
function checkWindow({ from, to }: { from?: number; to?: number }): void {
  if (from !== undefined && to !== undefined && from > to)
    throw invalidParameter('to', 'the window ends before it begins.');
}

const textLike =
  (pattern: RegExp) =>
  (after: unknown): after is string =>
    typeof after === 'string' && pattern.test(after);

const isStancePlace = textLike(/^\S+ \S+ \S+$/);
const isMeetingPlace = textLike(/^-?\d{1,16} \S+ \S+$/);
const isTimelinePlace = textLike(/^-?\d{1,16} \S+ \d{1,16}$/);
const isCount = textLike(/^\d{1,15}$/);
const isSearchPlace = textLike(/^[0-2]\.\d{1,15}$/);
