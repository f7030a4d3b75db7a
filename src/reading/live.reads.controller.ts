import { Controller, HttpStatus } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { callerOf } from '../access/caller.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import { single } from '../http/request-headers.js';
import { EVENT_STREAM, readLastEventId } from '../http/sse.js';
import { Stopping } from '../http/stopping.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { LiveFeed } from './live.js';
import { FROM_POSITION } from './parameters.js';
import { Read, type ReadRoute } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const QUERY = {
  fromPosition: {
    ...FROM_POSITION,
    component: 'liveFromPosition',
    description:
      'Where to begin, inclusive: the `position` of a read plus one misses nothing after it. Default: the next event. `Last-Event-ID` takes precedence.',
  },
};

const route = (id: string, summary: string, errors: number[]): ReadRoute => ({
  id,
  tag: 'Log',
  summary,
  description:
    'Server-sent events: `id` is the position, `data` the event. Ends only with the connection, so it takes neither `asOf` nor `knownAt`.',
  takesTimes: false,
  longRunning: 'live',
  query: QUERY,
  headers: {
    'Last-Event-ID': {
      description: 'Position of the last event received: resumes right after it, without gap or repetition.',
      schema: { type: 'string', pattern: '^[0-9]*$' },
      example: '42',
    },
  },
  answers: {
    200: {
      description: 'Events as they are recorded, and a comment every 15 seconds.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
  errors: [...errors, 503],
});

@Controller(API)
export class LiveReadsController {
  constructor(
    private readonly queries: Queries,
    private readonly feed: LiveFeed,
    private readonly stopping: Stopping,
  ) {}

  @Read('events/live', route('followEvents', 'What is recorded, as it is recorded', []))
  all(@ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    return this.#live(read);
  }

  @Read(
    'negotiations/:negotiationId/events/live',
    route('followNegotiationEvents', 'What is recorded of a negotiation, as it is recorded', [404]),
  )
  ofOne(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    this.queries.in(negotiationId, read.times);
    return this.#live(read, negotiationId);
  }

  #live({ query, request }: ReadRequest<typeof QUERY>, negotiationId?: string): Answer {
    if (this.stopping.stopping) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, 'The server is stopping.', { headers: RETRY_AFTER });
    }
    const { fromPosition } = query;
    const only = negotiationId === undefined ? callerOf(request).negotiations : new Set([negotiationId]);
    const after =
      readLastEventId(single(request, 'Last-Event-ID')) ??
      (fromPosition === undefined ? this.queries.head() : Math.max(0, fromPosition - 1));
    return {
      headers: { 'X-Accel-Buffering': 'no' },
      stream: { type: EVENT_STREAM, open: () => this.#open(after, only) },
    };
  }

  #open(after: number, only: ReadonlySet<string> | null): Readable {
    const stream = this.feed.open(after, only);
    stream.once(
      'close',
      this.stopping.endWhenStopping(() => stream.end()),
    );
    return stream;
  }
}
