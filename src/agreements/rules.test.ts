import {
  agreed,
  agreementStep,
  corrected,
  given,
  merged,
  retracted,
  TALKS,
} from '../../test/support/given.js';

const signed = agreementStep('AgreementSigned', 'signed');
const left = agreementStep('AgreementLeft', 'left');
const ended = agreementStep('AgreementEnded', 'ended');
const inForce = agreementStep('AgreementInForce', 'in force');
const pact = agreed('pact', '2025-06-01', { parties: ['RU', 'UA'] });

describe('a step of an agreement', () => {
  it('is of one that was reached and counts', () => {
    given(...TALKS, pact)
      .when(signed('pact', '2025-06-02', { parties: ['RU'] }))
      .recorded();
    given(...TALKS)
      .when(signed('pact', '2025-06-02', { parties: ['RU'] }))
      .refused(404, 'There is no agreement pact in this negotiation.');
    given(...TALKS, pact, retracted('pact'))
      .when(ended('pact', '2025-06-02'))
      .refused(409, 'The report of the agreement pact has been retracted: it no longer counts.');
    given(...TALKS, pact, inForce('pact', '2025-06-02'))
      .when(retracted('pact'))
      .refused(409, /is referred to by 1 report/);
  });

  it('is by parties to it', () => {
    given(...TALKS, pact)
      .when(left('pact', '2025-06-02', { parties: ['RU', 'US'] }))
      .refused(409, /^US is not a party to the agreement pact .*; RU, UA are\.$/);
    given(...TALKS, pact)
      .when(left('pact', '2025-06-02', { parties: ['XX'] }))
      .refused(422, /XX/);
  });

  it('is not refused for its order', () => {
    given(...TALKS, pact)
      .when(signed('pact', '2025-01-02', { parties: ['RU'] }))
      .recorded();
    given(...TALKS, pact, ended('pact', '2025-07-01'))
      .when(inForce('pact', '2025-08-01'))
      .recorded();
    given(...TALKS, pact)
      .when(left('pact', '2025-06-02', { parties: ['UA'] }))
      .recorded();
  });

  it('keeps the agreement with those who took it', () => {
    const by = signed('pact', '2025-06-02', { parties: ['RU'] });
    const data = (parties: string[]) => ({ data: { title: 'A pact', parties } });
    given(...TALKS, pact, by)
      .when(corrected('pact', data(['UA', 'US'])))
      .refused(409, /^RU is not a party/);
    given(...TALKS, pact, by)
      .when(corrected('pact', data(['RU', 'US'])))
      .recorded();
    given(...TALKS, pact, by, retracted('pact signed'))
      .when(corrected('pact', data(['UA', 'US'])))
      .recorded();
  });

  it('is by parties to it as ids are read, also once a merge is retracted', () => {
    const by = signed('pact', '2025-06-02', { parties: ['US'] });
    given(...TALKS, pact, merged('US', 'UA'))
      .when(by)
      .recorded();
    given(...TALKS, pact, merged('US', 'UA'), by)
      .when(retracted('US merged'))
      .refused(409, /^US is not a party to the agreement pact/);
  });
});
