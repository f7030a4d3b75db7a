import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, startApp } from '../app.js';
import type { Commands, Page } from './page.js';
import { difference, differenceOfText, shownValues } from './shown.js';

const ROOT = resolve(__dirname, '..', '..', '..');
/** What pages call the server. */
const SERVER = /http:\/\/127\.0\.0\.1:3000\b/g;
const END_OF_BLOCK = '\u001e';
const LONGEST_MS = 60_000;

/** Programs that pages take for granted and that are not on this machine. */
export const missing = (): string[] =>
  ['bash', 'curl'].filter((program) => spawnSync(program, ['--version']).status !== 0);

/** A folder like a checkout that is built, and in which the app has just been started: `data/` is its data. */
export interface Desk {
  folder: string;
  app: App;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-page-'));
  for (const name of ['dist', 'examples', 'node_modules', 'package.json', 'projections'])
    symlinkSync(join(ROOT, name), join(folder, name));
  const app = await startApp({
    dataFolder: join(folder, 'data'),
    // As docs/webhooks.md has it started: its receiver is on this machine.
    settings: { PARLEY_WEBHOOK_PRIVATE: 'true' },
  });
  return {
    folder,
    app,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Does what a page says, from its top to its end, in one shell.
 * @returns what went otherwise than the page says, a line for each; nothing after a block that failed is tried
 */
export async function runPage(page: Page, { folder, app }: Desk): Promise<string[]> {
  const blocks = page.commands.filter(({ byHand }) => !byHand);
  const script = blocks.map(({ text }) => `${text}\nprintf '${END_OF_BLOCK}'\n`).join('');
  const { code, printed, complaints } = await bash(`set -e\n${script}`.replace(SERVER, app.url), folder);
  const outputs = printed.split(END_OF_BLOCK);
  const found: string[] = [];
  blocks.forEach((block, i) => {
    const isDone = i < outputs.length - 1;
    const at = `${page.path}:${isDone && block.shown ? block.shown.line : block.line}`;
    const difference = isDone ? otherThanShown(block, outputs[i]) : undefined;
    if (difference) found.push(`${at}: ${difference}\n${outputs[i]}`);
    if (i === outputs.length - 1)
      found.push(`${at}: these commands end with ${code}.\n${outputs[i]}\n${complaints}`);
  });
  return found;
}

function otherThanShown({ shown }: Commands, printed: string): string | undefined {
  if (!shown) return undefined;
  if (shown.kind === 'text') return differenceOfText(shown.text, printed);
  try {
    const expected = shownValues(shown.text);
    const answers = printed.split('\n').filter((line) => line.trim() !== '');
    if (answers.length < expected.length) return 'fewer answers are printed than are shown';
    const last = answers.slice(-expected.length).map((line) => JSON.parse(line) as unknown);
    return expected.length === 1 ? difference(expected[0], last[0]) : difference(expected, last);
  } catch (error) {
    return (error as Error).message;
  }
}

async function bash(
  script: string,
  cwd: string,
): Promise<{ code: number | null; printed: string; complaints: string }> {
  const complaints = join(cwd, 'complaints.txt');
  // A file: what a page leaves running in the background would hold a pipe open.
  const stderr = openSync(complaints, 'w');
  const child = spawn('bash', ['--noprofile', '--norc', '-c', script], {
    cwd,
    env: { ...process.env, no_proxy: '127.0.0.1' },
    stdio: ['ignore', 'pipe', stderr],
    detached: true,
  });
  closeSync(stderr);
  const all = () => process.kill(-child.pid!, 'SIGKILL');
  const tooLong = setTimeout(all, LONGEST_MS);
  let printed = '';
  const stdout = child.stdout!.setEncoding('utf8');
  stdout.on('data', (text: string) => (printed += text));
  const [[code]] = await Promise.all([once(child, 'exit'), once(stdout, 'end')]);
  clearTimeout(tooLong);
  try {
    all();
  } catch {
    // Nothing was left running.
  }
  return { code: code as number | null, printed, complaints: readFileSync(complaints, 'utf8') };
}
