import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sections of ASVS 5.0.0, and how many requirements of levels 1 and 2 each has. */
// prettier-ignore
const SECTIONS: Record<string, number> = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1, '3.2': 2,
  '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4, '5.1': 1, '5.2': 3,
  '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4, '7.1': 3,
  '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3,
  '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2,
  '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1,
  '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7,
  '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2,
};
const STATES = ['met', 'not met', 'does not apply', 'operator'];

interface Row {
  ids: string[];
  state: string;
  tests: { file: string; title?: string }[];
}

/** `1.2.5` · `1.2.6 to 1.2.8` · several with commas between them. */
function idsIn(text: string): string[] {
  return text.split(', ').flatMap((part) => {
    const [first, last = first] = part.split(' to ');
    const [section, from] = splitId(first);
    const [, to] = splitId(last);
    return Array.from({ length: to - from + 1 }, (_, n) => `${section}.${from + n}`);
  });
}

const splitId = (id: string): [section: string, number: number] => {
  const [chapter, section, number] = id.split('.');
  return [`${chapter}.${section}`, Number(number)];
};

const rows: Row[] = [
  ...readFileSync('docs/asvs.md', 'utf8').matchAll(/^\| (\d.*?) \| (.*?) \| .* \| (.*?) ?\|$/gm),
].map(([, ids, state, tests]) => ({
  ids: idsIn(ids),
  state,
  tests: [...tests.matchAll(/\]\((.*?)\)(?:: "(.*?)")?/g)].map(([, file, title]) => ({
    file: join('docs', file),
    title,
  })),
}));
const inState = (state: string) => rows.filter((row) => row.state === state).flatMap(({ ids }) => ids);

describe('the table of ASVS', () => {
  it('has every requirement of levels 1 and 2, once', () => {
    const all = Object.entries(SECTIONS).flatMap(([section, count]) =>
      idsIn(`${section}.1 to ${section}.${count}`),
    );
    const order = new Intl.Collator('en', { numeric: true }).compare;
    expect(rows.flatMap(({ ids }) => ids).sort(order)).toEqual(all.sort(order));
    expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([...STATES].sort());
  });

  it('names tests that there are', () => {
    const named = rows.flatMap(({ tests }) => tests);
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(
      ({ file, title = '' }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
    );
    expect(missing).toEqual([]);
  });

  it('is summed up as it is, and what is not met is told plainly', () => {
    const security = readFileSync('SECURITY.md', 'utf8');
    const [, lacking] = /### What is not met\n([^]*?)\n## /.exec(security)!;
    const told = [...lacking.matchAll(/(?<![\d.])\d+\.\d+\.\d+(?: to \d+\.\d+\.\d+)?/g)].flatMap(([ids]) =>
      idsIn(ids),
    );
    expect(told.sort()).toEqual(inState('not met').sort());
    for (const text of [security, readFileSync('docs/asvs.md', 'utf8')]) {
      expect(text).toContain(`${rows.flatMap(({ ids }) => ids).length}`);
      expect(text).toContain(
        `${inState('met').length} are met, ${inState('does not apply').length} do not apply`,
      );
    }
  });
});
