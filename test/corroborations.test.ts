import type { JsonObject } from '../events/envelope.js';
import { RandomHistory } from './support/random-history.js';
import { InMemoryApp } from './support/in-memory-app.js';

const EVERYTHING = { asOf: null, knownAt: null };

/** How many corroborations of a report count, before and after each correction of its data. */
async function counting(type: string, data: JsonObject, corrections: JsonObject[]): Promise<number[]> {
  const app = new InMemoryApp();
  const does = (kind: string, body: JsonObject, pathIds = {}) =>
    app.try({ negotiationId: 'talks', type: kind, pathIds, body });
  for (const command of new RandomHistory('talks').beginning()) app.try(command);
  const eventId = does(type, { ...data, occurredOn: '2025-03-02' }).event!.id;
  does('ReportCorroborated', { source: { outlet: 'Wire' } }, { eventId });
  const count = () => {
    app.catchUp();
    const report = app.queries.in('talks', EVERYTHING).report(eventId) as { corroborations: unknown[] };
    return report.corroborations.length;
  };
  const counts = [count()];
  for (const said of corrections) {
    does('ReportCorrected', { reason: 'misread', data: said }, { eventId });
    counts.push(count());
  }
  await app.close();
  return counts;
}

const statement = { parties: ['A', 'B'], issueId: 'i', stance: 'supports', summary: 's' };
const agreement = { title: 'Agreement', parties: ['A', 'B'], issues: ['i'] };
const call = { participants: [{ partyId: 'A' }, { partyId: 'B' }] };

it.each<[string, string, JsonObject, JsonObject[], number[]]>([
  [
    'a statement, of its stance, parties and issue',
    'PositionStated',
    statement,
    [
      { ...statement, parties: ['B', 'A'], summary: 'other words' },
      { ...statement, stance: 'opposes' },
      { ...statement, issueId: 'j' },
      { ...statement, parties: ['A'] },
      statement,
    ],
    [1, 1, 0, 0, 0, 1],
  ],
  [
    'an agreement, of its parties and issues',
    'AgreementReached',
    agreement,
    [
      { ...agreement, title: 'Pact' },
      { ...agreement, parties: ['A', 'C'] },
      { ...agreement, issues: [] },
    ],
    [1, 1, 0, 0],
  ],
  [
    'a call, of who spoke with whom',
    'CallHeld',
    call,
    [
      { participants: [{ partyId: 'A', person: 'X' }, { partyId: 'B' }] },
      { participants: [{ partyId: 'A' }, { partyId: 'C' }] },
    ],
    [1, 1, 0],
  ],
])(
  'A corroboration counts while the report says what it said: %s',
  async (_, type, data, corrections, counts) => {
    expect(await counting(type, data, corrections)).toEqual(counts);
  },
);
