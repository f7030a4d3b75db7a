import type { Settings } from '../common/settings.js';

/** One word of the command line: `parley WORD …`. Modules in this folder export theirs as `command`. */
export interface Command {
  /** One line for each way to call it, beginning with its word. */
  usage: string[];
  /**
   * @param args what stands after the word
   * @returns the exit code: 0 done, 1 not done; others are the command's own
   * @throws UsageError (exit code 2) · CommandFailed (1) · anything else is a bug, shown with its stack (1)
   */
  run(args: string[], settings: Settings): Promise<number> | number;
}

/** The command cannot be understood. */
export class UsageError extends Error {}

/** It cannot be done, in words for whoever asked. */
export class CommandFailed extends Error {}

/** Answers go to standard output, everything else to standard error. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
