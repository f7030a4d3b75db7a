import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../src/common/version.js';
import { caller } from './support/app.js';
import { buildMain } from './support/process.js';

/** Without one, nothing can be installed. */
const hasRegistry = spawnSync('npm', ['ping'], { timeout: 30_000 }).status === 0;
const named = `the package, packed and installed${hasRegistry ? '' : ' (left out: no registry)'}`;

(hasRegistry ? describe : describe.skip)(named, () => {
  let place: string;
  let tarball: string;
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  beforeAll(() => {
    buildMain();
    place = mkdtempSync(join(tmpdir(), 'parley-package-'));
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', place], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    tarball = join(
      place,
      (JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }])[0].filename,
    );
    npm('install', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  }, 10 * 60_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('holds what is needed to run, and no more', () => {
    const folder = join(place, 'node_modules', '@parley', 'server');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'dist/web/index.html',
        'dist/src/main.js',
      ]),
    );
    expect(files.filter((path) => /\.(ts|map)$|^(src|test|web|bench)\b|tsbuildinfo/.test(path))).toEqual([]);
  });

  it('says its version, and knows its commands', () => {
    expect(npm('exec', '--', 'parley', '--version')).toBe(`${VERSION}\n`);
    expect(npm('exec', '--', 'parley', 'help')).toContain('migrate');
  });

  it('serves from an empty folder, with the page in it', async () => {
    const child = spawn('npm', ['exec', '--', 'parley', 'serve'], {
      cwd: place,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    try {
      let url: string | undefined;
      for await (const line of createInterface({ input: child.stdout })) {
        url = (JSON.parse(line) as { url?: string }).url;
        if (url !== undefined) break;
      }
      const parley = caller(url!);
      const { status, body } = await parley.get('/');
      expect([status, body]).toEqual([200, expect.stringContaining('<title>Parley</title>')]);
      const [, script] = /src="\.(\/assets\/.+?)"/.exec(body)!;
      expect((await parley.get(script)).status).toBe(200);
      expect((await parley.get('/examples/delta-compact.ndjson')).status).toBe(200);
      const opened = await parley.post('/api/v1/negotiations', { title: 'Talks', occurredOn: '2025' });
      expect(opened.status).toBe(201);
      expect((await parley.get(opened.headers.get('location')!)).body.title).toBe('Talks');
      expect(readdirSync(join(place, 'data'))).toContain('ledger.db');
    } finally {
      const ended = once(child, 'close');
      // npm stops what it started only where it has a terminal: the group is stopped.
      process.kill(-child.pid!, 'SIGTERM');
      await ended;
    }
    // Nothing of Node: no deprecation, nothing experimental.
    expect(complaints).toBe('');
    expect(JSON.parse(npm('exec', '--', 'parley', 'verify', '--json')).log).toMatchObject({
      ok: true,
      events: 1,
    });
  }, 60_000);

  it('asks for nothing that the lockfile of the checkout changes', () => {
    const { overrides = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { overrides?: object };
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    // npm applies overrides only at the root: what the package needs must be right without.
    for (const name of Object.keys(overrides))
      expect(packages[`node_modules/${name}`]).toMatchObject({ dev: true });
  });
});
