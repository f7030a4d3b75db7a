// Writes the examples of answers in /openapi.json anew: real ones, of the first example ledger, lists cut to their first entry.
// Usage: npm start (on a fresh PARLEY_DATA), import examples/ukraine-talks-2025.ndjson alone, then: node scripts/openapi-examples.mjs [url]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ready.mjs';

const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const API = '/api/v1';
const ONE = '/negotiations/{negotiationId}';
const IDS = {
  negotiationId: 'ukraine-talks-2025',
  meetingId: 'budapest-summit',
  partyId: 'US',
  issueId: 'meet-russian-president',
  callId: 'rubio-lavrov-2025-10-20',
  positionId: 'joint-end-war-now',
  agreementId: 'alaska-agreement',
  incidentId: 'kharkiv-kindergarten',
  party: 'US',
  issue: 'meet-russian-president',
};
const QUERIES = {
  [`${ONE}/changes`]: '?from=2025-08-31&to=2025-10-22',
  [`${ONE}/convergence`]: '?since=2025-08-31',
  '/stances': '?party=US&asOf=2025-10-22',
  '/meetings': '?asOf=2025-10-22',
  '/parties': '?asOf=2025-10-22',
  '/timeline': '?party=US&asOf=2025-10-22',
  '/briefing': '?since=2025-08-31&asOf=2025-10-22',
  '/search': '?q=ceasefire+front',
};
const READS = [
  '/negotiations',
  ONE,
  ...[
    'stances',
    'meetings',
    'contacts',
    'conditions',
    'convergence',
    'timeline',
    'changes',
    'events',
    'digest',
    'parties',
    'issues',
    'calls',
    'positions',
    'agreements',
    'incidents',
  ].map((name) => `${ONE}/${name}`),
  `${ONE}/stances/{party}/{issue}/history`,
  `${ONE}/stances/{party}/{issue}/explain`,
  `${ONE}/meetings/{meetingId}`,
  `${ONE}/parties/{partyId}`,
  `${ONE}/issues/{issueId}`,
  `${ONE}/calls/{callId}`,
  `${ONE}/positions/{positionId}`,
  `${ONE}/agreements/{agreementId}`,
  `${ONE}/incidents/{incidentId}`,
  `${ONE}/reports/{eventId}`,
  '/events',
  '/stances',
  '/meetings',
  '/parties',
  '/timeline',
  '/briefing',
  '/search',
];
/** The first lines, as they come; a replay's is an object, as each of its lines is described. */
const STREAMS = [
  [`${ONE}/export`, '', 'application/x-ndjson', 2],
  [`${ONE}/export`, '?format=csv', 'text/csv', 2],
  [`${ONE}/replay`, '', 'application/x-ndjson', 1, JSON.parse],
  ...['stances', 'meetings', 'contacts'].map((name) => [`${ONE}/${name}`, '', 'text/csv', 2]),
  ...['/feed.atom', `${ONE}/feed.atom`].map((path) => [path, '', 'application/atom+xml', 24]),
  ...['/calendar.ics', `${ONE}/calendar.ics`].map((path) => [path, '', 'text/calendar', 24]),
];

const get = async (path, accept = '*/*') => {
  const concrete = path.replace(/\{(\w+)\}/g, (_, name) => IDS[name]);
  const response = await fetch(url + API + concrete, { headers: { accept } });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
};

const { events } = await (await get(`${ONE}/events`)).json();
IDS.eventId = events.find(({ type }) => type === 'PositionStated').eventId;

const examples = {};
for (const path of READS) {
  const answer = await (await get(path + (QUERIES[path] ?? ''))).json();
  examples[`${API}${path}`] = { 'application/json': shortened(answer) };
}
for (const [path, query, type, lines, read = (text) => text] of STREAMS) {
  const text = await (await get(path + query, type)).text();
  const first = text.split('\n').slice(0, lines);
  (examples[`${API}${path}`] ??= {})[type] = read(`${first.join('\n')}\n`);
}
writeFileSync(
  join(ROOT, 'src', 'openapi', 'examples.ts'),
  `/** Answers of reads, by path and media type: real ones, written by scripts/openapi-examples.mjs. */
export const EXAMPLES: Record<string, Record<string, unknown>> = ${JSON.stringify(examples)};
`,
);

/** Lists of rows keep their first; lists of ids are left as they are. */
function shortened(value) {
  if (Array.isArray(value))
    return (value.some((each) => typeof each === 'object') ? value.slice(0, 1) : value).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}
