/** The purposes of a withdrawal and a retraction, which are easily confused. */
export const WITHDRAWN = 'The party itself took it back: it counts until that day, and not from then on.';
export const RETRACTED =
  'The report is wrong, or should not be here: it is left out on every day. What was known before can still be seen.';
