import { Controller, type Type } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { type CollectionName, Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

/** Reads under the paths of the commands: each collection and each of its entities. Meetings have their own controller. */
const READ: Record<CollectionName, { id: string; all: string; one: string }> = {
  parties: { id: 'partyId', all: 'The parties admitted', one: 'A party' },
  issues: { id: 'issueId', all: 'The issues opened', one: 'An issue' },
  calls: { id: 'callId', all: 'The calls held', one: 'A call' },
  positions: { id: 'positionId', all: 'The positions stated', one: 'A position' },
  agreements: { id: 'agreementId', all: 'The agreements reached', one: 'An agreement' },
  incidents: { id: 'incidentId', all: 'The incidents reported', one: 'An incident' },
};

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);

function controllerOf(name: CollectionName): Type {
  const { id, all, one } = READ[name];
  const thing = capital(one.replace(/^An? /, ''));

  @Controller(`${API}/negotiations/:negotiationId/${name}`)
  class Reads {
    constructor(private readonly queries: Queries) {}

    @Read('', {
      id: `list${capital(name)}`,
      summary: `${all} by then, sorted by id`,
      description:
        'What counts by then: reports that are retracted are left out, corrected ones are as corrected.',
      answer: capital(name),
      errors: [404, 503],
    })
    all(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
      const view = this.queries.in(negotiationId, read.times);
      return read.answerInRows(view, name, view.collection(name));
    }

    @Read(`:${id}`, {
      id: `get${thing}`,
      summary: `${one} as of then`,
      description:
        'Its data as corrected, and its report. It is not found where no report of it counts by then.',
      answer: `One${thing}`,
      errors: [404, 503],
    })
    one(
      @PathId('negotiationId') negotiationId: string,
      @PathId(id) wanted: string,
      @ReadReq() read: ReadRequest,
    ): Answer {
      const view = this.queries.in(negotiationId, read.times);
      return read.answer(view, view.one(name, wanted));
    }
  }
  Object.defineProperty(Reads, 'name', { value: `${capital(name)}ReadsController` });
  return Reads;
}

export const COLLECTION_CONTROLLERS = (Object.keys(READ) as CollectionName[]).map(controllerOf);
