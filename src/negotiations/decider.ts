import { negotiationOf, type StoredEvent } from '../../events/envelope.js';
import type { Facts } from '../../projections/facts.js';
import { conflict, notFound, type Refusal } from '../common/refusal.js';
import type { Rule } from '../recording/rule.js';

/** `404`: everything but an opening belongs to a negotiation that is there. */
export const negotiationIsThere = (event: StoredEvent, facts: Facts): Refusal | undefined =>
  event.type === 'NegotiationOpened' || facts.negotiation()
    ? undefined
    : notFound(`There is no negotiation ${negotiationOf(event.stream)}: open it first.`);

/** `409`: a negotiation is opened once; where its opening does not count, no other report comes to count. */
export const negotiationIsOpen: Rule = ({ change: { event, root, before, after }, facts }) => {
  const negotiation = facts.negotiation();
  if (event.type === 'NegotiationOpened') {
    return (
      negotiation &&
      conflict(
        'Id already used',
        `The negotiation ${String(event.data.negotiationId)} has been opened already.`,
      )
    );
  }
  const comesToCount = after !== undefined && before === undefined && root.type !== 'NegotiationOpened';
  if (negotiation?.opened || !comesToCount) return undefined;
  return conflict(
    'No longer counts',
    'The opening of this negotiation has been retracted: it no longer counts.',
  );
};

/** `409`: the opening is the last to go. */
export const openingIsLast: Rule = ({ change: { before, after }, facts }) => {
  const others = (facts.negotiation()?.counting ?? 1) - 1;
  if (before?.type !== 'NegotiationOpened' || after || others === 0) return undefined;
  return conflict(
    'Others still count',
    `Besides the opening ${others === 1 ? '1 report still counts' : `${others} reports still count`} in this negotiation: retract them first.`,
  );
};
