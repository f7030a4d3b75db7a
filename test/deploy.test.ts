import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { validate } from 'dockerfile-utils';
import { SETTINGS } from '../src/common/settings.js';
import { VERSION } from '../src/common/version.js';

const NAMES: string[] = SETTINGS.map(({ name }) => name);
const text = (file: string): string => readFileSync(file, 'utf8');

describe('Dockerfile', () => {
  it('is sound, and its labels say the version of the package', () => {
    expect(validate(text('Dockerfile'))).toEqual([]);
    expect(text('Dockerfile')).toContain(`org.opencontainers.image.version="${VERSION}"`);
  });

  it('takes every image from an argument, so that it can be given by its digest', () => {
    const from = [...text('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from).toHaveLength(3);
    for (const image of from) {
      const [, name] = /^\$\{(\w+)\}$/.exec(image)!;
      expect(text('Dockerfile')).toMatch(new RegExp(`^ARG ${name}=\\S+$`, 'm'));
    }
  });
});

describe('compose.yaml', () => {
  const { services } = parse(text('compose.yaml')) as {
    services: Record<string, { environment: object; ports: string[]; volumes: string[]; read_only: boolean }>;
  };

  it('is one Parley, reachable from this machine only, with settings that exist', () => {
    expect(Object.keys(services)).toEqual(['parley']);
    const { environment, ports, volumes, read_only } = services.parley;
    for (const name of Object.keys(environment)) expect(NAMES).toContain(name);
    expect(ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    expect([volumes, read_only]).toEqual([['parley:/data'], true]);
  });
});

describe('deploy/kubernetes.yaml', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- manifests have no types here
  const all = parseAllDocuments(text('deploy/kubernetes.yaml')).map((each) => each.toJS() as any);
  const { spec } = all.find(({ kind }) => kind === 'Deployment');
  const [container] = spec.template.spec.containers;
  const job = parse(text('deploy/kubernetes-first-key.yaml'));

  it('never runs two servers on one file', () => {
    expect([spec.replicas, spec.strategy]).toEqual([1, { type: 'Recreate' }]);
    expect(all.find(({ kind }) => kind === 'PersistentVolumeClaim').spec.accessModes).toEqual([
      'ReadWriteOnce',
    ]);
  });

  it('has settings, paths and an image that exist', () => {
    for (const { name } of container.env) expect(NAMES).toContain(name);
    const images = [container.image, job.spec.template.spec.containers[0].image];
    expect(images).toEqual([`parley:${VERSION}`, `parley:${VERSION}`]);
    for (const probe of ['readinessProbe', 'livenessProbe', 'startupProbe'])
      expect(container[probe].httpGet).toEqual({
        path: expect.stringMatching(/^\/health\/(live|ready)$/),
        port: 'http',
      });
    const claims = [spec.template.spec, job.spec.template.spec].map(
      ({ volumes }) => volumes[0].persistentVolumeClaim,
    );
    const { name } = all.find(({ kind }) => kind === 'PersistentVolumeClaim').metadata;
    expect(claims).toEqual([{ claimName: name }, { claimName: name }]);
  });

  it('leaves enough time to stop, and mounts what may be written', () => {
    const stopMs = Number(SETTINGS.find(({ key }) => key === 'stopTimeoutMs')!.default);
    expect(spec.template.spec.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(2 * stopMs);
    expect(container.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath)).toEqual([
      '/data',
      '/tmp',
    ]);
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
  });
});

describe('deploy/parley.service', () => {
  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

  (hasSystemd ? it : it.skip)(
    `is a unit that systemd takes${hasSystemd ? '' : ' (left out: no systemd-analyze)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-unit-'));
      try {
        const unit = join(folder, 'parley.service');
        writeFileSync(
          unit,
          text('deploy/parley.service')
            .replace('/usr/bin/node', process.execPath)
            .replace('/opt/parley', resolve('.')),
        );
        const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', unit], {
          encoding: 'utf8',
        });
        expect([status, stderr.split('\n').filter((line) => line.includes(unit))]).toEqual([0, []]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('sets only settings that exist', () => {
    const set = [...text('deploy/parley.service').matchAll(/\b(PARLEY_\w+)/g)].map(([, name]) => name);
    expect(set.length).toBeGreaterThan(0);
    for (const name of set) expect(NAMES).toContain(name);
  });
});
