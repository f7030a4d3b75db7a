import type { JsonObject } from '../events/envelope.js';
import { RandomHistory } from './support/random-history.js';
import { InMemoryApp, type Tried } from './support/in-memory-app.js';

/** Cases that random commands have found. */
let app: InMemoryApp;
const does = (type: string, body: JsonObject, pathIds: Record<string, string> = {}): Tried =>
  app.try({ negotiationId: 'talks', type, pathIds, body });
const about = (type: string, report: Tried, body: JsonObject): Tried =>
  does(type, body, { eventId: report.event!.id });

beforeEach(() => {
  app = new InMemoryApp();
  for (const command of new RandomHistory('talks').beginning()) expect(app.try(command).status).toBe(201);
});
afterEach(() => app.close());

const call = (partyId: string) => ({ participants: [{ partyId: 'A' }, { partyId }] });
const statement = { parties: ['A'], issueId: 'i', stance: 'supports', summary: 's' };

it('A correction that names what was never recorded gets 422, though its report is retracted', () => {
  const report = does('CallHeld', { ...call('B'), occurredOn: '2025-03-02' });
  about('ReportRetracted', report, { reason: 'in error' });
  expect(about('ReportCorrected', report, { reason: 'misread', data: call('C') }).status).toBe(409);
  expect(about('ReportCorrected', report, { reason: 'misread', data: call('nobody') }).status).toBe(422);
});

it('A correction of one of the four gets 409, whatever it says', () => {
  const report = does('PositionStated', { ...statement, occurredOn: '2025-03-02' });
  const dispute = about('ReportDisputed', report, { by: 'Kremlin', statement: 'not so' });
  expect(about('ReportCorrected', dispute, { reason: 'misread', data: { colour: 'red' } }).status).toBe(409);
});

it('Nothing comes back to count where the opening does not', () => {
  const bare = new InMemoryApp();
  const act = (type: string, body: JsonObject, pathIds: Record<string, string> = {}) =>
    bare.try({ negotiationId: 'talks', type, pathIds, body });
  const opening = act('NegotiationOpened', { negotiationId: 'talks', title: 'Talks', occurredOn: '2025' });
  const stall = act('NegotiationStalled', { occurredOn: '2025-03' });
  const retraction = act('ReportRetracted', { reason: 'r' }, { eventId: stall.event!.id });
  act('ReportRetracted', { reason: 'r' }, { eventId: opening.event!.id });
  expect(act('ReportRetracted', { reason: 'r' }, { eventId: retraction.event!.id }).status).toBe(409);
});
