import {
  type RecordingProcess as TheRecordingProcess,
  eachInFolder,
  expectWhole,
  RecordingProcess,
  openTalks,
  refusalOf,
  statement,
} from '../../test/support/recording.js';
import type { Recorded } from './api.js';

const folder = eachInFolder();
let recording: TheRecordingProcess;
const others: TheRecordingProcess[] = [];
beforeEach(async () => {
  recording = new RecordingProcess(folder.path());
  await openTalks(recording);
});
afterEach(async () => {
  await Promise.all([recording, ...others.splice(0)].map((each) => each.close()));
});

const ID = 'aaaaaaaa-0000-4000-8000-00000000000';
const KEY_USED = [
  422,
  'This Idempotency-Key was already used for other content: a new command needs a new key.',
];
const idUsed = (id: string) => [
  422,
  `The eventId ${id} was already used for other content: a new report needs a new id.`,
];
const key = (idempotencyKey: string) => ({ idempotencyKey });
const strike = (more = {}) => ({ title: 'A strike', ...more });
/** The answer as it is given again. */
const again = (answer: Recorded): Recorded => ({ ...answer, isReplay: true });
const count = () => recording.events().length;

describe('an Idempotency-Key', () => {
  it('gets the first answer again', async () => {
    const first = await recording.send('IncidentReported', strike(), key('k'));
    await recording.send('IncidentReported', strike());
    expect(await recording.send('IncidentReported', strike(), key('k'))).toEqual(again(first));
    expect(count()).toBe(6);
  });

  it('with the same content in another order of keys is the same', async () => {
    const first = await recording.send('IncidentReported', { title: 'A', summary: 'B' }, key('k'));
    expect(await recording.send('IncidentReported', { summary: 'B', title: 'A' }, key('k'))).toEqual(
      again(first),
    );
  });

  it('is refused with other content, down to a note or a date', async () => {
    await recording.send('IncidentReported', strike(), key('k'));
    for (const other of [
      { title: 'Another' },
      strike({ note: 'x' }),
      strike({ occurredOn: '2025-10' }),
      strike({ incidentId: 'x' }),
    ])
      expect(await refusalOf(recording.send('IncidentReported', other, key('k')))).toEqual(KEY_USED);
    expect(count()).toBe(5);
  });

  it('belongs to a path', async () => {
    await recording.send('IncidentReported', strike(), key('k'));
    await recording.send('PositionStated', statement('ru-1'), key('k'));
    await recording.send('NegotiationOpened', { negotiationId: 'others', title: 'Others' }, key('k'));
    await recording.send('IncidentReported', strike(), { ...key('k'), negotiation: 'others' });
    expect(count()).toBe(8);
  });

  it('belongs to a caller', async () => {
    const one = await recording.send('IncidentReported', strike(), { ...key('k'), caller: 'alice' });
    const other = await recording.send('IncidentReported', strike({ note: 'x' }), {
      ...key('k'),
      caller: 'bob',
    });
    expect(other.eventId).not.toBe(one.eventId);
    expect(await recording.send('IncidentReported', strike(), { ...key('k'), caller: 'alice' })).toEqual(
      again(one),
    );
  });

  it('makes the ids that are left out: the same for the same, of UUIDs that say so', async () => {
    const { eventId, thing } = await recording.send('IncidentReported', strike(), key('k'));
    expect(eventId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(thing).toEqual({ field: 'incidentId', id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/) });
    expect(thing!.id).not.toBe(eventId);
  });

  it('does not matter where an id is given', async () => {
    const first = await recording.send('IncidentReported', strike({ incidentId: 'x' }), key('k'));
    expect(first.thing).toEqual({ field: 'incidentId', id: 'x' });
    expect(await recording.send('IncidentReported', strike({ incidentId: 'x' }), key('k'))).toEqual(
      again(first),
    );
  });

  it('gets the first answer also where If-Match holds no longer', async () => {
    const first = await recording.send('IncidentReported', strike(), { ...key('k'), ifMatch: [3] });
    await recording.send('IncidentReported', strike());
    expect(await recording.send('IncidentReported', strike(), { ...key('k'), ifMatch: [3] })).toEqual(
      again(first),
    );
    expect(
      (await refusalOf(recording.send('IncidentReported', strike(), { ...key('k2'), ifMatch: [3] })))[0],
    ).toBe(412);
  });

  it('gets the first answer also where the command would be refused by now', async () => {
    const held = () => recording.send('MeetingHeld', {}, { path: { meetingId: 'summit' }, ...key('k') });
    await recording.send('MeetingScheduled', {
      meetingId: 'summit',
      title: 'S',
      participants: [{ partyId: 'RU' }],
    });
    const first = await held();
    expect(await held()).toEqual(again(first));
  });

  it('is free again after a refusal', async () => {
    const admit = () =>
      recording.send('PartyAdmitted', { partyId: 'FR', name: 'F', kind: 'state', role: 'observer' });
    const say = (more = {}) =>
      recording.send('PositionStated', statement('fr-1', { parties: ['FR'], ...more }), key('k'));
    expect((await refusalOf(say()))[0]).toBe(422);
    await admit();
    const recorded = await say({ note: 'other content, for nothing was kept' });
    expect(recorded.thing!.id).toBe('fr-1');
  });

  it('gets the first answer after a restart, also from another read model', async () => {
    const first = await recording.send('IncidentReported', strike(), key('k'));
    const withId = await recording.send('IncidentReported', strike({ eventId: `${ID}1` }), key('k2'));
    await recording.close();
    recording = new RecordingProcess(folder.path());
    expect(await recording.send('IncidentReported', strike(), key('k'))).toEqual(again(first));
    expect(await recording.send('IncidentReported', strike({ eventId: `${ID}1` }), key('k2'))).toEqual(
      again(withId),
    );
    expect(await refusalOf(recording.send('IncidentReported', { title: 'Another' }, key('k')))).toEqual(
      KEY_USED,
    );
  });

  it('sent many times at once is recorded once, and all get the one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => recording.send('IncidentReported', strike(), key('k'))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(again(answer)))).size).toBe(1);
    expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(count()).toBe(5);
  });

  it('sent with several contents at once records the first, and refuses the others', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, n) =>
        recording.send('IncidentReported', strike({ note: `${n % 3}` }), key('k')),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(
      results.map((_, n) => (n % 3 === 0 ? 'fulfilled' : 'rejected')),
    );
    expect(count()).toBe(5);
  });
});

