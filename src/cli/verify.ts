import { writeFileSync } from 'node:fs';
import type { Settings } from '../common/settings.js';
import { isServer } from '../ledger/open.js';
import type { Verdict } from '../ledger/verify-log.js';
import { printJson } from './command.js';
import { readExpected } from './expected.js';
import { embeddedLedger, newFile } from './folder.js';
import { isRight, reportVerdict, verdictJson, type WholeVerdict } from './verdict.js';
import { verifyFile } from './verify-file.js';

/** Exit code: the data differs from what was recorded. */
const FOUND = 3;

export interface VerifyOptions {
  expect?: string[];
  keep?: string;
  logOnly?: boolean;
  json?: boolean;
}

/**
 * Verifies the hashes of the log, and the read model and the directory against it; a FILE is a backup or any ledger. Also works while a
 * server runs.
 */
export async function verify(
  settings: Settings,
  file: string | undefined,
  options: VerifyOptions = {},
): Promise<number> {
  const keepIn = options.keep === undefined ? undefined : newFile(options.keep);
  const verdict = await verdictOn(settings, file, options);
  if (options.json) printJson(verdictJson(verdict));
  else reportVerdict(verdict);
  if (verdict.finding === undefined && keepIn !== undefined) keep(keepIn, verdict);
  return isRight(verdict) ? 0 : FOUND;
}

async function verdictOn(
  settings: Settings,
  file: string | undefined,
  { expect = [], logOnly = false }: VerifyOptions,
): Promise<WholeVerdict> {
  const expected = expect.flatMap(readExpected);
  if (file !== undefined) return verifyFile(file, undefined, expected);
  if (isServer(settings.eventStoreUrl))
    return (await import('./verify-server.js')).verifyServer(settings, { logOnly, expected });
  const ledger = embeddedLedger(settings, '');
  return verifyFile(ledger, logOnly ? undefined : settings, expected);
}

/** Writes the digests of all streams and of the log, for --expect. */
function keep(file: string, { heads, chain, position }: Verdict): void {
  const lines = heads.map((head) => JSON.stringify({ ...head, position: String(head.position) }));
  if (position > 0) lines.push(`${chain}@${position}`);
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx' });
}
