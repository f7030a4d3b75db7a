import type { LocalLog } from '../ledger/local-log.js';
import { tellFinding } from '../ledger/verify.js';
import type { Verdict } from '../ledger/verify-log.js';
import { ModelCheck } from '../readmodel/model-check.js';
import { print, CommandFailed } from './command.js';

export interface WholeVerdict extends Verdict {
  /** What is wrong with the read model, where it was verified. */
  readModel: string | undefined;
}

export function modelIn(folder: string, archive: LocalLog): ModelCheck | undefined {
  try {
    return ModelCheck.of(folder, archive);
  } catch (error) {
    throw new CommandFailed(
      `The read model in ${folder} cannot be read: ${(error as Error).message}. The log is looked at without it by --log-only.`,
    );
  }
}

/** Prints what a verification found. */
export function printVerdict(
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
