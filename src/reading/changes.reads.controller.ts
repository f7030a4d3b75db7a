import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { invalidParameter } from '../http/query.js';
import { Queries, type Times } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { knownParameter, momentParameter } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const SIDES = {
  from: momentParameter('The state to compare from, like `asOf`, which is its default.', '2025-08-31'),
  to: momentParameter('The state to compare to, like `asOf`, which is its default.', '2025-09-30'),
  knownFrom: knownParameter('Known by when, for `from`; like `knownAt`, which is its default.'),
  knownTo: knownParameter('Known by when, for `to`; like `knownAt`, which is its default.'),
};

@Controller(`${API}/negotiations/:negotiationId`)
export class ChangesReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('changes', {
    id: 'getChanges',
    summary: 'What changed between two days, or between what was known on two days',
    description:
      'One of `from`, `to`, `knownFrom` and `knownTo` is needed. The times at the top of the answer are those of its `to`.',
    query: SIDES,
    answer: 'Changes',
    errors: [404, 503],
  })
  async changes(
    @PathId('negotiationId') negotiationId: string,
    @ReadReq() read: ReadRequest<typeof SIDES>,
  ): Promise<Answer> {
    const [from, to] = sides(read);
    const { echoFrom, echoTo, degraded, ...changes } = await this.queries.changes(negotiationId, from, to);
    return {
      echo: echoTo,
      degraded,
      dependsOn: [from, to],
      body: { from: echoFrom, to: echoTo, ...changes },
    };
  }
}

/** @throws Problem 400 if none of the four parameters is given */
function sides({ times, query }: ReadRequest<typeof SIDES>): [from: Times, to: Times] {
  const { from, to, knownFrom, knownTo } = query;
  if ([from, to, knownFrom, knownTo].every((one) => one === undefined)) {
    throw invalidParameter('from', 'give one or more of from, to, knownFrom and knownTo.');
  }
  return [
    { asOf: from ?? times.asOf, knownAt: knownFrom ?? times.knownAt },
    { asOf: to ?? times.asOf, knownAt: knownTo ?? times.knownAt },
  ];
}
