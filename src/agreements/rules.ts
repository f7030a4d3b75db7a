import type { MergedIds } from '../../projections/merges.js';
import { actsOn, makerOf, mergedIds, type NegotiationState } from '../../projections/negotiation-state.js';
import type { Version } from '../../projections/version.js';
import { conflict, type Refusal } from '../common/refusal.js';
import type { DomainRules, Rule, TypeRules } from '../recording/rules.js';

/** `409`: who signs, ratifies or leaves is a party to the agreement. */
const stepIsByItsParties: Rule = ({ change: { after }, state }) => {
  const agreement = after && makerOf(state, 'agreement', after.data.agreementId as string);
  return agreement && stepFault(agreement, [after], mergedIds(state));
};

/** `409`: an agreement stays with those who took steps in it. */
const agreementKeepsItsParties: Rule = ({ change: { after, history }, state }) =>
  after && history
    ? stepFault(after, actsOn(state, 'agreement', after.data.agreementId as string), mergedIds(state))
    : undefined;

/** `409`: the same of all agreements, where ids would be read otherwise. */
const stepsStand = (state: NegotiationState, ids: MergedIds): Refusal | undefined => {
  for (const agreementId of state.idsOf('agreement')) {
    const agreement = makerOf(state, 'agreement', agreementId);
    const wrong = agreement && stepFault(agreement, actsOn(state, 'agreement', agreementId), ids);
    if (wrong) return wrong;
  }
  return undefined;
};

function stepFault(agreement: Version, steps: readonly Version[], ids: MergedIds): Refusal | undefined {
  const partiesOf = ({ data }: Version): string[] =>
    ((data.parties ?? []) as string[]).map((id) => ids.of('party', id));
  const parties = new Set(partiesOf(agreement));
  for (const step of steps) {
    const stranger = partiesOf(step).find((party) => !parties.has(party));
    if (stranger === undefined) continue;
    return conflict(
      'not-a-party',
      `${stranger} is not a party to the agreement ${String(agreement.data.agreementId)} (report ${step.eventId}); ${[...parties].join(', ')} ${parties.size === 1 ? 'is' : 'are'}.`,
    );
  }
  return undefined;
}

const STEP: TypeRules = { possible: [stepIsByItsParties] };

export const agreementRules: DomainRules['byType'] = {
  AgreementReached: { possible: [agreementKeepsItsParties] },
  AgreementSigned: STEP,
  AgreementRatified: STEP,
  AgreementLeft: STEP,
};

export const agreementsReadAs: DomainRules['readAs'] = [stepsStand];
