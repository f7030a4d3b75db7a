import { VERSION } from '../common/version.js';
import type { Tag } from '../http/describe.js';

export const INFO = {
  title: 'Parley',
  version: VERSION,
  contact: { name: 'Whoever runs this server' },
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  description: `A ledger of who stands where in a negotiation. What was reported is recorded and never changed; where each party stands, now and on any past day, is rebuilt from it.

Every read takes two times: \`asOf\` (what was so then) and \`knownAt\` (what had been recorded by then). Dates are EDTF level 0 or 1. Errors are RFC 9457 problem documents. A query parameter or a property that is not described here is refused.`,
};

const ABOUT: Record<Tag, string> = {
  Negotiations: 'Opening a negotiation, and its life.',
  'Parties and issues': 'Who takes part, and what is at stake.',
  Meetings: 'The life of a meeting: scheduled, postponed, rescheduled, cancelled, held.',
  Calls: 'Calls held.',
  Positions: 'What parties said about where they stand.',
  Agreements: 'What was agreed.',
  Incidents: 'What happened outside the room and bears on it.',
  Reports: 'Reports about reports: retracting, correcting, corroborating, disputing.',
  Exchange: 'Whole ledgers, in and out.',
  Reads: 'Where they stand: every answer at any pair of times.',
  Log: 'The log itself, in recorded order, and live.',
  Running: 'How the server is doing, and what it can do.',
};

export const TAGS = Object.entries(ABOUT).map(([name, description]) => ({ name, description }));