describe('a key together with an eventId', () => {
  const both = { eventId: `${ID}1` };

  it('gets the first answer again by either, with the same content', async () => {
    const first = await recording.send('IncidentReported', strike(both), key('k'));
    expect(first.eventId).toBe(`${ID}1`);
    expect(await recording.send('IncidentReported', strike(both), key('k'))).toEqual(again(first));
    expect(await recording.send('IncidentReported', strike(both))).toEqual(again(first));
    expect(await recording.send('IncidentReported', strike(both), key('k2'))).toEqual(again(first));
    await recording.caughtUp();
    expect(await recording.send('IncidentReported', strike(both), key('k'))).toEqual(again(first));
    expect(count()).toBe(5);
  });

  it('is other content without the eventId, or with another', async () => {
    await recording.send('IncidentReported', strike(both), key('k'));
    expect(await refusalOf(recording.send('IncidentReported', strike(), key('k')))).toEqual(KEY_USED);
    expect(
      await refusalOf(recording.send('IncidentReported', strike({ eventId: `${ID}2` }), key('k'))),
    ).toEqual(KEY_USED);
    expect(count()).toBe(5);
  });
});

describe('an eventId', () => {
  it('sent twice gets the first answer, whatever letters it is in', async () => {
    const first = await recording.send('IncidentReported', strike({ eventId: `${ID}a` }));
    expect(await recording.send('IncidentReported', strike({ eventId: `${ID}a` }))).toEqual(again(first));
    expect(first.eventId).toBe(`${ID}a`);
    expect(
      await refusalOf(recording.send('IncidentReported', strike({ eventId: `${ID}a`, note: 'x' }))),
    ).toEqual(idUsed(`${ID}a`));
    expect(count()).toBe(5);
  });

  it('is a report’s, of whatever type', async () => {
    await recording.send('IncidentReported', strike({ eventId: `${ID}1` }));
    expect(await refusalOf(recording.send('PositionStated', statement('x', { eventId: `${ID}1` })))).toEqual(
      idUsed(`${ID}1`),
    );
  });

  it('is unique within its negotiation', async () => {
    await recording.send('IncidentReported', strike({ eventId: `${ID}1` }));
    await recording.send('NegotiationOpened', { negotiationId: 'others', title: 'Others' });
    await recording.send('IncidentReported', strike({ eventId: `${ID}1` }), { negotiation: 'others' });
    expect(count()).toBe(7);
  });

  it('sent many times at once is recorded once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => recording.send('IncidentReported', strike({ eventId: `${ID}1` }))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(again(answer)))).size).toBe(1);
    expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(count()).toBe(5);
  });
});

