import type { JsonObject } from '../../../events/envelope.js';
import { EventTooLarge, MAX_EVENT_BYTES } from '../port.js';
import type { ExpectedRevision, NewEvent } from '../port.js';
import { Unstorable } from '../storable.js';
import { all, anEvent, events, metadata, newStream } from './support.js';
import type { Example } from './support.js';

const cycle: JsonObject = {};
cycle.itself = cycle;

const UNSTORABLE: [string, (event: NewEvent) => NewEvent][] = [
  ['an id that is no UUID', (event) => ({ ...event, id: 'first' })],
  ['an empty id', (event) => ({ ...event, id: '' })],
  [
    'a UUID in capitals, which not every store gives back',
    (event) => ({ ...event, id: event.id.toUpperCase() }),
  ],
  ['a UUID with something after it', (event) => ({ ...event, id: `${event.id}\n` })],
  ['a type with a NUL', (event) => ({ ...event, type: 'Position\0Stated' })],
  ['an empty type', (event) => ({ ...event, type: '' })],
  ['a NUL in a text', (event) => ({ ...event, data: { summary: 'a\0b' } })],
  ['a NUL after a backslash', (event) => ({ ...event, data: { summary: '\\\0' } })],
  ['a NUL in a key', (event) => ({ ...event, data: { 'a\0b': 1 } })],
  ['a NUL in the metadata', (event) => ({ ...event, metadata: metadata({ note: '\0' }) })],
  ['a lone surrogate in a text', (event) => ({ ...event, data: { summary: 'a\ud83db' } })],
  ['a lone surrogate in a list', (event) => ({ ...event, data: { texts: ['\udc00'] } })],
  ['a lone surrogate in the metadata', (event) => ({ ...event, metadata: metadata({ note: '\ud83d' }) })],
  ['a cycle', (event) => ({ ...event, data: cycle })],
  ['a BigInt', (event) => ({ ...event, data: { score: 1n } })],
  ['a function', (event) => ({ ...event, data: { score: () => 1 } })],
  ['not a number', (event) => ({ ...event, data: { score: NaN } })],
  ['an infinity', (event) => ({ ...event, data: { score: -Infinity } })],
  ['data that is a list', (event) => ({ ...event, data: [] as unknown as JsonObject })],
  ['data that is null', (event) => ({ ...event, data: null as unknown as JsonObject })],
  ['no instant of recording', (event) => ({ ...event, metadata: metadata({ recordedAt: 'yesterday' }) })],
];

/** An event of exactly so many bytes, as stored. */
function ofBytes(bytes: number, filler = 'x'): NewEvent {
  const event = anEvent({ summary: '' }, { recordedBy: 'a' });
  const { data, metadata: around } = event;
  const missing = bytes - Buffer.byteLength(JSON.stringify(data)) - Buffer.byteLength(JSON.stringify(around));
  const size = Buffer.byteLength(filler);
  const summary = filler.repeat(Math.floor(missing / size)) + 'x'.repeat(missing % size);
  return { ...event, data: { summary } };
}

export function describeRefusals(on: Example): void {
  describe('what cannot be stored', () => {
    it.each(UNSTORABLE)('refuses %s, and what stood beside it', async (_, spoil) => {
      const stream = newStream();
      await expect(on.ledger.append(stream, [anEvent(), spoil(anEvent())], 'none')).rejects.toBeInstanceOf(
        Unstorable,
      );
      expect(await all(on.ledger.readStream(stream))).toEqual([]);
      expect((await on.ledger.append(stream, events(1), 'none')).revision).toBe(0);
    });

    it('refuses an id that comes twice in one append', async () => {
      const [one] = events(1);
      await expect(on.ledger.append(newStream(), [one, one], 'none')).rejects.toBeInstanceOf(Unstorable);
    });

    it('refuses to append nothing', async () => {
      await expect(on.ledger.append(newStream(), [], 'any')).rejects.toBeInstanceOf(Unstorable);
    });

    it.each([-1, 1.5, NaN, 2 ** 53, '0'])('refuses %p as a revision', async (expected) => {
      const append = on.ledger.append(newStream(), events(1), expected as ExpectedRevision);
      await expect(append).rejects.toBeInstanceOf(Unstorable);
    });

    it.each(['', 'negotiation-\0', 'negotiation-\ud83d'])('refuses %j as a stream', async (stream) => {
      await expect(on.ledger.append(stream, events(1), 'none')).rejects.toBeInstanceOf(Unstorable);
    });
  });

  describe('large events', () => {
    it('takes one of exactly the limit', async () => {
      const stream = newStream();
      const large = ofBytes(MAX_EVENT_BYTES);
      await on.ledger.append(stream, [large], 'none');
      const [read] = await all(on.ledger.readStream(stream));
      expect(read.data).toEqual(large.data);
    });

    it('refuses one of a byte more, in words, and all that came with it', async () => {
      const stream = newStream();
      const append = on.ledger.append(stream, [anEvent(), ofBytes(MAX_EVENT_BYTES + 1)], 'none');
      await expect(append).rejects.toBeInstanceOf(EventTooLarge);
      await expect(append).rejects.toMatchObject({ bytes: MAX_EVENT_BYTES + 1, limit: MAX_EVENT_BYTES });
      expect(await all(on.ledger.readStream(stream))).toEqual([]);
    });

    it('counts bytes, not characters', async () => {
      const stream = newStream();
      await on.ledger.append(stream, [ofBytes(MAX_EVENT_BYTES, 'Ж')], 'none');
      const append = on.ledger.append(stream, [ofBytes(MAX_EVENT_BYTES + 1, '🕊')], 0);
      await expect(append).rejects.toBeInstanceOf(EventTooLarge);
    });

    it('counts the metadata', async () => {
      const noted = anEvent({}, { note: 'x'.repeat(MAX_EVENT_BYTES) });
      await expect(on.ledger.append(newStream(), [noted], 'none')).rejects.toBeInstanceOf(EventTooLarge);
    });

    it('keeps several of them, read both ways', async () => {
      const stream = newStream();
      const large = Array.from({ length: 5 }, (_, n) => ({ ...ofBytes(300_000), type: `Large${n}` }));
      for (const [n, event] of large.entries())
        await on.ledger.append(stream, [event], n === 0 ? 'none' : n - 1);
      const back = await all(on.ledger.readStream(stream, { backwards: true }));
      expect(back.map(({ type }) => type)).toEqual(['Large4', 'Large3', 'Large2', 'Large1', 'Large0']);
      expect(back.map(({ data }) => data)).toEqual(large.map(({ data }) => data));
    });
  });
}
