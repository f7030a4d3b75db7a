import { VERSION } from '../common/version.js';
import type { Tag } from '../http/describe.js';

export const INFO = {
  title: 'Parley',
  version: VERSION,
  contact: { name: 'Whoever runs this server' },
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  description: `A bitemporal, event-sourced record of who stands where in a negotiation. What was reported is recorded and never changed; where each party stands, now and on any past day, is computed from it.

Every read takes two times: \`asOf\` (valid time: what was true then) and \`knownAt\` (recorded time: what had been recorded by then). Dates are EDTF level 0 or 1. Errors are RFC 9457 problem documents. A query parameter or a property that is not described here is refused.`,
};

const ABOUT: Record<Tag, string> = {
  Negotiations: 'Opening a negotiation, and its lifecycle.',
  'Parties and issues': 'Who takes part, and what is at stake.',
  Meetings: 'The lifecycle of a meeting: scheduled, postponed, rescheduled, cancelled, held.',
  Calls: 'Calls held.',
  Positions: 'What parties said about where they stand.',
  Agreements: 'What was agreed.',
  Incidents: 'What happened outside the room and bears on it.',
  Reports: 'Reports about reports: retracting, correcting, corroborating, disputing.',
  Drafts: 'From a text to what may be recorded of it.',
  Exchange: 'Import and export of whole negotiations.',
  Reads: 'Where they stand, at any pair of times.',
  'Across negotiations':
    'The same about all negotiations at once: what moved, what comes next, who stands where everywhere.',
  Log: 'The log itself, in recorded order, and live.',
  Running: 'The state of the server, and its description.',
};

export const TAGS = Object.entries(ABOUT).map(([name, description]) => ({ name, description }));
