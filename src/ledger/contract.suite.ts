import { describeAppends } from './contract/appends.js';
import { describeClosing, describeReopening } from './contract/closing.js';
import { describeContents } from './contract/contents.js';
import { describeIdempotency } from './contract/idempotency.js';
import { describeLocalLog } from './contract/local-log.js';
import { describeRaces } from './contract/races.js';
import { describeReads } from './contract/reads.js';
import { describeRefusals } from './contract/refusals.js';
import { describeSubscriptions } from './contract/subscriptions.js';
import { eachOn } from './contract/support.js';
import type { Opened } from './contract/support.js';

export type { Opened, TestedLedger } from './contract/support.js';

export interface Tested {
  /** Called before each example. The log may hold other events already: examples use streams of their own. */
  open(): Promise<Opened>;
  /** The log is persistent: `reopen` is available. */
  lasts: boolean;
  /** The ledger has a local log. */
  archive: boolean;
}

/**
 * What a store must do to be Parley's log: every adapter runs these examples on the real thing. They assume nothing beyond the
 * port's guarantees, neither gapless positions nor immediate notification of subscribers.
 */
export function describeLedger(name: string, { open, lasts, archive }: Tested): void {
  describe(name, () => {
    const on = eachOn(open);
    describeAppends(on);
    describeIdempotency(on);
    describeRefusals(on);
    describeContents(on);
    describeRaces(on);
    describeReads(on);
    describeSubscriptions(on);
    describeClosing(on);
    if (lasts) describeReopening(on);
    if (archive) describeLocalLog(on);
  });
}
