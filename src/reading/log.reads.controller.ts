import { Controller } from '@nestjs/common';
import type { JsonObject } from '../../events/envelope.js';
import { callerOf } from '../access/caller.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { invalidParameter } from '../http/query.js';
import { type LogOptions, Queries } from '../readmodel/api.js';
import { logFor } from '../readmodel/scoped-log.js';
import type { Answer } from './answer.js';
import { isPosition } from './cursor.js';
import { pageOf } from './paging.js';
import { FROM_POSITION, PAGES } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const QUERY = { fromPosition: FROM_POSITION, ...PAGES };
const description =
  'As recorded: `asOf` is echoed and filters nothing. `nextPosition` reads on to what is recorded meanwhile, `nextCursor` to what was known at the first page. A page ends after `limit` events, or earlier where they are large (8 MiB).';

/** Maximum size of a page, which may be exceeded by one event; and the batch size for reading it. */
const PAGE_CHARACTERS = 8 * 1024 * 1024;
const PART_BYTES = 256 * 1024;

const isPlace = (after: unknown): after is number => isPosition(after);

/** Reads of the log itself. */
@Controller(API)
export class LogReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('events', {
    id: 'listEvents',
    tag: 'Log',
    summary: 'What was recorded, in the order it was recorded',
    description,
    query: QUERY,
    answer: 'Events',
    errors: [503],
  })
  all(@ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    return this.#page(read, 'events');
  }

  @Read('negotiations/:negotiationId/events', {
    id: 'listNegotiationEvents',
    tag: 'Log',
    summary: 'What was recorded of a negotiation, in the order it was recorded',
    description,
    query: QUERY,
    answer: 'Events',
    errors: [404, 503],
  })
  ofOne(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    return this.#page(read, `events/${negotiationId}`, negotiationId);
  }

  #page(read: ReadRequest<typeof QUERY>, of: string, negotiationId?: string): Answer {
    const { fromPosition, cursor } = read.query;
    if (fromPosition !== undefined && cursor !== undefined) {
      throw invalidParameter('fromPosition', 'the cursor says where to go on; give one of the two.');
    }
    const page = pageOf(read, of, {}, isPlace);
    const only = callerOf(read.request).negotiations;
    const known =
      negotiationId === undefined
        ? this.queries.list(page.times, only)
        : this.queries.in(negotiationId, page.times);
    const rows = this.#rows(
      only,
      {
        negotiationId,
        fromPosition: page.after ?? fromPosition ?? 1,
        limit: page.limit,
        upTo: Number(known.echo.position),
      },
      (nextPosition) => page.next(known.echo, nextPosition === null ? null : Number(nextPosition)),
    );
    return read.answerInRows({ echo: page.echo(known.echo) }, 'events', rows, [page.times]);
  }

  /** The events of a page in small batches, and where to continue. */
  *#rows(
    only: ReadonlySet<string> | null,
    { fromPosition, limit, ...options }: LogOptions,
    cursorAt: (nextPosition: string | null) => string | null,
  ): Generator<string, JsonObject> {
    let next: string | null = String(fromPosition);
    let left = limit;
    for (let characters = 0; next !== null && left > 0 && characters < PAGE_CHARACTERS;) {
      const part = logFor(only, this.queries, {
        ...options,
        fromPosition: Number(next),
        limit: left,
        mostBytes: PART_BYTES,
      });
      const text = part.events.map((event) => JSON.stringify(event)).join(',');
      yield text;
      characters += text.length;
      left -= part.events.length;
      next = part.nextPosition;
    }
    return { nextPosition: next, nextCursor: cursorAt(next) };
  }
}
