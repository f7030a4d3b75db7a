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
import { built, DIST } from './built.mjs';
import { corrected, NEGOTIATION, reports } from './history.mjs';

const { envelopeHash } = await built('events/hash.js');
const { openSqliteLedger } = await built('src/ledger/sqlite/sqlite-ledger.js');
const { ReadModel } = await built('src/readmodel/read-model.js');

export const CACHE = join(ROOT, '.cache', 'bench');
export const STREAM = `negotiation-${NEGOTIATION}`;
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

/** What ledgers are made of. */
const KINDS = { plain: reports, corrected };

/** The log of so many reports, made once: only to be read. @param kind `plain`, or `corrected`: five times over */
export async function ledgerFile(count, kind = 'plain') {
  const key = await formOfLedgers();
  const file = join(CACHE, `ledger-${kind}-${count}-${key}.db`);
  if (existsSync(file)) return file;
  removeOlder(`ledger-${kind}-${count}-`);
  process.stderr.write(`Making a ${kind} ledger of ${count} reports (once) …\n`);
  const unfinished = `${file}.unfinished`;
  const ledger = openSqliteLedger(unfinished);
  const chain = new Chain(STREAM);
  for (let batch of batches(KINDS[kind](count), BATCH)) {
    const expected = chain.revision < 0 ? 'none' : chain.revision;
    batch = batch.map((report) => chain.next(report));
    await ledger.append(STREAM, batch, expected);
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
  const ledger = openSqliteLedger(join(unfinished, 'ledger.db'));
  const readModel = await openReadModel(ledger, join(unfinished, 'readmodel'));
  await readModel.stop();
  await ledger.close();
  renameSync(unfinished, folder);
  return folder;
}

/** A read model that has taken in all of the log. */
export async function openReadModel(ledger, folder) {
  const readModel = new ReadModel({ ledger, folder });
  readModel.start();
  const head = await ledger.head();
  if (!(await readModel.waitFor(head, 3_600_000))) throw new Error('The read model does not follow the log.');
  return readModel;
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
  const ledger = openSqliteLedger(join(folder, 'ledger.db'));
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
function fingerprint(paths, text = '') {
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

function removeOlder(prefix) {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE))
    if (name.startsWith(prefix)) rmSync(join(CACHE, name), { recursive: true, force: true });
}
