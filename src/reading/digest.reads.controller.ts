import { Controller, Inject } from '@nestjs/common';
import { callerOf } from '../access/caller.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

@Controller(`${API}/negotiations/:negotiationId`)
export class DigestReadsController {
  constructor(
    private readonly queries: Queries,
    @Inject(LEDGER) private readonly ledger: OpenLedger,
  ) {}

  @Read('digest', {
    id: 'getDigest',
    tag: 'Log',
    summary: 'The hash of everything recorded in a negotiation, to be kept elsewhere',
    description:
      'Each event carries the hash of the one before it, so the last one stands for all of them; `chain` stands for the whole log up to there, and is left out for a key that is for some negotiations. `parley verify --expect` holds the log to an answer that was kept. `asOf` is echoed and filters nothing.',
    answer: 'Digest',
    errors: [404, 503],
  })
  digest(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
    const view = this.queries.in(negotiationId, read.times);
    const { archive } = this.ledger;
    const { position, stream, revision, id, metadata } = archive.at(Number(view.echo.position))!;
    const { hash, recordedAt } = metadata;
    // With the hash chain, a caller who can see only some negotiations could confirm guesses about events of the others.
    const ofAll = callerOf(read.request).negotiations === null;
    return read.answer(view, {
      negotiationId,
      stream,
      revision,
      hash,
      ...(ofAll && { chain: archive.chainAt(position) }),
      eventId: id,
      recordedAt,
    });
  }
}
