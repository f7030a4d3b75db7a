import {
  admitted,
  but,
  corrected,
  corroborated,
  disputed,
  given,
  issueMerged,
  merged,
  opened,
  retracted,
  stated,
  TALKS,
} from '../../test/support/given.js';

const talks = (...more: ReturnType<typeof merged>[]) => given(...TALKS, ...more);

describe('a merge', () => {
  it('names two parties that were recorded and count', () => {
    talks().when(merged('RU', 'UA')).recorded();
    talks().when(merged('XX', 'UA')).refused(404, 'There is no party XX in this negotiation.');
    const { errors } = talks().when(merged('RU', 'XX')).refused(422, /XX/);
    expect(errors).toMatchObject([{ pointer: '/into' }]);
    talks(retracted('UA'))
      .when(merged('RU', 'UA'))
      .refused(409, /party UA has been retracted/);
    talks(retracted('RU'))
      .when(merged('RU', 'UA'))
      .refused(409, /party RU has been retracted/);
    given()
      .when(merged('RU', 'UA'))
      .refused(404, /There is no negotiation talks/);
  });

  it('is into another, once, and in no circle', () => {
    talks().when(merged('RU', 'RU')).refused(409, 'The party RU cannot be merged into itself.');
    talks(merged('RU', 'UA'))
      .when(but(merged('RU', 'US'), { as: 'second' }))
      .refused(409, 'The party RU has been merged already: it is read as UA.');
    talks(merged('RU', 'UA'))
      .when(merged('UA', 'RU'))
      .refused(409, 'The party RU has itself been merged into UA.');
    talks(merged('RU', 'UA'), merged('UA', 'US'))
      .when(merged('US', 'RU'))
      .refused(409, 'The party RU has itself been merged into US.');
    talks(merged('RU', 'UA')).when(merged('UA', 'US')).recorded();
    talks(merged('UA', 'US')).when(merged('RU', 'UA')).recorded();
    talks().when(issueMerged('land', 'ceasefire')).recorded();
  });

  it('may be retracted, and come back where nothing else has taken its place', () => {
    const undone = [merged('RU', 'UA'), retracted('RU merged')];
    const other = but(merged('RU', 'US'), { as: 'other' });
    talks(...undone)
      .when(other)
      .recorded();
    talks(...undone)
      .when(retracted('RU merged retracted'))
      .recorded();
    talks(...undone, other)
      .when(retracted('RU merged retracted'))
      .refused(409, 'The party RU has been merged already: it is read as US.');
    talks(...undone, merged('UA', 'RU'))
      .when(retracted('RU merged retracted'))
      .refused(409, 'The party UA has itself been merged into RU.');
    talks(...undone)
      .when(but(retracted('RU merged'), { as: 'twice' }))
      .refused(409, /has been retracted/);
  });

  it('is not corrected, corroborated or disputed', () => {
    for (const said of [
      corrected('RU merged', { occurredOn: '2025' }),
      corroborated('RU merged'),
      disputed('RU merged'),
    ])
      talks(merged('RU', 'UA'))
        .when(said)
        .refused(409, /^A PartyMerged cannot be/);
  });

  it('keeps both named: neither is retracted while it stands', () => {
    for (const party of ['RU', 'UA'])
      talks(merged('RU', 'UA'))
        .when(retracted(party))
        .refused(409, `The party ${party} is referred to by 1 report: retract or correct those first.`);
    talks(merged('RU', 'UA'), retracted('RU merged')).when(retracted('RU')).recorded();
  });

  it('lets new reports name either', () => {
    talks(merged('RU', 'UA'))
      .when(stated('p', '2025-06-01', { parties: ['RU'] }))
      .recorded();
    talks(merged('RU', 'UA'))
      .when(but(admitted('RU', '2025-06-01'), { as: 'again' }))
      .refused(409, /was already recorded/);
  });

  it('goes with its opening', () => {
    given(opened(), admitted('RU', '2025'), admitted('UA', '2025'), merged('RU', 'UA'))
      .when(retracted('opening'))
      .refused(409, /still count/);
  });
});
