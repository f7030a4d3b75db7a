import { inOrder } from '../../projections/facts.js';
import { currentVersion, withdrawalOf } from '../../projections/placements.js';
import type { Version } from '../../projections/version.js';
import { conflict, notFound, type Refusal } from '../common/refusal.js';
import type { Rule } from '../recording/rule.js';
import { dayOf, laterInterval } from '../recording/vague.js';

/** `404`: a withdrawal of a position that was never recorded. */
export const positionIsThere: Rule = ({ change: { event, after }, facts }) => {
  if (after?.type !== 'PositionWithdrawn' || after.eventId !== event.id) return undefined;
  const positionId = after.data.positionId as string;
  return facts.thing('position', positionId)
    ? undefined
    : notFound(`There is no position ${positionId} in this negotiation.`);
};

/** `409`: a position that counts is withdrawn once, after it was stated. */
export const withdrawalFollowsStatement: Rule = ({ change: { after }, facts }) => {
  if (after?.type !== 'PositionWithdrawn') return undefined;
  const positionId = after.data.positionId as string;
  const position = facts.thing('position', positionId);
  if (!position?.counts) {
    return conflict(
      'No longer counts',
      `The report of the position ${positionId} has been retracted: it no longer counts.`,
    );
  }
  if (position.link && position.link !== after.position) {
    return conflict('Already withdrawn', `The position ${positionId} has been withdrawn already.`);
  }
  return inTurn(currentVersion(facts, position.position), after, after);
};

/** `409`: a statement stays before its withdrawal. One that is recorded just now has none, its id being new. */
export const statementPrecedesWithdrawal: Rule = ({ change: { after, dossier }, facts }) => {
  const withdrawal = dossier && after?.type === 'PositionStated' && withdrawalOf(facts, after);
  return withdrawal ? inTurn(after, withdrawal, after) : undefined;
};

function inTurn(statement: Version, withdrawal: Version, changing: Version): Refusal | undefined {
  if (inOrder(statement, withdrawal) < 0) return undefined;
  const would =
    changing === withdrawal
      ? laterInterval(
          withdrawal,
          [statement.moment],
          (moment) => inOrder(statement, { ...withdrawal, moment }) < 0,
        )
      : undefined;
  const hint = would
    ? ` ${withdrawal.occurredOn} counts from ${dayOf(withdrawal.moment)}; ${would} would do.`
    : '';
  return conflict(
    'Withdrawn before it was stated',
    `The position was stated on ${statement.occurredOn}; its withdrawal (${withdrawal.occurredOn}) must come after that.${hint}`,
  );
}
