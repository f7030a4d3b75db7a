import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockDataFolder } from '../common/lock.js';
import { printable } from '../common/printable.js';
import type { Settings } from '../common/settings.js';
import { describeUrl, openEventStoreLedger, parseStoreUrl } from '../ledger/eventstoredb/index.js';
import { compareLogs, LogsDiffer, move, type Source } from '../ledger/move.js';
import { ledgerFileOf } from '../ledger/open.js';
import { InvalidStoreUrl, type Ledger } from '../ledger/port.js';
import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.js';
import { CommandFailed, print, printJson, UsageError } from './command.js';
import { beginDataFolder, needFolderOf, progress } from './folder.js';

export interface MigrateOptions {
  from?: string;
  to?: string;
  json?: boolean;
}

/**
 * Copies the log from one store to another: the same events in the same order. Resumes after an interruption. An omitted URL
 * defaults to EVENT_STORE_URL.
 */
export async function migrate(settings: Settings, options: MigrateOptions): Promise<number> {
  const { from = settings.eventStoreUrl, to = settings.eventStoreUrl } = options;
  if (options.from === undefined && options.to === undefined)
    throw new UsageError('Missing option: --from or --to (parley migrate --help).');
  const [source, target] = [storeAt(from, settings), storeAt(to, settings)];
  if (source.name === target.name) throw new UsageError(`--from and --to are the same: ${source.name}.`);
  if (source.file !== undefined) checkIsAtRest(source.file);
  if (target.file !== undefined) prepare(target.file, settings);
  // If the folder is missing, no server runs on it.
  const release = existsSync(settings.dataFolder) ? lockDataFolder(settings.dataFolder) : undefined;
  try {
    const moved = await moveAll(source, target);
    if (options.json) printJson({ from: source.name, to: target.name, ...moved });
    else report(source, target, moved);
  } finally {
    release?.();
  }
  return 0;
}

interface Store {
  /** For messages; without secrets. */
  name: string;
  file?: string;
  /** Opened read-only: neither the file nor side files are written. */
  openSource(): Source;
  openTarget(): Ledger;
}

function storeAt(url: string, { dataFolder }: Settings): Store {
  const file = ledgerFileOf(url, dataFolder);
  if (file !== undefined)
    return {
      name: file,
      file,
      openSource: () => sourceIn(file),
      openTarget: () => openSqliteLedger(file),
    };
  if (url.startsWith('memory:')) throw new UsageError('memory: is a log that is gone when its process ends.');
  try {
    const open = () => openEventStoreLedger(url);
    return { name: describeUrl(parseStoreUrl(url)), openSource: open, openTarget: open };
  } catch (error) {
    if (error instanceof InvalidStoreUrl) throw new UsageError(error.message);
    throw error;
  }
}

function sourceIn(file: string): Source {
  const opened = LedgerFile.open(file);
  return {
    head: async () => opened.head,
    readAll: () => opened.readAll(),
    close: () => opened.close(),
  };
}

/**
 * SQLite would checkpoint the remaining write-ahead log into the file on close, even after only reading.
 * @throws CommandFailed
 */
function checkIsAtRest(file: string): void {
  if (!existsSync(file)) throw new CommandFailed(`There is no ledger ${file}.`);
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw new CommandFailed(
      `${file} has a write-ahead log beside it: a server uses it, or was killed. Stop the server (after a crash, start and stop it once), or migrate a copy made with parley backup.`,
    );
}

/** @throws CommandFailed */
function prepare(file: string, settings: Settings): void {
  if (dirname(file) === settings.dataFolder) beginDataFolder(settings);
  else needFolderOf(file);
}

interface Migrated {
  events: number;
  /** The number of events copied in this run. */
  copied: number;
}

async function moveAll(source: Store, target: Store): Promise<Migrated> {
  const from = source.openSource();
  let to: Ledger | undefined;
  try {
    to = target.openTarget();
    const head = await from.head();
    const telling = (doing: string) => {
      const tell = progress(doing);
      return (position: number) => tell(position, head);
    };
    const { events, before } = await move(from, to, telling('Copying'));
    await compareLogs(from, to, telling('Comparing'));
    return { events, copied: events - before };
  } catch (error) {
    if (error instanceof LogsDiffer) throw new CommandFailed(printable(error.message));
    throw error;
  } finally {
    await to?.close();
    await from.close();
  }
}

function report(source: Store, target: Store, { events, copied }: Migrated): void {
  print(
    `${target.name} now holds the log of ${source.name}: ${events} events, ${copied} of them copied now. ` +
      'They were compared one by one, with their hashes.',
  );
  print('Positions differ: links pinned to a position (knownAt=position:…) do not hold for the new log.');
  print(`Now set EVENT_STORE_URL to it. ${source.name} was not changed.`);
}
