import { call } from './api';

export const EXAMPLES = [
  {
    id: 'ukraine-talks-2025',
    title: 'Talks on ending the war in Ukraine',
    description:
      'As reported by 22 October 2025: a summit announced and put off, a stance turned round, a joint statement.',
  },
  {
    id: 'budapest-disputed',
    title: 'Norland and Estmark: the Budapest summit',
    description:
      'A made-up case: the same postponement reported, disputed, corroborated, corrected and retracted.',
  },
  {
    id: 'delta-compact',
    title: 'A compact on the Asker delta',
    description:
      'A made-up multilateral: rounds of a week, a communiqué, a party under two names, a compact signed, ratified and left.',
  },
];

/** Records an example from the server's own files. @returns its id @throws ProblemError */
export async function loadExample(id: string): Promise<string> {
  const file = await call(`/examples/${id}.ndjson`);
  await call(`/negotiations/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: await file.text(),
  });
  return id;
}
