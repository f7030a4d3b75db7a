// Makes a checkout ready to run: installs from the lockfile and builds, each only when what is there is missing or stale.
// Plain Node, for nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];
const BUILT_FROM = ['src', 'events', 'projections', 'mapping', 'client/src', 'drafting', 'web'];
const BUILT_BY = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];

const inRoot = (...path) => join(ROOT, ...path);
const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const say = (text) => process.stderr.write(`${text}\n`);

/** Installs when the lockfile is not the one installed from, and builds when the sources are not those built from. */
export function makeReady() {
  checkNode();
  install();
  build();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Parley needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

function install() {
  const stamp = inRoot('node_modules', '.installed');
  const wanted = sha256(readFileSync(inRoot('package-lock.json')), process.platform, process.arch);
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalled()) {
    say('Installing what Parley needs from the lockfile (once; a minute or so) …');
    // Some packages ask for a newer Node than they need, in a page of warnings.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    run('npm', args, 'The installation failed.');
  }
  writeFileSync(stamp, wanted);
}

/** Whether somebody's own `npm ci` has put there what the lockfile says. */
function isInstalled() {
  const installed = JSON.parse(
    readIfThere(inRoot('node_modules', '.package-lock.json')) ?? '{"packages":{}}',
  ).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || installed[path]?.version === version,
  );
}

/** Builds when what is there is missing or older than the sources. */
export function build() {
  const stamp = inRoot('dist', '.built');
  const wanted = fingerprint();
  if (readIfThere(stamp) === wanted && existsSync(inRoot('dist', 'src', 'main.js'))) return;
  say('Building (half a minute or so) …');
  rmSync(inRoot('dist'), { recursive: true, force: true });
  run(
    process.execPath,
    [inRoot('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
    'The build failed.',
  );
  run(
    process.execPath,
    [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'web', '--logLevel', 'warn'],
    'The page could not be built.',
  );
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const sources = BUILT_FROM.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true })
      .filter((path) => /\.(ts|svelte|css|html|svg|js)$/.test(path) && !path.endsWith('.test.ts'))
      .map((path) => join(folder, path)),
  );
  const files = [...sources.sort(), ...BUILT_BY];
  return sha256(...files.flatMap((path) => [path, readFileSync(inRoot(path))]));
}

function run(command, args, complaint) {
  // Their progress goes where ours goes: standard output is for what was asked for.
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) fail(error ? `${complaint} ${error.message}` : complaint);
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fail(complaint) {
  say(complaint);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) makeReady();
