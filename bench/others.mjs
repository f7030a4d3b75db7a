// What one caller costs the others: while work is done that takes long, another process asks `/health/live` every 20 ms.
import { get } from 'node:http';
import { now, pause } from './lib/measure.mjs';
import { sized } from './lib/options.mjs';
import { post, removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { atMost, Table } from './lib/table.mjs';
import { startAsking } from './lib/waiting.mjs';

const REPORTS = sized(80_000, 300);
const READERS = sized(20, 2);
const LARGE = sized(60, 2);
const LARGE_BYTES = 700_000;
const MERGED = sized(20_000, 100);
const UNKNOWN_LINES = sized(40_000, 100);
const IDLE_MS = sized(2_000, 200);
const NDJSON = 'application/x-ndjson';

const table = new Table(
  'others',
  `How long others wait while one caller has the server do what takes long: another process asks \`/health/live\` every 20 ms. Baseline: the same while nothing is done. ${REPORTS.toLocaleString('en')} reports in one negotiation, ${LARGE} of 700 kB in another.`,
);

const line = (type, data) => JSON.stringify({ type, occurredOn: '2025-01-01', data });
const party = (partyId) =>
  line('PartyAdmitted', { partyId, name: partyId, kind: 'state', role: 'principal' });
const incidents = (count, title, parties) =>
  Array.from({ length: count }, (_, n) =>
    line('IncidentReported', { incidentId: `n${n}`, title: 'Shelling', summary: title, parties }),
  );

const folder = temporaryFolder();
const server = await startServer(folder, {
  settings: { PARLEY_ALLOW_ANONYMOUS: 'true' },
});
const importInto = (id, lines) => post(`${server.api}/${id}/import`, lines.join('\n'), NDJSON);
const open = line('NegotiationOpened', { title: 'Talks' });

await importInto('talks', [
  open,
  ...['common', 'rare', 'old'].map(party),
  ...incidents(REPORTS, 'x', ['common']),
]);
await importInto('large', [open, party('common'), ...incidents(LARGE, 'x'.repeat(LARGE_BYTES), ['common'])]);
await importInto('merging', [open, ...['old', 'new'].map(party), ...incidents(MERGED, 'x', ['old'])]);
const [last] = (await (await fetch(`${server.url}/api/v1/events?limit=1`)).json()).events;
const head = async (id) =>
  Number((await (await fetch(`${server.api}/${id}`)).json()).position ?? last.position);

/** Reads an answer, to its end or until an event of a position has come. */
const read = (path, { headers = {}, until } = {}) =>
  new Promise((resolve, reject) => {
    const request = get(`${server.api}/${path}`, { headers }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece) => {
        if (until === undefined) return;
        rest = (rest + piece).slice(-LARGE_BYTES * 2);
        if (!rest.includes(`id: ${until}\n`)) return;
        request.destroy();
        resolve();
      });
      answer.on('end', resolve);
    }).on('error', (error) => (request.destroyed ? resolve() : reject(error)));
  });

const [endOfTalks, endOfLarge] = [await head('talks'), await head('large')];
const catchUp = (id, until) => read(`${id}/events/live?fromPosition=1`, { until });
const STREAM = { accept: 'text/event-stream' };

const WORKS = {
  'a live stream that catches up': () => catchUp('talks', endOfTalks),
  [`${READERS} of them`]: () =>
    Promise.all(Array.from({ length: READERS }, () => catchUp('talks', endOfTalks))),
  'a live stream of large events': () => catchUp('large', endOfLarge),
  'a replay that goes on near its end': () =>
    read('talks/replay', {
      headers: { ...STREAM, 'last-event-id': String(endOfTalks - 2) },
      until: endOfTalks,
    }),
  'a timeline that passes by nearly everything': () => read('talks/timeline?party=rare'),
  'a page of a thousand large events': () => read('large/events?limit=1000'),
  'an export': () => read('talks/export'),
  'an import of lines that are refused': () =>
    importInto(
      'talks',
      Array.from({ length: UNKNOWN_LINES }, (_, n) =>
        line('IncidentReported', { title: 'x', parties: [`unknown-${n}`] }),
      ),
    ),
  [`a merge of a party in ${MERGED.toLocaleString('en')} reports`]: () =>
    post(`${server.api}/merging/parties/old/merge`, { into: 'new', reason: 'One and the same.' }),
};

async function waitsDuring(work) {
  const stopAsking = await startAsking(`${server.url}/health/live`);
  const startedAt = now();
  await work();
  const ms = now() - startedAt;
  return { ms, ...(await stopAsking()) };
}

const idle = await waitsDuring(() => pause(IDLE_MS));
for (const [what, work] of Object.entries(WORKS)) {
  const { ms, max } = await waitsDuring(work);
  table.row({ what, unit: 'ms', ours: ms });
  table.row({
    what: `${what}, longest wait of others`,
    unit: 'ms',
    ours: max,
    baseline: idle.max,
    aim: atMost(50, 'ms'),
  });
}
await server.stop();
removeFolder(folder);
table.print();
