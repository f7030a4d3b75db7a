import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createParley, followEvents } from '../client/src/index.js';
import { type App, startApp } from './support/app.js';
import { addKey, bearer } from './support/keys.js';
import { TcpProxy } from './support/tcp-proxy.js';

/** Clients of the API: the one that is published, and those that generators make of the document. */
const ROOT = resolve(__dirname, '..');
const inRoot = (...path: string[]) => join(ROOT, ...path);
const TSC = inRoot('node_modules/typescript/bin/tsc');
const STRICT = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [inRoot('node_modules/@types')],
  outDir: 'dist',
};

let app: App;
let key: string;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  key = addKey(app.dataFolder, 'desk', 'editor');
  folder = mkdtempSync(join(tmpdir(), 'parley-clients-'));
  const document = (await app.get('/openapi.json')).body;
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program beside the server that this process is. @returns what it prints */
async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, PARLEY_URL: app.url, PARLEY_KEY: key };
  const { stdout } = await promisify(execFile)(command, args, {
    cwd,
    env,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  });
  return stdout;
}

/** A project of one program, compiled under `strict` and run. @returns what it prints, as JSON */
async function compileAndRun(project: string, program: string): Promise<unknown> {
  writeFileSync(join(project, 'main.ts'), program);
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: STRICT, include: ['*.ts', 'client/**/*.ts'] }),
  );
  await run(project, process.execPath, TSC, '-p', 'tsconfig.json');
  return JSON.parse(await run(project, process.execPath, 'dist/main.js'));
}

/** An empty package. */
function newProject(name: string): string {
  const project = join(folder, name);
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name, type: 'module', private: true }));
  return project;
}

/** What each client does: a negotiation is opened, an event told by its type, and a row read. */
const RECORD = (negotiationId: string) => ({
  opening: { negotiationId, title: 'Talks', occurredOn: '2025-01-01' },
  party: {
    partyId: 'norland',
    name: 'Norland',
    kind: 'state' as const,
    role: 'principal' as const,
    occurredOn: '2025-01-01',
  },
});

