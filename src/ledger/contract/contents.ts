import type { JsonObject } from '../../../events/envelope.js';
import { all, anEvent, metadata, newStream } from './support.js';
import type { Example } from './support.js';

const TEXTS: [string, string][] = [
  ['emoji, joined and coloured', '🕊️ 👩🏽‍⚖️ 🇺🇦'],
  ['characters beyond the first plane', '\u{1d56c}\u{10348}\u{2070e}'],
  ['composed and decomposed letters as they came', '\u00e9 e\u0301'],
  [
    'right to left with marks',
    '\u05e9\u05c1\u05dc\u05d5\u05dd \u200f\u0627\u0644\u0633\u0644\u0627\u0645\u200e abc',
  ],
  ['line and paragraph separators', 'a\u2028b\u2029c\nd\r\ne\u0085f'],
  ['a byte order mark and zero widths', '\ufeffa\u200bb\u2060'],
  ['control characters', '\u0001\u001f\u007f\u0080'],
  ['quotes and backslashes', `"'\\ \\" \\\\ \\n`],
  ['what looks like an escaped NUL', '\\u0000 and \\\\u0000'],
  ['what looks like no value', 'undefined, null, [undefined], :undefined}'],
  ['noncharacters', '\ufffe\uffff'],
  ['placeholders and statements', `? ?1 :a $b '); DROP TABLE events; --`],
];

export function describeContents(on: Example): void {
  const stored = async (data: JsonObject) => {
    const stream = newStream();
    await on.ledger.append(stream, [anEvent(data)], 'none');
    const [read] = await all(on.ledger.readStream(stream));
    return read.data;
  };

  describe('what is stored', () => {
    it.each(TEXTS)('keeps %s', async (_, text) => {
      expect(await stored({ text, [text]: [text] })).toEqual({ text, [text]: [text] });
    });

    it('keeps every kind of value', async () => {
      const data = {
        nothing: null,
        no: false,
        yes: true,
        zero: 0,
        negative: -7,
        large: 9007199254740991,
        tiny: 5e-324,
        fraction: 0.1,
        empty: '',
        list: [],
        object: {},
        nested: { list: [[1, null], { a: [{}] }] },
      };
      expect(await stored(data)).toEqual(data);
    });

    it('gives keys back in canonical order', async () => {
      const read = await stored({ z: 1, a: { é: 1, b: 2, '🕊': 3, B: 4 }, '10': 5, '9': 6 });
      expect(Object.keys(read.a as object)).toEqual(['B', 'b', 'é', '🕊']);
      expect(Object.keys(read).slice(-2)).toEqual(['a', 'z']);
    });

    it('leaves out what is undefined', async () => {
      expect(Object.keys(await stored({ a: undefined, b: 1 }))).toEqual(['b']);
    });

    it('keeps a key named __proto__ as data', async () => {
      const read = await stored(JSON.parse('{"__proto__": {"polluted": 1}, "a": 2}') as JsonObject);
      expect(JSON.stringify(read)).toBe('{"__proto__":{"polluted":1},"a":2}');
      expect(({} as JsonObject).polluted).toBeUndefined();
    });

    it('keeps the metadata whole', async () => {
      const stream = newStream();
      const around = metadata({
        occurredOn: '2025-10-20/2025-10-21',
        recordedBy: 'ana',
        source: {
          outlet: 'Ukrinform',
          relayedBy: [{ name: 'A. B.', office: 'spokesman' }],
          reliability: 'B',
          credibility: 2,
        },
        coding: [{ scheme: 'CAMEO', code: '0256' }],
        note: '“as heard”',
        correlationId: 'c',
        causationId: 'd',
        sent: 'e'.repeat(64),
        keyId: 'f',
        previousHash: 'a'.repeat(64),
      });
      await on.ledger.append(stream, [{ ...anEvent(), metadata: around }], 'none');
      const [read] = await all(on.ledger.readStream(stream));
      expect(read.metadata).toEqual(around);
    });

    it('keeps types apart', async () => {
      const stream = newStream();
      const types = ['NegotiationOpened', 'PositionStated', 'ReportRetracted', 'Zukünftiges'];
      await on.ledger.append(
        stream,
        types.map((type) => ({ ...anEvent(), type })),
        'none',
      );
      expect((await all(on.ledger.readStream(stream))).map(({ type }) => type)).toEqual(types);
    });

    it('is as it was when append was called, whatever the caller does to it later', async () => {
      const stream = newStream();
      const event = anEvent({ parties: ['RU'] });
      const appended = on.ledger.append(stream, [event], 'none');
      (event.data.parties as string[]).push('UA');
      event.metadata.note = 'late';
      await appended;
      const [read] = await all(on.ledger.readStream(stream));
      expect(read.data).toEqual({ parties: ['RU'] });
      expect(read.metadata.note).toBeUndefined();
    });

    it('cannot be changed by who reads it', async () => {
      const stream = newStream();
      await on.ledger.append(stream, [anEvent({ parties: ['RU'] })], 'none');
      const [first] = await all(on.ledger.readStream(stream));
      (first.data.parties as string[]).push('UA');
      first.metadata.recordedBy = 'someone else';
      const [second] = await all(on.ledger.readStream(stream));
      expect(second.data).toEqual({ parties: ['RU'] });
      expect(second.metadata.recordedBy).toBe('anonymous');
    });
  });
}
