import { all, anEvent, events, idsOf, newStream, refusal } from './support.js';
import type { Example } from './support.js';

export function describeIdempotency(on: Example): void {
  describe('appending the same again', () => {
    it('answers the beginning of a stream as the first time', async () => {
      const stream = newStream();
      const one = events(1);
      const first = await on.ledger.append(stream, one, 'none');
      expect(await on.ledger.append(stream, one, 'none')).toEqual(first);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(1);
    });

    it('answers an exact revision as the first time', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(2), 'none');
      const one = events(1);
      const first = await on.ledger.append(stream, one, 1);
      expect(await on.ledger.append(stream, one, 1)).toEqual(first);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(3);
    });

    it('answers several events as the first time', async () => {
      const stream = newStream();
      const three = events(3);
      const first = await on.ledger.append(stream, three, 'none');
      expect(await on.ledger.append(stream, three, 'none')).toEqual(first);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(3);
    });

    it('answers as the first time when the stream has moved on since', async () => {
      const stream = newStream();
      const two = events(2);
      const first = await on.ledger.append(stream, two, 'none');
      const later = events(2);
      const second = await on.ledger.append(stream, later, 1);
      await on.ledger.append(stream, events(2), 3);
      expect(await on.ledger.append(stream, two, 'none')).toEqual(first);
      expect(await on.ledger.append(stream, later, 1)).toEqual(second);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(6);
    });

    it('answers for the first events of what was one append', async () => {
      const stream = newStream();
      const three = events(3);
      const { positions } = await on.ledger.append(stream, three, 'none');
      expect(await on.ledger.append(stream, three.slice(0, 2), 'none')).toEqual({
        positions: positions.slice(0, 2),
        revision: 1,
      });
    });

    it('answers for one append what were two', async () => {
      const stream = newStream();
      const [one, two] = events(2);
      const first = await on.ledger.append(stream, [one], 'none');
      const second = await on.ledger.append(stream, [two], 0);
      expect(await on.ledger.append(stream, [one, two], 'none')).toEqual({
        positions: [...first.positions, ...second.positions],
        revision: 1,
      });
    });

    it('refuses when the first stand there and the last is new', async () => {
      const stream = newStream();
      const two = events(2);
      await on.ledger.append(stream, two, 'none');
      await refusal(on.ledger.append(stream, [...two, anEvent()], 'none'));
      expect(idsOf(await all(on.ledger.readStream(stream)))).toEqual(idsOf(two));
    });

    it('refuses when the first is new and the others stand there', async () => {
      const stream = newStream();
      const two = events(2);
      await on.ledger.append(stream, two, 'none');
      await refusal(on.ledger.append(stream, [anEvent(), ...two], 'none'));
      expect(idsOf(await all(on.ledger.readStream(stream)))).toEqual(idsOf(two));
    });

    it('refuses when one in the middle is another', async () => {
      const stream = newStream();
      const [a, b, c] = events(3);
      await on.ledger.append(stream, [a, b, c], 'none');
      await refusal(on.ledger.append(stream, [a, anEvent(), c], 'none'));
    });

    it('refuses the same events in another order', async () => {
      const stream = newStream();
      const [a, b] = events(2);
      await on.ledger.append(stream, [a, b], 'none');
      await refusal(on.ledger.append(stream, [b, a], 'none'));
    });

    it('refuses the same event at another place that is past', async () => {
      const stream = newStream();
      const [a, b, c] = events(3);
      await on.ledger.append(stream, [a, b, c], 'none');
      await refusal(on.ledger.append(stream, [c], 'none'));
      await refusal(on.ledger.append(stream, [a], 0));
    });

    it('keeps what was recorded when the same ids come with other data', async () => {
      const stream = newStream();
      const one = anEvent({ stance: 'opposes' });
      const first = await on.ledger.append(stream, [one], 'none');
      expect(await on.ledger.append(stream, [{ ...one, data: { stance: 'supports' } }], 'none')).toEqual(
        first,
      );
      const [read] = await all(on.ledger.readStream(stream));
      expect(read.data).toEqual({ stance: 'opposes' });
    });

    it('takes the same id in another stream for another event', async () => {
      const [stream, other] = [newStream(), newStream()];
      const one = anEvent();
      const first = await on.ledger.append(stream, [one], 'none');
      const second = await on.ledger.append(other, [one], 'none');
      expect(second.positions[0]).toBeGreaterThan(first.positions[0]);
      expect(await all(on.ledger.readStream(other))).toHaveLength(1);
    });

    it('gives retries that arrive together one answer', async () => {
      const stream = newStream();
      await on.ledger.append(stream, events(1), 'none');
      const two = events(2);
      const answers = await Promise.all(Array.from({ length: 8 }, () => on.ledger.append(stream, two, 0)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await all(on.ledger.readStream(stream))).toHaveLength(3);
    });
  });
}
