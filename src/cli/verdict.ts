import type { LocalLog } from '../ledger/local-log.js';
import { tellFinding } from '../ledger/verify.js';
import type { Verdict } from '../ledger/verify-log.js';
import { ModelCheck } from '../readmodel/model-check.js';
import { CommandFailed, print, printError } from './command.js';

export interface WholeVerdict extends Verdict {
  /** A fault in the local data beside the log: the read model, or the copy of a server's log. */
  readModel: string | undefined;
  /** The verified read model, if any: whether it was written by this version of Parley, and its position. */
  model: { isOurs: boolean; position: number } | undefined;
  /** Shown to people beside the verdict. */
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

/** @param fault compares the local data with the log; called only if the log itself is intact */
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

/** Prints the result of a verification as text. */
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

/** The same as JSON. Positions are strings, as in the API. */
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
