import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { StoredEvent } from '../../../events/envelope.js';
import { ScriptedEventStore } from '../../../test/support/scripted-eventstore.js';
import type { AppendAnswered, ReadAnswered } from '../../../test/support/scripted-eventstore.js';
import { all, anEvent, eventually, events, idsOf, metadata, newStream } from '../contract/support.js';
import { EventTooLarge, LedgerUnavailable, MAX_APPEND_BYTES, WrongExpectedRevision } from '../port.js';
import { openEventStoreLedger } from './index.js';
import type { EventStoreLedger, EventStoreOptions } from './index.js';

const URL = 'esdb://127.0.0.1:1?tls=false';
const SHORT = { deadlineMs: 600, attemptMs: 150 };

const deleted = new StreamDeletedError(undefined, 'negotiation-a');
const wrongRevision = (current: bigint | 'no_stream') =>
  new WrongExpectedVersionError(undefined, { streamName: 'negotiation-a', expected: 4n, current });

describe('over a scripted client', () => {
  let store: ScriptedEventStore;
  const opened: EventStoreLedger[] = [];
  const open = (options: EventStoreOptions = {}, url = URL) => {
    const ledger = openEventStoreLedger(url, options);
    opened.push(ledger);
    return ledger;
  };
  beforeEach(() => {
    store = new ScriptedEventStore();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ledger) => ledger.close()));
    jest.restoreAllMocks();
  });

  /** Answers the appends one after the other, the last for ever. */
  const answer = (...answers: AppendAnswered[]) => {
    store.append = (_, attempt) => answers[Math.min(attempt, answers.length) - 1];
  };
  const done = { revision: 5, position: 77n };

  describe('an append', () => {
    it('sends canonical JSON, the ids and the expected revision as they are', async () => {
      answer(done);
      const event = anEvent({ b: 1, a: 'é' });
      const stream = newStream();
      const ledger = open();
      expect(await ledger.append(stream, [event], 4)).toEqual({ positions: [77], revision: 5 });
      await ledger.append(stream, [event], 'none');
      await ledger.append(stream, [event], 'any');
      expect(store.appends.map(({ options }) => options.expectedRevision)).toEqual([4n, 'no_stream', 'any']);
      const [sent] = store.appends[0].events as unknown as [Record<string, unknown>];
      expect(store.appends[0].stream).toBe(stream);
      expect(sent).toMatchObject({ id: event.id, type: event.type, contentType: 'application/json' });
      expect(JSON.stringify(sent.data)).toBe('{"a":"é","b":1}');
      expect(sent.metadata).toEqual(event.metadata);
    });

    it('is a call of its own, with credentials wherever there is no certificate in their place', async () => {
      answer(done);
      for (const url of [URL, 'esdb://na%3Ame:hu%40sh@127.0.0.1:1', 'esdb://127.0.0.1:1'])
        await open({}, url).append(newStream(), events(1), 4);
      expect(store.appends.map(({ options }) => options.credentials)).toEqual([
        { username: '-', password: '-' },
        { username: 'na:me', password: 'hu@sh' },
        undefined,
      ]);
    });

    it.each<[string, AppendAnswered]>([
      ['a server that is away or starting', new UnavailableError()],
      ['a write that took too long', new TimeoutError()],
      ['a deadline that is over', new DeadlineExceededError()],
      ['an error without a name', new UnknownError()],
      ['an error that is none of the client', Object.assign(new Error('14 UNAVAILABLE'), { code: 14 })],
      ['no answer', 'hangs'],
    ])('sends the same again after %s, and answers what comes of it', async (_, trouble) => {
      answer(trouble, trouble, done);
      const event = anEvent();
      const ledger = open({ deadlineMs: 5_000, attemptMs: 150 });
      expect(await ledger.append(newStream(), [event], 4)).toEqual({ positions: [77], revision: 5 });
      expect(store.appends).toHaveLength(3);
      expect(new Set(store.appends.map(({ stream, events }) => JSON.stringify([stream, events]))).size).toBe(
        1,
      );
      expect(store.appends.map(({ options }) => options.expectedRevision)).toEqual([4n, 4n, 4n]);
      expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
    });

    it('asks a second time while there is no answer, and takes the one that comes', async () => {
      answer('hangs', done);
      const ledger = open({ deadlineMs: 600_000, attemptMs: 600_000 });
      expect(await ledger.append(newStream(), events(1), 4)).toEqual({ positions: [77], revision: 5 });
      expect(store.appends).toHaveLength(2);
      expect(ledger.health()).toMatchObject({ ok: true });
    });

    describe('that was asked again and is answered that the revision is wrong', () => {
      const event = anEvent();
      const stands = (id: string): ReadAnswered => ({
        events: [{ id, revision: 5n, position: 77n, metadata: metadata() }],
        then: 'end',
      });
      const append = () => open().append('negotiation-a', [event], 4);

      it('was made where its own events stand there', async () => {
        answer(new TimeoutError(), wrongRevision(5n));
        store.read = () => stands(event.id);
        expect(await append()).toEqual({ positions: [77], revision: 5 });
        expect(store.reads.map(({ of, from }) => [of, from])).toEqual([['negotiation-a', 5n]]);
      });

      it('is asked once more where nothing can be read there yet', async () => {
        answer(new TimeoutError(), wrongRevision(5n));
        store.read = (_, attempt) => (attempt === 1 ? { events: [], then: 'end' } : stands(event.id));
        expect(await append()).toEqual({ positions: [77], revision: 5 });
        expect(store.appends).toHaveLength(3);
      });

      it('was not made where others stand there', async () => {
        answer(new TimeoutError(), wrongRevision(5n));
        store.read = () => stands('11111111-1111-4111-8111-111111111111');
        await expect(append()).rejects.toEqual(new WrongExpectedRevision('negotiation-a', 4, 5));
      });
    });

    it.each<[string, AppendAnswered]>([
      ['nothing is answered', 'hangs'],
      ['it is never ready', new UnavailableError()],
      ['it is cut each time', new CancelledError()],
    ])('ends as LedgerUnavailable in its time when %s', async (_, trouble) => {
      answer(trouble);
      const ledger = open(SHORT);
      await expect(ledger.append(newStream(), events(1), 4)).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(store.appends.length).toBeGreaterThan(1);
      expect(ledger.health()).toMatchObject({ ok: false });
    });

    it('is tried once where the store has been away for longer than a call may take', async () => {
      answer(new UnavailableError());
      const ledger = open(SHORT);
      await expect(ledger.append(newStream(), events(1), 4)).rejects.toBeInstanceOf(LedgerUnavailable);
      await eventually('it is away', () => ledger.health().cutOffMs > SHORT.deadlineMs);
      const before = store.appends.length;
      await expect(ledger.append(newStream(), events(1), 4)).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(store.appends).toHaveLength(before + 1);
    });

    it('says where the stream stands when the revision is wrong', async () => {
      answer(wrongRevision(9n), wrongRevision('no_stream'));
      const ledger = open();
      const refusals = [
        await ledger.append('negotiation-a', events(1), 4).catch((error: unknown) => error),
        await ledger.append('negotiation-a', events(1), 4).catch((error: unknown) => error),
      ];
      expect(refusals).toEqual([
        new WrongExpectedRevision('negotiation-a', 4, 9),
        new WrongExpectedRevision('negotiation-a', 4, -1),
      ]);
      expect(store.appends).toHaveLength(2);
    });

    it.each<[string, AppendAnswered, RegExp]>([
      ['it is not allowed', new AccessDeniedError(), /does not let this user append/],
      ['the stream was deleted', deleted, /was deleted/],
      [
        'the position is beyond what a number holds',
        { revision: 5, position: 9007199254740993n },
        /9007199254740993/,
      ],
    ])('is LedgerUnavailable at once when %s', async (_, answered, words) => {
      answer(answered);
      const refused = await open()
        .append(newStream(), events(1), 4)
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(LedgerUnavailable);
      expect((refused as Error).message).toMatch(words);
      expect(store.appends).toHaveLength(1);
    });

    it('is EventTooLarge when the server takes less than we send', async () => {
      answer(new MaxAppendSizeExceededError(undefined, 1_048_576));
      await expect(open().append(newStream(), events(1), 4)).rejects.toBeInstanceOf(EventTooLarge);
    });

    it('is EventTooLarge when all together is more than a server takes; nothing is sent', async () => {
      const half = () => anEvent({ text: 'x'.repeat(MAX_APPEND_BYTES / 2) });
      await expect(open().append(newStream(), [half(), half()], 4)).rejects.toBeInstanceOf(EventTooLarge);
      expect(store.appends).toEqual([]);
    });

    it('of any revision is not sent again: what became of it is not known', async () => {
      answer(new TimeoutError());
      await expect(open().append(newStream(), events(1), 'any')).rejects.toThrow(/not known/);
      expect(store.appends).toHaveLength(1);
    });

    it('gives ids and order through unharmed, many at a time', async () => {
      let position = 0;
      store.append = () => ({ revision: position, position: BigInt(++position) });
      const ledger = open();
      const list = events(200);
      const answers = await Promise.all(list.map((event) => ledger.append(newStream(), [event], 'none')));
      expect(answers.map(({ positions }) => positions[0])).toEqual(list.map((_, index) => index + 1));
      // On a slow machine one may have been asked for a second time.
      const sent = store.appends.flatMap((asked) => idsOf(asked.events as { id: string }[]));
      expect([...new Set(sent)]).toEqual(idsOf(list));
    });
  });

  const told = (...revisions: number[]) =>
    revisions.map((revision) => ({
      revision: BigInt(revision),
      position: BigInt(1_000 + revision),
      metadata: metadata(),
    }));
  const at = (position: bigint) => ({ commit: position, prepare: position });
  const reads = (...answers: ReadAnswered[]) => {
    store.read = (_, attempt) => answers[Math.min(attempt, answers.length) - 1];
  };
  const gone = new UnavailableError();

  describe('a read', () => {
    it('goes on from the last event given when it breaks off', async () => {
      reads(
        { events: told(0, 1), then: gone },
        { events: told(2), then: new UnknownError() },
        { events: told(3), then: 'end' },
      );
      const read = await all(open().readStream('negotiation-a'));
      expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', 2n, 3n]);
    });

    it('of the whole log goes on the same way, and gives nothing twice', async () => {
      const inLog = (...revisions: number[]) =>
        told(...revisions).map((event) => ({ ...event, streamId: 'negotiation-a' }));
      reads({ events: inLog(0, 1), then: gone }, { events: inLog(1, 2), then: 'end' });
      const read = await all(open().readAll());
      expect(read.map(({ position }) => position)).toEqual([1_000, 1_001, 1_002]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', at(1_001n)]);
    });

    it('leaves out what Parley did not write', async () => {
      const [ours] = told(7);
      const foreign = [
        { streamId: 'invoices-1' },
        { streamId: '$$negotiation-a' },
        { isJson: false, data: Buffer.from('{}') },
        { data: [1] },
        { data: 'no json' },
        { metadata: {} },
        { metadata: undefined },
        { metadata: { recordedAt: 'yesterday' } },
        { metadata: Buffer.from('no json') },
        { metadata: [] },
      ].map((over, n) => ({ ...ours, streamId: 'negotiation-a', position: BigInt(n), ...over }));
      reads({ events: [...foreign, { ...ours, streamId: 'negotiation-a' }], then: 'end' });
      const read = await all(open().readAll());
      expect(read.map(({ revision }) => revision)).toEqual([7]);
    });

    it('is empty where there is no stream', async () => {
      reads({ events: [], then: new StreamNotFoundError() });
      expect(await all(open().readStream('negotiation-a'))).toEqual([]);
    });

    it('is LedgerUnavailable at once when it is not allowed', async () => {
      const denied = Object.assign(new AccessDeniedError(), { message: 'who are you' });
      reads({ events: [], then: denied });
      await expect(all(open().readAll())).rejects.toThrow(/does not allow .*who are you/);
      expect(store.reads).toHaveLength(1);
    });

    it('is LedgerUnavailable when nothing comes in its time', async () => {
      reads({ events: told(0), then: 'stay' });
      await expect(all(open(SHORT).readStream('negotiation-a'))).rejects.toBeInstanceOf(LedgerUnavailable);
    });

    it('takes its time from waiting alone, not from what the reader does', async () => {
      reads({ events: told(0, 1), then: 'end' });
      const read: StoredEvent[] = [];
      for await (const event of open({ deadlineMs: 200, attemptMs: 100 }).readStream('negotiation-a')) {
        read.push(event);
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      expect(read).toHaveLength(2);
      expect(store.reads).toHaveLength(1);
    });

    it.each([
      ['goes on', 'stay' as const],
      ['has come to its end', 'end' as const],
    ])('that is left early ends its call, which the server %s', async (_, then) => {
      store.read = (_, n) => ({ events: told(...Array.from({ length: 3 * n }, (_, n) => n)), then });
      const ledger = open();
      for (let n = 0; n < 20; n++) for await (const _ of ledger.readStream('negotiation-a')) break;
      expect(store.reads).toHaveLength(20);
      expect(store.openReads).toBe(0);
    });

    it('lets an error go that the client tells when nobody reads any more', async () => {
      const left = Array.from({ length: 5 }, (_, n) => n);
      reads({ events: told(...left), then: gone });
      for await (const _ of open().readStream('negotiation-a')) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  });

  describe('a subscription', () => {
    const inLog = (...revisions: number[]) =>
      told(...revisions).map((one) => ({ ...one, streamId: 'negotiation-a' }));

    it('begins again after the last event processed, as often as it takes', async () => {
      reads(
        { events: inLog(0, 1), then: gone },
        { events: [], then: new CancelledError() },
        { events: inLog(2), then: 'end' },
        { events: inLog(3), then: 'stay' },
      );
      const seen: number[] = [];
      const ledger = open();
      ledger.subscribe({ onEvents: (batch) => void seen.push(...batch.map(({ revision }) => revision)) });
      await eventually('all four', () => seen.length === 4);
      expect(seen).toEqual([0, 1, 2, 3]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', at(1_001n), at(1_001n), at(1_002n)]);
      expect(store.reads.every(({ of, subscription }) => of === '$all' && subscription)).toBe(true);
      await eventually('it follows', () => ledger.health().cutOffMs === 0);
    });

    it('hands over together what came while the handler was busy', async () => {
      reads({ events: inLog(...Array.from({ length: 200 }, (_, n) => n)), then: 'stay' });
      const sizes: number[] = [];
      let total = 0;
      open().subscribe({
        onEvents: async (batch) => {
          sizes.push(batch.length);
          total += batch.length;
          await new Promise((resolve) => setTimeout(resolve, 50));
        },
      });
      await eventually('all of them', () => total === 200);
      expect(sizes.length).toBeLessThan(10);
    });

    it('ends its call when it is unsubscribed', async () => {
      reads({ events: inLog(0), then: 'stay' });
      let seen = 0;
      const subscription = open().subscribe({ onEvents: () => void seen++ });
      await eventually('an event', () => seen === 1);
      await subscription.unsubscribe();
      expect(store.openReads).toBe(0);
    });

    it('that is not allowed goes on asking, and says so', async () => {
      const denied = Object.assign(new AccessDeniedError(), { message: 'who are you' });
      reads({ events: [], then: denied }, { events: inLog(0), then: 'stay' });
      const ledger = open();
      let seen = 0;
      ledger.subscribe({ onEvents: () => void seen++ });
      await eventually('it says so', () => /who are you/.test(ledger.health().detail));
      await eventually('it is told in the end', () => seen === 1);
    });
  });

  it('says that a CA file is missing', () => {
    expect(() => open({}, 'esdb://127.0.0.1:1?tlsCAFile=%2Fnone.pem')).toThrow(/tlsCAFile .* cannot be read/);
  });
});
