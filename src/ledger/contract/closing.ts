import { LedgerUnavailable } from '../port.js';
import { aWhile, all, anEvent, events, newStream, Witness } from './support.js';
import type { Example } from './support.js';

export function describeClosing(on: Example): void {
  describe('closing', () => {
    it('is healthy before, and not after', async () => {
      expect(on.ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
      expect(on.ledger.health().detail).not.toBe('');
      await on.ledger.close();
      expect(on.ledger.health().ok).toBe(false);
    });

    it('waits for appends in flight', async () => {
      const stream = newStream();
      const settled: string[] = [];
      const appends = events(30).map((event) =>
        on.ledger.append(stream, [event], 'any').then(
          () => settled.push('recorded'),
          () => settled.push('refused'),
        ),
      );
      await on.ledger.close();
      expect(settled).toHaveLength(30);
      expect(new Set(settled)).toEqual(new Set(['recorded']));
      await Promise.all(appends);
    });

    it('makes every later call throw LedgerUnavailable', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(1), 'none');
      await on.ledger.close();
      await expect(on.ledger.append(stream, events(1), 0)).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(all(on.ledger.readStream(stream))).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(all(on.ledger.readAll())).rejects.toBeInstanceOf(LedgerUnavailable);
      await expect(on.ledger.head()).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(() => on.ledger.subscribe({ onEvents: () => {} })).toThrow(LedgerUnavailable);
    });

    it('ends subscriptions, and waits for the handler that is running', async () => {
      const stream = newStream();
      const witness = new Witness(on.ledger, [stream], await on.ledger.head(), () => aWhile());
      await on.ledger.append(stream, events(1), 'none');
      await witness.until(1);
      await on.ledger.close();
      expect(witness.running).toBe(false);
      const calls = witness.calls;
      await aWhile();
      expect(witness.calls).toBe(calls);
      expect(witness.errors).toEqual([]);
    });

    it('stops a read that is under way', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(700), 'none');
      const reading = async () => {
        for await (const event of on.ledger.readStream(stream))
          if (event.revision === 3) await on.ledger.close();
      };
      await expect(reading()).rejects.toBeInstanceOf(LedgerUnavailable);
    });

    it('may be done twice', async () => {
      await Promise.all([on.ledger.close(), on.ledger.close()]);
      await on.ledger.close();
    });
  });
}

export function describeReopening(on: Example): void {
  describe('opening again', () => {
    it('finds what was acknowledged', async () => {
      const stream = newStream();
      const list = events(5).map((event) => ({ ...event, data: { summary: '\u05e9\u05c1 🕊️ \u2028' } }));
      const { positions } = await on.ledger.append(stream, list, 'none');
      const before = await all(on.ledger.readStream(stream));
      await on.reopen();
      expect(await all(on.ledger.readStream(stream))).toEqual(before);
      expect(await on.ledger.head()).toBe(positions[4]);
    });

    it('goes on where it stood', async () => {
      const stream = newStream();
      const first = await on.ledger.append(stream, events(2), 'none');
      await on.reopen();
      const second = await on.ledger.append(stream, events(1), 1);
      expect(second.revision).toBe(2);
      expect(second.positions[0]).toBeGreaterThan(first.positions[1]);
      await expect(on.ledger.append(stream, events(1), 'none')).rejects.toMatchObject({ actual: 2 });
    });

    it('still knows what was appended before', async () => {
      const stream = newStream();
      const list = events(3);
      const first = await on.ledger.append(stream, list, 'none');
      await on.reopen();
      expect(await on.ledger.append(stream, list, 'none')).toEqual(first);
    });

    it('resumes a subscription from the last event handled', async () => {
      const stream = newStream();
      const { positions } = await on.ledger.append(stream, events(4), 'none');
      await on.reopen();
      const witness = new Witness(on.ledger, [stream], positions[1]);
      await on.ledger.append(stream, [anEvent()], 3);
      await witness.until(3);
      expect(witness.seen.map(({ revision }) => revision)).toEqual([2, 3, 4]);
    });

    it('keeps what was in flight when it was closed', async () => {
      const stream = newStream();
      const appends = events(30).map((event) => on.ledger.append(stream, [event], 'any'));
      await on.reopen();
      await Promise.all(appends);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(30);
    });
  });
}
