import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const PROJECT = join(__dirname, '../../..');
const BUILT = join(PROJECT, '.cache', `ledger-writer-${process.pid}`);
const SOURCES = ['events', 'src/common', 'src/ledger', 'src/ledger/sqlite'];

const WRITER = `
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteLedger } from './src/ledger/sqlite/sqlite-ledger.js';
const [path, stream, writers] = process.argv.slice(2);
const ledger = openSqliteLedger(path);
const metadata = { occurredOn: '2025', recordedAt: new Date().toISOString(), recordedBy: 'x', schemaVersion: 1, previousHash: '', hash: '' };
const write = async (n) => {
  for (;;) {
    const ids = Array.from({ length: 1 + n % 3 }, () => randomUUID());
    const { positions } = await ledger.append(n % 2 ? stream : stream + '-' + n, ids.map((id) => ({ id, type: 'T', data: { n }, metadata })), 'any');
    writeSync(1, JSON.stringify({ ids, positions }) + '\\n');
  }
};
for (let n = 0; n < Number(writers); n++) void write(n);
`;

/** The ledger as another process runs it: compiled, beside the project's node_modules. */
export function buildWriter(): void {
  for (const folder of SOURCES) {
    mkdirSync(join(BUILT, folder), { recursive: true });
    for (const name of readdirSync(join(PROJECT, folder)).filter(
      (file) => file.endsWith('.ts') && !/test|suite/.test(file),
    )) {
      const { code } = transformSync(readFileSync(join(PROJECT, folder, name), 'utf8'), {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true },
        },
        module: { type: 'es6' },
      });
      writeFileSync(join(BUILT, folder, name.replace(/ts$/, 'js')), code);
    }
  }
  writeFileSync(join(BUILT, 'writer.mjs'), WRITER);
  cpSync(join(PROJECT, 'package.json'), join(BUILT, 'package.json'));
}

export const removeWriter = (): void => rmSync(BUILT, { recursive: true, force: true });

export interface Acknowledged {
  ids: string[];
  positions: number[];
}

/** A process that appends endlessly and reports what was acknowledged. */
export class WriterProcess {
  readonly acknowledged: Acknowledged[] = [];
  private errors = '';
  private readonly ended: Promise<void>;
  private hasEnded = false;
  private readonly child;

  constructor(path: string, stream: string, writers: number) {
    this.child = spawn(process.execPath, [join(BUILT, 'writer.mjs'), path, stream, String(writers)], {
      cwd: dirname(path),
    });
    let rest = '';
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) this.acknowledged.push(JSON.parse(line) as Acknowledged);
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = new Promise((resolve) => this.child.on('close', () => resolve()));
    void this.ended.then(() => (this.hasEnded = true));
  }

  /** @throws Error if it has ended by itself */
  hasAcknowledged(more: number): boolean {
    if (this.hasEnded) throw new Error(`The writer has ended: ${this.errors}`);
    return this.acknowledged.length > more;
  }

  /** kill -9, and everything it said before. */
  async kill(): Promise<Acknowledged[]> {
    this.child.kill('SIGKILL');
    await this.ended;
    return this.acknowledged;
  }
}
