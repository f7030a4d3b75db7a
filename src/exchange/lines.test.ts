import fc from 'fast-check';
import { linesOf, MAX_LINE_BYTES, type Line } from './lines.js';

async function* inPieces(bytes: Buffer, cuts: number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (const cut of [...cuts.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(start, cut);
    start = cut;
  }
}

async function lines(bytes: Buffer | string, cuts: number[] = []): Promise<Line[]> {
  const found: Line[] = [];
  for await (const line of linesOf(inPieces(Buffer.from(bytes as string), cuts))) found.push(line);
  return found;
}

const texts = async (bytes: Buffer | string) =>
  (await lines(bytes)).map(({ number, text }) => [number, text]);

describe('linesOf', () => {
  it('numbers lines from 1 and leaves out blank ones, \\r\\n or \\n', async () => {
    expect(await texts('a\r\nb\n\n \t\r\nc')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [5, 'c'],
    ]);
  });

  it('finds nothing in nothing', async () => {
    expect(await texts('')).toEqual([]);
    expect(await texts('\n\r\n')).toEqual([]);
    expect(await texts('\uFEFF')).toEqual([]);
  });

  it('says which line is the cut last one', async () => {
    expect((await lines('a\nb\n')).map(({ ended }) => ended)).toEqual([true, true]);
    expect((await lines('a\nb')).map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('drops a byte order mark at the start, and only there', async () => {
    expect(await texts('\uFEFFa\n\uFEFFb')).toEqual([
      [1, 'a'],
      [2, '\uFEFFb'],
    ]);
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character cut short', [0xe2, 0x82]],
  ])('names the line that is not UTF-8: %s', async (_, bad) => {
    const found = await lines(Buffer.from([0x61, 0x0a, ...bad, 0x0a, 0x62]));
    expect(found.map(({ number, text, fault }) => [number, text ?? fault])).toEqual([
      [1, 'a'],
      [2, 'not UTF-8'],
      [3, 'b'],
    ]);
  });

  it('takes a line of exactly the limit, and names a longer one without keeping it', async () => {
    const most = 'x'.repeat(MAX_LINE_BYTES);
    const found = await lines(`${most}\r\n${most}x\n${most}xyz\nafter\n`, [
      3,
      MAX_LINE_BYTES + 1,
      MAX_LINE_BYTES + 7,
    ]);
    expect(found.map(({ bytes, text, fault }) => [bytes, text?.length ?? fault])).toEqual([
      [MAX_LINE_BYTES, MAX_LINE_BYTES],
      [MAX_LINE_BYTES + 1, 'too long'],
      [MAX_LINE_BYTES + 3, 'too long'],
      [5, 5],
    ]);
  });

  it('cuts the same lines however the bytes arrive', async () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat()),
        async (all, end, cuts) => {
          const bytes = Buffer.from(all.join(end));
          expect(await lines(bytes, cuts)).toEqual(await lines(bytes));
        },
      ),
    );
  });
});
