import { LedgerUnavailable, MAX_APPEND_BYTES, MAX_EVENT_BYTES } from '../ledger/port.js';
import {
  type RecordingProcess as TheRecordingProcess,
  eachInFolder,
  expectWhole,
  RecordingProcess,
  openTalks,
  refusalOf,
  statement,
} from '../../test/support/recording.js';

const folder = eachInFolder();
let recording: TheRecordingProcess;
const others: TheRecordingProcess[] = [];
const another = (options = {}) => {
  const one = new RecordingProcess(folder.path(), { pollMs: 5, ...options });
  others.push(one);
  return one;
};
beforeEach(async () => {
  recording = new RecordingProcess(folder.path(), { pollMs: 5 });
  await openTalks(recording);
});
afterEach(async () => {
  await Promise.all([recording, ...others.splice(0)].map((each) => each.close()));
});

const times = <T>(count: number, make: (n: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, n) => make(n)));
const statuses = (results: PromiseSettledResult<unknown>[]) => {
  const counted: Record<string, number> = {};
  for (const result of results) {
    const name =
      result.status === 'fulfilled' ? 'recorded' : String((result.reason as { status?: number }).status);
    counted[name] = (counted[name] ?? 0) + 1;
  }
  return counted;
};
const summit = { path: { meetingId: 'summit' } };
const schedule = (meetingId = 'summit') =>
  recording.send('MeetingScheduled', {
    meetingId,
    title: 'S',
    participants: [{ partyId: 'RU' }],
    occurredOn: '2025-10-01',
  });

