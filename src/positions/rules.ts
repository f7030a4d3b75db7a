import { currentVersion, withdrawalOf } from '../../projections/negotiation-state.js';
import { byValidTime, type Version } from '../../projections/version.js';
import { conflict, type Refusal } from '../common/refusal.js';
import type { DomainRules, Rule } from '../recording/rules.js';
import { dayOf, laterInterval } from '../recording/interval-suggestion.js';

/** `409`: a position that counts is withdrawn once, after it was stated. */
const withdrawalFollowsStatement: Rule = ({ change: { after }, state }) => {
  if (!after) return undefined;
  const positionId = after.data.positionId as string;
  const position = state.entity('position', positionId);
  if (!position?.counts) {
    return conflict(
      'No longer counts',
      `The report of the position ${positionId} has been retracted: it no longer counts.`,
    );
  }
  if (position.withdrawnBy && position.withdrawnBy !== after.position) {
    return conflict('Already withdrawn', `The position ${positionId} has been withdrawn already.`);
  }
  return inTurn(currentVersion(state, position.position), after, after);
};

/** `409`: a statement stays before its withdrawal. One that is recorded just now has none, its id being new. */
const statementPrecedesWithdrawal: Rule = ({ change: { after, history }, state }) => {
  const withdrawal = history && after && withdrawalOf(state, after);
  return withdrawal ? inTurn(after, withdrawal, after) : undefined;
};

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
    'Withdrawn before it was stated',
    `The position was stated on ${statement.occurredOn}; its withdrawal (${withdrawal.occurredOn}) must come after that.${hint}`,
  );
}

export const positionRules: DomainRules['byType'] = {
  PositionStated: { possible: [statementPrecedesWithdrawal] },
  PositionWithdrawn: { possible: [withdrawalFollowsStatement] },
};
