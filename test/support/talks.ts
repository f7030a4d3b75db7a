import type { App } from './app.js';

export const TALKS = '/api/v1/negotiations/talks';

/** Records one report and gives back what was answered. */
export async function record(
  app: App,
  path: string,
  body: object,
): Promise<{ position: string; eventId: string }> {
  const { status, body: answer } = await app.post(path, body);
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
}

export const statement = (party: string, occurredOn: string, stance: string, more: object = {}) => ({
  parties: [party],
  issueId: 'ceasefire',
  stance,
  summary: `${party} ${stance} it.`,
  occurredOn,
  ...(stance === 'conditional' && { conditions: [{ text: 'only if the other side stops first' }] }),
  ...more,
});

/** A small negotiation: three parties, two issues, a meeting put off once, a call, statements, a correction. */
export async function recordTalks(app: App): Promise<void> {
  const post = (path: string, body: object) => record(app, `${TALKS}${path}`, body);
  await record(app, '/api/v1/negotiations', {
    negotiationId: 'talks',
    title: 'Talks on a ceasefire',
    occurredOn: '2025-01',
  });
  for (const partyId of ['RU', 'UA', 'US']) {
    await post('/parties', {
      partyId,
      name: partyId,
      kind: 'state',
      role: 'principal',
      occurredOn: '2025-01',
    });
  }
  await post('/issues', {
    issueId: 'ceasefire',
    proposition: 'The guns fall silent now.',
    occurredOn: '2025-01',
  });
  await post('/issues', {
    issueId: 'land',
    proposition: 'Borders stay where they are.',
    occurredOn: '2025-01',
  });
  await post('/meetings', {
    meetingId: 'summit',
    title: 'A summit',
    participants: [{ partyId: 'RU' }, { partyId: 'US' }],
    scheduledFor: '2025-10-30',
    occurredOn: '2025-10-16',
  });
  await post('/positions', statement('RU', '2025-08-01', 'opposes', { positionId: 'ru-august' }));
  await post('/positions', statement('US', '2025-08-20', 'supports'));
  await post('/calls', { participants: [{ partyId: 'RU' }, { partyId: 'US' }], occurredOn: '2025-10-20' });
  await post('/meetings/summit/postpone', { occurredOn: '2025-10-21', reason: 'Nothing to agree on yet.' });
  const { eventId } = await post('/positions', statement('RU', '2025-10-21', 'undecided'));
  await post(`/reports/${eventId}/correct`, { reason: 'Misread.', occurredOn: '2025-10-19' });
  await post('/positions', statement('UA', '2025-10-21', 'supports', { issueId: 'land' }));
}
