import { texts as english } from './languages/en.js';
import { localeOf } from './locale.js';
import { useTexts, type Texts } from './texts.js';

const others = import.meta.glob<Texts>(['./languages/*.ts', '!./languages/en.ts'], { import: 'texts' });

const fileOf = (language: string): string => `./languages/${language}.ts`;

/** Takes the first of the reader's languages that there is a catalogue of; English where there is none. */
export async function chooseTexts(preferred: readonly string[]): Promise<void> {
  const language = preferred
    .map((tag) => localeOf(tag)?.language ?? '')
    .find((each) => each === 'en' || fileOf(each) in others);
  // Where the connection breaks, better in English than not at all.
  const catalogue =
    language && language !== 'en' && (await others[fileOf(language)]().catch(() => undefined));
  const [texts, its] = catalogue ? [catalogue, language] : [english, 'en'];
  useTexts(texts, its, preferred);
  document.documentElement.lang = its;
}
