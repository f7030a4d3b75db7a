import { all, anEvent, events, idsOf, newStream, refusal } from './support.js';
import type { Example } from './support.js';

export function describeAppends(on: Example): void {
  describe('appending', () => {
    it('begins a stream at revision 0', async () => {
      const before = await on.ledger.head();
      const { revision, positions } = await on.ledger.append(newStream(), [anEvent()], 'none');
      expect(revision).toBe(0);
      expect(positions).toHaveLength(1);
      expect(positions[0]).toBeGreaterThan(before);
    });

    it('appends several events as one, in order', async () => {
      const stream = newStream();
      const three = events(3);
      const { revision, positions } = await on.ledger.append(stream, three, 'none');
      expect(revision).toBe(2);
      const read = await all(on.ledger.readStream(stream));
      expect(idsOf(read)).toEqual(idsOf(three));
      expect(read.map((event) => event.revision)).toEqual([0, 1, 2]);
      expect(read.map((event) => event.position)).toEqual(positions);
    });

    it('gives positions that are safe integers and grow', async () => {
      const [one, other] = [newStream(), newStream()];
      const given: number[] = [];
      for (const stream of [one, other, one, other, one]) {
        given.push(...(await on.ledger.append(stream, events(2), 'any')).positions);
      }
      expect(given.every(Number.isSafeInteger)).toBe(true);
      expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
    });

    it('appends at the exact revision', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(2), 'none');
      expect((await on.ledger.append(stream, events(1), 1)).revision).toBe(2);
      expect((await on.ledger.append(stream, events(2), 2)).revision).toBe(4);
    });

    it('counts the revisions of each stream by itself', async () => {
      const [one, other] = [newStream(), newStream()];
      await on.ledger.append(one, events(3), 'none');
      expect((await on.ledger.append(other, events(1), 'none')).revision).toBe(0);
      expect((await on.ledger.append(one, events(1), 2)).revision).toBe(3);
    });

    it('refuses to begin a stream that exists, and says where it stands', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(3), 'none');
      const error = await refusal(on.ledger.append(stream, events(1), 'none'));
      expect(error).toMatchObject({ stream, expected: 'none', actual: 2 });
    });

    it('refuses a revision that the stream has left behind', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(3), 'none');
      expect(await refusal(on.ledger.append(stream, events(1), 1))).toMatchObject({ expected: 1, actual: 2 });
    });

    it('refuses a revision that the stream has not reached', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(1), 'none');
      expect(await refusal(on.ledger.append(stream, events(1), 7))).toMatchObject({ expected: 7, actual: 0 });
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const stream = newStream();
      expect(await refusal(on.ledger.append(stream, events(1), 0))).toMatchObject({ stream, actual: -1 });
    });

    it('records nothing of what it refuses', async () => {
      const stream = newStream();
      const kept = events(2);
      await on.ledger.append(stream, kept, 'none');
      const head = await on.ledger.head();
      await refusal(on.ledger.append(stream, events(3), 'none'));
      await refusal(on.ledger.append(stream, events(3), 0));
      expect(idsOf(await all(on.ledger.readStream(stream)))).toEqual(idsOf(kept));
      expect(await on.ledger.head()).toBe(head);
    });

    it('appends at any revision, to streams that exist and that do not', async () => {
      const stream = newStream();
      expect((await on.ledger.append(stream, events(1), 'any')).revision).toBe(0);
      expect((await on.ledger.append(stream, events(2), 'any')).revision).toBe(2);
    });

    it('has recorded what it acknowledges: the next read finds it', async () => {
      const stream = newStream();
      for (let n = 0; n < 20; n++) {
        const event = anEvent({ n });
        const { revision, positions } = await on.ledger.append(stream, [event], n === 0 ? 'none' : n - 1);
        const [last] = await all(on.ledger.readStream(stream, { backwards: true, limit: 1 }));
        expect(last).toEqual({ ...event, stream, revision, position: positions[0] });
      }
    });

    it('keeps apart streams whose names begin alike', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(1), 'none');
      await on.ledger.append(`${stream}-2`, events(2), 'none');
      await on.ledger.append(`${stream}.`, events(3), 'none');
      expect(await all(on.ledger.readStream(stream))).toHaveLength(1);
      expect(await all(on.ledger.readStream(`${stream}-2`))).toHaveLength(2);
    });
  });
}
