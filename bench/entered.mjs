// `npm run entered`: how many files and functions of Parley's own are entered by one command, and by one read, on a server in this
// process, as V8 counts them. `--list` names them.
import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeReady } from '../scripts/ready.mjs';
import { built, DIST } from './lib/built.mjs';
import { now, pause } from './lib/measure.mjs';
import { MAIN, post } from './lib/server.mjs';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const OURS = ['src', 'events', 'projections'].map((folder) => pathToFileURL(join(DIST, folder, '/')).href);
/** In which a command is taken in by the projections. */
const SETTLES_MS = 300;
const WARM_UP = 3;

if (!process.env.PARLEY_DIST) makeReady();
const folder = mkdtempSync(join(tmpdir(), 'parley-entered-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const url = await serve();
const negotiation = `${url}/api/v1/negotiations/talks`;

const inspector = new Session();
inspector.connect();
await inspector.post('Profiler.enable');
await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

const day = '2025-10-21';
await post(`${url}/api/v1/negotiations`, { negotiationId: 'talks', title: 'Talks', occurredOn: day });
for (const partyId of ['north', 'south'])
  await post(`${negotiation}/parties`, {
    partyId,
    name: partyId,
    kind: 'state',
    role: 'principal',
    occurredOn: day,
  });
await post(`${negotiation}/issues`, {
  issueId: 'border',
  proposition: 'The border is open.',
  occurredOn: day,
});

const SAID = {
  ...{ parties: ['north'], issueId: 'border', stance: 'supports', summary: 'Said so.', occurredOn: day },
  source: { outlet: 'Northern Wire' },
};
tell(
  'One PositionStated, from the request until the projections have it',
  await enteredBy(() => post(`${negotiation}/positions`, SAID)),
);
tell('One GET of the board', await enteredBy(async () => (await fetch(`${negotiation}/stances`)).text()));
process.exit();

/** Serves from a new data folder in this process, once it is ready. @returns its URL */
async function serve() {
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
  Object.assign(process.env, {
    PORT: String(port),
    HOST: '127.0.0.1',
    PARLEY_DATA: folder,
    PARLEY_LOG_LEVEL: 'error',
  });
  await built(relative(DIST, MAIN));
  const at = `http://127.0.0.1:${port}`;
  for (const until = now() + 60_000; ; await pause(20)) {
    const answer = await fetch(`${at}/health/ready`).catch(() => undefined);
    if (answer?.ok) return at;
    if (now() > until) throw new Error('The server does not get ready.');
  }
}

/** What is entered by doing it once more, after it has been done before; without what a pause as long enters. */
async function enteredBy(act) {
  for (let n = 0; n < WARM_UP; n++) {
    await act();
    await pause(SETTLES_MS);
  }
  // What is written once for several events is behind it then.
  await pause(5 * SETTLES_MS);
  await take();
  await pause(SETTLES_MS);
  const idle = await take();
  await act();
  await pause(SETTLES_MS);
  return (await take()).filter((name) => !idle.includes(name));
}

/** The functions of ours entered since it was called last: `file:offset name`. */
async function take() {
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  return result
    .filter((script) => OURS.some((start) => script.url.startsWith(start)))
    .flatMap((script) => {
      const file = relative(DIST, fileURLToPath(script.url));
      return script.functions
        .filter(({ ranges }) => ranges[0].count > 0)
        .map(
          ({ functionName, ranges }) => `${file}:${ranges[0].startOffset} ${functionName || '(anonymous)'}`,
        );
    });
}

function tell(what, entered) {
  const files = new Map();
  for (const place of entered) {
    const [file, name] = place.split(/:\d+ /);
    files.set(file, [...(files.get(file) ?? []), name]);
  }
  console.log(`${what}: ${files.size} files, ${entered.length} functions.`);
  if (!values.list) return;
  for (const [file, names] of [...files].sort()) console.log(`  ${file}: ${names.join(', ')}`);
}
