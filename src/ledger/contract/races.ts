import type { Appended } from '../port.js';
import { WrongExpectedRevision } from '../port.js';
import { all, anEvent, events, idsOf, newStream } from './support.js';
import type { Example } from './support.js';

const won = (results: PromiseSettledResult<Appended>[]) =>
  results.filter(({ status }) => status === 'fulfilled');
const lost = (results: PromiseSettledResult<Appended>[]) =>
  results.filter((result) => result.status === 'rejected' && result.reason instanceof WrongExpectedRevision);

export function describeRaces(on: Example): void {
  describe('writers at the same time', () => {
    it('lets one of 16 begin a stream', async () => {
      const stream = newStream();
      const results = await Promise.allSettled(
        events(16).map((event) => on.ledger.append(stream, [event], 'none')),
      );
      expect([won(results).length, lost(results).length]).toEqual([1, 15]);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(1);
    });

    it('lets one of 16 win a revision', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(3), 'none');
      const results = await Promise.allSettled(
        events(16).map((event) => on.ledger.append(stream, [event, anEvent()], 2)),
      );
      expect([won(results).length, lost(results).length]).toEqual([1, 15]);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(5);
    });

    it('judges each by itself: what is right goes through beside what is wrong', async () => {
      const [one, other] = [newStream(), newStream()];
      await on.ledger.append(one, events(1), 'none');
      const results = await Promise.allSettled([
        on.ledger.append(one, events(1), 'none'),
        on.ledger.append(other, events(2), 'none'),
        on.ledger.append(one, events(1), 5),
        on.ledger.append(one, events(1), 0),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
      expect(lost(results)).toHaveLength(2);
    });

    it('loses nothing when losers read again and retry', async () => {
      const stream = newStream();
      await on.ledger.append(stream, [anEvent()], 'none');
      const mine: string[] = [];
      const writer = async () => {
        for (const event of events(6)) {
          for (let recorded = false; !recorded;) {
            const [last] = await all(on.ledger.readStream(stream, { backwards: true, limit: 1 }));
            recorded = await on.ledger.append(stream, [event], last.revision).then(
              () => true,
              (error) => {
                if (!(error instanceof WrongExpectedRevision)) throw error;
                return false;
              },
            );
          }
          mine.push(event.id);
        }
      };
      await Promise.all([writer(), writer(), writer(), writer()]);
      const read = await all(on.ledger.readStream(stream));
      expect(read.map(({ revision }) => revision)).toEqual([...Array(25).keys()]);
      expect(idsOf(read).slice(1).sort()).toEqual(mine.sort());
    });

    it('records appends of any revision all, each once', async () => {
      const stream = newStream();
      const hundred = events(100);
      await Promise.all(hundred.map((event) => on.ledger.append(stream, [event], 'any')));
      const read = await all(on.ledger.readStream(stream));
      expect(idsOf(read).sort()).toEqual(idsOf(hundred).sort());
      expect(read.map(({ revision }) => revision)).toEqual([...hundred.keys()]);
    });

    it('keeps the events of one append side by side in their stream', async () => {
      const stream = newStream();
      const appends = Array.from({ length: 20 }, () => events(4));
      await Promise.all(appends.map((four) => on.ledger.append(stream, four, 'any')));
      const read = idsOf(await all(on.ledger.readStream(stream)));
      for (const four of appends) {
        const at = read.indexOf(four[0].id);
        expect(read.slice(at, at + 4)).toEqual(idsOf(four));
      }
    });

    it('keeps every stream in order under load, and the whole log', async () => {
      const before = await on.ledger.head();
      const streams = Array.from({ length: 20 }, newStream);
      const given = new Map<number, string>();
      await Promise.all(
        streams.map(async (stream) => {
          for (let n = 0; n < 15; n++) {
            const { positions, revision } = await on.ledger.append(
              stream,
              [anEvent({ n })],
              n === 0 ? 'none' : n - 1,
            );
            expect(revision).toBe(n);
            given.set(positions[0], `${stream}@${n}`);
          }
        }),
      );
      const log = (await all(on.ledger.readAll({ after: before }))).filter(({ stream }) =>
        streams.includes(stream),
      );
      expect(log.map(({ stream, revision }) => `${stream}@${revision}`)).toEqual(
        [...given].sort(([a], [b]) => a - b).map(([, place]) => place),
      );
      for (const stream of streams) {
        const own = await all(on.ledger.readStream(stream));
        expect(own.map(({ data }) => data.n)).toEqual([...Array(15).keys()]);
      }
    });
  });
}
