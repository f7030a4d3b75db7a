import {
  admitted,
  but,
  corrected,
  corroborated,
  given,
  idOf,
  incident,
  opened,
  postponed,
  retracted,
  stalled,
  stated,
  TALKS,
  withdrawn,
} from '../../test/support/given.js';

describe('a negotiation that was never opened', () => {
  const nowhere = 'There is no negotiation talks: open it first.';

  it.each([
    ['a party', admitted('RU', '2025-01-01')],
    ['a stall', stalled('stall', '2025-01-01')],
    ['a statement', stated('ru-1', '2025-01-01')],
    ['a step of a meeting', postponed('summit', '2025-01-01')],
    ['a withdrawal', withdrawn('ru-1', '2025-01-01')],
    ['a retraction', retracted('opening')],
    ['a correction', corrected('opening', { occurredOn: '2025' })],
  ])('takes no report: %s', (_, report) => {
    given().when(report).refused(404, nowhere);
  });

  it('is opened', () => {
    expect(given().when(opened()).recorded()).toMatchObject({ revision: 0, metadata: { previousHash: '' } });
  });

  it('is opened late, and backwards from there', () => {
    given(opened('2025-10-21')).when(admitted('RU', '2024')).recorded();
  });
});

describe('a negotiation', () => {
  it('is opened once, whatever becomes of its opening', () => {
    const again = but(opened(), { as: 'again' });
    given(opened()).when(again).refused(409, 'The negotiation talks is already open.');
    given(opened(), retracted('opening')).when(again).refused(409, 'The negotiation talks is already open.');
  });

  it.each(['NegotiationStalled', 'NegotiationResumed', 'NegotiationConcluded'] as const)(
    'is never refused %s, in whichever order',
    (type) => {
      const body = {
        occurredOn: '2025-06-01',
        ...(type === 'NegotiationConcluded' && { outcome: 'Peace.' }),
      };
      given(opened(), stalled('stall', '2025-05-01'), but(stalled('stop', '2025-05-01'), {}))
        .when({ type, body })
        .recorded();
      given(opened(), { type: 'NegotiationConcluded', body: { occurredOn: '2025-05-01', outcome: 'Peace.' } })
        .when({ type, body: { ...body, occurredOn: '2024' } })
        .recorded();
    },
  );
});

describe('the opening is the last to go', () => {
  it('stays while others count', () => {
    given(opened(), admitted('RU', '2025-01-01'))
      .when(retracted('opening'))
      .refused(409, 'Besides the opening 1 report still counts in this negotiation: retract them first.');
    given(...TALKS)
      .when(retracted('opening'))
      .refused(409, 'Besides the opening 5 reports still count in this negotiation: retract them first.');
  });

  it('goes when nothing else counts', () => {
    given(opened()).when(retracted('opening')).recorded();
    given(opened(), admitted('RU', '2025-01-01'), retracted('RU')).when(retracted('opening')).recorded();
  });

  it('is corrected at any time', () => {
    const { data } = given(...TALKS)
      .when(corrected('opening', { data: { title: 'Talks on peace' }, occurredOn: '2025-02-12' }))
      .recorded();
    expect(data).toMatchObject({ eventId: idOf('opening'), occurredOn: '2025-02-12' });
  });
});

describe('a negotiation whose opening is retracted', () => {
  const gone = [opened(), incident('strike', '2025-01-02'), retracted('strike'), retracted('opening')];
  const words = 'The opening of this negotiation has been retracted: it no longer counts.';

  it('takes no report', () => {
    given(...gone)
      .when(admitted('RU', '2025-01-01'))
      .refused(409, words);
    given(...gone)
      .when(stalled('stall', '2025-01-01'))
      .refused(409, words);
  });

  it('does not get its other reports back before it', () => {
    given(...gone)
      .when(retracted('strike retracted'))
      .refused(409, words);
    given(...gone, retracted('opening retracted'))
      .when(retracted('strike retracted'))
      .recorded();
  });

  it('takes nothing about its opening but its restoring', () => {
    given(...gone)
      .when(corroborated('opening'))
      .refused(409, `The report ${idOf('opening')} has been retracted: it can no longer be corroborated.`);
    given(...gone)
      .when(retracted('opening retracted'))
      .recorded();
    given(...gone, retracted('opening retracted'))
      .when(admitted('RU', '2025-01-01'))
      .recorded();
  });
});
