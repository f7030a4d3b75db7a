import Database from 'libsql';
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/ready.mjs';
import { DIST } from './built.mjs';
import { corrected, NEGOTIATION, reports } from './history.mjs';
import { envelopeHash, makeReadModel, openLog } from './parley.mjs';

export const CACHE = join(ROOT, '.cache', 'bench');
const STREAM = `negotiation-${NEGOTIATION}`;
const BATCH = 500;
const MADE_BY = ['history.mjs', 'words.mjs', 'chance.mjs', 'ledger-file.mjs'];

/** Gives reports the place in their stream that a writer would give them. */
export class Chain {
  revision = -1;
  hash = '';

  constructor(stream) {
    this.stream = stream;
  }

  /** A report as an event of the stream. */
  next({ type, eventId: id, data, occurredOn, source, recordedAt }) {
    const given = { occurredOn, recordedAt: new Date(recordedAt).toISOString(), recordedBy: 'desk', source };
    const metadata = { ...given, schemaVersion: 1, previousHash: this.hash };
    const { stream } = this;
    this.hash = envelopeHash({ stream, revision: ++this.revision, id, type, data, metadata });
    return { id, type, data, metadata: { ...metadata, hash: this.hash } };
  }
}

/** What ledgers are made of: `[negotiationId, reports]` in the order of the log. */
const KINDS = {
  plain: (count) => inBatches(NEGOTIATION, reports(count), BATCH),
  corrected: (count) => inBatches(NEGOTIATION, corrected(count), BATCH),
  many: manyNegotiations,
};

function* inBatches(negotiationId, all, size) {
  for (const batch of batches(all, size)) yield [negotiationId, batch];
}

/** As many reports in negotiations of the usual length, and another tenth of them in a long one; recorded side by side. */
function* manyNegotiations(count) {
  const lengths = manyOf(count);
  const all = lengths.map(({ negotiationId, length }, seed) =>
    inBatches(negotiationId, reports(length, { negotiationId, seed: 100 + seed }), Math.ceil(length / TURNS)),
  );
  for (let turn = 0; turn < TURNS; turn++)
    for (const one of all) {
      const { value } = one.next();
      if (value) yield value;
    }
}

const USUAL = 2_000;
/** A turn is two or three days of a history: what is recorded later stands later in the log. */
const TURNS = 300;

/** The negotiations of such a ledger, the long one first. */
export function manyOf(count) {
  const length = Math.min(USUAL, count / 5);
  const usual = Array.from({ length: count / length }, (_, n) => ({ negotiationId: `talks-${n}`, length }));
  return [{ negotiationId: NEGOTIATION, length: count / 10 }, ...usual];
}

/** The log of so many reports, made once: only to be read. @param kind `plain`, `corrected` five times over, or `many` negotiations */
export async function ledgerFile(count, kind = 'plain') {
  const key = await formOfLedgers();
  const file = join(CACHE, `ledger-${kind}-${count}-${key}.db`);
  if (existsSync(file)) return file;
  removeOlder(`ledger-${kind}-${count}-`);
  process.stderr.write(`Making a ${kind} ledger of ${count} reports (once) …\n`);
  const unfinished = `${file}.unfinished`;
  const ledger = openLog(unfinished);
  const chains = new Map();
  for (const [negotiationId, batch] of KINDS[kind](count)) {
    const stream = `negotiation-${negotiationId}`;
    const chain = chains.get(stream) ?? new Chain(stream);
    chains.set(stream, chain);
    const expected = chain.revision < 0 ? 'none' : chain.revision;
    await ledger.append(
      stream,
      batch.map((report) => chain.next(report)),
      expected,
    );
  }
  await ledger.close();
  renameSync(unfinished, file);
  for (const beside of ['-wal', '-shm']) rmSync(unfinished + beside, { force: true });
  return file;
}

/** A data folder with the log of so many reports and the read model of it, made once for each build: only to be read. */
export async function dataFolder(count, kind = 'plain') {
  const file = await ledgerFile(count, kind);
  const code = ['events', 'projections', 'src/readmodel', 'src/temporal', 'src/ledger'].map((room) =>
    join(DIST, room),
  );
  const folder = join(CACHE, `data-${kind}-${count}-${fingerprint([file, ...code])}`);
  if (existsSync(folder)) return folder;
  removeOlder(`data-${kind}-${count}-`);
  process.stderr.write(`Making the read model of ${count} reports, ${kind} (once for a build) …\n`);
  const unfinished = `${folder}-unfinished`;
  mkdirSync(unfinished, { recursive: true });
  copyFileSync(file, join(unfinished, 'ledger.db'), constants.COPYFILE_FICLONE);
  await makeReadModel(join(unfinished, 'ledger.db'), join(unfinished, 'readmodel'));
  renameSync(unfinished, folder);
  return folder;
}

export function* batches(items, size) {
  let batch = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What a ledger's file depends on: what makes its reports, and how Parley stores them. */
async function formOfLedgers() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const ledger = openLog(join(folder, 'ledger.db'));
  const [first] = reports(1);
  await ledger.append(STREAM, [new Chain(STREAM).next(first)], 'none');
  await ledger.close();
  const connection = new Database(join(folder, 'ledger.db'));
  const all = (sql) => connection.prepare(sql).raw().all();
  const form = [all('SELECT sql FROM sqlite_master ORDER BY name'), all('SELECT * FROM events')];
  connection.close();
  rmSync(folder, { recursive: true });
  return fingerprint(
    MADE_BY.map((name) => join(import.meta.dirname, name)),
    JSON.stringify(form),
  );
}

/** Of the content of files, and of the compiled modules in folders; of a ledger's file its name says all. */
export function fingerprint(paths, text = '') {
  const hash = createHash('sha256').update(text);
  for (const path of paths.flatMap(modulesIn)) hash.update(path.endsWith('.db') ? path : readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

const modulesIn = (path) =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(path, { recursive: true })
        .filter((name) => name.endsWith('.js'))
        .sort()
        .map((name) => join(path, name));

export function removeOlder(prefix) {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE))
    if (name.startsWith(prefix)) rmSync(join(CACHE, name), { recursive: true, force: true });
}
