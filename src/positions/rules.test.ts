import {
  but,
  corrected,
  given,
  idOf,
  merged,
  retracted,
  stated,
  TALKS,
  withdrawn,
} from '../../test/support/given.js';

const said = stated('ru-1', '2025-06-01');
const talks = (...reports: ReturnType<typeof stated>[]) => given(...TALKS, said, ...reports);
const before = (withdrawal: string, statement = '2025-06-01') =>
  `The position was stated on ${statement}; its withdrawal (${withdrawal}) must come after that.`;

describe('a withdrawal', () => {
  it('is of a position that was stated', () => {
    given(...TALKS)
      .when(withdrawn('ru-1', '2025-06-02'))
      .refused(404, 'There is no position ru-1 in this negotiation.');
    talks().when(withdrawn('ru-1', '2025-06-02')).recorded();
  });

  it('is of a position that still counts', () => {
    talks(retracted('ru-1'))
      .when(withdrawn('ru-1', '2025-06-02'))
      .refused(409, 'The report of the position ru-1 has been retracted: it no longer counts.');
  });

  it('comes once', () => {
    talks(withdrawn('ru-1', '2025-06-02'))
      .when(but(withdrawn('ru-1', '2025-06-03'), { as: 'again' }))
      .refused(409, /^The position ru-1 was already withdrawn for RU: a party can withdraw it only once/);
  });

  it('comes again where the first was retracted, and then the first cannot come back', () => {
    const again = but(withdrawn('ru-1', '2025-06-03'), { as: 'again' });
    const one = [withdrawn('ru-1', '2025-06-02'), retracted('ru-1 withdrawn')];
    talks(...one)
      .when(again)
      .recorded();
    talks(...one, again)
      .when(retracted('ru-1 withdrawn retracted'))
      .refused(409, /^The position ru-1 was already withdrawn for RU: a party can withdraw it only once/);
    talks(...one, again, retracted('again'))
      .when(retracted('ru-1 withdrawn retracted'))
      .recorded();
  });

  it('comes after its statement, however late either is recorded', () => {
    talks().when(withdrawn('ru-1', '2025-05-31')).refused(409, before('2025-05-31'));
    talks().when(withdrawn('ru-1', '2025-06-01')).recorded();
    given(...TALKS, stated('ru-1', '2025-06-01T12:00:00Z'))
      .when(withdrawn('ru-1', '2025-06-01'))
      .refused(409, before('2025-06-01', '2025-06-01T12:00:00Z'));
  });

  it('hears which interval would do where its date is vague', () => {
    talks()
      .when(withdrawn('ru-1', '2025'))
      .refused(409, `${before('2025')} 2025 counts from 2025-01-01; 2025-06-01/2025-12-31 would do.`);
    talks().when(withdrawn('ru-1', '2025-06-01/2025-12-31')).recorded();
    given(...TALKS, stated('ru-1', '2025-06-01T12:00:00Z'))
      .when(withdrawn('ru-1', '2025-06'))
      .refused(409, /2025-06 counts from 2025-06-01; 2025-06-02\/2025-06-30 would do\.$/);
  });

  it('hears of none where none would do', () => {
    talks().when(withdrawn('ru-1', '2025-05')).refused(409, before('2025-05'));
  });
});

describe('a position that is withdrawn', () => {
  const both = [withdrawn('ru-1', '2025-06-10')];

  it('stays while its withdrawal counts', () => {
    talks(...both)
      .when(retracted('ru-1'))
      .refused(
        409,
        'The position ru-1 has been withdrawn by a report that counts: retract the withdrawal first.',
      );
    talks(...both, retracted('ru-1 withdrawn'))
      .when(retracted('ru-1'))
      .recorded();
  });

  it('is not corrected to after its withdrawal', () => {
    talks(...both)
      .when(corrected('ru-1', { occurredOn: '2025-06-11' }))
      .refused(409, before('2025-06-10', '2025-06-11'));
    talks(...both)
      .when(corrected('ru-1', { occurredOn: '2025-06-10' }))
      .recorded();
  });

  it('is corrected in what it says', () => {
    const data = { parties: ['UA'], issueId: 'land', stance: 'supports', summary: 'Yes.' };
    talks(...both)
      .when(corrected('ru-1', { data }))
      .recorded();
  });

  it('is judged as corrected, and by what a retracted correction leaves', () => {
    const later = corrected('ru-1', { occurredOn: '2025-06-09' });
    talks(later).when(withdrawn('ru-1', '2025-06-02')).refused(409, before('2025-06-02', '2025-06-09'));
    const earlier = corrected('ru-1', { occurredOn: '2025-05-01' });
    talks(earlier, withdrawn('ru-1', '2025-05-15'))
      .when(retracted('ru-1 corrected'))
      .refused(409, before('2025-05-15'));
    talks(earlier, withdrawn('ru-1', '2025-06-02')).when(retracted('ru-1 corrected')).recorded();
  });

  it('keeps its withdrawal after it when that one is corrected', () => {
    talks(...both)
      .when(corrected('ru-1 withdrawn', { occurredOn: '2025-05-31' }))
      .refused(409, before('2025-05-31'));
    talks(...both)
      .when(corrected('ru-1 withdrawn', { occurredOn: '2025-06-05' }))
      .recorded();
    talks(...both)
      .when(corrected('ru-1 withdrawn', { data: { reason: 'A slip.' } }))
      .recorded();
  });

  it('cannot have its withdrawal back once it is gone itself', () => {
    talks(...both, retracted('ru-1 withdrawn'), retracted('ru-1'))
      .when(retracted('ru-1 withdrawn retracted'))
      .refused(409, 'The report of the position ru-1 has been retracted: it no longer counts.');
  });

  it('cannot have its withdrawal back before it', () => {
    talks(...both, retracted('ru-1 withdrawn'), corrected('ru-1', { occurredOn: '2025-06-20' }))
      .when(retracted('ru-1 withdrawn retracted'))
      .refused(409, before('2025-06-10', '2025-06-20'));
  });
});

