import type { Settings } from '../common/settings.js';
import { CommandFailed } from './command.js';

const TIMEOUT_MS = 2_000;
const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** Whether the server with the same settings is alive. */
export async function healthy({ host, port }: Settings): Promise<number> {
  const address = ANY_ADDRESS.has(host) ? '127.0.0.1' : host;
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/health/live`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? 0 : 1;
  } catch (error) {
    throw new CommandFailed(`${url} does not answer: ${(error as Error).message}.`);
  }
}
