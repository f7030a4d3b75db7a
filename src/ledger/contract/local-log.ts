import { all, anEvent, brokenChain, events, eventually, idsOf, newStream } from './support.js';
import type { Example } from './support.js';

/** For ledgers with a local log. One that mirrors a remote log may come a little later than the append. */
export function describeLocalLog(on: Example): void {
  const archive = () => on.ledger.archive!;
  const filled = async (count: number) => {
    const stream = newStream();
    const list = events(count);
    const { positions } = await on.ledger.append(stream, list, 'none');
    await reached(positions);
    return { stream, ids: idsOf(list), positions };
  };
  const reached = (positions: number[]) =>
    eventually('the local log has it', () => archive().head() >= positions[positions.length - 1]);

  describe('the local log', () => {
    it('gives the event at a position as the ledger does', async () => {
      const { stream, positions } = await filled(3);
      const read = await all(on.ledger.readStream(stream));
      expect(positions.map((position) => archive().at(position))).toEqual(read);
      expect(archive().at(positions[2] + 1)).toBeUndefined();
    });

    it('gives many in the order asked, with what is missing in its place', async () => {
      const { ids, positions } = await filled(3);
      const asked = [positions[2], positions[0], positions[2] + 1_000, positions[1], positions[0]];
      expect(
        archive()
          .many(asked)
          .map((event) => event?.id),
      ).toEqual([ids[2], ids[0], undefined, ids[1], ids[0]]);
      expect(archive().many([])).toEqual([]);
    });

    it('gives more than a page of many', async () => {
      const { ids, positions } = await filled(700);
      expect(
        archive()
          .many([...positions].reverse())
          .map((event) => event?.id),
      ).toEqual([...ids].reverse());
    });

    it('finds an event by its id, in its own stream', async () => {
      const { stream, ids, positions } = await filled(3);
      const other = await filled(1);
      expect(archive().byId(stream, ids[1])?.position).toBe(positions[1]);
      expect(archive().byId(other.stream, ids[1])).toBeUndefined();
      expect(archive().byId(newStream(), ids[1])).toBeUndefined();
    });

    it('tells which of many ids a stream has', async () => {
      const { stream, ids } = await filled(3);
      const other = await filled(1);
      const unknown = anEvent().id;
      expect(archive().idsAmong(stream, [unknown, ids[2], other.ids[0], ids[0]])).toEqual(
        new Set([ids[0], ids[2]]),
      );
      expect(archive().idsAmong(stream, [])).toEqual(new Set());
      expect(archive().idsAmong(newStream(), ids)).toEqual(new Set());
    });

    it('reads a stream from a revision, so many', async () => {
      const { stream, ids } = await filled(10);
      await filled(2);
      expect(idsOf(archive().inStream(stream, 3, 4))).toEqual(ids.slice(3, 7));
      expect(idsOf(archive().inStream(stream, 8, 100))).toEqual(ids.slice(8));
      expect(archive().inStream(stream, 10, 100)).toEqual([]);
      expect(archive().inStream(newStream(), 0, 100)).toEqual([]);
    });

    it('reads the log after a position, so many', async () => {
      const first = await filled(3);
      const second = await filled(3);
      const both = [...first.ids, ...second.ids];
      expect(idsOf(archive().after(first.positions[0], 4))).toEqual(both.slice(1, 5));
      expect(archive().after(archive().head(), 100)).toEqual([]);
    });

    it('gives the last event of a stream, also as of a position', async () => {
      const stream = newStream();
      const steps: number[] = [];
      for (let n = 0; n < 9; n++) {
        steps.push(...(await on.ledger.append(stream, [anEvent({ n })], 'any')).positions);
        steps.push(...(await on.ledger.append(newStream(), [anEvent()], 'none')).positions);
      }
      await reached(steps);
      expect(archive().lastInStream(stream)?.revision).toBe(8);
      expect(steps.map((position) => archive().lastInStream(stream, position)?.revision)).toEqual(
        steps.map((_, n) => Math.floor(n / 2)),
      );
      expect(archive().lastInStream(stream, steps[0] - 1)).toBeUndefined();
      expect(archive().lastInStream(newStream())).toBeUndefined();
    });

    it('gives the last event of some streams as of a position', async () => {
      const [a, b, other] = [newStream(), newStream(), newStream()];
      const steps: number[] = [];
      for (const stream of [a, other, b, other, b, a, other])
        steps.push(...(await on.ledger.append(stream, [anEvent()], 'any')).positions);
      await reached(steps);
      const among = (streams: string[]) =>
        steps.map((position) => steps.indexOf(archive().lastAmong(streams, position)?.position ?? -1));
      expect(among([a, b])).toEqual([0, 0, 2, 2, 4, 5, 5]);
      expect(among([b, newStream()])).toEqual([-1, -1, 2, 2, 4, 4, 4]);
      expect(among([])).toEqual(steps.map(() => -1));
      expect(archive().lastAmong([b, a], steps[4])).toEqual(archive().lastInStream(b, steps[4]));
    });

    it('knows what a stream held at an instant', async () => {
      const stream = newStream();
      const minutes = [1, 1, 2, 5, 5, 5, 9];
      const positions: number[] = [];
      for (const minute of minutes) {
        const event = anEvent({}, { recordedAt: `2025-10-21T09:0${minute}:00.000Z` });
        positions.push(...(await on.ledger.append(stream, [event], 'any')).positions);
        positions.push(...(await on.ledger.append(newStream(), [anEvent()], 'none')).positions);
      }
      await reached(positions);
      const known = (instant: string) => positions.indexOf(archive().knownPosition(stream, instant)) / 2;
      expect(archive().knownPosition(stream, '2025-10-21T09:00:59.999Z')).toBe(0);
      expect(known('2025-10-21T09:01:00.000Z')).toBe(1);
      expect(known('2025-10-21T09:02:00Z')).toBe(2);
      expect(known('2025-10-21T09:04:59.999Z')).toBe(2);
      expect(known('2025-10-21T11:05:00+02:00')).toBe(5);
      expect(known('2025-10-21T09:08:59.999Z')).toBe(5);
      expect(known('2025-10-21T09:09:00.000Z')).toBe(6);
      expect(known('9999-12-31T23:59:59.999Z')).toBe(6);
      expect(archive().knownPosition(newStream(), '9999-12-31T23:59:59.999Z')).toBe(0);
    });

    it('knows what some streams held at an instant: a beginning of them, also where a clock went back', async () => {
      const [a, b, other] = [newStream(), newStream(), newStream()];
      const steps: [stream: string, minute: number][] = [
        [a, 20],
        [other, 50],
        [b, 20],
        [a, 40],
        [b, 30],
        [b, 30],
        [other, 51],
        [a, 40],
        [b, 45],
      ];
      const positions: number[] = [];
      for (const [stream, minute] of steps) {
        const event = anEvent({}, { recordedAt: `2025-10-21T09:${minute}:00.000Z` });
        positions.push(...(await on.ledger.append(stream, [event], 'any')).positions);
      }
      await reached(positions);
      /** Which of the steps it is, from 1; 0: none. */
      const among = (streams: string[]) => (minute: number) =>
        positions.indexOf(archive().knownPositionAmong(streams, `2025-10-21T09:${minute}:00Z`)) + 1;
      expect([19, 20, 30, 39, 40, 44, 45].map(among([a, b]))).toEqual([0, 3, 3, 3, 8, 8, 9]);
      expect([19, 20, 30, 44, 45].map(among([b, newStream()]))).toEqual([0, 3, 6, 6, 9]);
      expect([20, 30, 50, 51].map(among([other, a, b]))).toEqual([1, 1, 6, 9]);
      expect(archive().knownPositionAmong([], '9999-12-31T23:59:59.999Z')).toBe(0);
    });

    it('chains each event to the whole log before it', async () => {
      const first = await filled(3);
      await Promise.all([filled(2), filled(1)]);
      const second = await filled(2);
      expect(brokenChain(archive())).toBeUndefined();
      expect(archive().chainAt(first.positions[0])).not.toBe(archive().chainAt(second.positions[1]));
      expect(archive().chainAt(archive().head() + 1)).toBeUndefined();
    });

    it('has the head of the ledger', async () => {
      await filled(3);
      expect(archive().head()).toBe(await on.ledger.head());
    });
  });
}
