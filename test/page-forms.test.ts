import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JsonObject, StoredEvent } from '../events/envelope.js';
import { stances } from '../projections/stances.js';
import { foresee } from '../web/src/ledger/foresee.js';
import { LogModel, stored } from '../web/src/ledger/model.js';
import { correctionSteps } from '../web/src/lib/corrections.js';
import { overlaid } from '../web/src/lib/overlay.js';
import { inPlainWords } from '../web/src/lib/refusals.js';
import { nextId, ownIdFor, slug } from '../web/src/lib/slug.js';
import type { ApiEvent } from '../web/src/lib/types.js';
import { startApp, type App } from './support/app.js';

let app: App;
const EXAMPLES = ['ukraine-talks-2025', 'budapest-disputed', 'delta-compact'];
beforeAll(async () => {
  app = await startApp();
  for (const id of EXAMPLES) {
    const text = readFileSync(join(resolve(__dirname, '..'), 'examples', `${id}.ndjson`), 'utf8');
    await app.post(`/api/v1/negotiations/${id}/import`, text, { 'content-type': 'application/x-ndjson' });
  }
});
afterAll(() => app.close());

describe.each(EXAMPLES)('On %s', (id) => {
  const board = (model: LogModel, knownAt: number) =>
    new Map(
      [...stances(model, { asOf: Infinity, knownAt, today: 0 })].map((row): [string, string] => [
        `${row.partyId} ${row.issueId}`,
        JSON.stringify(row),
      ]),
    );
  const proposed = ({ type, data, metadata: { occurredOn, source, coding } }: StoredEvent) => ({
    type,
    data,
    occurredOn,
    source,
    coding: coding as object[] | undefined,
  });

  test('what a form foresees is what the board shows once it is recorded, and foreseeing changes nothing', async () => {
    const { events } = (await app.get(`/api/v1/negotiations/${id}/events?limit=1000`)).body as {
      events: ApiEvent[];
    };
    const model = new LogModel();
    let changed = 0;
    for (const event of events.map(stored)) {
      const before = board(model, model.position);
      const foreseen = model.events.length > 0 ? foresee(model, proposed(event)) : undefined;
      expect(board(model, model.position)).toEqual(before);
      if (model.events.length > 0) expect(foreseen).toBeDefined();
      model.add(event);
      const after = board(model, model.position);
      // The id of what is recorded is not known before.
      const differing = [...new Set([...before.keys(), ...after.keys()])]
        .filter((key) => before.get(key) !== after.get(key))
        .sort();
      if (!foreseen) continue;
      expect(foreseen.stances.map(({ partyId, issueId }) => `${partyId} ${issueId}`)).toEqual(differing);
      for (const { partyId, issueId, before: was, after: is } of foreseen.stances) {
        const key = `${partyId} ${issueId}`;
        const shown = (text: string | undefined) => text && (JSON.parse(text) as { stance: string }).stance;
        expect([was?.stance, is?.stance]).toEqual([shown(before.get(key)), shown(after.get(key))]);
      }
      changed += differing.length;
    }
    expect(changed).toBeGreaterThan(5);
  });
});

test('What cannot be placed is not foreseen', () => {
  expect(foresee(new LogModel(), { type: 'CallHeld', data: {} })).toBeUndefined();
});

describe('A draft over what stands now', () => {
  const base = {
    data: { stance: 'opposes', summary: 'No.', parties: ['a'] },
    occurredOn: '2025-10-21',
    source: { outlet: '' },
  };

  test('keeps what was changed in it, and takes all else', () => {
    const mine = { ...base, data: { ...base.data, summary: 'Not now.' } };
    const now = {
      ...base,
      occurredOn: '2025-10-22',
      data: { ...base.data, stance: 'supports', parties: ['a', 'b'] },
    };
    expect(overlaid(base, mine, now)).toEqual({
      data: { stance: 'supports', summary: 'Not now.', parties: ['a', 'b'] },
      occurredOn: '2025-10-22',
      source: { outlet: '' },
    });
  });

  test('keeps one’s own where both changed the same', () => {
    const mine = { ...base, data: { ...base.data, stance: 'undecided' } };
    const now = { ...base, data: { ...base.data, stance: 'supports' } };
    expect(overlaid(base, mine, now).data.stance).toBe('undecided');
    expect(overlaid(base, base, now)).toEqual(now);
  });
});

test('Each correction is shown by what it changed', () => {
  const event = (data: object) =>
    ({ type: 'PositionStated', occurredOn: '2025-10-21', data }) as unknown as ApiEvent;
  const first = event({ positionId: 'p', stance: 'opposes' });
  const steps = correctionSteps(first, [
    event({ data: { stance: 'undecided' }, reason: 'Misheard.' }),
    event({ occurredOn: '2025-10-20', reason: 'A day early.' }),
  ]);
  expect(steps.map(({ before, after }) => [before.data.stance, after.data.stance])).toEqual([
    ['opposes', 'undecided'],
    ['undecided', 'undecided'],
  ]);
  expect(steps[1].after).toMatchObject({
    occurredOn: '2025-10-20',
    data: { positionId: 'p', stance: 'undecided' },
  });
});

test.each([
  ['Talks on the strait', 'talks-on-the-strait'],
  ['Türkiye', 'turkiye'],
  ['Łódź & Ørsted, Inc.', 'lodz-orsted-inc'],
  ['Korea, Republic of', 'korea-republic-of'],
  ['中国', ''],
  [
    'Boats of both sides may enter the strait at any time of day, and leave it again.',
    'boats-of-both-sides-may-enter-the-strait-at-any',
  ],
])('The id made of “%s” is %s', (name, id) => expect(slug(name)).toBe(id));

test('An id is made from a name where none is given, and numbered where it is in use', () => {
  expect(ownIdFor('PartyAdmitted', { name: 'Norland' })).toEqual({ partyId: 'norland' });
  expect(ownIdFor('PartyAdmitted', { name: 'Norland', partyId: 'N' })).toBeUndefined();
  expect(ownIdFor('PositionStated', { summary: 'So.' })).toBeUndefined();
  expect(ownIdFor('MeetingHeld', { title: 'Round' })).toBeUndefined();
  expect(slug('Norland', (id) => id === 'norland')).toBe('norland-2');
  expect(['norland', 'norland-2', 'talks-2025'].map(nextId)).toEqual([
    'norland-2',
    'norland-3',
    'talks-2025-2',
  ]);
});

test('Refusals are told in plain words, as the server words them', async () => {
  const refused = async (path: string, body: JsonObject) => {
    const answer = await app.post(`/api/v1/negotiations/ukraine-talks-2025${path}`, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const { errors } = answer.body as { errors: { pointer: string; detail: string }[] };
    return Object.fromEntries(inPlainWords(errors, body).map(({ pointer, detail }) => [pointer, detail]));
  };
  const told = await refused('/positions', { stance: 'conditional', occurredOn: 'octobre' });
  expect(told).toMatchObject({
    '/conditions': 'A conditional position needs a condition.',
    '/parties': 'Choose at least one party.',
    '/issueId': 'Choose an issue.',
  });
  expect(told['/occurredOn']).toMatch(/^This is not understood as a date/);
  const future = await refused('/calls', {
    occurredOn: '2190-01-01',
    participants: [{ partyId: 'RU' }, { partyId: 'UA' }],
  });
  expect(future['/occurredOn']).toMatch(/^This day has not come yet/);
  for (const words of Object.values({ ...told, ...future }))
    expect(words).not.toMatch(/EDTF|Required|pointer/);
});
