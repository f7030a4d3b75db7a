import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a running Parley can be told from outside, and the token it is injected by. Times in milliseconds, sizes in bytes. */
export abstract class Settings {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Absolute path of the folder that holds everything Parley keeps on this machine. */
  abstract readonly dataFolder: string;
  abstract readonly eventStoreUrl: string;
  abstract readonly logLevel: string;
  abstract readonly bodyLimit: number;
  abstract readonly urlLimit: number;
  abstract readonly requestTimeoutMs: number;
  abstract readonly stopTimeoutMs: number;
}

interface Setting<K extends keyof Settings> {
  name: string;
  key: K;
  /** As written in the environment. */
  default: string;
  says: string;
  /** @throws Error whose message ends the sentence "NAME …" */
  parse: (text: string) => Settings[K];
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const EVENT_STORE_SCHEMES = ['sqlite', 'memory', 'esdb', 'esdb+discover', 'kurrentdb', 'kurrentdb+discover'];
const MIB = 1024 * 1024;

const wholeNumber = (lowest: number, highest: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < lowest || value > highest) {
    throw new Error(`must be a whole number from ${lowest} to ${highest}, not ${JSON.stringify(text)}`);
  }
  return value;
};

const oneOf = (allowed: readonly string[]) => (text: string) => {
  if (!allowed.includes(text))
    throw new Error(`must be one of ${allowed.join(', ')}, not ${JSON.stringify(text)}`);
  return text;
};

const filled = (text: string) => {
  if (text.trim() === '' || text.includes('\0')) throw new Error('must not be empty');
  return text;
};

const storeUrl = (text: string) => {
  const scheme = /^([a-z+]+):/.exec(text)?.[1] ?? '';
  if (!EVENT_STORE_SCHEMES.includes(scheme)) {
    // The value itself may hold a password: it is not repeated.
    throw new Error(`must begin with ${EVENT_STORE_SCHEMES.map((each) => `${each}:`).join(' or ')}`);
  }
  return text;
};

const setting = <K extends keyof Settings>(one: Setting<K>) => one as unknown as Setting<keyof Settings>;

/** Every setting there is; the README's table is made from it. */
export const SETTINGS = [
  setting({
    name: 'HOST',
    key: 'host',
    default: '127.0.0.1',
    parse: filled,
    says: 'Address to listen on. The default is reached from this machine only.',
  }),
  setting({
    name: 'PORT',
    key: 'port',
    default: '3000',
    parse: wholeNumber(0, 65535),
    says: 'Port to listen on; 0 takes a free one.',
  }),
  setting({
    name: 'PARLEY_DATA',
    key: 'dataFolder',
    default: './data',
    parse: (text) => resolve(filled(text)),
    says: 'Folder for what Parley keeps: the log (when it is embedded) and the read model.',
  }),
  setting({
    name: 'EVENT_STORE_URL',
    key: 'eventStoreUrl',
    default: 'sqlite:',
    parse: storeUrl,
    says: 'Where the log is: `sqlite:` (in PARLEY_DATA; or `sqlite:/a/file.db`), `esdb://…`, `esdb+discover://…`, `kurrentdb://…`, or `memory:` (gone at exit).',
  }),
  setting({
    name: 'LOG_LEVEL',
    key: 'logLevel',
    default: 'info',
    parse: oneOf(LOG_LEVELS),
    says: 'What is logged (JSON lines on standard output): `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
  }),
  setting({
    name: 'BODY_LIMIT',
    key: 'bodyLimit',
    default: String(MIB),
    parse: wholeNumber(1024, 64 * MIB),
    says: 'Largest body of a command, in bytes. Imports are streamed and have no limit.',
  }),
  setting({
    name: 'URL_LIMIT',
    key: 'urlLimit',
    default: '8192',
    parse: wholeNumber(256, 15_000),
    says: 'Longest path and query of a request, in bytes.',
  }),
  setting({
    name: 'REQUEST_TIMEOUT_MS',
    key: 'requestTimeoutMs',
    default: '30000',
    parse: wholeNumber(100, 3_600_000),
    says: 'How long a client may take to send its headers, and a command its body, in milliseconds.',
  }),
  setting({
    name: 'STOP_TIMEOUT_MS',
    key: 'stopTimeoutMs',
    default: '3000',
    parse: wholeNumber(0, 600_000),
    says: 'How long requests under way may go on after SIGTERM or SIGINT, in milliseconds.',
  }),
] as const;

/** One or more settings cannot be used; the message has a line for each. */
export class SettingsError extends Error {}

/**
 * Reads the settings from an environment; a variable that is unset or empty has its default.
 * @throws SettingsError naming every setting that is wrong, not only the first
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const settings: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const { name, key, default: fallback, parse } of SETTINGS) {
    try {
      settings[key] = parse(environment[name] || fallback);
    } catch (error) {
      wrong.push(`${name} ${(error as Error).message}.`);
    }
  }
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  return settings as unknown as Settings;
}

/** @throws SettingsError when the folder cannot be made */
export function makeDataFolder({ dataFolder }: Settings): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw new SettingsError(`PARLEY_DATA cannot be used: ${(error as Error).message}.`);
  }
}
