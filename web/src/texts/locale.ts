/** The language of the page's texts, in the form customary where the reader lives: `en-GB`, `en-US`, `en-DE`. */
let locale = 'en-GB';
export const readerLocale = (): string => locale;

/** The parts of a language tag; undefined for what browsers report that is none, such as `en-US@posix`. */
export function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Sets the locale: the language of the texts, the region of the reader's first language that names one. */
export function setLocale(language: string, preferred: readonly string[]): void {
  const region = preferred.map((tag) => localeOf(tag)?.region).find(Boolean) ?? 'GB';
  locale = `${language}-${region}`;
}

/** Makes a value once for each locale: a formatter takes longer to make than to use. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { locale: string; value: T } | undefined;
  return () => {
    if (made?.locale !== locale) made = { locale, value: make(locale) };
    return made.value;
  };
}

const numbers = perLocale((of) => new Intl.NumberFormat(of));
const cardinals = perLocale((of) => new Intl.PluralRules(of));
const ordinals = perLocale((of) => new Intl.PluralRules(of, { type: 'ordinal' }));
const conjunctions = perLocale((of) => new Intl.ListFormat(of, { type: 'conjunction' }));

/** A number with the reader's separators: `1,234`, `1.234`. */
export const number = (value: number): string => numbers().format(value);

/** Several in a sentence: `Norland, Estmark and Ostia`; where the reader lives in the United States `…, and Ostia`. */
export const list = (items: readonly string[]): string => conjunctions().format(items);

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
const inForm = (rules: Intl.PluralRules, value: number, forms: Forms): string =>
  (forms[rules.select(value)] ?? forms.other).replaceAll('#', () => number(value));

/** The form of a text that goes with a number; `#` stands for the number: `plural(3, { one: '# party', other: '# parties' })`. */
export const plural = (value: number, forms: Forms): string => inForm(cardinals(), value, forms);

/** The same for a place in an order: `ordinal(3, { one: '#st', two: '#nd', few: '#rd', other: '#th' })` is `3rd`. */
export const ordinal = (value: number, forms: Forms): string => inForm(ordinals(), value, forms);
