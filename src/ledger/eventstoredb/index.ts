/** The log on an EventStoreDB or KurrentDB server. Nothing outside of this folder imports from another of its files. */
export { openEventStoreLedger } from './eventstoredb-ledger.js';
export type { EventStoreLedger, EventStoreOptions } from './eventstoredb-ledger.js';
export { ServerLog } from './server-log.js';
export { describeUrl, parseStoreUrl } from './url.js';
