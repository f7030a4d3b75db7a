import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type App, startApp } from './support/app.js';
import { record, recordTalks, statement, TALKS } from './support/talks.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

let app: App;
let head: string;
let schemas: Record<string, Json>;
let eventId: string;
let correction: string;
beforeAll(async () => {
  app = await startApp();
  await recordTalks(app);
  const post = (path: string, body: object) =>
    record(app, TALKS + path, { occurredOn: '2025-10-23', ...body });
  const source = {
    outlet: 'The Example',
    credibility: 2,
    relayedBy: [{ name: 'A. Person', office: 'envoy' }],
  };
  const condition = { text: 'only if RU leaves', onParty: 'RU', issueId: 'land' };
  const more = {
    score: 40,
    salience: 90,
    quote: 'not yet',
    speaker: { name: 'B. Person' },
    source,
    note: 'heard',
  };
  const stated = statement('UA', '2025-10-24', 'conditional', {
    ...more,
    conditions: [condition, { text: 'or then' }],
  });
  ({ eventId } = await post('/positions', { ...stated, parties: ['UA', 'US'] }));
  await post(`/reports/${eventId}/corroborate`, { source });
  await post(`/reports/${eventId}/dispute`, { by: 'US', statement: 'We never said so.' });
  ({ eventId: correction } = await post(`/reports/${eventId}/correct`, {
    reason: 'Misheard.',
    source: { outlet: 'Other' },
  }));
  await post('/positions', statement('RU', '2025-10-24', 'supports', { positionId: 'ru-late' }));
  await post('/positions/ru-late/withdraw', { reason: 'Taken back.', occurredOn: '2025-10-25' });
  await post('/meetings', {
    meetingId: 'next',
    title: 'Next',
    participants: [{ partyId: 'UA', person: 'C.' }],
    scheduledFor: '2999-01',
  });
  await post('/meetings/summit/hold', { outcome: 'Nothing.', occurredOn: '2025-10-30' });
  await post('/agreements', { agreementId: 'pact', title: 'A pact', parties: ['RU', 'US'], terms: 'Few.' });
  await post('/incidents', { incidentId: 'strike', title: 'A strike' });
  ({ position: head } = await post('/stall', { reason: 'Nobody comes.' }));
  schemas = allClosed((await app.get('/openapi.json')).body.components.schemas);
});
afterAll(() => app.close());

/** A schema with no room for properties that it does not name, where it names any. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isOpen = schema.type === 'object' && schema.properties && schema.additionalProperties === undefined;
  const within = Object.fromEntries(Object.entries(schema).map(([key, each]) => [key, closed(each)]));
  return isOpen ? { ...within, additionalProperties: false } : within;
}

/** Events are put together from parts, none of which names everything. */
const isPutTogether = (name: string) => /Event(Envelope)?$/.test(name) || name === 'Report';

const allClosed = (all: Record<string, Json>) =>
  Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [name, isPutTogether(name) ? schema : closed(schema)]),
  );

function validate(name: string, body: Json): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const check = ajv.compile({ $ref: `#/components/schemas/${name}`, components: { schemas } });
  check(body);
  expect(check.errors).toBeNull();
}

const READS: [schema: string, path: string, isThere: (body: Json) => unknown][] = [
  ['Negotiations', '/api/v1/negotiations', ({ negotiations }) => negotiations[0]],
  ['Negotiation', TALKS, ({ nextMeeting, lastContact }) => nextMeeting && lastContact],
  ['Stances', `${TALKS}/stances`, ({ stances }) => stances.length === 3],
  ['StanceHistory', `${TALKS}/stances/RU/ceasefire/history`, ({ history }) => history.at(-1).endedBy],
  ['Meetings', `${TALKS}/meetings`, ({ meetings }) => meetings.length === 2],
  ['OneMeeting', `${TALKS}/meetings/summit`, ({ history }) => history.length === 3],
  ['Contacts', `${TALKS}/contacts`, ({ contacts }) => contacts.length === 1],
  ['Conditions', `${TALKS}/conditions`, ({ conditions }) => conditions.length === 4],
  ['Convergence', `${TALKS}/convergence`, ({ issues }) => issues[0].moved === null],
  ['Convergence', `${TALKS}/convergence?since=2025-10-20`, ({ issues }) => issues[0].moved.length],
  ['Timeline', `${TALKS}/timeline?limit=3`, ({ nextCursor }) => nextCursor],
  ['Timeline', `${TALKS}/timeline`, ({ events }) => events.some(({ disputes }: Json) => disputes.length)],
  [
    'Changes',
    `${TALKS}/changes?from=2025-08&to=2025-10`,
    ({ stances, meetings, agreements }) => stances && meetings && agreements[0],
  ],
  ['StancesAcross', '/api/v1/stances?party=UA', ({ stances }) => stances.length === 2],
  ['MeetingsAcross', '/api/v1/meetings', ({ meetings }) => meetings.length === 2],
  [
    'Briefing',
    '/api/v1/briefing?since=2025-08',
    ({ moved, disputed, corrected }) => moved[0].stances[0] && disputed[0] && corrected[0],
  ],
  ['SearchResults', '/api/v1/search?q=summit', ({ results }) => results[0].snippet],
  ['Events', `${TALKS}/events`, ({ events }) => events.length > 20],
  ['Events', '/api/v1/events?limit=2', ({ nextPosition, nextCursor }) => nextPosition && nextCursor],
];

test.each(READS)('%s is what %s answers', async (schema, path, isThere) => {
  for (const times of ['', `asOf=2025-10-31&knownAt=position:${head}`]) {
    const query = times && (path.includes('?') ? '&' : '?') + times;
    const { status, body } = await app.get(path + query, { 'parley-min-position': head });
    expect([path, status]).toEqual([path, 200]);
    expect(isThere(body)).toBeTruthy();
    validate(schema, body);
  }
});

test('a report is as described, whichever it is', async () => {
  const { body } = await app.get(`${TALKS}/reports/${eventId}`, { 'parley-min-position': head });
  expect(body).toMatchObject({
    retracted: false,
    disputes: [{}],
    corroborations: [{}],
    corrections: [{}],
    said: [{}, {}, {}],
  });
  validate('Report', body);
  validate('Report', (await app.get(`${TALKS}/reports/${correction}`)).body);
});

test('a replayed event is as described', async () => {
  const { body } = await app.get(`${TALKS}/replay`, { 'parley-min-position': head });
  for (const line of body.split('\n').slice(0, -1)) validate('ReplayEvent', JSON.parse(line));
});
