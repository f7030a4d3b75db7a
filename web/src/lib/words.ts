/** What a withdrawal and a retraction are for: they are easily taken for each other. */
export const WITHDRAWN = 'The party itself took it back: it counts until that day, and not from then on.';
export const RETRACTED =
  'The report is wrong, or should not be here: it is left out on every day. What was known before can still be seen.';
