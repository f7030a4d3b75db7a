import { plural } from '../locale';

/**
 * Every text of the page, in English. Another language is another file here, of the same shape, named by its language tag
 * (`de.ts`, exporting it as `texts`). One section for each part of the page, by its file's name; texts that several parts
 * share are in `common`.
 */
export const texts = {
  common: {
    parties: (n: number) => plural(n, { one: '# party', other: '# parties' }),
    issues: (n: number) => plural(n, { one: '# issue', other: '# issues' }),
    reports: (n: number) => plural(n, { one: '# report', other: '# reports' }),
    negotiations: (n: number) => plural(n, { one: '# negotiation', other: '# negotiations' }),
    tryAgain: 'Try again',
  },
};
