import { RandomHistory } from './support/random-history.js';
import { InMemoryApp } from './support/in-memory-app.js';

it('Before its opening a negotiation has neither title nor status, and is not listed', async () => {
  const app = new InMemoryApp();
  for (const command of new RandomHistory('talks').beginning()) app.try(command);
  app.catchUp();
  const times = { asOf: Date.parse('2024-12-31'), knownAt: null };
  expect(await app.queries.in('talks', times).summary()).toMatchObject({
    negotiationId: 'talks',
    title: null,
    description: null,
    tags: [],
    status: null,
  });
  expect((await app.queries.list(times).page(null, 10)).rows).toEqual([]);
  await app.close();
});

it('What a joint statement changes is told by party, in whatever order it names them', async () => {
  const app = new InMemoryApp();
  for (const command of new RandomHistory('talks').beginning()) app.try(command);
  const body = {
    parties: ['B', 'A'],
    issueId: 'i',
    stance: 'supports',
    summary: 's',
    occurredOn: '2025-03-02',
  };
  app.try({ negotiationId: 'talks', type: 'PositionStated', pathIds: {}, body });
  app.catchUp();
  const last = [...app.queries.in('talks', { asOf: null, knownAt: null }).replay()].at(-1);
  const change = { issueId: 'i', before: null, after: 'supports' };
  expect(last?.changed).toMatchObject({
    stances: [
      { partyId: 'A', ...change },
      { partyId: 'B', ...change },
    ],
  });
  await app.close();
});
