import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

@Controller(`${API}/negotiations/:negotiationId`)
export class MeetingsReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('meetings', {
    id: 'listMeetings',
    summary: 'The meetings: scheduled, postponed, cancelled and held',
    description: 'Those whose life has begun by then, sorted by id.',
    answer: 'Meetings',
    errors: [404, 503],
  })
  meetings(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, { meetings: view.meetings() });
  }

  @Read('meetings/:meetingId', {
    id: 'getMeeting',
    summary: 'One meeting and its life',
    description: 'It is not found until its life has begun.',
    answer: 'OneMeeting',
    errors: [404, 503],
  })
  meeting(
    @PathId('negotiationId') negotiationId: string,
    @PathId('meetingId') meetingId: string,
    @ReadReq() read: ReadRequest,
  ): Answer {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, view.meeting(meetingId));
  }

  @Read('contacts', {
    id: 'listContacts',
    summary: 'Who has met or spoken with whom, and when last',
    description:
      'For each pair of parties: the meetings held or underway and the calls in which both took part.',
    answer: 'Contacts',
    errors: [404, 503],
  })
  contacts(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
    const view = this.queries.in(negotiationId, read.times);
    return read.answer(view, { contacts: view.contacts() });
  }
}
