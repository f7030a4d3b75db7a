import { texts as english } from './languages/en';
import { useTexts, type Texts } from './texts';

const others = import.meta.glob<Texts>(['./languages/*.ts', '!./languages/en.ts'], { import: 'texts' });

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** Takes the first of the reader's languages that there is a catalogue of; English where there is none. */
export async function chooseTexts(preferred: readonly string[]): Promise<void> {
  const language =
    preferred.map(languageOf).find((each) => each === 'en' || `./languages/${each}.ts` in others) ?? 'en';
  const catalogue = language === 'en' ? english : await others[`./languages/${language}.ts`]();
  useTexts(catalogue, language, preferred);
  document.documentElement.lang = language;
}
