#!/usr/bin/env node
import { KeysUnavailable } from '../access/key-file.js';
import { OWNER_ONLY } from '../common/owner-only.js';
import { readSettings, SettingsError } from '../common/settings.js';
import { InvalidStoreUrl, LedgerUnavailable } from '../ledger/port.js';
import { type Command, print, printError, CommandFailed, UsageError } from './command.js';

/** Subcommands by name, loaded on demand. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  serve: () => import('./serve.js'),
  healthy: () => import('./healthy.js'),
  keys: () => import('./keys.js'),
  verify: () => import('./verify.js'),
  backup: () => import('./backup.js'),
  restore: () => import('./restore.js'),
  rebuild: () => import('./rebuild.js'),
  migrate: () => import('./migrate.js'),
};

async function run([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help();
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(`There is no command ${JSON.stringify(name)}: see parley help.`);
  }
  const { command } = await COMMANDS[name]();
  return command.run(args, readSettings());
}

async function help(): Promise<number> {
  const all = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  print('Usage (PARLEY_DATA and the other settings as for the server):');
  for (const line of all.flatMap(({ command }) => command.usage)) print(`  parley ${line}`);
  return 0;
}

const isMisused = (error: Error & { code?: string }): boolean =>
  error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS') === true;

const isExpected = (error: Error): boolean =>
  [CommandFailed, SettingsError, InvalidStoreUrl, KeysUnavailable, LedgerUnavailable].some(
    (known) => error instanceof known,
  );

process.umask(OWNER_ONLY);
// Node 20 may spin for ever while freeing an aborted connection.
process.once('beforeExit', () => process.exit());
run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    printError(isMisused(error) || isExpected(error) ? error.message : String(error.stack));
    process.exitCode = isMisused(error) ? 2 : 1;
  },
);
