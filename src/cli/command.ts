import { printable } from '../common/printable.js';
import type { Settings } from '../common/settings.js';

/** A subcommand: `parley NAME …`. Modules in this folder export theirs as `command`. */
export interface Command {
  /** One line for each form, beginning with its name. */
  usage: string[];
  /**
   * @param args the arguments after the name
   * @returns the exit code: 0 done, 1 failed; others are the command's own
   * @throws UsageError (exit code 2) · CommandFailed (1) · anything else is a bug, shown with its stack (1)
   */
  run(args: string[], settings: Settings): Promise<number> | number;
}

/** The arguments are invalid. */
export class UsageError extends Error {}

/** It cannot be done; the message is for the user. */
export class CommandFailed extends Error {}

/** One line. Answers go to standard output, everything else to standard error. */
export const print = (line: string): void => void process.stdout.write(`${printable(line)}\n`);

/** One line, or several of Parley's own. */
export const printError = (text: string): void =>
  void process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`);
