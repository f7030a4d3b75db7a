import { aWhile, all, anEvent, events, eventually, idsOf, newStream, refusal, Witness } from './support.js';
import type { Example } from './support.js';

export function describeSubscriptions(on: Example): void {
  const from = async () => ({ before: await on.ledger.head(), stream: newStream() });

  describe('subscribing', () => {
    it('catches up with what is there', async () => {
      const { before, stream } = await from();
      const list = events(5);
      await on.ledger.append(stream, list, 'none');
      const witness = new Witness(on.ledger, [stream], before);
      await witness.until(5);
      expect(idsOf(witness.seen)).toEqual(idsOf(list));
    });

    it('hands over events as reads do', async () => {
      const { before, stream } = await from();
      await on.ledger.append(stream, [anEvent({ z: 1, a: ['é'] })], 'none');
      const witness = new Witness(on.ledger, [stream], before);
      await witness.until(1);
      expect(witness.seen).toEqual(await all(on.ledger.readStream(stream)));
    });

    it('tells of what is appended later', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before);
      for (let n = 0; n < 5; n++) {
        await on.ledger.append(stream, [anEvent({ n })], 'any');
        await witness.until(n + 1);
      }
      expect(witness.seen.map(({ data }) => data.n)).toEqual([0, 1, 2, 3, 4]);
    });

    it('begins after any position, exclusive', async () => {
      const { stream } = await from();
      const list = events(6);
      const { positions } = await on.ledger.append(stream, list, 'none');
      const witnesses = positions.map((position) => new Witness(on.ledger, [stream], position));
      await Promise.all(witnesses.map((witness, n) => witness.until(5 - n)));
      await aWhile();
      expect(witnesses.map(({ seen }) => idsOf(seen))).toEqual(
        positions.map((_, n) => idsOf(list).slice(n + 1)),
      );
    });

    it('begins at the start of the log when nothing is said', async () => {
      const stream = newStream();
      const list = events(3);
      await on.ledger.append(stream, list, 'none');
      const witness = new Witness(on.ledger, [stream], 0, undefined, { after: undefined });
      await witness.until(3);
      expect(idsOf(witness.seen)).toEqual(idsOf(list));
    });

    it('from the head tells of new events alone', async () => {
      const { stream } = await from();
      await on.ledger.append(stream, events(3), 'none');
      const witness = new Witness(on.ledger, [stream], await on.ledger.head());
      const later = events(2);
      await on.ledger.append(stream, later, 2);
      await witness.until(2);
      expect(idsOf(witness.seen)).toEqual(idsOf(later));
    });

    it('has no gap and no repeat between catching up and live, while appends go on', async () => {
      const { before } = await from();
      const streams = Array.from({ length: 8 }, newStream);
      const write = async (stream: string) => {
        for (let n = 0; n < 40; n++) await on.ledger.append(stream, events(3), n === 0 ? 'none' : 3 * n - 1);
      };
      const writing = Promise.all(streams.map(write));
      const witnesses: Witness[] = [];
      for (let n = 0; n < 4; n++) {
        witnesses.push(new Witness(on.ledger, streams, before));
        await aWhile(5);
      }
      await writing;
      const log = (await all(on.ledger.readAll({ after: before }))).filter(({ stream }) =>
        streams.includes(stream),
      );
      expect(log).toHaveLength(8 * 40 * 3);
      for (const witness of witnesses) {
        await witness.until(log.length);
        expect(idsOf(witness.seen)).toEqual(idsOf(log));
      }
    });

    it('hands over large numbers at once appended', async () => {
      const { before } = await from();
      const streams = [newStream(), newStream(), newStream()];
      const witness = new Witness(on.ledger, streams, before);
      const lists = streams.map(() => events(400));
      await Promise.all(streams.map((stream, n) => on.ledger.append(stream, lists[n], 'none')));
      await witness.until(1200);
      expect(idsOf(witness.seen).sort()).toEqual(idsOf(lists.flat()).sort());
      expect(witness.seen.map(({ position }) => position)).toEqual(
        witness.seen.map(({ position }) => position).sort((a, b) => a - b),
      );
    });

    it('tells nothing of what was refused', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before);
      const kept = events(2);
      await on.ledger.append(stream, [kept[0]], 'none');
      await refusal(on.ledger.append(stream, events(1), 'none'));
      await on.ledger.append(stream, [kept[1]], 0);
      await witness.until(2);
      expect(idsOf(witness.seen)).toEqual(idsOf(kept));
    });

    it('tells nothing twice when the same is appended again', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before);
      const list = events(2);
      await on.ledger.append(stream, list, 'none');
      await on.ledger.append(stream, list, 'none');
      await on.ledger.append(stream, [anEvent()], 1);
      await witness.until(3);
      expect(witness.seen).toHaveLength(3);
    });

    it('resumes where another left off', async () => {
      const { before, stream } = await from();
      const list = events(30);
      for (const event of list) await on.ledger.append(stream, [event], 'any');
      const seen: string[] = [];
      let after = before;
      while (seen.length < 30) {
        const witness = new Witness(on.ledger, [stream], after, (batch, { subscription }) => {
          after = batch[batch.length - 1].position;
          void subscription.unsubscribe();
        });
        await witness.until(1);
        await witness.subscription.unsubscribe();
        seen.push(...idsOf(witness.seen));
      }
      expect(seen).toEqual(idsOf(list));
    });
  });

  describe('a handler', () => {
    it('is called strictly one call after another', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before, () => aWhile(2));
      for (const event of events(20)) await on.ledger.append(stream, [event], 'any');
      await witness.until(20);
      expect(witness.overlapped).toBe(false);
      expect(witness.seen.map(({ data }) => data.n)).toEqual([...Array(20).keys()]);
    });

    it('that is slow does not hold back appends, nor other handlers', async () => {
      const { before, stream } = await from();
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const slow = new Witness(on.ledger, [stream], before, () => held);
      const quick = new Witness(on.ledger, [stream], before);
      for (const event of events(20)) await on.ledger.append(stream, [event], 'any');
      await quick.until(20);
      expect(slow.calls).toBeLessThanOrEqual(1);
      release();
      await slow.until(20);
      expect(idsOf(slow.seen)).toEqual(idsOf(quick.seen));
    });

    it('may append, and is told of it', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before, async (batch) => {
        const { revision } = batch[batch.length - 1];
        if (revision < 4) await on.ledger.append(stream, [anEvent()], revision);
      });
      await on.ledger.append(stream, [anEvent()], 'none');
      await witness.until(5);
      expect(witness.seen.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    });

    it.each([
      [
        'throws',
        (): void => {
          throw new Error('cannot apply');
        },
      ],
      ['rejects', (): Promise<void> => Promise.reject(new Error('cannot apply'))],
    ])('that %s ends its subscription and is told once', async (_, work) => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before, work);
      await on.ledger.append(stream, [anEvent()], 'none');
      await eventually('the error told', () => witness.errors.length > 0);
      await on.ledger.append(stream, events(3), 0);
      await aWhile();
      expect(witness.calls).toBe(1);
      expect(witness.errors).toEqual([new Error('cannot apply')]);
      await witness.subscription.unsubscribe();
    });

    it('that throws leaves the others and the ledger alone', async () => {
      const { before, stream } = await from();
      const broken = new Witness(
        on.ledger,
        [stream],
        before,
        () => {
          throw new Error('cannot apply');
        },
        { onError: undefined },
      );
      const sound = new Witness(on.ledger, [stream], before);
      const list = events(5);
      for (const event of list) await on.ledger.append(stream, [event], 'any');
      await sound.until(5);
      expect(idsOf(sound.seen)).toEqual(idsOf(list));
      expect(broken.calls).toBe(1);
      expect(on.ledger.health().ok).toBe(true);
    });
  });

  describe('unsubscribing', () => {
    it('ends the calls', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before);
      await on.ledger.append(stream, events(1), 'none');
      await witness.until(1);
      await witness.subscription.unsubscribe();
      await on.ledger.append(stream, events(5), 0);
      await aWhile();
      expect(witness.seen).toHaveLength(1);
    });

    it('waits for the handler that is running', async () => {
      const { before, stream } = await from();
      let release!: () => void;
      const held = new Promise<void>((resolve) => (release = resolve));
      const witness = new Witness(on.ledger, [stream], before, () => held);
      await on.ledger.append(stream, events(1), 'none');
      await witness.until(1);
      let ended = false;
      const ending = witness.subscription.unsubscribe().then(() => (ended = true));
      await aWhile();
      expect(ended).toBe(false);
      release();
      await ending;
      expect(witness.running).toBe(false);
    });

    it('from inside the handler makes it the last call, and does not wait for itself', async () => {
      const { before, stream } = await from();
      let ended = false;
      const witness = new Witness(on.ledger, [stream], before, async (_, { subscription }) => {
        await subscription.unsubscribe();
        ended = true;
      });
      await on.ledger.append(stream, events(1), 'none');
      await eventually('the handler came to its end', () => ended);
      await on.ledger.append(stream, events(5), 0);
      await aWhile();
      expect(witness.calls).toBe(1);
      expect(witness.errors).toEqual([]);
    });

    it('while catching up leaves the rest', async () => {
      const { before, stream } = await from();
      for (let n = 0; n < 4; n++) await on.ledger.append(stream, events(300), 'any');
      const witness = new Witness(on.ledger, [stream], before, () => aWhile(50));
      await witness.until(1);
      await witness.subscription.unsubscribe();
      const seen = witness.seen.length;
      await aWhile();
      expect(seen).toBeLessThan(1200);
      expect(witness.seen).toHaveLength(seen);
    });

    it('may be done twice, and before anything came', async () => {
      const { before, stream } = await from();
      const witness = new Witness(on.ledger, [stream], before);
      await Promise.all([witness.subscription.unsubscribe(), witness.subscription.unsubscribe()]);
      await witness.subscription.unsubscribe();
      await on.ledger.append(stream, events(1), 'none');
      await aWhile();
      expect(witness.calls).toBe(0);
    });
  });
}
