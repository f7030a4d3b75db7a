import { isoInstant } from '../src/temporal/edtf.js';

/** The ways of writing a date from which its text can be had back out of its earliest moment: how much of the instant is written. */
const FORMS: readonly ((iso: string) => string)[] = [
  (iso) => iso.slice(0, 10),
  (iso) => `${iso.slice(0, 19)}Z`,
  (iso) => iso.slice(0, 7),
  (iso) => iso.slice(0, 4),
  (iso) => iso,
];

/** A number that stands for how a date is written; 0 where its text is to be found in the report only. */
export function dateForm({ occurredOn, moment }: { occurredOn: string; moment: number }): number {
  if (isPlainDay(occurredOn)) return 1;
  const iso = isoInstant(moment);
  return 1 + FORMS.findIndex((form) => form(iso) === occurredOn);
}

const DASH = 45;
const NINE = 57;

/** `YYYY-MM-DD` and nothing else; of what is a date at all. Most are. */
const isPlainDay = (text: string): boolean =>
  text.length === 10 &&
  text.charCodeAt(4) === DASH &&
  text.charCodeAt(7) === DASH &&
  text.charCodeAt(9) <= NINE;

/** The text of a date, from its earliest moment and its form; undefined for form 0. */
export const dateText = (moment: number, form: number): string | undefined =>
  FORMS[form - 1]?.(isoInstant(moment));
