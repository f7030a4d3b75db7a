import { readFileSync } from 'node:fs';
import { draftText } from '../../drafting/draft.js';
import { datesIn } from '../../drafting/dates.js';
import { normalised, sentencesOf } from '../../drafting/sentences.js';
import { knownOf, type Measured, measure, type Share, TEXTS } from './measure.js';

const development = measure('development');
const heldOut = measure('held-out');

const FIGURES: [key: Exclude<keyof Measured, 'wrong'>, says: string][] = [
  ['contacts', 'meetings and calls, with the right dates'],
  ['participants', 'who took part in those'],
  ['found', 'statements'],
  ['speakers', 'with the right speaker, party and relayer'],
  ['issues', 'with the right issue first'],
  ['dates', 'with the right date'],
  ['denials', 'denials'],
  ['others', 'agreements and incidents, with the right date'],
  ['superfluous', 'drafts of what nobody would record'],
];

describe('texts coded by hand before the rules were written', () => {
  it('are twenty, and half of them were held out', () => {
    expect(TEXTS.filter(({ half }) => half === 'development')).toHaveLength(10);
    expect(TEXTS.filter(({ half }) => half === 'held-out')).toHaveLength(10);
    for (const { expected, text } of TEXTS)
      for (const { at } of Object.values(expected).flat()) expect(text.split(at)).toHaveLength(2);
  });

  it('are read no worse than once, in the half that the rules were written with', () => {
    const least = {
      contacts: 12,
      participants: 9,
      found: 26,
      speakers: 25,
      issues: 25,
      dates: 25,
      denials: 1,
      others: 2,
    };
    const short = Object.entries(least).filter(([key, right]) => development[key as 'found'].right < right);
    expect({ short, wrong: short.length > 0 ? development.wrong : [] }).toEqual({ short: [], wrong: [] });
    expect(development.superfluous.right).toBeLessThanOrEqual(0);
  });

  it('are read as the documentation says, in both halves', () => {
    const of = ({ right, of: all }: Share) => `${right} of ${all}`;
    const rows = FIGURES.map(
      ([key, says]) => `| ${says} | ${of(development[key])} | ${of(heldOut[key])} |\n`,
    );
    const table = `| | seen | held out |\n|---|---|---|\n${rows.join('')}`;
    const [, shown] = /<!-- figures: .*-->\n\n([^]*?)<!-- \/figures -->/.exec(
      readFileSync('docs/coding.md', 'utf8'),
    )!;
    expect(shown).toBe(table);
  });
});

describe('dates', () => {
  /** Wednesday 22 October 2025. */
  const read = (sentence: string) => datesIn(sentence, Date.parse('2025-10-22')).map(({ edtf }) => edtf);

  it.each([
    ['He said on Tuesday that', '2025-10-21'],
    ['He said on Wednesday that', '2025-10-22'],
    ['He said on Thursday that', '2025-10-16'],
    ['They will meet on Tuesday', '2025-10-28'],
    ['They will meet next Wednesday', '2025-10-29'],
    ["In Monday's call", '2025-10-20'],
    ['on Monday or on Tuesday', '[2025-10-20..2025-10-21]'],
    ['last month', '2025-09'],
    ['earlier this week', '[2025-10-20..2025-10-22]'],
    ['last week', '2025-10-13/2025-10-19'],
    ['yesterday evening', '2025-10-21'],
    ['two days ago', '2025-10-20'],
    ['three weeks ago', '2025-10-01'],
    ['on October 21', '2025-10-21'],
    ['on Oct. 21', '2025-10-21'],
    ['on Tuesday, 21 October', '2025-10-21'],
    ['on November 5 it was signed', '2025-11-05'],
    ['on 24 December it failed', '2025-12-24'],
    ['on 30 June it failed', '2025-06-30'],
    ['from 2 to 4 June 2026', '2026-06-02/2026-06-04'],
    ['in August', '2025-08'],
    ['In December it failed', '2024-12'],
    ['They will meet in January', '2026-01'],
    ['in February 2022', '2022-02'],
    ['in 2019', '2019'],
    ['2025-10-20', '2025-10-20'],
  ])('%s: %s', (sentence, edtf) => expect(read(sentence)).toEqual([edtf]));

  it.each(['He may go', 'the march on the town', '31 November', '2025-02-30', 'It is the second round'])(
    '%s: none',
    (sentence) => expect(read(sentence)).toEqual([]),
  );

  it('tells a bound from a day', () => {
    expect(datesIn('It was put off until Friday', Date.parse('2025-10-22'))).toMatchObject([
      { edtf: '2025-10-24', isBound: true },
    ]);
  });
});

describe('sentences', () => {
  const cut = (text: string) => sentencesOf(normalised(text)).map(({ start, end }) => text.slice(start, end));

  it('go on after abbreviations, initials and numbers of a list', () => {
    expect(cut('Mr. Lind met U.S. envoys on Oct. 21. J. Tarrel did not.\n1. They agreed.')).toEqual([
      'Mr. Lind met U.S. envoys on Oct. 21.',
      'J. Tarrel did not.',
      '1. They agreed.',
    ]);
  });

  it('stand where they stood, also where a text was wrapped', () => {
    const line =
      'Norland will not let the boats of Estmark into the strait before\nthe patrols have ended, Lind said.';
    expect(cut(line)).toEqual([line]);
    expect(cut('“What?” he said. “Nothing.”')).toEqual(['“What?” he said.', '“Nothing.”']);
  });

  it('are cut at 1,000 characters', () => {
    const spans = sentencesOf(normalised('word '.repeat(2_000)));
    expect(spans.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_000);
  });
});

describe('a text that reports nothing', () => {
  it.each(TEXTS.filter(({ id }) => id.includes('nothing')))('$id', (text) => {
    expect(draftText(text, knownOf(text)).drafts).toEqual([]);
  });
});
