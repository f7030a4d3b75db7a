import { WrongExpectedRevision } from './port.js';
import type { ExpectedRevision } from './port.js';

/**
 * Optimistic concurrency: whether to write an append, or whether it repeats events already in the stream.
 *
 * @param last the stream's last revision, -1 when it does not exist
 * @param idAt the id of the event at a revision
 * @throws WrongExpectedRevision
 */
export function checkExpectedRevision(
  stream: string,
  ids: readonly string[],
  expected: ExpectedRevision,
  last: number,
  idAt: (revision: number) => string | undefined,
): 'append' | 'repeat' {
  if (expected === 'any') return 'append';
  const from = expected === 'none' ? -1 : expected;
  if (from === last) return 'append';
  if (from < last && ids.every((id, index) => idAt(from + 1 + index) === id)) return 'repeat';
  throw new WrongExpectedRevision(stream, expected, last);
}
