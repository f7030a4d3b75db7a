import fc from 'fast-check';
import { canonical, sha256Hex } from './canonical.js';
import type { JsonObject } from './envelope.js';
import type { EventMetadata } from './envelope.js';
import { envelopeHash, seal, type Envelope } from './hash.js';

/** The same value with the keys of every object reversed. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

const json = fc.jsonValue({ noUnicodeString: false });

describe('canonical', () => {
  it('is the text RFC 8785 gives as its example', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by code units', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text))).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  it('does not heed the order of keys, and means the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(turned(value))).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
  });

  it.each([[undefined], [NaN], [[Infinity]], [{ a: '\ud800' }], [{ '\udc00': 1 }]])('refuses %p', (value) =>
    expect(() => canonical(value)).toThrow(),
  );
});

it('sha256Hex is SHA-256 of the UTF-8', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc');
});

describe('envelopeHash', () => {
  const event: Envelope = {
    stream: 'negotiation-talks',
    revision: 3,
    id: '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10',
    type: 'CallHeld',
    data: { callId: 'c', participants: [{ partyId: 'RU' }, { partyId: 'US' }] },
    metadata: {
      occurredOn: '2025-10-20',
      recordedAt: '2025-10-21T00:00:00.000Z',
      recordedBy: 'anonymous',
      source: { outlet: 'Reuters', relayedBy: [{ name: 'x' }] },
      coding: [{ scheme: 'CAMEO', code: '040' }],
      note: 'n',
      correlationId: 'c1',
      causationId: 'c2',
      schemaVersion: 1,
      sent: 's',
      keyId: 'k',
      previousHash: 'p',
    },
  };

  it('never changes', () => {
    expect(envelopeHash(event)).toBe('55575980df085433dfab5d9cb37893cdd14d722e310b6516aa276a4f4640c9ab');
  });

  it('leaves aside the position, and the hash itself', () => {
    const stored = { ...event, position: 7, metadata: { ...event.metadata, hash: 'x' } };
    expect(envelopeHash(stored)).toBe(envelopeHash(event));
  });

  it('changes with every value in the envelope, wherever it stands', () => {
    const hashes = [envelopeHash(event)];
    const vary = (holder: JsonObject): void => {
      for (const key of Object.keys(holder)) {
        const value = holder[key];
        if (typeof value === 'object') vary(value as JsonObject);
        if (value === changing.metadata) continue;
        holder[key] = typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}.` : null;
        hashes.push(envelopeHash(changing));
        delete holder[key];
        if (!Array.isArray(holder)) hashes.push(envelopeHash(changing));
        holder[key] = value;
      }
    };
    const changing = structuredClone(event);
    vary(changing as unknown as JsonObject);
    expect(envelopeHash(changing)).toBe(envelopeHash(event));
    expect(hashes.length).toBeGreaterThan(50);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

it('seals an event with the hash of its envelope and the texts that a store would make of it', () => {
  const words = fc.string({ unit: 'grapheme' });
  const metadata = fc.record(
    {
      occurredOn: words,
      recordedAt: words,
      recordedBy: words,
      previousHash: words,
      schemaVersion: fc.nat(),
      note: fc.oneof(words, fc.constant(`"hash":"${'0'.repeat(64)}",`)),
      source: fc.record({ outlet: words, title: words }, { requiredKeys: ['outlet'] }),
      keyId: words,
      causationId: words,
    },
    { requiredKeys: ['occurredOn', 'recordedAt', 'recordedBy', 'previousHash', 'schemaVersion'] },
  );
  fc.assert(
    fc.property(fc.dictionary(words, json), metadata, words, fc.nat(), (data, rest, text, revision) => {
      const envelope = {
        stream: text,
        revision,
        id: text,
        type: text,
        data,
        metadata: rest as EventMetadata,
      };
      const { hash, texts } = seal(envelope);
      expect(hash).toBe(envelopeHash(envelope));
      expect(texts).toEqual({ data: canonical(data), metadata: canonical({ ...rest, hash }) });
    }),
  );
});
