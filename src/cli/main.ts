#!/usr/bin/env node
import { CommanderError } from 'commander';
import { KeysUnavailable } from '../access/key-file.js';
import { OWNER_ONLY } from '../common/owner-only.js';
import { SettingsError } from '../common/settings.js';
import { InvalidStoreUrl, LedgerUnavailable } from '../ledger/port.js';
import { CommandFailed, printError, UsageError } from './command.js';
import { runCommandLine } from './program.js';

const EXPECTED = [
  CommandFailed,
  UsageError,
  SettingsError,
  InvalidStoreUrl,
  KeysUnavailable,
  LedgerUnavailable,
];

function fail(error: Error): void {
  // Commander has already printed its own errors.
  if (error instanceof CommanderError) return void (process.exitCode = error.exitCode);
  printError(EXPECTED.some((known) => error instanceof known) ? error.message : String(error.stack));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

process.umask(OWNER_ONLY);
// Node 20 may loop for ever while freeing an aborted connection.
process.once('beforeExit', () => process.exit());
runCommandLine(process.argv.slice(2)).then((code) => (process.exitCode = code), fail);
