import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalLog } from '../ledger/local-log.js';
import { isServer } from '../ledger/open.js';
import { tellFinding } from '../ledger/verify.js';
import { type Expected, type Verdict, verifyLog } from '../ledger/verify-log.js';
import { LedgerFile } from '../ledger/sqlite/ledger-file.js';
import { ModelCheck } from '../readmodel/model-check.js';
import { type Command, print, Told, UsageError } from './command.js';
import { readExpected } from './expected.js';
import { embeddedLedger, progress, readModelFolder } from './folder.js';

/** Something is not as it was recorded. */
const FOUND = 3;

const NO_CHAIN =
  'An older Parley wrote it: the order of events of different negotiations is kept from the next start on.';

const USAGE = 'verify [FILE] [--expect FILE|HASH@POSITION]… [--keep FILE] [--log-only]';

/** Holds the log to its hashes, and what is made from it to the log; a FILE is a backup, or any ledger. Beside a running server, too. */
export const command: Command = {
  usage: [USAGE],
  async run(args, settings) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        expect: { type: 'string', multiple: true },
        keep: { type: 'string' },
        'log-only': { type: 'boolean' },
      },
    });
    if (positionals.length > 1) throw new UsageError(`Give one FILE at the most: parley ${USAGE}`);
    const expected = (values.expect ?? []).flatMap(readExpected);
    const [file] = positionals;
    const logOnly = values['log-only'] ?? false;
    const verdict =
      file === undefined && isServer(settings.eventStoreUrl)
        ? await (await import('./verify-server.js')).verifyServer(settings, { logOnly, expected })
        : await verify(
            file ?? embeddedLedger(settings, ''),
            file === undefined && !logOnly ? readModelFolder(settings) : undefined,
            expected,
          );
    if (verdict.finding === undefined && values.keep !== undefined) keep(values.keep, verdict);
    return verdict.finding === undefined && verdict.readModel === undefined ? 0 : FOUND;
  },
};

export interface WholeVerdict extends Verdict {
  /** What is wrong with the read model, where it was looked at. */
  readModel: string | undefined;
}

/**
 * Verifies a ledger's file, and the read model in a folder, and says on standard output what it found.
 * @throws LedgerUnavailable
 */
export async function verify(
  file: string,
  readModel?: string,
  expected: readonly Expected[] = [],
): Promise<WholeVerdict> {
  const archive = LedgerFile.open(file);
  let model: ModelCheck | undefined;
  let ledger: LedgerFile | undefined;
  try {
    model = readModel === undefined ? undefined : modelIn(readModel, archive.archive);
    // Opened after the read model was copied, so that its end is not before what that had reached.
    ledger = LedgerFile.open(file);
    const verdict = await verifyLog(ledger, {
      expected,
      onEvents: (events) => model?.take(events),
      onProgress: progress('Verifying'),
    });
    const fault = verdict.finding ? undefined : model?.fault(verdict.position);
    tell(verdict, { model, fault, notes: ledger.hasChain ? [] : [NO_CHAIN] });
    return { ...verdict, readModel: fault };
  } finally {
    model?.close();
    ledger?.close();
    archive.close();
  }
}

export function modelIn(folder: string, archive: LocalLog): ModelCheck | undefined {
  try {
    return ModelCheck.of(folder, archive);
  } catch (error) {
    throw new Told(
      `The read model in ${folder} cannot be read: ${(error as Error).message}. The log is looked at without it by --log-only.`,
    );
  }
}

export function tell(
  { finding, events, heads, position, chain }: Verdict,
  { model, fault, notes }: { model?: ModelCheck; fault?: string; notes: string[] },
): void {
  if (finding) {
    print(`Not as it was recorded: ${tellFinding(finding)}`);
    process.stderr.write(`${events} events before it are as they were recorded.\n`);
    return;
  }
  print(`The log is as it was recorded: ${count(events, 'event')} of ${count(heads.length, 'negotiation')}.`);
  notes.forEach(print);
  if (fault) print(fault);
  else if (model?.isOurs) print(`The read model is what the log gives, up to position ${model.position}.`);
  else if (model)
    print('The read model is of another version of Parley, and is made anew at the next start.');
  if (position > 0) print(`Keep this elsewhere, and give it to --expect: ${chain}@${position}`);
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** The end of every stream and of the log: what --expect takes. */
function keep(file: string, { heads, chain, position }: Verdict): void {
  const lines = heads.map((head) => JSON.stringify({ ...head, position: String(head.position) }));
  if (position > 0) lines.push(`${chain}@${position}`);
  writeFileSync(resolve(file), `${lines.join('\n')}\n`, { flag: 'wx' });
}