describe('an opening', () => {
  const open = (body: object, more = {}) =>
    recording.send('NegotiationOpened', { title: 'Others', ...body }, more);

  it('under a key gets the first answer, with an id or without', async () => {
    const [made, given] = [await open({}, key('k')), await open({ negotiationId: 'others' }, key('k2'))];
    await recording.send('IncidentReported', strike(), { negotiation: made.negotiationId });
    expect(await open({}, key('k'))).toEqual(again(made));
    expect(await open({ negotiationId: 'others' }, key('k2'))).toEqual(again(given));
    expect(count()).toBe(7);
  });

  it('under a key used for another negotiation is refused', async () => {
    await open({ negotiationId: 'one' }, key('k'));
    expect(await refusalOf(open({ negotiationId: 'two' }, key('k')))).toEqual(KEY_USED);
    expect(await refusalOf(open({}, key('k')))).toEqual(KEY_USED);
    await open({}, key('k2'));
    expect(await refusalOf(open({ negotiationId: 'three' }, key('k2')))).toEqual(KEY_USED);
    expect(count()).toBe(6);
  });

  it('under one key for many negotiations at once opens one of them', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => open({ negotiationId: `n${n}` }, key('k'))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(count()).toBe(5);
  });

  it('under one key many times at once opens one negotiation', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => open({}, key('k'))));
    expect(new Set(answers.map(({ negotiationId }) => negotiationId)).size).toBe(1);
    expect(count()).toBe(5);
  });

  it('without an id of its own is found again by its eventId', async () => {
    const first = await open({ eventId: `${ID}1` });
    expect(await open({ eventId: `${ID}1` })).toEqual(again(first));
    await recording.close();
    recording = new RecordingProcess(folder.path());
    expect(await open({ eventId: `${ID}1` })).toEqual(again(first));
    expect(await refusalOf(open({ eventId: `${ID}1`, title: 'Another' }))).toEqual(idUsed(`${ID}1`));
    expect(count()).toBe(5);
  });

  it('is not kept where it was refused', async () => {
    expect((await refusalOf(open({ negotiationId: 'talks' }, key('k'))))[0]).toBe(409);
    await open({ negotiationId: 'others' }, key('k'));
  });
});

describe('two replicas of one log', () => {
  /** It polls for others' events only occasionally. */
  const replica = (pollMs = 1_000) => {
    const one = new RecordingProcess(folder.path(), { pollMs });
    others.push(one);
    return one;
  };

  it('give one answer to one key, though one has not seen what the other recorded', async () => {
    const other = replica();
    await other.caughtUp();
    const plain = await recording.send('IncidentReported', strike(), key('k'));
    expect(await other.send('IncidentReported', strike(), key('k'))).toEqual(again(plain));
    const withId = await recording.send('IncidentReported', strike({ eventId: `${ID}1` }), key('k2'));
    expect(await other.send('IncidentReported', strike({ eventId: `${ID}1` }), key('k2'))).toEqual(
      again(withId),
    );
    expect(await refusalOf(other.send('IncidentReported', strike({ eventId: `${ID}2` }), key('k2')))).toEqual(
      KEY_USED,
    );
    const opening = await recording.send('NegotiationOpened', { title: 'Others' }, key('k3'));
    expect(await other.send('NegotiationOpened', { title: 'Others' }, key('k3'))).toEqual(again(opening));
    expect(count()).toBe(7);
  });

  it('give one answer to one key sent to both at once, and refuse other content', async () => {
    const other = replica(5);
    for (let n = 0; n < 20; n++) {
      const same = { ...key(`same ${n}`) };
      const [one, two] = await Promise.all(
        [recording, other].map((each) => each.send('IncidentReported', strike(), same)),
      );
      expect(again(one)).toEqual(again(two));
      const results = await Promise.allSettled(
        [recording, other].map((each, i) =>
          each.send('IncidentReported', strike({ note: `${i}` }), key(`other ${n}`)),
        ),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    expectWhole(recording.events());
    expect(count()).toBe(4 + 40);
  });

  it('refuse only on what stands in the log by then', async () => {
    const other = replica();
    await other.caughtUp();
    await recording.send('MeetingScheduled', {
      meetingId: 'summit',
      title: 'S',
      participants: [{ partyId: 'RU' }],
    });
    await other.send('MeetingPostponed', {}, { path: { meetingId: 'summit' } });
    await recording.send('PartyAdmitted', { partyId: 'FR', name: 'F', kind: 'state', role: 'observer' });
    await other.send('PositionStated', statement('fr-1', { parties: ['FR'] }));
    expect((await other.send('IncidentReported', strike(), { ifMatch: [7] })).revision).toBe(8);
    await recording.send('NegotiationOpened', { negotiationId: 'others', title: 'Others' });
    await other.send('IncidentReported', strike(), { negotiation: 'others' });
    expectWhole(recording.events());
  });
});
