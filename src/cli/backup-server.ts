import type { StoredEvent } from '../../events/envelope.js';
import { describeUrl, openEventStoreLedger, parseStoreUrl } from '../ledger/eventstoredb/index.js';
import { move } from '../ledger/move.js';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.js';
import { progress } from './folder.js';

/**
 * Copies the log of a server, up to its current head, into a new file of the embedded log.
 * @returns the server's name, for messages
 * @throws LedgerUnavailable · InvalidStoreUrl
 */
export async function copyServer(url: string, file: string): Promise<string> {
  const from = openEventStoreLedger(url);
  const to = openSqliteLedger(file);
  try {
    const head = await from.head();
    const tell = progress('Copying');
    await move({ readAll: () => upTo(head, from.readAll()) }, to, (position) => tell(position, head));
  } finally {
    await to.close();
    await from.close();
  }
  return `the log of ${describeUrl(parseStoreUrl(url))}, with positions of its own`;
}

async function* upTo(head: number, events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent> {
  for await (const event of events) {
    if (event.position > head) return;
    yield event;
    if (event.position === head) return;
  }
}
