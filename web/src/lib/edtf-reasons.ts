/** In the page one sentence does for whatever is not a date; the server, when asked, says precisely why. */
export const whyNot = (_text: string): string =>
  'Not a date that can be taken. Write 2025, 2025-10, 2025-10-21, 2025-10-20/2025-10-21, 2025-10-21~ or 2025-10-21T14:30:00Z.';
export const whyNotInstant = whyNot;
