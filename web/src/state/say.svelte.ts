/** What the live region says. */
export const said = $state({ text: '' });

/** Tells people who do not see what changed. */
export function say(text: string): void {
  said.text = said.text === text ? `${text}\u00a0` : text;
}
