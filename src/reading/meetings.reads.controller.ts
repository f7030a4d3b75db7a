import { Controller } from '@nestjs/common';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { asksForTable, BY_ACCEPT, CONTACT_COLUMNS, inTable, jsonOrTable, MEETING_COLUMNS } from './tables.js';

@Controller(`${API}/negotiations/:negotiationId`)
export class MeetingsReadsController {
  constructor(private readonly queries: Queries) {}

  @Read('meetings', {
    id: 'listMeetings',
    summary: 'The meetings: scheduled, postponed, cancelled and held',
    answers: jsonOrTable('Meetings'),
    description: 'Those whose lifecycle has begun by then, sorted by id.',
    errors: [404, 503],
  })
  meetings(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
    const view = this.queries.in(negotiationId, read.times);
    if (asksForTable(read)) return inTable(read, view, MEETING_COLUMNS, view.meetings());
    return { ...read.answer(view, { meetings: view.meetings() }), headers: BY_ACCEPT };
  }

  @Read('meetings/:meetingId', {
    id: 'getMeeting',
    summary: 'One meeting and its lifecyclecyclecyclecyclecycle',
    description: '`404` until its lifecycle has begun.',
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
    answers: jsonOrTable('Contacts'),
    description:
      'For each pair of parties: the meetings held or underway and the calls in which both took part.',
    errors: [404, 503],
  })
  contacts(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest): Answer {
    const view = this.queries.in(negotiationId, read.times);
    if (asksForTable(read)) return inTable(read, view, CONTACT_COLUMNS, view.contacts());
    return { ...read.answer(view, { contacts: view.contacts() }), headers: BY_ACCEPT };
  }
}
