import { type Command, CommandFailed } from './command.js';

const TIMEOUT_MS = 2_000;
const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

export const command: Command = {
  usage: ['healthy'],
  /** The health check of a container: whether the server with the same settings is alive. */
  async run(_, { host, port }) {
    const address = ANY_ADDRESS.has(host) ? '127.0.0.1' : host;
    const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/health/live`;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      return response.ok ? 0 : 1;
    } catch (error) {
      throw new CommandFailed(`${url} does not answer: ${(error as Error).message}.`);
    }
  },
};
