import { NotFoundException } from '@nestjs/common';
import { Refusal } from '../common/refusal.js';
import { EventTooLarge, LedgerUnavailable } from '../ledger/port.js';
import { badRequest } from './problem.js';
import { problemOf } from './problem-of.js';

describe('an error as a problem', () => {
  it('of our own stays what it is', () => {
    const problem = badRequest('No.', [{ pointer: '/a', detail: 'Not this.' }]);
    expect(problemOf(problem).document).toEqual({
      type: '/problems/validation',
      title: 'Not valid',
      status: 400,
      detail: 'No.',
      errors: [{ pointer: '/a', detail: 'Not this.' }],
    });
  });

  it('from a decider keeps its words', () => {
    const refusal = new Refusal(409, 'meeting-life', 'The meeting m is held.', [
      { pointer: '/meetingId', detail: 'm' },
    ]);
    expect(problemOf(refusal).document).toEqual({
      type: '/problems/meeting-life',
      title: 'Not possible in the life of this meeting',
      status: 409,
      detail: 'The meeting m is held.',
      errors: [{ pointer: '/meetingId', detail: 'm' }],
    });
  });

  it('from the store is 503, to be tried again, and tells nothing of the store', () => {
    const { document, headers } = problemOf(new LedgerUnavailable('esdb://admin:secret@node1: ECONNREFUSED'));
    expect(document.status).toBe(503);
    expect(headers['Retry-After']).toMatch(/^[1-9]\d*$/);
    expect(JSON.stringify(document)).not.toMatch(/secret|node1/);
  });

  it('of size is 413', () => {
    expect(problemOf(new EventTooLarge(900_000, 786_432)).document).toMatchObject({
      status: 413,
      detail: expect.stringContaining('786432'),
    });
  });

  it('from the framework keeps its status, in our words', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x')).document).toMatchObject({
      status: 404,
      detail: 'There is nothing at this path.',
    });
  });

  it.each([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'secret')")],
    ['a broken file', Object.assign(new Error('EACCES: /srv/secret'), { code: 'EACCES' })],
    ['a plug-in that says 502', Object.assign(new Error('secret'), { statusCode: 502 })],
    ['no error at all', 'secret'],
    ['nothing', undefined],
    ['null', null],
  ])('that is %s is 500, and says no more', (_, error) => {
    const { document } = problemOf(error);
    expect(document).toMatchObject({ type: 'about:blank', status: 500, title: 'Internal Server Error' });
    expect(JSON.stringify(document)).not.toMatch(/secret|undefined/);
  });
});
