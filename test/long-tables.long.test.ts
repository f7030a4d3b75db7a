import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buildMain, MAIN, type ServingProcess, startProcess } from './support/process.js';

/** The heap that the process may use, in MiB; the server alone takes about 70. */
const HEAP_MIB = 96;
const ROWS = 10_000;
/** Of the text in each row: all rows together take far more than the heap. */
const TEXT_CHARACTERS = 8_000;

const settings = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}` };
let folder: string;
beforeAll(buildMain);
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-long-table-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As Discourse Network Analyzer exports them: 200 organisations on 100 concepts. */
function* rows(): Generator<string> {
  yield 'time;person;organization;concept;agreement;text\n';
  for (let n = 0; n < ROWS; n++) {
    const day = new Date(Date.UTC(2000, 0, 1 + n / 3)).toISOString().slice(0, 10);
    const text = `${n} ${'said '.repeat(TEXT_CHARACTERS / 5)}`;
    yield `${day};Person ${n % 977};Organisation ${n % 200};Concept ${n % 100}.;${n % 2};${text}\n`;
  }
}

async function send(server: ServingProcess, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/api/v1/negotiations/debate/import?mapping=statements${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: Readable.from(rows()) as never,
    duplex: 'half',
  } as RequestInit);
  return (await response.json()) as Record<string, unknown>;
}

describe('a table that is longer than the memory', () => {
  it('is tried and recorded', async () => {
    const server = await startProcess(folder, settings);
    const all = { rows: ROWS, recorded: ROWS + 301, skipped: 0, failed: [], failedCount: 0 };
    expect(await send(server, '&dryRun=true')).toEqual(all);
    expect(await send(server, '')).toEqual(all);
    expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  it('is converted on the command line', async () => {
    const table = join(folder, 'debate.csv');
    writeFileSync(table, [...rows()].join(''));
    const main = join(dirname(MAIN), 'cli', 'main.js');
    const converting = spawn(process.execPath, [main, 'convert', table, '--mapping', 'statements'], {
      env: { ...process.env, ...settings, PARLEY_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(converting, 'exit');
    let lines = 0;
    for await (const chunk of converting.stdout as AsyncIterable<Buffer>)
      lines += chunk.toString('latin1').split('\n').length - 1;
    expect(lines).toBe(ROWS + 301);
    expect(await ended).toEqual([0, null]);
  });
});
