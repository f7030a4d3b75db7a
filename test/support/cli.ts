import { runCommandLine } from '../../src/cli/program.js';

export interface Told {
  code: number;
  out: string;
  err: string;
}

/**
 * Runs a command line in this process.
 * @throws what the command throws
 */
export async function call(
  args: string[],
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<Told> {
  const told = { out: '', err: '' };
  const listen = (name: 'out' | 'err', stream: NodeJS.WriteStream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      told[name] += String(text);
      return true;
    });
  const spies = [listen('out', process.stdout), listen('err', process.stderr)];
  try {
    const code = await runCommandLine(args, { ...settings, PARLEY_DATA: dataFolder });
    return { code, ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
