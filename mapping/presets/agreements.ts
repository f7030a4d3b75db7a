import type { Mapping, Value } from '../document.js';

const FORMATS = ['edtf', 'd MMMM yyyy', 'd/M/yyyy', 'dd.MM.yyyy', 'MMMM yyyy', 'MMM yyyy'];
const agreementId: Value = { id: { column: ['name', 'Agt'] } };
const parties: Value = [{ party: { column: ['parties', 'Part'], split: ';' } }];
const occurredOn: Value = { column: ['date', 'Dat'], date: FORMATS };

/** Selects rows by these statuses. */
const only = (statuses: readonly string[], type: string): Value => ({
  column: 'status',
  values: Object.fromEntries(statuses.map((status) => [status, type])),
  otherwise: null,
});

/**
 * Agreements, one per row. Based on the columns of the PA-X Peace Agreements Database (Agt, Dat, Actors, 3rdPtysignatories,
 * Status) and of the UCDP Peace Agreement Dataset (pa_name, pa_date, warring parties, third parties), under plain names.
 */
export const agreements: Mapping = {
  name: 'Agreements',
  description:
    'Agreements: name, date, parties, third parties, status (lists separated by semicolons; agreed, signed, ratified, in force, suspended, ended).',
  negotiation: { title: 'Agreements' },
  parties: { kind: 'other' },
  reports: [
    {
      type: 'AgreementReached',
      occurredOn,
      data: {
        agreementId,
        title: { column: ['name', 'Agt'] },
        parties,
      },
      admit: {
        party: { column: ['third parties', 'ThrdPart'], split: ';', optional: true },
        role: 'guarantor',
      },
    },
    {
      type: only(['signed', 'ratified', 'in force', 'suspended', 'ended', 'terminated'], 'AgreementSigned'),
      occurredOn,
      data: { agreementId, parties },
    },
    { type: only(['ratified'], 'AgreementRatified'), occurredOn, data: { agreementId, parties } },
    { type: only(['in force', 'suspended'], 'AgreementInForce'), occurredOn, data: { agreementId } },
    { type: only(['suspended'], 'AgreementSuspended'), occurredOn, data: { agreementId } },
    { type: only(['ended', 'terminated'], 'AgreementEnded'), occurredOn, data: { agreementId } },
  ],
};
