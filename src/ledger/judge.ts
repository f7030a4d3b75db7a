import { WrongExpectedRevision } from './port.js';
import type { ExpectedRevision } from './port.js';

/**
 * Where an append stands against its stream: to be written, or a repeat of what stands there already.
 *
 * @param last the stream's last revision, -1 when it does not exist
 * @param idAt the id of the event at a revision
 * @throws WrongExpectedRevision
 */
export function judge(
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
