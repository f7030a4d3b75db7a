import { printable } from '../common/printable.js';

/** The arguments are invalid (exit code 2). */
export class UsageError extends Error {}

/** It cannot be done (exit code 1); the message is for the user. */
export class CommandFailed extends Error {}

/** One line. Answers go to standard output, everything else to standard error. */
export const print = (line: string): void => void process.stdout.write(`${printable(line)}\n`);

/** An answer for programs: `--json`. */
export const printJson = (answer: unknown): void =>
  JSON.stringify(answer, undefined, 2).split('\n').forEach(print);

/** One line, or several of Parley's own. */
export const printError = (text: string): void =>
  void process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
