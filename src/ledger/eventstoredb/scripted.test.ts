import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { hasOpenssl, makeCertificates } from '../../../test/support/certificates.js';
import type { Certificates } from '../../../test/support/certificates.js';
import { ScriptedEventStore } from '../../../test/support/scripted-eventstore.js';
import type { AppendAnswered, ReadAnswered } from '../../../test/support/scripted-eventstore.js';
import { all, anEvent, eventually, events, idsOf, metadata, newStream } from '../contract/support.js';
import { EventTooLarge, LedgerUnavailable, MAX_APPEND_BYTES, WrongExpectedRevision } from '../port.js';
import type { StoredEvent } from '../../../events/envelope.js';
import { openEventStoreLedger } from './eventstoredb-ledger.js';
import type { EventStoreLedger, EventStoreOptions } from './eventstoredb-ledger.js';

const SHORT = { deadlineMs: 600, attemptMs: 150 };

describe('against a scripted gRPC server, which is no event store', () => {
  let store: ScriptedEventStore;
  const opened: EventStoreLedger[] = [];
  const open = (url: string, options: EventStoreOptions = {}) => {
    const ledger = openEventStoreLedger(url, options);
    opened.push(ledger);
    return ledger;
  };
  beforeEach(async () => {
    store = await ScriptedEventStore.start();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((ledger) => ledger.close()));
    store.stop();
  });

  /** Answers the appends one after the other, the last for ever. */
  const answer = (...answers: AppendAnswered[]) => {
    store.script.append = (_, attempt) => answers[Math.min(attempt, answers.length) - 1];
  };
  const done = { revision: 5, position: '77' };

  describe('an append', () => {
    it('sends canonical JSON, the ids and the expected revision as they are', async () => {
      answer(done);
      const event = anEvent({ b: 1, a: 'é' });
      const stream = newStream();
      const ledger = open(store.url);
      expect(await ledger.append(stream, [event], 4)).toEqual({ positions: [77], revision: 5 });
      await ledger.append(stream, [event], 'none');
      await ledger.append(stream, [event], 'any');
      expect(store.appends.map(({ expected }) => expected)).toEqual([4, 'none', 'any']);
      const [sent] = store.appends[0].events;
      expect(store.appends[0].stream).toBe(stream);
      expect(sent).toMatchObject({ id: event.id, type: event.type, data: '{"a":"é","b":1}' });
      expect(JSON.parse(sent.metadata)).toEqual(event.metadata);
    });

    it.each<[string, AppendAnswered]>([
      ['a server that is starting', { error: 'Server Is Not Ready' }],
      ['a write that took too long', { error: 'Timeout' }],
      ['an error without a name', { error: 'Unknown' }],
      ['an error without details', 'bare error'],
      ['an answer to something else', 'stray'],
      ['no answer', 'nothing'],
      ['a cut', 'cut'],
    ])('sends the same again after %s, and answers what comes of it', async (_, trouble) => {
      answer(trouble, trouble, done);
      const event = anEvent();
      const ledger = open(store.url, { deadlineMs: 5_000, attemptMs: 150 });
      expect(await ledger.append(newStream(), [event], 4)).toEqual({ positions: [77], revision: 5 });
      expect(store.appends).toHaveLength(3);
      expect(new Set(store.appends.map((asked) => JSON.stringify(asked))).size).toBe(1);
      expect(ledger.health()).toMatchObject({ ok: true, cutOffMs: 0 });
    });

    it('asks a second time over the same connection while there is no answer, and takes the one that comes', async () => {
      answer('nothing', done);
      const ledger = open(store.url, { deadlineMs: 600_000, attemptMs: 600_000 });
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
      const append = () => open(store.url).append('negotiation-a', [event], 4);

      it('was made where its own events stand there', async () => {
        answer({ error: 'Timeout' }, { wrongRevision: 5 });
        store.script.read = () => stands(event.id);
        expect(await append()).toEqual({ positions: [77], revision: 5 });
        expect(store.reads.map(({ of, from }) => [of, from])).toEqual([['negotiation-a', '5']]);
      });

      it('is asked once more where nothing can be read there yet', async () => {
        answer({ error: 'Timeout' }, { wrongRevision: 5 });
        store.script.read = (_, attempt) => (attempt === 1 ? { events: [], then: 'end' } : stands(event.id));
        expect(await append()).toEqual({ positions: [77], revision: 5 });
        expect(store.appends).toHaveLength(3);
      });

      it('was not made where others stand there', async () => {
        answer({ error: 'Timeout' }, { wrongRevision: 5 });
        store.script.read = () => stands('11111111-1111-4111-8111-111111111111');
        await expect(append()).rejects.toEqual(new WrongExpectedRevision('negotiation-a', 4, 5));
      });
    });

    it.each<[string, AppendAnswered]>([
      ['nothing is answered', 'nothing'],
      ['it is never ready', { error: 'Server Is Not Ready' }],
      ['it is cut each time', 'cut'],
    ])('ends as LedgerUnavailable in its time when %s', async (_, trouble) => {
      answer(trouble);
      const ledger = open(store.url, SHORT);
      await expect(ledger.append(newStream(), events(1), 4)).rejects.toBeInstanceOf(LedgerUnavailable);
      expect(store.appends.length).toBeGreaterThan(1);
      expect(ledger.health()).toMatchObject({ ok: false });
    });

    it('says where the stream stands when the revision is wrong', async () => {
      answer({ wrongRevision: 9 }, { wrongRevision: 'none' });
      const ledger = open(store.url);
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
      ['it is not allowed', { error: 'AccessDenied' }, /does not let this user append/],
      ['the stream was deleted', { error: 'StreamDeleted' }, /was deleted/],
      [
        'the position is beyond what a number holds',
        { revision: 5, position: '9007199254740993' },
        /9007199254740993/,
      ],
    ])('is LedgerUnavailable at once when %s', async (_, answered, words) => {
      answer(answered);
      const refused = await open(store.url)
        .append(newStream(), events(1), 4)
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(LedgerUnavailable);
      expect((refused as Error).message).toMatch(words);
      expect(store.appends).toHaveLength(1);
    });

    it('is EventTooLarge when the server takes less than we send', async () => {
      answer({ error: 'MaximumAppendSizeExceeded' });
      await expect(open(store.url).append(newStream(), events(1), 4)).rejects.toBeInstanceOf(EventTooLarge);
    });

    it('is EventTooLarge when all together is more than a server takes; nothing is sent', async () => {
      const half = () => anEvent({ text: 'x'.repeat(MAX_APPEND_BYTES / 2) });
      await expect(open(store.url).append(newStream(), [half(), half()], 4)).rejects.toBeInstanceOf(
        EventTooLarge,
      );
      expect(store.appends).toEqual([]);
    });

    it('of any revision is not sent again: what became of it is not known', async () => {
      answer({ error: 'Timeout' });
      await expect(open(store.url).append(newStream(), events(1), 'any')).rejects.toThrow(/not known/);
      expect(store.appends).toHaveLength(1);
    });

    it('says what server it needs', async () => {
      store.script.tooOld = true;
      await expect(open(store.url, SHORT).append(newStream(), events(1), 4)).rejects.toThrow(/too old/);
    });
  });

  const told = (...revisions: number[]) =>
    revisions.map((revision) => ({
      revision: BigInt(revision),
      position: BigInt(1_000 + revision),
      metadata: metadata(),
    }));
  const reads = (...answers: ReadAnswered[]) => {
    store.script.read = (_, attempt) => answers[Math.min(attempt, answers.length) - 1];
  };
  const gone = { code: 14, details: 'gone' };

  describe('a read', () => {
    it('goes on from the last event given when it breaks off', async () => {
      reads(
        { events: told(0, 1), then: gone },
        { events: told(2), then: { code: 13, details: 'broken' } },
        { events: told(3), then: 'end' },
      );
      const read = await all(open(store.url).readStream('negotiation-a'));
      expect(read.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', '2', '3']);
    });

    it('of the whole log goes on the same way, and gives nothing twice', async () => {
      const inLog = (...revisions: number[]) =>
        told(...revisions).map((event) => ({ ...event, streamId: 'negotiation-a' }));
      reads({ events: inLog(0, 1), then: gone }, { events: inLog(1, 2), then: 'end' });
      const read = await all(open(store.url).readAll());
      expect(read.map(({ position }) => position)).toEqual([1_000, 1_001, 1_002]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', '1001']);
    });

    it('leaves out what Parley did not write', async () => {
      const [ours] = told(7);
      const foreign = [
        { streamId: 'invoices-1' },
        { streamId: '$$negotiation-a', type: '$metadata' },
        { contentType: 'application/octet-stream' },
        { data: '[1]' },
        { data: 'no json' },
        { metadata: {} },
        { metadata: { recordedAt: 'yesterday' } },
        { metadata: [] },
      ].map((over, n) => ({ ...ours, streamId: 'negotiation-a', position: BigInt(n), ...over }));
      reads({ events: [...foreign, { ...ours, streamId: 'negotiation-a' }], then: 'end' });
      const read = await all(open(store.url).readAll());
      expect(read.map(({ revision }) => revision)).toEqual([7]);
    });

    it('is empty where there is no stream', async () => {
      reads({ events: [], notFound: true, then: 'stay' });
      expect(await all(open(store.url).readStream('negotiation-a'))).toEqual([]);
    });

    it('is LedgerUnavailable at once when it is not allowed', async () => {
      reads({ events: [], then: { code: 16, details: 'who are you' } });
      await expect(all(open(store.url).readAll())).rejects.toThrow(/does not allow .*who are you/);
      expect(store.reads).toHaveLength(1);
    });

    it('is LedgerUnavailable when nothing comes in its time', async () => {
      reads({ events: told(0), then: 'stay' });
      await expect(all(open(store.url, SHORT).readStream('negotiation-a'))).rejects.toBeInstanceOf(
        LedgerUnavailable,
      );
    });

    it('takes its time from waiting alone, not from what the reader does', async () => {
      reads({ events: told(0, 1), then: 'end' });
      const read: StoredEvent[] = [];
      for await (const event of open(store.url, { deadlineMs: 200, attemptMs: 100 }).readStream(
        'negotiation-a',
      )) {
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
      store.script.read = (_, n) => ({ events: told(...Array.from({ length: 3 * n }, (_, n) => n)), then });
      const ledger = open(store.url);
      for (let n = 0; n < 20; n++) for await (const _ of ledger.readStream('negotiation-a')) break;
      expect(store.reads).toHaveLength(20);
      const { current } = (
        ledger as unknown as { connections: { current: { disposableStreams: Set<unknown> } } }
      ).connections;
      await eventually('the client has let go', () => current.disposableStreams.size === 0);
      await eventually('the server has no call left', () => store.openReads === 0);
    });
  });

  describe('a subscription', () => {
    const inLog = (...revisions: number[]) =>
      told(...revisions).map((one) => ({ ...one, streamId: 'negotiation-a' }));

    it('begins again after the last event processed, as often as it takes', async () => {
      reads(
        { events: inLog(0, 1), then: gone },
        { events: [], then: { code: 1, details: 'cancelled' } },
        { events: inLog(2), then: 'end' },
        { events: inLog(3), then: 'stay' },
      );
      const seen: number[] = [];
      const ledger = open(store.url);
      ledger.subscribe({ onEvents: (batch) => void seen.push(...batch.map(({ revision }) => revision)) });
      await eventually('all four', () => seen.length === 4);
      expect(seen).toEqual([0, 1, 2, 3]);
      expect(store.reads.map(({ from }) => from)).toEqual(['start', '1001', '1001', '1002']);
      expect(store.reads.every(({ of, subscription }) => of === '$all' && subscription)).toBe(true);
      await eventually('it follows', () => ledger.health().cutOffMs === 0);
    });

    it('hands over together what came while the handler was busy', async () => {
      reads({ events: inLog(...Array.from({ length: 200 }, (_, n) => n)), then: 'stay' });
      const sizes: number[] = [];
      let total = 0;
      open(store.url).subscribe({
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
      const subscription = open(store.url).subscribe({ onEvents: () => void seen++ });
      await eventually('an event', () => seen === 1);
      await subscription.unsubscribe();
      await eventually('the server has no call left', () => store.openReads === 0);
    });

    it('that is not allowed goes on asking, and says so', async () => {
      reads({ events: [], then: { code: 16, details: 'who are you' } }, { events: inLog(0), then: 'stay' });
      const ledger = open(store.url);
      let seen = 0;
      ledger.subscribe({ onEvents: () => void seen++ });
      await eventually('it says so', () => /who are you/.test(ledger.health().detail));
      await eventually('it is told in the end', () => seen === 1);
    });
  });

  describe('a cluster', () => {
    it.each([
      ['asks the host for the leader', () => `esdb+discover://${store.address}?tls=false`],
      ['tries the seeds until one tells', () => `kurrentdb://127.0.0.1:1,${store.address}?tls=false`],
    ])('%s', async (_, url) => {
      const leader = await ScriptedEventStore.start();
      try {
        store.script.leader = Number(leader.address.split(':')[1]);
        leader.script.append = () => done;
        await open(url()).append(newStream(), events(1), 4);
        expect([store.appends.length, leader.appends.length]).toEqual([0, 1]);
      } finally {
        leader.stop();
      }
    });
  });

  (hasOpenssl ? describe : describe.skip)(
    `over TLS${hasOpenssl ? '' : ' (left out: no openssl on PATH)'}`,
    () => {
      let folder: string;
      let secure: ScriptedEventStore;
      let ours: Certificates;
      let others: Certificates;
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'parley-tls-'));
        ours = makeCertificates(join(folder, 'ours'));
        others = makeCertificates(join(folder, 'others'));
        const pair = {
          cert_chain: readFileSync(ours.certificateFile),
          private_key: readFileSync(ours.keyFile),
        };
        secure = await ScriptedEventStore.start(ServerCredentials.createSsl(null, [pair]));
        secure.script = { append: () => done, read: () => ({ events: told(0), then: 'end' }) };
      });
      afterAll(() => {
        secure.stop();
        rmSync(folder, { recursive: true });
      });
      const url = (caFile: string) =>
        `esdb://na%3Ame:hu%40sh@${secure.address}?tlsCAFile=${encodeURIComponent(caFile)}`;

      it('trusts the CA of the URL and sends the credentials', async () => {
        const ledger = open(url(ours.caFile));
        await ledger.append(newStream(), events(1), 4);
        await all(ledger.readStream('negotiation-a'));
        const expected = `Basic ${Buffer.from('na:me:hu@sh').toString('base64')}`;
        expect(secure.appends.at(-1)?.authorization).toBe(expected);
        expect(secure.reads.at(-1)?.authorization).toBe(expected);
      });

      it('refuses a server that another CA signed, and tells no secret', async () => {
        const ledger = open(url(others.caFile), SHORT);
        const refused = (await ledger
          .append(newStream(), events(1), 4)
          .catch((error: unknown) => error)) as Error;
        expect(refused).toBeInstanceOf(LedgerUnavailable);
        expect(ledger.health().ok).toBe(false);
        const said = [refused.message, refused.stack, String(refused.cause), ledger.health().detail].join();
        expect(said).toMatch(/certificate/i);
        expect(said).not.toMatch(/hu@sh|hu%40sh|na:me|na%3Ame/);
      });

      it('says that a CA file is missing', () => {
        expect(() => open(url(join(folder, 'none.pem')))).toThrow(/tlsCAFile .* cannot be read/);
      });
    },
  );

  it('gives ids and order through unharmed, many at a time', async () => {
    const ledger = open(store.url);
    let position = 0;
    store.script.append = () => ({ revision: position, position: String(++position) });
    const list = events(200);
    const answers = await Promise.all(list.map((event) => ledger.append(newStream(), [event], 'none')));
    expect(answers.map(({ positions }) => positions[0])).toEqual(list.map((_, index) => index + 1));
    // On a slow machine one may have been asked for a second time.
    expect([...new Set(store.appends.flatMap((asked) => idsOf(asked.events)))]).toEqual(idsOf(list));
  });
});
