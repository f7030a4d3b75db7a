import { conflict } from '../common/refusal.js';
import type { DomainRules, Rule } from '../recording/rules.js';

/** `409`: the opening is the last to go. */
const openingIsLast: Rule = ({ change: { before, after }, state }) => {
  const others = (state.head()?.counting ?? 1) - 1;
  if (!before || after || others === 0) return undefined;
  return conflict(
    'still-named',
    `Besides the opening ${others === 1 ? '1 report still counts' : `${others} reports still count`} in this negotiation: retract them first.`,
  );
};

export const negotiationRules: DomainRules['byType'] = {
  NegotiationOpened: { possible: [openingIsLast] },
};
