import type { MergedIds } from '../../projections/merges.js';
import { actsOn, makerOf, mergedIds, type NegotiationState } from '../../projections/negotiation-state.js';
import { byValidTime, type Version } from '../../projections/version.js';
import { conflict, type Refusal } from '../common/refusal.js';
import type { DomainRules, Rule } from '../recording/rules.js';
import { dayOf, laterInterval } from '../recording/interval-suggestion.js';

/** `409`: a position that counts is withdrawn by parties to it, by each once, after it was stated. */
const withdrawalFollowsStatement: Rule = ({ change: { after }, state }) => {
  if (!after) return undefined;
  const positionId = after.data.positionId as string;
  const statement = makerOf(state, 'position', positionId);
  if (!statement) {
    return conflict(
      'no-longer-counts',
      `The report of the position ${positionId} has been retracted: it no longer counts.`,
    );
  }
  const others = actsOn(state, 'position', positionId).filter(({ position }) => position !== after.position);
  return withdrawalFault(statement, [...others, after], mergedIds(state)) ?? inTurn(statement, after, after);
};

/** `409`: a statement stays before its withdrawals, and with those who withdrew it. One that is recorded just now has none. */
const statementPrecedesWithdrawals: Rule = ({ change: { after, history }, state }) => {
  if (!after || !history) return undefined;
  const withdrawals = actsOn(state, 'position', after.data.positionId as string);
  const wrong = withdrawalFault(after, withdrawals, mergedIds(state));
  for (const withdrawal of wrong ? [] : withdrawals) {
    const late = inTurn(after, withdrawal, after);
    if (late) return late;
  }
  return wrong;
};

/** `409`: the same of all positions, where ids would be read otherwise. */
const withdrawalsStand = (state: NegotiationState, ids: MergedIds): Refusal | undefined => {
  for (const positionId of state.idsOf('position')) {
    if (!state.entity('position', positionId)?.actedOnBy.length) continue;
    const statement = makerOf(state, 'position', positionId);
    const wrong = statement && withdrawalFault(statement, actsOn(state, 'position', positionId), ids);
    if (wrong) return wrong;
  }
  return undefined;
};

/** @param withdrawals all that count, in the order recorded; who names no parties names all */
function withdrawalFault(
  statement: Version,
  withdrawals: readonly Version[],
  ids: MergedIds,
): Refusal | undefined {
  const partiesOf = ({ data }: Version): string[] =>
    ((data.parties ?? statement.data.parties) as string[]).map((id) => ids.of('party', id));
  const positionId = String(statement.data.positionId);
  const stated = new Set(partiesOf(statement));
  const withdrawn = new Set<string>();
  for (const withdrawal of withdrawals) {
    const names = new Set(partiesOf(withdrawal));
    for (const party of names) {
      if (!stated.has(party)) {
        return conflict(
          'not-a-party',
          `The report ${withdrawal.eventId} withdraws the position ${positionId} for ${party}, for whom it was not stated.`,
        );
      }
      if (withdrawn.has(party)) {
        return conflict(
          'withdrawal',
          `The position ${positionId} was already withdrawn for ${party}: a party can withdraw it only once (report ${withdrawal.eventId}).`,
        );
      }
    }
    names.forEach((party) => withdrawn.add(party));
  }
  return undefined;
}

function inTurn(statement: Version, withdrawal: Version, changing: Version): Refusal | undefined {
  if (byValidTime(statement, withdrawal) < 0) return undefined;
  const would =
    changing === withdrawal
      ? laterInterval(
          withdrawal,
          [statement.validFrom],
          (validFrom) => byValidTime(statement, { ...withdrawal, validFrom }) < 0,
        )
      : undefined;
  const hint = would
    ? ` ${withdrawal.occurredOn} counts from ${dayOf(withdrawal.validFrom)}; ${would} would do.`
    : '';
  return conflict(
    'withdrawal',
    `The position was stated on ${statement.occurredOn}; its withdrawal (${withdrawal.occurredOn}) must come after that.${hint}`,
  );
}

export const positionRules: DomainRules['byType'] = {
  PositionStated: { possible: [statementPrecedesWithdrawals] },
  PositionWithdrawn: { possible: [withdrawalFollowsStatement] },
};

export const positionsReadAs: DomainRules['readAs'] = [withdrawalsStand];
