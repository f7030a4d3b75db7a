import type { EndPoint, NodePreference } from '@eventstore/db-client';
import { InvalidStoreUrl } from '../port.js';

/** What an `esdb://` or `kurrentdb://` URL says; times in milliseconds, file names as given. */
export interface StoreUrl {
  hosts: EndPoint[];
  /** The single host is asked for the cluster members, as several hosts always are. */
  discover: boolean;
  tls: boolean;
  credentials?: { username: string; password: string };
  caFile?: string;
  certificateFile?: string;
  keyFile?: string;
  nodePreference: NodePreference;
  maxDiscoverAttempts: number;
  discoveryInterval: number;
  /** Whole seconds, the client's resolution. */
  gossipTimeout: number;
  keepAliveInterval: number;
  keepAliveTimeout: number;
  deadlineMs?: number;
  connectionName: string;
}

const SCHEMES: Record<string, { discover: boolean }> = {
  esdb: { discover: false },
  'esdb+discover': { discover: true },
  kurrentdb: { discover: false },
  'kurrentdb+discover': { discover: true },
};
const DEFAULT_PORT = 2113;
const NODE_PREFERENCES: Record<string, NodePreference> = {
  leader: 'leader',
  follower: 'follower',
  random: 'random',
  readonlyreplica: 'read_only_replica',
};
const ENCODE = 'In a name or password, write the characters : / ? # @ % as %3A %2F %3F %23 %40 %25.';

const flat = (text: string): string => text.toLowerCase().replace(/[_-]/g, '');

function decoded(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidStoreUrl(`${what} of the event store's URL is not percent-encoded correctly. ${ENCODE}`);
  }
}

function credentialsOf(userInfo: string): StoreUrl['credentials'] {
  const [username, password, ...more] = userInfo.split(':');
  if (!username || !password || more.length > 0 || userInfo.includes('@')) {
    throw new InvalidStoreUrl(`Before the @ of the event store's URL stands name:password. ${ENCODE}`);
  }
  return { username: decoded(username, 'The name'), password: decoded(password, 'The password') };
}

function hostOf(text: string, index: number): EndPoint {
  const parts = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?$/.exec(text);
  const port = parts?.[2] === undefined ? DEFAULT_PORT : Number(parts[2]);
  if (parts === null || port < 1 || port > 65_535) {
    throw new InvalidStoreUrl(
      `Host ${index + 1} of the event store's URL must be written host:port, with a port from 1 to 65535.`,
    );
  }
  return { address: parts[1], port };
}

type Option = (url: StoreUrl, value: string, key: string) => void;

const whole =
  (lowest: number, set: (url: StoreUrl, value: number) => void): Option =>
  (url, value, key) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < lowest)
      throw new InvalidStoreUrl(`${key} in the event store's URL must be a whole number from ${lowest} up.`);
    set(url, number);
  };

const flag =
  (set: (url: StoreUrl, value: boolean, key: string) => void): Option =>
  (url, value, key) => {
    if (value !== 'true' && value !== 'false')
      throw new InvalidStoreUrl(`${key} in the event store's URL must be true or false.`);
    set(url, value === 'true', key);
  };

const OPTIONS: Record<string, Option> = {
  tls: flag((url, value) => (url.tls = value)),
  tlsVerifyCert: flag((_, value) => {
    if (!value)
      throw new InvalidStoreUrl(
        'tlsVerifyCert=false is not supported: give the CA that signed the certificate as tlsCAFile.',
      );
  }),
  throwOnAppendFailure: flag(() => undefined),
  tlsCAFile: (url, value) => (url.caFile = value),
  userCertFile: (url, value) => (url.certificateFile = value),
  userKeyFile: (url, value) => (url.keyFile = value),
  connectionName: (url, value) => (url.connectionName = value),
  nodePreference: (url, value, key) => {
    const preference = NODE_PREFERENCES[flat(value)];
    if (preference === undefined)
      throw new InvalidStoreUrl(
        `${key} in the event store's URL must be leader, follower, random or readOnlyReplica.`,
      );
    url.nodePreference = preference;
  },
  maxDiscoverAttempts: whole(1, (url, value) => (url.maxDiscoverAttempts = value)),
  discoveryInterval: whole(0, (url, value) => (url.discoveryInterval = value)),
  gossipTimeout: whole(1, (url, value) => (url.gossipTimeout = value)),
  keepAliveInterval: whole(100, (url, value) => (url.keepAliveInterval = value)),
  keepAliveTimeout: whole(100, (url, value) => (url.keepAliveTimeout = value)),
  defaultDeadline: whole(100, (url, value) => (url.deadlineMs = value)),
};
const OPTION_NAMES = new Map(Object.keys(OPTIONS).map((name) => [flat(name), name]));

function readOption(url: StoreUrl, pair: string): void {
  const equals = pair.indexOf('=');
  const name = OPTION_NAMES.get(flat(equals < 0 ? pair : pair.slice(0, equals)));
  if (name === undefined) {
    throw new InvalidStoreUrl(
      `The event store's URL has an option that is not known. Known are ${Object.keys(OPTIONS).join(', ')}.`,
    );
  }
  const value = decoded(pair.slice(equals + 1), name);
  if (equals < 0 || value === '') throw new InvalidStoreUrl(`${name} in the event store's URL has no value.`);
  OPTIONS[name](url, value, name);
}

/**
 * Reads `esdb://`, `esdb+discover://`, `kurrentdb://` and `kurrentdb+discover://`. A parser of our own, because the client's
 * warnings and errors repeat the URL including the password.
 * @throws InvalidStoreUrl
 */
export function parseStoreUrl(text: string): StoreUrl {
  const [, scheme = '', rest = ''] = /^([a-z+]+):\/\/(.*)$/s.exec(text.trim()) ?? [];
  const form = SCHEMES[scheme];
  if (form === undefined)
    throw new InvalidStoreUrl(
      `The event store's URL must begin with ${Object.keys(SCHEMES).join(':// or ')}://.`,
    );
  const [, authority, path, , query] = /^([^/?#]*)([^?#]*)(\?([^#]*))?/.exec(rest)!;
  const at = authority.lastIndexOf('@');
  if (rest.slice(authority.length).includes('@'))
    throw new InvalidStoreUrl(`The event store's URL has an @ where none can stand. ${ENCODE}`);
  if (rest.includes('#') || !/^\/*$/.test(path))
    throw new InvalidStoreUrl("The event store's URL has a path; after the hosts only ?key=value can stand.");
  const hosts = authority
    .slice(at + 1)
    .split(',')
    .map(hostOf);
  const url: StoreUrl = {
    hosts,
    discover: form.discover || hosts.length > 1,
    tls: true,
    nodePreference: 'leader',
    maxDiscoverAttempts: 3,
    discoveryInterval: 100,
    gossipTimeout: 1,
    keepAliveInterval: 10_000,
    keepAliveTimeout: 4_000,
    connectionName: 'parley',
  };
  if (at >= 0) url.credentials = credentialsOf(authority.slice(0, at));
  for (const pair of (query ?? '').split('&')) if (pair !== '') readOption(url, pair);
  if ((url.certificateFile === undefined) !== (url.keyFile === undefined))
    throw new InvalidStoreUrl("userCertFile and userKeyFile in the event store's URL go together.");
  return url;
}

/** For people and logs: the hosts, without secrets. */
export const describeUrl = ({ hosts }: StoreUrl): string =>
  `EventStoreDB at ${hosts.map(({ address, port }) => `${address}:${port}`).join(', ')}`;