describe('64 commands at once to one negotiation', () => {
  it('are all recorded, one after another, each answered with its own place', async () => {
    const results = await times(64, (n) => recording.send('PositionStated', statement(`ru-${n}`)));
    expect(statuses(results)).toEqual({ recorded: 64 });
    const answers = results.map(
      (result) => (result as PromiseFulfilledResult<{ position: string; revision: number }>).value,
    );
    expect(answers.map(({ revision }) => revision)).toEqual(answers.map((_, n) => 4 + n));
    const events = recording.events();
    expectWhole(events);
    answers.forEach(({ position, revision }, n) =>
      expect(events[Number(position) - 1]).toMatchObject({ revision, data: { positionId: `ru-${n}` } }),
    );
  });

  it('are held to ids used before them, and to one another’s', async () => {
    const earlier = await recording.send('PositionStated', statement('ru-3'));
    const eventId = earlier.eventId;
    const results = await times(8, (n) => recording.send('PositionStated', statement(`ru-${n % 6}`)));
    expect(results.map(({ status }) => status)).toEqual(
      [0, 1, 2, 3, 4, 5, 0, 1].map((n, i) => (n === 3 || i >= 6 ? 'rejected' : 'fulfilled')),
    );
    expect(statuses(results)).toEqual({ recorded: 5, 409: 3 });
    const again = await times(8, (n) =>
      recording.send('PositionStated', { ...statement(`us-${n}`), eventId: n === 5 ? eventId : undefined }),
    );
    expect(statuses(again)).toEqual({ recorded: 7, 422: 1 });
  });

  it('keep the rules: of 64 that end one meeting, one does', async () => {
    await schedule();
    const results = await times(64, (n) =>
      recording.send(n % 2 ? 'MeetingHeld' : 'MeetingCancelled', {}, summit),
    );
    expect(statuses(results)).toEqual({ recorded: 1, 409: 63 });
    expectWhole(recording.events());
    expect(recording.events()).toHaveLength(6);
  });

  it('keep the rules: of 64 at one revision, one is', async () => {
    const results = await times(64, () =>
      recording.send('IncidentReported', { title: 'x' }, { ifMatch: [3] }),
    );
    expect(statuses(results)).toEqual({ recorded: 1, 412: 63 });
  });

  it('build on one another in the order they came', async () => {
    const results = await Promise.allSettled([
      recording.send('MeetingPostponed', { occurredOn: '2025-10-02' }, summit),
      schedule(),
      recording.send('MeetingPostponed', { occurredOn: '2025-10-02' }, summit),
      recording.send('MeetingHeld', { occurredOn: '2025-10-03' }, summit),
      recording.send('MeetingHeld', { occurredOn: '2025-10-03' }, summit),
      recording.send('PartyAdmitted', { partyId: 'FR', name: 'F', kind: 'state', role: 'observer' }),
      recording.send('PositionStated', statement('fr-1', { parties: ['FR'] })),
    ]);
    expect(results.map((result) => (result as { reason?: { status: number } }).reason?.status)).toEqual([
      404,
      undefined,
      undefined,
      undefined,
      409,
      undefined,
      undefined,
    ]);
  });

  it('do not fail with those among them that are refused, or too large', async () => {
    const results = await times(64, (n) =>
      recording.send(
        'PositionStated',
        statement(
          `ru-${n}`,
          n % 4 === 1 ? { parties: ['FR'] } : n % 4 === 2 ? { summary: 'x'.repeat(MAX_EVENT_BYTES) } : {},
        ),
      ),
    );
    expect(statuses(results)).toEqual({ recorded: 32, 422: 16, undefined: 16 });
    expect(recording.events()).toHaveLength(4 + 32);
    expectWhole(recording.events());
  });

  it('share an append as far as a server behind the port would take it', async () => {
    const appends: number[] = [];
    const { append } = recording.ledger;
    recording.ledger.append = (stream, events, expected) => {
      appends.push(Buffer.byteLength(JSON.stringify(events.map(({ data, metadata }) => [data, metadata]))));
      return append.call(recording.ledger, stream, events, expected);
    };
    const results = await times(12, (n) =>
      recording.send('PositionStated', statement(`ru-${n}`, { summary: 'x'.repeat(300_000) })),
    );
    expect(statuses(results)).toEqual({ recorded: 12 });
    expect(appends).toHaveLength(4);
    for (const bytes of appends) expect(bytes).toBeLessThan(MAX_APPEND_BYTES + 5_000);
    expect(
      recording
        .events()
        .slice(4)
        .map(({ data }) => data.positionId),
    ).toEqual(results.map((_, n) => `ru-${n}`));
    expectWhole(recording.events());
  });

  it('that wait while the store does not answer are told with those it was asked about, and do not wait again', async () => {
    const { append } = recording.ledger;
    let asked = 0;
    let giveUp: (() => void) | undefined;
    recording.ledger.append = () => {
      asked++;
      return new Promise((_, reject) => (giveUp = () => reject(new LedgerUnavailable('No answer.'))));
    };
    const first = recording.send('IncidentReported', { title: 'first' });
    while (giveUp === undefined) await new Promise((resolve) => setImmediate(resolve));
    const results = times(64, (n) => recording.send('IncidentReported', { title: `${n}` }));
    await new Promise((resolve) => setImmediate(resolve));
    giveUp();
    await expect(first).rejects.toThrow('No answer.');
    expect((await results).map((result) => String((result as PromiseRejectedResult).reason))).toEqual(
      Array(64).fill('Error: No answer.'),
    );
    expect(asked).toBe(1);
    recording.ledger.append = append;
    await recording.send('IncidentReported', { title: 'later' });
    expectWhole(recording.events());
    expect(recording.events()).toHaveLength(5);
  });

  it('take the largest event there may be, and none a byte larger', async () => {
    const room = async (title: string) => {
      const { position } = await recording.send('IncidentReported', {
        incidentId: `i${title.length}`,
        title,
        eventId: '00000000-0000-4000-8000-000000000000',
      });
      return recording.ledger.archive.at(Number(position))!;
    };
    const { data, metadata } = await room('x');
    const rest = Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)) - 1;
    const largest = {
      incidentId: 'i2',
      title: 'x'.repeat(MAX_EVENT_BYTES - rest),
      eventId: '00000000-0000-4000-8000-000000000001',
    };
    await expect(
      recording.send('IncidentReported', { ...largest, title: `${largest.title}x` }),
    ).rejects.toMatchObject({ bytes: MAX_EVENT_BYTES + 1 });
    await recording.send('IncidentReported', largest);
  });
});

