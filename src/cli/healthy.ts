import type { Settings } from '../common/settings.js';
import { CommandFailed } from './command.js';
import { serverUrl } from './server-url.js';

const TIMEOUT_MS = 2_000;

/** Whether the server with the same settings is alive. */
export async function healthy(settings: Settings): Promise<number> {
  const url = `${serverUrl(settings)}/health/live`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? 0 : 1;
  } catch (error) {
    throw new CommandFailed(`${url} does not answer: ${(error as Error).message}.`);
  }
}
