import {
  but,
  corrected,
  given,
  issueMerged,
  issueOpened,
  retracted,
  TALKS,
} from '../../test/support/given.js';

const under = (issueId: string, parent: string) => issueOpened(issueId, '2025-02-01', { parent });
const corrections = (issueId: string, parent: string) =>
  corrected(issueId, { data: { proposition: 'It is so.', parent } });

describe('the parent of an issue', () => {
  it('was recorded, and counts', () => {
    given(...TALKS)
      .when(under('border', 'land'))
      .recorded();
    const { errors } = given(...TALKS)
      .when(under('border', 'xx'))
      .refused(422, /xx/);
    expect(errors).toMatchObject([{ pointer: '/parent' }]);
    given(...TALKS, retracted('land'))
      .when(under('border', 'land'))
      .refused(409, /issue land has been retracted/);
    given(...TALKS, under('border', 'land'))
      .when(retracted('land'))
      .refused(409, /is referred to by 1 report/);
  });

  it('is not the issue itself, whichever way it goes up', () => {
    given(...TALKS)
      .when(under('border', 'border'))
      .refused(409, /be its own/);
    given(...TALKS, under('border', 'land'))
      .when(corrections('land', 'border'))
      .refused(409, /The issue land would, through its parents \(land → border → land\), be its own/);
    given(...TALKS, under('border', 'land'), under('village', 'border'))
      .when(corrections('land', 'village'))
      .refused(409, /land → village → border → land/);
    given(...TALKS, under('border', 'land'))
      .when(corrections('border', 'ceasefire'))
      .recorded();
  });

  it('is not the issue itself once issues are merged, or a merge is retracted', () => {
    const two = [under('border', 'land'), under('village', 'border')];
    given(...TALKS, ...two)
      .when(issueMerged('land', 'village'))
      .refused(409, /be its own/);
    given(...TALKS, ...two)
      .when(issueMerged('village', 'land'))
      .recorded();
    given(...TALKS, ...two, issueMerged('village', 'land'))
      .when(but(corrections('land', 'village'), { as: 'circle' }))
      .refused(409, /be its own/);
    const apart = [...two, issueMerged('border', 'ceasefire')];
    given(...TALKS, ...apart)
      .when(corrections('land', 'village'))
      .recorded();
    given(...TALKS, ...apart, corrections('land', 'village'))
      .when(retracted('border merged'))
      .refused(409, /be its own/);
  });
});
