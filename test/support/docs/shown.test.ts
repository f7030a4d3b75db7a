import { difference, differenceOfText, shownValues } from './shown.js';

const differs = (shown: string, actual: unknown) => difference(shownValues(shown)[0], actual);

describe('what a page shows of an answer', () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['{"a": 1, …}', { a: 1, b: 2 }],
    ['{…, "b": 2}', { a: 1, b: 2 }],
    ['{"a": …}', { a: { b: 1 } }],
    ['{"a": "x…z"}', { a: 'x (y)\nz' }],
    ['{"a": "1.5?"}', { a: '1.5?' }],
    ['{"a": "…"}', { a: 7 }],
    ['[1, …]', [1]],
    ['[1, …]', [1, 2, 3]],
    ['[…, 3]', [1, 2, 3]],
    ['[1, …, 3, …]', [1, 2, 2, 3, 4]],
    ['[{"a": 1, …}, …]', [{ a: 1, b: 2 }, 3]],
    ['[]', []],
  ])('%s is like %j', (shown, actual) => {
    expect(differs(shown, actual)).toBeUndefined();
  });

  it.each([
    ['{"a": 1}', { a: 2 }, '/a: the page shows 1, the answer is 2'],
    ['{"a": 1}', { a: '1' }, '/a: the page shows 1, the answer is "1"'],
    ['{"a": 1}', { a: 1, b: 2 }, '/: the page lacks b'],
    ['{"a": 1, …}', { b: 2 }, '/a: the page shows it, the answer lacks it'],
    ['{"a": null, …}', {}, '/a: the page shows it'],
    ['{"a": "x…z"}', { a: 'xy' }, '/a: the page shows "x…z"'],
    ['{"a": "x.z"}', { a: 'xyz' }, '/a: the page shows'],
    ['[1]', [1, 2], '/: the page shows 1 entries, the answer has 2'],
    ['[1, 2]', [1], '/: the page shows 2 entries, the answer has 1'],
    ['[…, 3]', [1, 2], '/: nothing in the answer'],
    ['[1, …]', [2, 1], '/0: the page shows 1, the answer is 2'],
    ['[]', {}, '/: the page shows []'],
    ['{}', [], '/: the page shows {}'],
  ])('%s is not like %j: %s', (shown, actual, found) => {
    expect(differs(shown, actual)).toContain(found);
  });

  it('is several values where commands print several', () => {
    expect(shownValues('{"a": "}"}\n[1,\n {…}]\n')).toEqual([{ a: '}' }, [1, { '…': 0 }]]);
    expect(() => shownValues('{"a": 1')).toThrow(SyntaxError);
    expect(() => shownValues('{"a" 1}')).toThrow(SyntaxError);
  });

  it('is text line by line', () => {
    expect(differenceOfText('a\nb: …\n…\nz', 'a\r\nb: 1\r\n\r\nx\r\nz\r\n')).toBeUndefined();
    expect(differenceOfText('a\nb', 'a\nc')).toContain('/1: the page shows "b", the answer is "c"');
    expect(differenceOfText('a', 'a\nb')).toContain('shows 1 entries, the answer has 2');
  });
});