describe('a second writer on the same file', () => {
  it('is read, and the command decided again on top of it', async () => {
    const other = another({ pollMs: 1_000 });
    await other.caughtUp();
    await schedule();
    const held = await other.send('MeetingHeld', { occurredOn: '2025-10-02' }, summit);
    expect(held.revision).toBe(5);
    expect(await refusalOf(recording.send('MeetingPostponed', { occurredOn: '2025-10-03' }, summit))).toEqual(
      [409, 'Read in order of dates, summit would be postponed (2025-10-03) when it is held.'],
    );
  });

  it('and a third lose nothing of each other, and break no rule', async () => {
    const offices = [recording, another(), another()];
    await schedule();
    const results = await times(150, (n) =>
      n % 10 === 9
        ? offices[n % 3].send('MeetingHeld', { occurredOn: '2025-10-02' }, summit)
        : offices[n % 3].send('PositionStated', statement(`ru-${n}`)),
    );
    expect(statuses(results)).toEqual({ recorded: 136, 409: 14 });
    const events = recording.events();
    expectWhole(events);
    expect(events).toHaveLength(5 + 136);
    await Promise.all(offices.map((each) => each.caughtUp()));
    expect(new Set(offices.map(({ readModel }) => readModel.model.digest())).size).toBe(1);
  });

  it('that never stops makes no command hang for ever', async () => {
    const { append } = recording.ledger;
    const other = another();
    let n = 0;
    recording.ledger.append = async (...given) => {
      await other.send('IncidentReported', { title: `${n++}` });
      return append.apply(recording.ledger, given);
    };
    await expect(recording.send('IncidentReported', { title: 'mine' })).rejects.toBeInstanceOf(
      LedgerUnavailable,
    );
    recording.ledger.append = append;
    expectWhole(recording.events());
    expect(recording.events().some(({ data }) => data.title === 'mine')).toBe(false);
  });
});

describe('a clock that goes back', () => {
  it('takes no recordedAt back within a negotiation, also after a restart', async () => {
    await recording.close();
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const clock = () => now;
    const report = async (negotiation = 'talks') => {
      const { recordedAt } = await recording.send(
        'IncidentReported',
        { title: 'x', occurredOn: '2025-01-01' },
        { negotiation },
      );
      return recordedAt;
    };
    // What was opened above was recorded by the machine's own clock.
    now = Math.max(now, Date.now()) + 3_600_000;
    recording = new RecordingProcess(folder.path(), { clock });
    await recording.send('NegotiationOpened', {
      negotiationId: 'others',
      title: 'O',
      occurredOn: '2025-01-01',
    });
    const first = await report();
    expect(first).toBe(new Date(now).toISOString());
    now -= 1_800_000;
    expect(await report()).toBe(first);
    expect(await report('others')).toBe(first);
    await recording.send('NegotiationOpened', {
      negotiationId: 'thirds',
      title: 'T',
      occurredOn: '2025-01-01',
    });
    expect(await report('thirds')).toBe(new Date(now).toISOString());
    await recording.close();
    recording = new RecordingProcess(folder.path(), { clock });
    expect(await report()).toBe(first);
    now += 3_600_000;
    expect(await report()).toBe(new Date(now).toISOString());
    expectWhole(recording.events());
  });

  it('does not change what was known by an instant', async () => {
    const known = (instant: string) => recording.ledger.archive.knownPosition('negotiation-talks', instant);
    const { recordedAt, position } = await recording.send('IncidentReported', { title: 'x' });
    expect(known(recordedAt)).toBe(Number(position));
    await recording.close();
    recording = new RecordingProcess(folder.path(), { clock: () => 0 });
    const late = await recording.send('IncidentReported', { title: 'y', occurredOn: '2025-01-01' });
    expect(late.recordedAt).toBe(recordedAt);
    expect(known(new Date(Date.parse(recordedAt) - 1).toISOString())).toBeLessThan(Number(position));
  });
});

describe('the chain of hashes', () => {
  it('holds over everything recorded by whatever road', async () => {
    await schedule();
    const { eventId } = await recording.send(
      'PositionStated',
      statement('ru-1', { note: '∂ 🕊️ \u2028', score: 1e-7 }),
    );
    await recording.send(
      'ReportCorrected',
      { reason: 'r', data: { ...statement('ru-1'), score: 99.5 } },
      { path: { eventId } },
    );
    await recording.send(
      'ReportCorroborated',
      { source: { outlet: 'O', url: 'https://x.org/ü' } },
      { path: { eventId } },
    );
    await recording.send('PositionWithdrawn', {}, { path: { positionId: 'ru-1' }, idempotencyKey: 'k' });
    const target = recording.recorder.into('talks', { caller: 'anonymous', correlationId: 'c' });
    await target.recordLine(
      {
        type: 'IncidentReported',
        occurredOn: '2025',
        data: { incidentId: 'x', title: 'T' },
        eventId: '00000000-0000-4000-8000-000000000001',
      },
      { dryRun: false },
    );
    expectWhole(recording.events());
    await recording.close();
    recording = new RecordingProcess(folder.path());
    await recording.send('IncidentReported', { title: 'after a restart' });
    expectWhole(recording.events());
    expect(recording.events()).toHaveLength(11);
  });
});
