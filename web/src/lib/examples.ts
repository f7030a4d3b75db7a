import { texts } from '../texts/texts';
import { call } from './api';

/** What each is about is read when it is shown. */
export const EXAMPLES = (['ukraine-talks-2025', 'budapest-disputed', 'delta-compact'] as const).map((id) => ({
  id,
  get title() {
    return texts.exampleNegotiations[id].title;
  },
  get description() {
    return texts.exampleNegotiations[id].description;
  },
}));

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
