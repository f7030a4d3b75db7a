import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeDataFolder, type Settings } from '../common/settings.js';
import { isServer, ledgerFileOf } from '../ledger/open.js';
import { CommandFailed, printError } from './command.js';

/** Path of the embedded log's file. @param otherwise advice if the log is on a server @throws CommandFailed in that case */
export function embeddedLedger({ eventStoreUrl, dataFolder }: Settings, otherwise: string): string {
  const file = ledgerFileOf(eventStoreUrl, dataFolder);
  if (file !== undefined) return file;
  if (!isServer(eventStoreUrl))
    throw new CommandFailed('EVENT_STORE_URL names a log that is gone when its process ends.');
  throw new CommandFailed(`EVENT_STORE_URL names a server: the log is kept there. ${otherwise}`);
}

export const readModelFolder = ({ dataFolder }: Settings): string => join(dataFolder, 'readmodel');

export const directoryFolder = ({ dataFolder }: Settings): string => join(dataFolder, 'directory');

/** For commands that need an existing data folder. @throws CommandFailed if there is none */
export function needDataFolder({ dataFolder }: Settings): void {
  if (!existsSync(dataFolder))
    throw new CommandFailed(`There is no folder ${dataFolder}: check PARLEY_DATA.`);
}

/**
 * For commands that may create the data folder. If its parent is missing, the path was probably mistyped.
 * @throws CommandFailed
 */
export function beginDataFolder(settings: Settings): void {
  const { dataFolder } = settings;
  if (existsSync(dataFolder)) return;
  needFolderOf(dataFolder);
  makeDataFolder(settings);
  printError(`Created ${dataFolder}, which was not there.`);
}

/** @throws CommandFailed unless a path is that of a file */
export function needFile(path: string): void {
  if (!existsSync(path)) throw new CommandFailed(`There is no file ${path}.`);
  if (statSync(path).isDirectory()) throw new CommandFailed(`${path} is a folder, not a file.`);
}

/**
 * The absolute path of a new file; it must not exist, but its folder must.
 * @throws CommandFailed
 */
export function newFile(given: string): string {
  const file = resolve(given);
  if (existsSync(file)) throw new CommandFailed(`${file} exists already and is not overwritten.`);
  needFolderOf(file);
  return file;
}

/** @throws CommandFailed if the parent folder of a path is missing */
export function needFolderOf(path: string): void {
  if (!existsSync(dirname(path)))
    throw new CommandFailed(`There is no folder ${dirname(path)}: create it first, or check the name.`);
}

const INTERVAL_MS = 1_000;

/** Reports the progress of a long-running task on standard error, once a second. */
export function progress(doing: string): (position: number, head: number) => void {
  let last = Date.now();
  return (position, head) => {
    if (Date.now() - last < INTERVAL_MS) return;
    last = Date.now();
    process.stderr.write(`${doing}: position ${position} of ${head}\n`);
  };
}
