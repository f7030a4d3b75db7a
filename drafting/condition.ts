import { shortened } from './draft.js';
import { IssueRanking, wordsOf } from './issues.js';
import { mentionsIn, namesOf, tokensOf } from './names.js';
import type { Known } from './types.js';

export interface ConditionRead {
  text: string;
  /** The other party that it depends on, if one is named. */
  onParty?: string;
  issueId?: string;
}

const DEPENDS =
  /\b(?:only if|if|unless|once|provided(?: that)?|as long as|on condition that|so long as|until|before)\s+([^,;"]{3,200})/i;

/**
 * The condition that a sentence states, verbatim, for a person to interpret.
 *
 * @param parties on whose behalf it is said
 * @param issueId what it is said about
 */
export function conditionIn(
  sentence: string,
  known: Known,
  parties: readonly string[],
  issueId: string,
): ConditionRead | undefined {
  const words = DEPENDS.exec(sentence)?.[1].replace(/[.?!]+$/, '');
  // "Before September" is a date.
  if (words === undefined || words.split(' ').length < 3) return undefined;
  const names = namesOf(known);
  const onParty = mentionsIn(words, tokensOf(words), names).find(
    ({ partyId }) => !parties.includes(partyId),
  )?.partyId;
  const others = known.issues.filter((issue) => issue.issueId !== issueId);
  const about = new IssueRanking(others, wordsOf(names.byKey.keys())).rank(words)[0];
  const text = shortened(words);
  return {
    text: text.charAt(0).toUpperCase() + text.slice(1),
    ...(onParty !== undefined && { onParty }),
    ...(about !== undefined && { issueId: about }),
  };
}
