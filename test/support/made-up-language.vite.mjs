// Builds the page with a second language, made up from the English catalogue: `de.ts` as if it were in `languages/`.
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import config from '../../web/vite.config.ts';

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const LANGUAGE = inRoot('web/src/texts/languages/de.ts');

export default mergeConfig(config, {
  plugins: [
    {
      name: 'made-up-language',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('/languages/de') ? LANGUAGE : undefined),
      load: (id) =>
        id === LANGUAGE
          ? `import { texts as english } from './en.ts';
             import { inMarks } from '${inRoot('test/support/made-up-language.ts')}';
             export const texts = inMarks(english);`
          : undefined,
      transform: (code, id) =>
        id.endsWith('/texts/choose.ts')
          ? code.replace(
              /import\.meta\.glob<Texts>\([^;]*\);/,
              `{ './languages/de.ts': async () => (await import('./languages/de')).texts };`,
            )
          : undefined,
    },
  ],
});
