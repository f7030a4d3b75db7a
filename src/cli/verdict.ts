import type { LocalLog } from '../ledger/local-log.js';
import { tellFinding } from '../ledger/verify.js';
import type { Verdict } from '../ledger/verify-log.js';
import type { Settings } from '../common/settings.js';
import { DIRECTORY } from '../directory/directory.js';
import { ModelCheck, type ModelKind } from '../readmodel/model-check.js';
import { READ_MODEL } from '../readmodel/read-model.js';
import { CommandFailed, print, printError } from './command.js';
import { directoryFolder, readModelFolder } from './folder.js';

/** A verified model: whether it was written by this version of Parley, its position, and what is wrong with it. */
export interface CheckedModel {
  kind: ModelKind;
  isOurs: boolean;
  position: number;
  fault: string | undefined;
}

export interface WholeVerdict extends Verdict {
  /** What is wrong with the copy of a server's log. */
  copyFault: string | undefined;
  /** The read model and the directory, if there. */
  models: CheckedModel[];
  /** Shown to people beside the verdict. */
  notes: string[];
}

/** The models in a data folder, to be checked against a log. */
export function modelsIn(settings: Settings, archive: LocalLog): ModelCheck[] {
  const folders: [ModelKind, string][] = [
    [READ_MODEL, readModelFolder(settings)],
    [DIRECTORY, directoryFolder(settings)],
  ];
  return folders.flatMap(([kind, folder]) => modelIn(kind, folder, archive) ?? []);
}

function modelIn(kind: ModelKind, folder: string, archive: LocalLog): ModelCheck | undefined {
  try {
    return ModelCheck.of(kind, folder, archive);
  } catch (error) {
    throw new CommandFailed(
      `${kind.title} in ${folder} cannot be read: ${(error as Error).message}. --log-only verifies the log without it.`,
    );
  }
}

/** Compares the local data with the log, if the log itself is intact. */
export function wholeVerdict(
  verdict: Verdict,
  local: { models: ModelCheck[]; copyFault?: () => string | undefined; notes: string[] },
): WholeVerdict {
  const isIntact = verdict.finding === undefined;
  const copyFault = isIntact ? local.copyFault?.() : undefined;
  const models = local.models.map((model): CheckedModel => {
    const { kind, isOurs, position } = model;
    return { kind, isOurs, position, fault: isIntact ? model.fault(verdict.position) : undefined };
  });
  const whole = { ...verdict, copyFault, models };
  return { ...whole, notes: isRight(whole) ? local.notes : [] };
}

const faultsOf = ({ copyFault, models }: Pick<WholeVerdict, 'copyFault' | 'models'>): string[] =>
  [copyFault, ...models.map(({ fault }) => fault)].filter((fault) => fault !== undefined);

export const isRight = (verdict: Omit<WholeVerdict, 'notes'>): boolean =>
  verdict.finding === undefined && faultsOf(verdict).length === 0;

/** Prints the result of a verification as text. */
export function reportVerdict(verdict: WholeVerdict): void {
  const { finding, events, heads, position, chain, models, notes } = verdict;
  if (finding) {
    print(`Not as it was recorded: ${tellFinding(finding)}`);
    // A digest that is not met may mean that one of them was changed, and all hashes after it, too.
    if (events > 0)
      printError(
        `The ${count(events, 'event')} before that ${events === 1 ? 'matches its hash' : 'match their hashes'}.`,
      );
    return;
  }
  print(`The log is as it was recorded: ${count(events, 'event')} of ${count(heads.length, 'negotiation')}.`);
  notes.forEach(print);
  faultsOf(verdict).forEach(print);
  if (faultsOf(verdict).length === 0) models.forEach((model) => print(sayMatches(model)));
  if (position > 0) print(`Keep this elsewhere, and give it to --expect: ${chain}@${position}`);
}

const sayMatches = ({ kind: { title }, isOurs, position }: CheckedModel): string =>
  isOurs
    ? `${title} matches the log, up to position ${position}.`
    : `${title} is of another version of Parley, and is rebuilt at the next start.`;

/** The same as JSON. Positions are strings, as in the API. */
export const verdictJson = (verdict: WholeVerdict) => {
  const { finding, events, heads, position, chain, models, notes } = verdict;
  const json = (kind: ModelKind) => {
    const model = models.find((each) => each.kind === kind);
    return model
      ? { ok: model.fault === undefined, position: String(model.position), isCurrentVersion: model.isOurs }
      : null;
  };
  return {
    log: {
      ok: finding === undefined,
      events,
      negotiations: heads.length,
      position: String(position),
      chain: position > 0 ? chain : null,
      finding: finding ? { ...finding, position: String(finding.position) } : null,
    },
    readModel: json(READ_MODEL),
    directory: json(DIRECTORY),
    detail: faultsOf(verdict).join(' ') || null,
    notes,
  };
};

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
