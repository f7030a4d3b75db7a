/** Why a row, or one report of it, cannot be mapped; the message is for people. */
export class RowProblem extends Error {}

/** The row reports nothing in this place: a lookup table gives null. */
export class NoReport extends Error {}

const MOST_QUOTED = 80;

/** The text of a cell, truncated for messages. */
export const quotedCell = (text: string): string =>
  JSON.stringify(text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);
