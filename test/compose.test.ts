import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SETTINGS } from '../src/common/settings.js';
import { parseStoreUrl } from '../src/ledger/eventstoredb/index.js';
import { eventStoreProgram, LEFT_OUT } from './support/eventstore-server.js';

interface Service {
  image?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, unknown> | string[];
  healthcheck?: { test: string[] };
  restart?: string;
}
interface Compose {
  services: Record<string, Service>;
  networks?: Record<string, unknown>;
  volumes?: Record<string, unknown>;
}

const read = (file: string): Compose => parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const one = read('compose.kurrentdb.yaml');
const override = read('compose.cluster.yaml');

/** As Compose lays one file over another: environments, dependencies and lists are joined. */
const cluster: Compose = {
  services: Object.fromEntries(
    [...new Set([...Object.keys(one.services), ...Object.keys(override.services)])].map((name) => {
      const [below, above] = [one.services[name] ?? {}, override.services[name] ?? {}];
      const environment = { ...below.environment, ...above.environment };
      return [name, { ...below, ...above, environment, depends_on: above.depends_on ?? below.depends_on }];
    }),
  ),
  networks: one.networks,
  volumes: { ...one.volumes, ...override.volumes },
};

const all: [string, Compose][] = [
  ['compose.kurrentdb.yaml', one],
  ['compose.kurrentdb.yaml with compose.cluster.yaml', cluster],
];

describe.each(all)('%s', (_, { services, networks, volumes }) => {
  const each = Object.entries(services);
  const named = (pattern: RegExp) => each.filter(([name]) => pattern.test(name));

  it('refers only to what it has', () => {
    for (const [, { volumes: mounted = [], networks: joined = [], depends_on: needs = [] }] of each) {
      for (const network of joined) expect(Object.keys(networks!)).toContain(network);
      for (const service of Array.isArray(needs) ? needs : Object.keys(needs))
        expect(Object.keys(services)).toContain(service);
      for (const [source] of mounted.map((mount) => mount.split(':')))
        if (source.startsWith('.')) expect(existsSync(source)).toBe(true);
        else expect(Object.keys(volumes!)).toContain(source);
    }
  });

  it('keeps every log and every replica in a volume of its own', () => {
    const kept = named(/^(kurrentdb|parley)/).map(([, { volumes: mounted = [] }]) => mounted[0].split(':'));
    expect(new Set(kept.map(([source]) => source)).size).toBe(kept.length);
    expect(new Set(kept.map(([, target]) => target))).toEqual(new Set(['/var/lib/kurrentdb', '/data']));
    expect(readFileSync('Dockerfile', 'utf8')).toContain('PARLEY_DATA=/data');
  });

  it('gives the replicas settings that there are, and a store that is there', () => {
    const names = SETTINGS.map(({ name }) => name as string);
    for (const [, { environment = {} }] of named(/^parley/)) {
      for (const name of Object.keys(environment)) expect(names).toContain(name);
      const { hosts } = parseStoreUrl(environment.EVENT_STORE_URL);
      const nodes = named(/^kurrentdb/).map(([name]) => name);
      expect(hosts.map(({ address }) => address).sort()).toEqual(nodes.sort());
      expect(hosts.every(({ port }) => port === 2113)).toBe(true);
    }
  });

  it('lets the replicas trust the network that they share with the proxy alone', () => {
    const { ipam } = networks!.front as { ipam: { config: [{ subnet: string }] } };
    for (const [, { environment = {}, networks: joined }] of named(/^parley/)) {
      expect(environment.PARLEY_TRUSTED_PROXIES).toBe(ipam.config[0].subnet);
      expect(joined).toContain('front');
    }
    expect(
      each.filter(([, { networks: joined = [] }]) => joined.includes('front')).map(([name]) => name),
    ).toEqual([...named(/^parley/).map(([name]) => name), 'proxy']);
  });

  it('lets nobody but the proxy be reached, and that from this machine only', () => {
    const reached = each.filter(([, { ports }]) => ports !== undefined);
    expect(reached.map(([name]) => name)).toEqual(['proxy']);
    expect(reached[0][1].ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    for (const [, { networks: joined }] of named(/^kurrentdb/)) expect(joined).toEqual(['store']);
    expect(networks!.store).toEqual({ internal: true });
  });

  it('has a proxy before every replica', () => {
    const [, ...replicas] = /reverse_proxy (.+) (.+) \{/.exec(readFileSync('deploy/Caddyfile', 'utf8'))!;
    expect(replicas).toEqual(named(/^parley/).map(([name]) => `${name}:3000`));
  });

  it('starts every node again whatever code it ends with, and tells when it is ready', () => {
    for (const [name, { restart, healthcheck, environment }] of named(/^kurrentdb/)) {
      expect(restart).toBe('always');
      expect(healthcheck!.test.join(' ')).toContain('/health/live');
      expect(environment).toMatchObject({
        KURRENTDB_NODE_HOST_ADVERTISE_AS: name,
        KURRENTDB_REPLICATION_HOST_ADVERTISE_AS: name,
        KURRENTDB_CLUSTER_SIZE: String(named(/^kurrentdb/).length),
        KURRENTDB_TELEMETRY_OPTOUT: 'true',
      });
      const others = (environment?.KURRENTDB_GOSSIP_SEED ?? '').split(',').filter((seed) => seed !== '');
      const nodes = named(/^kurrentdb/).map(([node]) => `${node}:2113`);
      expect(others.sort()).toEqual(nodes.filter((node) => node !== `${name}:2113`).sort());
    }
  });

  const server = eventStoreProgram();
  (server ? it : it.skip)(`has options that the server knows${server ? '' : ` (${LEFT_OUT})`}`, () => {
    const help = execFileSync(server!, ['--help'], { encoding: 'utf8' }).replaceAll(
      'EVENTSTORE_',
      'KURRENTDB_',
    );
    for (const [, { environment = {} }] of named(/^kurrentdb/))
      for (const name of Object.keys(environment)) {
        const option = `--${name.slice('KURRENTDB_'.length).toLowerCase().replaceAll('_', '-')} `;
        expect({ name, known: help.includes(option) || help.includes(name) }).toEqual({ name, known: true });
      }
  });
});
