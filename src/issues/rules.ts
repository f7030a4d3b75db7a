import type { MergedIds } from '../../projections/merges.js';
import { makerOf, mergedIds, type NegotiationState } from '../../projections/negotiation-state.js';
import type { Version } from '../../projections/version.js';
import { conflict, type Refusal } from '../common/refusal.js';
import type { DomainRules, Rule } from '../recording/rules.js';

/** `409`: an issue is not, through its parents, its own. */
const issueIsNotItsOwnParent: Rule = ({ change: { after }, state }) =>
  after?.data.parent === undefined ? undefined : circleFault(after, state, mergedIds(state));

/** `409`: the same of all issues, where ids would be read otherwise. */
const parentsStand = (state: NegotiationState, ids: MergedIds): Refusal | undefined => {
  for (const issueId of state.idsOf('issue')) {
    const opening = makerOf(state, 'issue', issueId);
    const wrong =
      opening?.data.parent !== undefined && ids.of('issue', issueId) === issueId
        ? circleFault(opening, state, ids)
        : undefined;
    if (wrong) return wrong;
  }
  return undefined;
};

/** Goes up from an opening; one that is read as another issue says nothing of that. */
function circleFault(opening: Version, state: NegotiationState, ids: MergedIds): Refusal | undefined {
  const own = opening.data.issueId as string;
  if (ids.of('issue', own) !== own) return undefined;
  const way = new Set([own]);
  for (let parent = opening.data.parent; parent !== undefined;) {
    const id = ids.of('issue', parent as string);
    if (way.has(id)) {
      return conflict(
        'circle',
        `The issue ${own} would, through its parents (${[...way, id].join(' → ')}), be its own (report ${opening.eventId}).`,
      );
    }
    way.add(id);
    parent = makerOf(state, 'issue', id)?.data.parent;
  }
  return undefined;
}

export const issueRules: DomainRules['byType'] = {
  IssueOpened: { possible: [issueIsNotItsOwnParent] },
};

export const issuesReadAs: DomainRules['readAs'] = [parentsStand];
