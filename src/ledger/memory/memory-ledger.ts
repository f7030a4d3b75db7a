import { checkExpectedRevision } from '../check-expected-revision.js';
import { LocalLedger } from '../local-ledger.js';
import type { Appended, ExpectedRevision, LedgerHealth, NewEvent } from '../port.js';
import { storables, Unstorable } from '../storable.js';
import { MemoryLog } from './memory-log.js';

/** An in-memory ledger, for tests and trials. */
export class MemoryLedger extends LocalLedger {
  constructor(private readonly log = new MemoryLog()) {
    super(log);
  }

  async append(stream: string, events: NewEvent[], expected: ExpectedRevision): Promise<Appended> {
    this.assertOpen();
    const checked = storables(stream, events, expected);
    const rows = this.log.of(stream);
    const ids = checked.map((event) => event.id);
    const idAt = (revision: number) => rows[revision]?.id;
    if (checkExpectedRevision(stream, ids, expected, rows.length - 1, idAt) === 'repeat') {
      const first = expected === 'none' ? 0 : (expected as number) + 1;
      return {
        positions: ids.map((_, index) => rows[first + index].position),
        revision: first + ids.length - 1,
      };
    }
    if (rows.some(({ id }) => ids.includes(id)))
      throw new Unstorable(`An event id is already in the stream ${stream}.`);
    const positions = checked.map((event) => this.log.add(stream, event));
    this.wakeSubscriptions();
    return { positions, revision: this.log.of(stream).length - 1 };
  }

  health(): LedgerHealth {
    return this.closed
      ? { ok: false, detail: 'The ledger in memory is closed.', cutOffMs: 0 }
      : { ok: true, detail: 'Ledger in memory: nothing outlasts the process.', cutOffMs: 0 };
  }

  protected async shut(): Promise<void> {
    this.log.close();
  }
}
