import type { Settings } from '../common/settings.js';

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** Local URL of the server with the same settings, without its base path: `http://127.0.0.1:3000`. */
export function serverUrl({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  const address = ANY_ADDRESS.has(host) ? '127.0.0.1' : host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
