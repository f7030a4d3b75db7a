import { nameKey } from './names.js';
import { remembered } from './remembered.js';

/** Months (1 to 12) by their names in a language, short and long, standalone and beside a day; keys as by `nameKey`. */
const monthsOf = remembered((language: string): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const beside of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { month, ...beside, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2024, number - 1, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (!/^\d*$/.test(name)) names.set(nameKey(name), number);
      }
    }
  }
  if (language === 'en') names.set('sept', 9);
  return names;
});

/** The month of a name in a language, or in English; undefined for any other word. */
export const monthNamed = (name: string, language: string): number | undefined =>
  monthsOf(language).get(nameKey(name)) ?? monthsOf('en').get(nameKey(name));

/** Whether a text is a language tag (BCP 47). */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
