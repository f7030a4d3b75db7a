import { answered, parley } from '../lib/api';
import type { NegotiationRow } from '../lib/types';

interface Query {
  asOf?: string;
  knownAt?: string;
  party?: string;
  order?: '-lastEvent';
}

const LIMIT = 1000;

/** All negotiations that the user may read, to the last page. @throws ProblemError */
export async function allNegotiations(asked: Query = {}): Promise<NegotiationRow[]> {
  const all: NegotiationRow[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor ? { cursor, limit: LIMIT } : { ...asked, limit: LIMIT };
    const page = await answered(parley.GET('/api/v1/negotiations', { params: { query } }));
    all.push(...page.negotiations);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}
