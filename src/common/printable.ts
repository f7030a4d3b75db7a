const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text as one line that a terminal shows as it is: no control, no escape, nothing invisible, no change of direction. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
