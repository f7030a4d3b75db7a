import { dayText, isoInstant } from '../src/temporal/calendar.js';

/** The ways of writing a date from which its text can be had back out of its earliest moment. */
const FORMS: readonly ((moment: number) => string)[] = [
  dayText,
  (moment) => `${isoInstant(moment).slice(0, 19)}Z`,
  (moment) => dayText(moment).slice(0, 7),
  (moment) => dayText(moment).slice(0, 4),
  isoInstant,
];

/** A number that stands for how a date is written; 0 where its text is to be found in the report only. */
export const dateForm = ({ occurredOn, moment }: { occurredOn: string; moment: number }): number =>
  1 + FORMS.findIndex((form) => form(moment) === occurredOn);

/** The text of a date, from its earliest moment and its form; undefined for form 0. */
export const dateText = (moment: number, form: number): string | undefined => FORMS[form - 1]?.(moment);
