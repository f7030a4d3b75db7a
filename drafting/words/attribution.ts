/** Verbs by which somebody says something, as they stand in reports. */
export const SPEECH =
  `said says say told tells added adds stated states announced warned warns insisted insists reiterated reiterates
  reaffirmed stressed underlined emphasised emphasized declared conveyed cautioned noted argued explained wrote posted tweeted
  maintained repeated confirmed signalled signaled suggested recalled expressed`.split(/\s+/);

/** Verbs that express a stance by themselves. */
export const STANCE =
  `opposes opposed supports support supported backs backed wants want rejects rejected rejecting refuses refused accepts accepted
  urged urges demanded demands called calls favours favors favoured favored pressed proposed proposes vowed pledged welcomed endorsed
  insists blamed ask(?:ed|s)(?=\\s\\p{Lu}\\p{L}+\\sto\\b) denied denies intends offered pledges ruled ready`.split(
    /\s+/,
  );

/** Nouns for unnamed people and bodies that speak. */
export const ROLES =
  `official officials spokesman spokeswoman spokesperson minister ministers ministry office diplomats diplomat sources source aide
  aides envoy delegation delegate delegates government presidency negotiator negotiators mediators department commission statement adviser advisor
  advisers ambassador president secretary representative representatives leader leaders commander police army military parliament cabinet
  administration embassy newspaper radio agency hospital council person letter`.split(/\s+/);

/** Words of an office that stand before a name. */
export const TITLES =
  `President Prime Minister Foreign Secretary Chancellor Ambassador Commander General Colonel Major Captain Admiral King Queen
  Prince Princess Emir Sheikh Deputy Vice Chief Special Envoy Representative High Commissioner Senator Governor Mayor Speaker Premier
  Mr Mrs Ms Mx Dr Sir Lord Lady Professor Defence Defense Finance Trade Water Fisheries Interior Energy Agriculture Justice Health Economy
  State Affairs Director Chairman Chairwoman Chair Judge Minister`.split(/\s+/);

/** Words that may stand between a party and the person who speaks for it: "Norland's chief negotiator, Lars Vik". */
export const BETWEEN = new Set(
  `of for the and its their his her chief deputy former senior top acting lead special new then foreign prime trade water fisheries defence defense
   interior finance economy energy agriculture justice health state affairs chief envoy s led by`.split(
    /\s+/,
  ),
);

/** Somebody named before (singular). */
export const PRONOUNS = /^(he|she|they|it)$/i;

/** Several who were named before (plural). */
export const GROUPS =
  /\b(they|both (?:sides|parties|governments|countries|delegations|leaders|ministers|presidents)|the (?:two|three|four|five) (?:\w+ )?(?:sides|parties|governments|countries|delegations|leaders|ministers|presidents|states)|the (?:ministers|leaders|delegations|presidents|sides|parties|two)|(?:the )?(?:two|three|four) (?:\w+ )?(?:delegations|leaders|ministers|presidents))\b/i;
