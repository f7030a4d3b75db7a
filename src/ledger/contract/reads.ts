import type { StoredEvent } from '../../../events/envelope.js';
import { all, anEvent, events, idsOf, newStream } from './support.js';
import type { Example } from './support.js';

/** More than a page of any adapter. */
const MANY = 700;

export function describeReads(on: Example): void {
  const filled = async (count: number): Promise<[stream: string, ids: string[]]> => {
    const stream = newStream();
    const list = events(count);
    await on.ledger.append(stream, list, 'none');
    return [stream, idsOf(list)];
  };

  describe('reading a stream', () => {
    it('finds nothing where there is no stream, either way', async () => {
      expect(await all(on.ledger.readStream(newStream()))).toEqual([]);
      expect(await all(on.ledger.readStream(newStream(), { backwards: true, limit: 1 }))).toEqual([]);
    });

    it('gives all of it, over many pages, in order', async () => {
      const [stream, ids] = await filled(MANY);
      const read = await all(on.ledger.readStream(stream));
      expect(idsOf(read)).toEqual(ids);
      expect(read.map(({ revision }) => revision)).toEqual([...ids.keys()]);
    });

    it('gives all of it backwards, over many pages', async () => {
      const [stream, ids] = await filled(MANY);
      expect(idsOf(await all(on.ledger.readStream(stream, { backwards: true })))).toEqual(ids.reverse());
    });

    it.each([0, 1, 5, 9])('begins at revision %i, inclusive', async (fromRevision) => {
      const [stream, ids] = await filled(10);
      expect(idsOf(await all(on.ledger.readStream(stream, { fromRevision })))).toEqual(
        ids.slice(fromRevision),
      );
    });

    it.each([0, 1, 5, 9])('begins backwards at revision %i, inclusive', async (fromRevision) => {
      const [stream, ids] = await filled(10);
      const read = await all(on.ledger.readStream(stream, { fromRevision, backwards: true }));
      expect(idsOf(read)).toEqual(ids.slice(0, fromRevision + 1).reverse());
    });

    it('finds nothing beyond the end; backwards from there it begins at the end', async () => {
      const [stream, ids] = await filled(3);
      expect(await all(on.ledger.readStream(stream, { fromRevision: 3 }))).toEqual([]);
      expect(await all(on.ledger.readStream(stream, { fromRevision: 1000 }))).toEqual([]);
      const back = await all(on.ledger.readStream(stream, { fromRevision: 1000, backwards: true }));
      expect(idsOf(back)).toEqual([...ids].reverse());
    });

    it.each([
      [0, 0],
      [1, 1],
      [9, 9],
      [10, 10],
      [11, 10],
    ])('gives at most %i, which is %i', async (limit, count) => {
      const [stream, ids] = await filled(10);
      expect(idsOf(await all(on.ledger.readStream(stream, { limit })))).toEqual(ids.slice(0, count));
      const back = await all(on.ledger.readStream(stream, { limit, backwards: true }));
      expect(idsOf(back)).toEqual([...ids].reverse().slice(0, count));
    });

    it('gives a window over the border of pages, both ways', async () => {
      const [stream, ids] = await filled(MANY);
      const forwards = await all(on.ledger.readStream(stream, { fromRevision: 200, limit: 400 }));
      expect(idsOf(forwards)).toEqual(ids.slice(200, 600));
      const back = await all(
        on.ledger.readStream(stream, { fromRevision: 599, backwards: true, limit: 400 }),
      );
      expect(idsOf(back)).toEqual(ids.slice(200, 600).reverse());
    });

    it('can be left early, again and again', async () => {
      const [stream, ids] = await filled(MANY);
      for (let n = 0; n < 40; n++) {
        for await (const event of on.ledger.readStream(stream)) {
          expect(event.id).toBe(ids[0]);
          break;
        }
      }
      expect((await on.ledger.append(stream, events(1), MANY - 1)).revision).toBe(MANY);
    });

    it('serves readers side by side', async () => {
      const [stream, ids] = await filled(300);
      const readers = Array.from({ length: 5 }, (_, n) =>
        all(on.ledger.readStream(stream, { backwards: n % 2 === 1 })),
      );
      for (const [n, read] of (await Promise.all(readers)).entries()) {
        expect(idsOf(read)).toEqual(n % 2 === 1 ? [...ids].reverse() : ids);
      }
    });

    it('stays in order, without a gap, while others append', async () => {
      const [stream] = await filled(300);
      const read: StoredEvent[] = [];
      const appending: Promise<unknown>[] = [];
      for await (const event of on.ledger.readStream(stream)) {
        read.push(event);
        if (read.length % 100 === 0 && appending.length < 3)
          appending.push(on.ledger.append(stream, events(20), 'any'));
      }
      await Promise.all(appending);
      expect(read.length).toBeGreaterThanOrEqual(300);
      expect(read.map(({ revision }) => revision)).toEqual([...read.keys()]);
    });
  });

  describe('reading the whole log', () => {
    const mixed = async (): Promise<[before: number, log: StoredEvent[]]> => {
      const before = await on.ledger.head();
      const streams = [newStream(), newStream(), newStream()];
      for (let n = 0; n < 9; n++) await on.ledger.append(streams[n % 3], [anEvent({ n })], 'any');
      return [before, await all(on.ledger.readAll({ after: before }))];
    };

    it('gives the events of all streams in the order of their positions', async () => {
      const [, log] = await mixed();
      expect(log.map(({ data }) => data.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(log.map(({ revision }) => revision)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    });

    it('goes on after any position, exclusive', async () => {
      const [, log] = await mixed();
      for (const [n, { position }] of log.entries()) {
        expect(idsOf(await all(on.ledger.readAll({ after: position })))).toEqual(idsOf(log).slice(n + 1));
      }
    });

    it('goes back from the end', async () => {
      const [, log] = await mixed();
      const back = await all(on.ledger.readAll({ backwards: true, limit: 9 }));
      expect(idsOf(back)).toEqual(idsOf(log).reverse());
    });

    it('goes back before any position, exclusive', async () => {
      const [, log] = await mixed();
      for (const [n, { position }] of log.entries()) {
        const back = await all(on.ledger.readAll({ after: position, backwards: true, limit: n }));
        expect(idsOf(back)).toEqual(idsOf(log).slice(0, n).reverse());
      }
    });

    it('gives at most so many', async () => {
      const [before, log] = await mixed();
      expect(await all(on.ledger.readAll({ after: before, limit: 0 }))).toEqual([]);
      expect(await all(on.ledger.readAll({ after: before, limit: 4 }))).toEqual(log.slice(0, 4));
      expect(await all(on.ledger.readAll({ after: before, limit: 400 }))).toEqual(log);
    });

    it('gives many pages without a gap or a repeat, both ways', async () => {
      const before = await on.ledger.head();
      const lists = [events(250), events(250), events(250)];
      for (const list of lists) await on.ledger.append(newStream(), list, 'none');
      const ids = idsOf(lists.flat());
      expect(idsOf(await all(on.ledger.readAll({ after: before })))).toEqual(ids);
      expect(idsOf(await all(on.ledger.readAll({ backwards: true, limit: 750 })))).toEqual(ids.reverse());
    });

    it('finds nothing after the head', async () => {
      await mixed();
      expect(await all(on.ledger.readAll({ after: await on.ledger.head() }))).toEqual([]);
    });

    it('can be left early', async () => {
      const [before, log] = await mixed();
      for (let n = 0; n < 20; n++) {
        for await (const event of on.ledger.readAll({ after: before })) {
          expect(event).toEqual(log[0]);
          break;
        }
      }
      expect((await on.ledger.append(newStream(), events(1), 'none')).revision).toBe(0);
    });

    it('shows an event as its stream does', async () => {
      const [, log] = await mixed();
      for (const event of log) {
        const { stream, revision: fromRevision } = event;
        expect(await all(on.ledger.readStream(stream, { fromRevision, limit: 1 }))).toEqual([event]);
      }
    });
  });

  describe('the head', () => {
    it('is the position of the last event', async () => {
      const { positions } = await on.ledger.append(newStream(), events(3), 'none');
      expect(await on.ledger.head()).toBe(positions[2]);
    });

    it('stays where it is when the same is appended again', async () => {
      const stream = newStream();
      const list = events(2);
      await on.ledger.append(stream, list, 'none');
      const head = await on.ledger.head();
      await on.ledger.append(stream, list, 'none');
      expect(await on.ledger.head()).toBe(head);
    });
  });
}
