import type { LocalLog } from '../ledger/local-log.js';
import { tellFinding } from '../ledger/verify.js';
import type { Verdict } from '../ledger/verify-log.js';
import { ModelCheck } from '../readmodel/model-check.js';
import { CommandFailed, print, printError } from './command.js';

export interface WholeVerdict extends Verdict {
  /** What is wrong with what this machine keeps beside the log: the read model, or the copy of a server's log. */
  readModel: string | undefined;
  /** The read model that was verified, if any: whether this version of Parley made it, and how far it has come. */
  model: { isOurs: boolean; position: number } | undefined;
  /** Said to people beside the verdict. */
  notes: string[];
}

export function modelIn(folder: string, archive: LocalLog): ModelCheck | undefined {
  try {
    return ModelCheck.of(folder, archive);
  } catch (error) {
    throw new CommandFailed(
      `The read model in ${folder} cannot be read: ${(error as Error).message}. --log-only verifies the log without it.`,
    );
  }
}

/** @param fault compares what is beside the log with it; called only where the log itself is right */
export function wholeVerdict(
  verdict: Verdict,
  { model, fault, notes }: { model?: ModelCheck; fault: () => string | undefined; notes: string[] },
): WholeVerdict {
  const readModel = verdict.finding ? undefined : fault();
  const seen = model && { isOurs: model.isOurs, position: model.position };
  return { ...verdict, readModel, model: seen, notes: readModel ? [] : notes };
}

export const isRight = ({ finding, readModel }: WholeVerdict): boolean =>
  finding === undefined && readModel === undefined;

/** Prints what a verification found, for people. */
export function reportVerdict({ finding, events, heads, position, chain, ...beside }: WholeVerdict): void {
  const { readModel, model, notes } = beside;
  if (finding) {
    print(`Not as it was recorded: ${tellFinding(finding)}`);
    printError(`The ${count(events, 'event')} before that ${events === 1 ? 'is' : 'are'} as recorded.`);
    return;
  }
  print(`The log is as it was recorded: ${count(events, 'event')} of ${count(heads.length, 'negotiation')}.`);
  notes.forEach(print);
  if (readModel) print(readModel);
  else if (model?.isOurs) print(`The read model matches the log, up to position ${model.position}.`);
  else if (model) print('The read model is of another version of Parley, and is rebuilt at the next start.');
  if (position > 0) print(`Keep this elsewhere, and give it to --expect: ${chain}@${position}`);
}

/** The same for programs. Positions are strings, as in the API. */
export const verdictJson = ({
  finding,
  events,
  heads,
  position,
  chain,
  readModel,
  model,
  notes,
}: WholeVerdict) => ({
  log: {
    ok: finding === undefined,
    events,
    negotiations: heads.length,
    position: String(position),
    chain: position > 0 ? chain : null,
    finding: finding ? { ...finding, position: String(finding.position) } : null,
  },
  readModel: model
    ? { ok: readModel === undefined, position: String(model.position), isCurrentVersion: model.isOurs }
    : null,
  detail: readModel ?? null,
  notes,
});

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
