// What Parley is held against is no part of it: bench/peers has a lockfile of its own, and is installed when a bench first asks for it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { quick } from './options.mjs';

export const PEERS = join(import.meta.dirname, '..', 'peers');
export const requirePeer = createRequire(join(PEERS, 'package.json'));

/** Why the packages cannot be had here, or nothing. */
export const missingPeers = install();

function install() {
  if (isInstalled()) return undefined;
  if (quick) return 'the peers are not installed, and a quick run does not install them';
  process.stderr.write(
    'Installing the peers into bench/peers (once; a SQLite driver may have to be compiled) …\n',
  );
  spawnSync('npm', ['ci', '--prefix', PEERS, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return isInstalled() ? undefined : 'the peers could not be installed (npm ci --prefix bench/peers)';
}

function isInstalled() {
  return ['sqlite3/build', 'pg'].every((path) => existsSync(join(PEERS, 'node_modules', path)));
}
