/** The language of the page's texts, in the form customary where the reader lives: `en-GB`, `en-US`, `en-DE`. */
let locale = 'en-GB';
export const readerLocale = (): string => locale;

/** Sets the locale: the language of the texts, the region of the reader's first language that names one. */
export function setLocale(language: string, preferred: readonly string[]): void {
  const region = preferred.map((tag) => new Intl.Locale(tag).region).find(Boolean) ?? 'GB';
  locale = `${language}-${region}`;
}

/** A number with the reader's separators: `1,234`, `1.234`. */
export const number = (value: number): string => value.toLocaleString(locale);

/** The form of a text that goes with a number; `#` stands for the number: `plural(3, { one: '# party', other: '# parties' })`. */
export function plural(
  value: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[new Intl.PluralRules(locale).select(value)] ?? forms.other;
  return form.replace('#', number(value));
}