it('a withdrawal is a report that can be withdrawn from no other', () => {
  talks(withdrawn('ru-1', '2025-06-02'))
    .when(corrected('ru-1 withdrawn', { data: { positionId: 'ru-2' } }))
    .refused(400, 'The corrected data of the PositionWithdrawn is not valid.');
  expect(idOf('ru-1')).not.toBe(idOf('ru-1 withdrawn'));
});

describe('a withdrawal for some', () => {
  const joint = stated('joint', '2025-06-01', { parties: ['RU', 'UA'] });
  const by = (party: string, occurredOn = '2025-06-02') =>
    but(withdrawn('joint', occurredOn, { parties: [party] }), { as: `${party} withdraws` });

  it('is for parties to the position', () => {
    given(...TALKS, joint)
      .when(by('RU'))
      .recorded();
    given(...TALKS, joint)
      .when(by('US'))
      .refused(409, /withdraws the position joint for US, for whom it was not stated/);
    given(...TALKS, joint)
      .when(by('XX'))
      .refused(422, /XX/);
  });

  it('comes once for each; who names nobody names all', () => {
    given(...TALKS, joint, by('RU'))
      .when(by('UA'))
      .recorded();
    given(...TALKS, joint, by('RU'))
      .when(but(by('RU', '2025-06-03'), { as: 'again' }))
      .refused(409, /already withdrawn for RU/);
    given(...TALKS, joint, by('RU'))
      .when(withdrawn('joint', '2025-06-03'))
      .refused(409, /already withdrawn for RU/);
    given(...TALKS, joint, withdrawn('joint', '2025-06-02'))
      .when(by('UA'))
      .refused(409, /already withdrawn for UA/);
  });

  it('keeps the statement with those who withdrew it', () => {
    const data = { parties: ['UA'], issueId: 'ceasefire', stance: 'opposes', summary: 'No.' };
    given(...TALKS, joint, by('RU'))
      .when(corrected('joint', { data }))
      .refused(409, /withdraws the position joint for RU, for whom it was not stated/);
    given(...TALKS, joint, by('UA'))
      .when(corrected('joint', { data }))
      .recorded();
  });
});

describe('a merge', () => {
  const joint = stated('joint', '2025-06-01', { parties: ['RU', 'UA'] });
  const by = (party: string) =>
    but(withdrawn('joint', '2025-06-02', { parties: [party] }), { as: `${party} withdraws` });

  it('leaves no position withdrawn twice by one', () => {
    given(...TALKS, joint, by('RU'), by('UA'))
      .when(merged('RU', 'UA'))
      .refused(409, /was already withdrawn for UA/);
    given(...TALKS, joint, by('RU'))
      .when(merged('RU', 'UA'))
      .recorded();
  });

  it('is retracted only where no withdrawal rests on it', () => {
    const own = stated('own', '2025-06-01', { parties: ['RU'] });
    const other = but(withdrawn('own', '2025-06-02', { parties: ['UA'] }), { as: 'other' });
    given(...TALKS, own)
      .when(other)
      .refused(409, /for whom it was not stated/);
    given(...TALKS, own, merged('RU', 'UA'))
      .when(other)
      .recorded();
    given(...TALKS, own, merged('RU', 'UA'), other)
      .when(retracted('RU merged'))
      .refused(409, /withdraws the position own for UA, for whom it was not stated/);
  });
});