describe('the published client', () => {
  it('is packed, installed into an empty folder, compiled under strict, and used as docs/clients.md shows', async () => {
    // Not in the checkout: it builds.
    const source = join(folder, 'source');
    cpSync(inRoot('client'), source, {
      recursive: true,
      filter: (path) => !/client\/(dist|node_modules)$/.test(path),
    });
    symlinkSync(inRoot('node_modules'), join(source, 'node_modules'));
    await run(source, 'npm', 'pack', '--silent', '--pack-destination', folder);
    const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    const project = newProject('user');
    await run(
      project,
      'npm',
      'install',
      '--no-audit',
      '--no-fund',
      join(folder, `parley-client-${version}.tgz`),
    );
    const blocks = [...readFileSync(inRoot('docs/clients.md'), 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(
      ([, block]) => block!,
    );
    expect(blocks.length).toBe(3);
    const [use, narrow, follow] = blocks as [string, string, string];
    const shown = use.replace("'https://parley.example.org'", 'process.env.PARLEY_URL!');
    const { opening, party } = RECORD('strait-talks');
    const beginning = shown.slice(0, shown.indexOf('const { stances }'));
    const program = `${beginning}
const silent = console.log;
const said: unknown[] = [];
console.log = (...all) => void said.push(all);
await answered(parley.POST('/api/v1/negotiations', { body: ${JSON.stringify(opening)} }));
for (const partyId of ['norland', 'estmark'])
  await answered(parley.POST('/api/v1/negotiations/{negotiationId}/parties', { params: talks, body: { ...${JSON.stringify(party)}, partyId } as const }));
await answered(parley.POST('/api/v1/negotiations/{negotiationId}/issues', {
  params: talks, body: { issueId: 'i', proposition: 'It is so.', occurredOn: '2025-01-01' },
}));
const last = await answered(parley.POST('/api/v1/negotiations/{negotiationId}/import', {
  params: talks,
  headers: { 'content-type': 'application/x-ndjson' },
  body: JSON.stringify({ type: 'PositionStated', occurredOn: '2025-02-01', data: { positionId: 'p', parties: ['norland'], issueId: 'i', stance: 'opposes', summary: 'No.' } }) + '\\n',
}));
${shown.slice(shown.indexOf('const { stances }')).replace('params: { ...talks, query', "params: { ...talks, header: { 'Parley-Min-Position': '5' }, query")}
const { events } = await answered(parley.GET('/api/v1/negotiations/{negotiationId}/timeline', { params: { ...talks, header: { 'Parley-Min-Position': recorded.position } } }));
${narrow}
const stopped = new AbortController();
const { signal } = stopped;
setTimeout(() => parley.POST('/api/v1/negotiations/{negotiationId}/stall', { params: talks, body: { occurredOn: '2025-03-01' } }), 500);
${follow.replace('console.log(event.position, event.type);', 'console.log(event.position, event.type);\n  stopped.abort();')}
const refused = await answered(parley.POST('/api/v1/negotiations', { body: ${JSON.stringify({ ...opening, title: '' })} })).catch((error: ProblemError) => error);
const nobody = await answered(createParley({ baseUrl: process.env.PARLEY_URL! }).GET('/api/v1/me')).catch((error: ProblemError) => error);
const nowhere = await createParley({ baseUrl: 'http://127.0.0.1:9' }).GET('/api/v1/me').catch((error: unknown) => error);
const problems = [refused, nobody, nowhere].map((each) => each instanceof ProblemError && [each.status, each.errors[0]?.pointer]);
silent(JSON.stringify({ stances: stances.map(({ stance }) => stance), imported: last.recorded, type: recorded.type, said, problems }));
process.exit();
`;
    expect(await compileAndRun(project, program)).toEqual({
      stances: ['opposes'],
      imported: 1,
      type: 'CallHeld',
      said: [['opposes'], ['7', 'NegotiationStalled']],
      problems: [
        [400, '/title'],
        [401, null],
        [0, null],
      ],
    });
  });

  it('has the version of the server', () => {
    const versions = ['package.json', 'client/package.json'].map(
      (file) => JSON.parse(readFileSync(inRoot(file), 'utf8')).version,
    );
    expect(versions[1]).toBe(versions[0]);
  });

  it('is typed by the document as it is', async () => {
    const made = join(newProject('types'), 'schema.ts');
    await run(ROOT, process.execPath, 'scripts/client-types.mjs', made);
    const isSame = readFileSync(inRoot('client/src/schema.ts'), 'utf8') === readFileSync(made, 'utf8');
    expect(isSame || 'npm run build && npm run client:types').toBe(true);
  });
});

describe('following what is recorded, with a key', () => {
  const N = '/api/v1/negotiations/followed';
  const stop = new AbortController();
  let proxy: TcpProxy;
  beforeAll(async () => (proxy = await TcpProxy.to(Number(new URL(app.url).port))));
  afterAll(async () => {
    stop.abort();
    await proxy.close();
  });

  const post = async (path: string, body: object) => {
    const { status } = await app.post(path, body, bearer(key));
    expect(status).toBe(201);
  };
  const happened = (title: string) =>
    post(`${N}/incidents`, { title, parties: [], place: 'At sea', occurredOn: '2025-03-01' });
  const recorded = async (): Promise<unknown[]> =>
    (await app.get(`${N}/events?limit=1000`, bearer(key))).body.events;

  it('goes on where the line was cut, with no gap and no repeat', async () => {
    await post('/api/v1/negotiations', { ...RECORD('followed').opening });
    // Many times what is read at once, so that frames are cut in two.
    const line = (n: number) => ({
      type: 'IncidentReported',
      occurredOn: '2025-02-01',
      data: { title: `Incident ${n}`, parties: [], place: 'At sea' },
      note: 'n'.repeat(1_900),
    });
    const lines = Array.from({ length: 400 }, (_, n) => `${JSON.stringify(line(n))}\n`).join('');
    const imported = await app.post(`${N}/import`, lines, {
      ...bearer(key),
      'content-type': 'application/x-ndjson',
    });
    expect(imported.body).toMatchObject({ recorded: 400 });

    const status: boolean[] = [];
    const told: unknown[] = [];
    const parley = createParley({ baseUrl: `http://127.0.0.1:${proxy.port}`, key });
    const events = followEvents(parley, {
      negotiationId: 'followed',
      fromPosition: 1,
      signal: stop.signal,
      onStatus: (isOpen) => void status.push(isOpen),
    });
    const reading = (async () => {
      for await (const event of events) {
        told.push(event);
        if ([1, 130, 260].includes(told.length)) proxy.endAll();
      }
    })();
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const cuts = () => status.filter((isOpen) => !isOpen).length;
    await until(() => told.length > 400 && status.at(-1) === true);
    const before = cuts();
    proxy.cut();
    await until(() => cuts() > before);
    for (const title of ['First', 'Second', 'Third']) await happened(title);
    proxy.open();
    const all = await recorded();
    await until(() => told.length >= all.length);
    stop.abort();
    await reading;
    expect(told).toEqual(await recorded());
    expect(before).toBeGreaterThanOrEqual(2);
  });
});

describe('the document', () => {
  it('passes spectral:oas', async () => {
    const found = await run(ROOT, process.execPath, 'scripts/spectral.mjs', join(folder, 'openapi.json'));
    expect(JSON.parse(found)).toEqual([]);
  });

  it('makes a client with @hey-api/openapi-ts that compiles under strict and works', async () => {
    const project = newProject('hey-api');
    for (const name of ['typescript', '@types'])
      symlinkSync(inRoot('node_modules', name), join(project, 'node_modules', name));
    await run(
      project,
      process.execPath,
      inRoot('node_modules/@hey-api/openapi-ts/bin/run.js'),
      ...['-i', join(folder, 'openapi.json'), '-o', join(project, 'client')],
      ...['-c', '@hey-api/client-fetch', '--silent'],
    );
    const { opening, party } = RECORD('generated');
    const program = `
import { createClient } from './client/client/index.js';
import { admitParty, getTimeline, listParties, openNegotiation } from './client/sdk.gen.js';
const client = createClient({ baseUrl: process.env.PARLEY_URL!, auth: process.env.PARLEY_KEY! });
const path = { negotiationId: 'generated' };
await openNegotiation({ client, body: ${JSON.stringify(opening)}, throwOnError: true });
const { data: recorded } = await admitParty({ client, path, body: ${JSON.stringify(party)}, throwOnError: true });
const headers = { 'Parley-Min-Position': recorded.position };
const { data: parties } = await listParties({ client, path, headers, throwOnError: true });
const { data: timeline } = await getTimeline({ client, path, headers, throwOnError: true });
const named = timeline.events.map((event) => (event.type === 'PartyAdmitted' ? event.data.name : event.type));
const { error } = await openNegotiation({ client, body: { title: '', occurredOn: '2025' } });
console.log(JSON.stringify({ parties: parties.parties.map(({ name }) => name), named, refused: error?.errors?.[0]?.pointer }));
`;
    expect(await compileAndRun(project, program)).toEqual({
      parties: ['Norland'],
      named: ['NegotiationOpened', 'Norland'],
      refused: '/title',
    });
  });
});
