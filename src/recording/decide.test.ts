import {
  NOW,
  TALKS,
  admitted,
  but,
  corrected,
  disputed,
  given,
  held,
  idOf,
  incident,
  opened,
  postponed,
  retracted,
  scheduled,
  stated,
  withdrawn,
} from '../../test/support/given.js';

const MOVED = [3];
const movedOn = /^The negotiation is at revision \d, not 3: it has changed since\.$/;

describe('of several reasons the first is told', () => {
  it('404 before 412', () => {
    given()
      .when(but(admitted('RU', '2025'), { ifMatch: MOVED }))
      .refused(404, /no negotiation/);
    given(...TALKS)
      .when(but(postponed('summit', '2025'), { ifMatch: MOVED }))
      .refused(404, /no meeting/);
    given(...TALKS)
      .when(but(withdrawn('ru-1', '2025'), { ifMatch: MOVED }))
      .refused(404, /no position/);
    given(...TALKS)
      .when(but(disputed('ru-1'), { ifMatch: MOVED }))
      .refused(404, /no report/);
  });

  it('400 before 412', () => {
    given(...TALKS, incident('strike', '2025-01-01'))
      .when(but(corrected('strike', { data: { title: '' } }), { ifMatch: MOVED }))
      .refused(400, 'The corrected data of the IncidentReported is not valid.');
  });

  it('404 before 422', () => {
    given(...TALKS)
      .when(postponed('summit', '2030', { by: 'FR' }))
      .refused(404, /no meeting/);
    given(...TALKS)
      .when(held('summit', '2030'))
      .refused(404, /no meeting/);
    given(...TALKS)
      .when(disputed('ru-1', { occurredOn: '2030' }))
      .refused(404, /no report/);
  });

  it('404 before an id or a key used for other content', () => {
    const used = but(admitted('FR', '2025-01-01'), { key: 'k' });
    const path = { meetingId: 'summit' };
    given(...TALKS, used)
      .when({ type: 'MeetingPostponed', path, body: { occurredOn: '2025', eventId: idOf('FR') } })
      .refused(404, /no meeting/);
  });

  it('412 before 422', () => {
    given(...TALKS)
      .when(but(stated('ru-1', '2030'), { ifMatch: MOVED }))
      .refused(412, movedOn);
    given(...TALKS)
      .when(but(stated('ru-1', '2025', { issueId: 'gas' }), { ifMatch: MOVED }))
      .refused(412, movedOn);
    const used = but(incident('strike', '2025-01-01'), { key: 'k' });
    given(...TALKS, used)
      .when(but(used, { ifMatch: MOVED, body: { ...used.body, title: 'Another' } }))
      .refused(412, movedOn);
  });

  it('412 before 409', () => {
    given(...TALKS)
      .when(but(admitted('RU', '2025'), { as: 'again', ifMatch: MOVED }))
      .refused(412, movedOn);
  });

  it('422 before 409', () => {
    given(...TALKS, scheduled('summit', '2025-10-16'), held('summit', '2025-10-20'))
      .when(postponed('summit', '2025-10-21', { by: 'FR' }))
      .refused(422, 'No party FR was ever recorded here. Known: RU, UA, US.');
    given(...TALKS)
      .when(but(admitted('RU', '2030'), { as: 'again' }))
      .refused(422, /^2030 is in the future/);
    given(...TALKS, retracted('US'))
      .when(stated('ru-1', '2025', { parties: ['US', 'FR'] }))
      .refused(422, /^No party FR/);
    given(...TALKS, stated('ru-1', '2025-06-01'), retracted('ru-1'))
      .when(disputed('ru-1', { occurredOn: '2030' }))
      .refused(422, /^2030 is in the future/);
  });
});

describe('If-Match', () => {
  it('lets pass at the revision, and after it not', () => {
    given(...TALKS)
      .when(but(incident('strike', '2025'), { ifMatch: [5] }))
      .recorded();
    given(...TALKS)
      .when(but(incident('strike', '2025'), { ifMatch: [4] }))
      .refused(412, 'The negotiation is at revision 5, not 4: it has changed since.');
  });

  it('does not matter for what is recorded already', () => {
    const first = but(incident('strike', '2025'), { ifMatch: [5] });
    given(...TALKS, first)
      .when(first)
      .recordedBefore();
  });
});

describe('a date in the future', () => {
  const words = (date: string) =>
    `${date} is in the future. Plans belong in the data (scheduledFor, until); occurredOn says when it happened.`;

  it.each([
    '2025-11-23',
    '2025-11-23T09:00:00Z',
    '2025-11-23T11:00:00+02:00',
    '2025-11',
    '2025',
    '202X',
    '[2025-11-01..2026-02-01]',
    '2025-11-01/2025-11-22',
  ])('%s is not one: it begins within 24 h of the recording', (date) => {
    given(...TALKS)
      .when(incident('strike', date))
      .recorded();
  });

  it.each(['2025-11-24', '2025-11-23T09:00:00.001Z', '2025-12', '2026', '203X', '2025-11-24/2025-11-25'])(
    '%s is one',
    (date) => {
      const { errors } = given(...TALKS)
        .when(incident('strike', date))
        .refused(422, words(date));
      expect(errors).toEqual([{ pointer: '/occurredOn', detail: words(date) }]);
    },
  );

  it('is one where a stretch ends in it; of what is one moment, an interval begins when it does', () => {
    const date = '2025-11-01/2025-11-25';
    given(...TALKS)
      .when(incident('strike', date))
      .refused(422, words(date));
    given(...TALKS)
      .when(stated('ru-1', date))
      .recorded();
    given(...TALKS, incident('strike', '2025-11-01'))
      .when(corrected('strike', { occurredOn: date }))
      .refused(422, words(date));
    given(...TALKS, stated('ru-1', '2025-11-01'))
      .when(corrected('ru-1', { occurredOn: date }))
      .recorded();
  });

  it('is one for the opening and the four, too', () => {
    given().when(opened('2026')).refused(422, words('2026'));
    given(opened())
      .when(disputed('opening', { occurredOn: '2026' }))
      .refused(422, words('2026'));
  });

  it('is counted from the recording, which never goes back within a negotiation', () => {
    const late = but(incident('strike', '2025-01-01'), { at: '2025-12-24T00:00:00.000Z' });
    const { metadata } = given(...TALKS, late)
      .when(but(incident('second', '2025-12-24'), { at: NOW }))
      .recorded();
    expect(metadata.recordedAt).toBe('2025-12-24T00:00:00.000Z');
  });

  it('is data where it is a plan', () => {
    given(...TALKS)
      .when(scheduled('summit', '2025-10-16', { scheduledFor: '2031' }))
      .recorded();
  });
});

describe('what is recorded', () => {
  it('carries who, when, what version, and the hash of what stands before it', () => {
    const [opening] = [given().when(opened()).recorded()];
    const { metadata, revision, stream } = given(opened())
      .when(incident('strike', '2025-10-21', { note: 'From two sources.', source: { outlet: 'Reuters' } }))
      .recorded();
    expect({ revision, stream }).toEqual({ revision: 1, stream: 'negotiation-talks' });
    expect(metadata).toEqual({
      occurredOn: '2025-10-21',
      recordedAt: NOW,
      recordedBy: 'anonymous',
      source: { outlet: 'Reuters' },
      note: 'From two sources.',
      schemaVersion: 1,
      sent: expect.stringMatching(/^[0-9a-f]{64}$/),
      previousHash: opening.metadata.hash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
