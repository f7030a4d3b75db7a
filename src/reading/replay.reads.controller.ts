import { Controller } from '@nestjs/common';
import type { JsonObject } from '../../events/envelope.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { single } from '../http/request-headers.js';
import { EVENT_STREAM, frame, PREAMBLE, prefersEventStream, readLastEventId } from '../http/sse.js';
import { NDJSON, ndjsonLine, streamText } from '../http/streaming.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { momentParameter } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { earlier } from './times.js';

const QUERY = {
  until: momentParameter('Stop there; meant as `asOf` is. The earlier of the two counts.', '2025-10-22'),
};
const REPLAYED = { schema: { $ref: '#/components/schemas/ReplayEvent' } };

@Controller(`${API}/negotiations/:negotiationId`)
export class ReplayReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('replay', {
    id: 'replayTimeline',
    longRunning: 'export',
    summary: 'The timeline to a date, each event with what it changed',
    description:
      'NDJSON, or an event stream where `Accept` prefers one. A stream resumes after `Last-Event-ID`; where nothing is left it answers `204`, which tells an EventSource to stop.',
    query: QUERY,
    headers: {
      'Last-Event-ID': { description: 'Position of the last event received.', schema: { type: 'string' } },
    },
    answers: {
      200: {
        description: 'The events, one a line or one a frame.',
        content: { 'application/x-ndjson': REPLAYED, 'text/event-stream': { schema: { type: 'string' } } },
      },
      204: { description: 'Nothing is left after `Last-Event-ID`.' },
    },
    errors: [404, 503],
  })
  replay(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    const times = { ...read.times, asOf: earlier(read.times.asOf, read.query.until) };
    const view = this.queries.in(negotiationId, times);
    const answer = {
      echo: view.echo,
      degraded: view.degraded,
      headers: { Vary: 'Accept, Accept-Datetime, Accept-Encoding' },
    };
    const { headers } = read.request;
    if (!prefersEventStream(headers.accept)) {
      return {
        ...answer,
        dependsOn: [times],
        stream: { type: NDJSON, open: () => streamText(lines(view.replay())), dependsOnToday: true },
      };
    }
    const after = readLastEventId(single(read.request, 'Last-Event-ID'));
    const open = () => streamText(frames(view.replay(after)));
    if (after !== undefined && view.isReplayed(after)) return { ...answer, status: 204 };
    return { ...answer, stream: { type: EVENT_STREAM, open, dependsOnToday: true } };
  }
}

function* frames(events: Iterable<JsonObject | undefined>): Iterable<string> {
  yield PREAMBLE;
  for (const event of events) yield event ? frame(event) : '';
}

function* lines(events: Iterable<JsonObject | undefined>): Iterable<string> {
  for (const event of events) yield event ? ndjsonLine(event) : '';
}
