/** The log on an EventStoreDB or KurrentDB server. Code outside this folder imports only this file. */
export { openEventStoreLedger } from './eventstoredb-ledger.js';
export type { EventStoreLedger, EventStoreOptions } from './eventstoredb-ledger.js';
export { ServerLog } from './server-log.js';
export { describeUrl, parseStoreUrl } from './url.js';
