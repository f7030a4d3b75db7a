const GATHERING =
  '(?:meetings?|summits?|talks|rounds?|sessions?|conferences?|encounters?|visits?|negotiations)';
const any = (...patterns: string[]) => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'i');

/** A planned event is cancelled or postponed. */
export const POSTPONED = any(
  'postponed',
  'put off',
  'pushed back',
  'put on hold',
  'on hold',
  'deferred',
  'delayed',
  'adjourned',
  'shelved',
  'suspended',
);
export const CANCELLED = any('cancell?ed', 'called off', 'scrapped', 'dropped from the calendar');
export const GATHERINGS = any(GATHERING);

/** Remote conversations. */
export const CALL = any(
  '(?:spoke|speak|spoken|talked|talk)(?: \\w+){0,12}? (?:by|over|on|via) (?:the )?(?:tele)?phone',
  '(?:spoke|speak|spoken|talked|talk)(?: \\w+){0,6}? (?:by|via) video(?: link)?',
  '(?:tele)?phone (?:call|conversation)s?',
  'video (?:call|conference|conversation)s?',
  "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)['’]s call",
  '(?:held|had|hold|have) a (?:\\w+ )?call',
  'call (?:with|between)',
  '(?:telephoned|phoned)',
  '(?:spoke|speak) (?:with|to) (?:his|her|their) counterparts?',
);
/** "X called Y": only where a person or a title follows. */
export const CALLED = /\bcalled (?=(?:President|Prime|Foreign|Minister|Secretary|Mr|Ms|Mrs|Chancellor)\b)/;

/** Meetings in person. */
export const MEETING = any(
  'met',
  'meets',
  'meet(?: again| in| with| at| on| face)?',
  `(?:held|hold|had|hosted|host|began|opened|attended) (?:\\w+ ){0,3}?${GATHERING}`,
  `${GATHERING} (?:between|with|of|in|at|on|planned|scheduled|due|was|were|is|are|will|would|to|broke|ended|took)`,
  'the mediation would resume',
  'received (?:president|prime|foreign|minister|secretary|a delegation)',
);

/** A noun for a gathering counts as a meeting only if the text says that it took place, or will. */
export const TOOK_PLACE = any(
  'met',
  'meets',
  '(?:was|were) held',
  'held',
  'had',
  'hosted',
  'took place',
  'began',
  'opened',
  'attended',
  'ended',
  'broke off',
  'broke up',
  'concluded',
  'got under way',
  'received',
  `(?:after|following|during) (?:a |the )?${GATHERING}`,
);

/** A meeting was scheduled. */
export const ARRANGED = any('(?:was|were|is|are|been) (?:scheduled|planned|arranged|announced|agreed)');

/** What follows is in the future. */
export const AHEAD =
  /\b(will|would|shall|is to|are to|was to|were to|due|(?:planned|scheduled|set) (?:for|on|to)|planned|until|till|next|expected|to be held|plans? to|agreed to|agreed on a date|invited|tomorrow|coming|upcoming|resume)\b/i;

export const NEGATED =
  /\b(not|no|never|nothing|nobody|none|neither|nor|without|n['’]t|cannot|den(?:y|ies|ied))\b|n['’]t\b/i;

export const AGREED = any(
  '(?:signed|concluded|reached|struck|initialled|announced) (?:an? |the |their )?(?:\\w+ ){0,2}?(?:agreement|deal|accord|treaty|pact|memorandum|protocol|truce|declaration)',
  'agreed (?:to|on|that)',
);

export const INCIDENT = any(
  'shell(?:ing|ed)',
  'air ?strikes?',
  'strikes? (?:\\w+ )?(?:hit|on|near|against)',
  'struck',
  'attack(?:s|ed)?',
  'killed',
  'wounded',
  'injured',
  'explosions?',
  'exploded',
  'bomb(?:s|ed|ing|ings)',
  'rammed',
  'sank',
  'drowned',
  'clash(?:es|ed)?',
  'raid(?:s|ed)?',
  'ambush(?:ed)?',
  'drones? (?:hit|strike|strikes|attack)',
  'missiles?',
  'opened fire',
  'seized',
  'invaded',
  'invasion',
  'hijacked',
  'shot (?:down|dead|at)',
);

/** Denials. */
export const DENIAL =
  /\b(den(?:y|ies|ied)\b|nothing (?:was|has been|had been|is) (?:\w+ )?(?:postponed|cancell?ed|called off|agreed|signed|delayed)|(?:was|were|is|are) not (?:postponed|cancell?ed|called off|delayed)|(?:reports?|claims?) (?:\w+ )?(?:is|are|was|were) (?:false|untrue|wrong|fake|baseless)|(?:rejected|dismissed) (?:the |these |those |such )?(?:reports?|claims?|allegations?))/i;
