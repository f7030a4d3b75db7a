import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isSafeUrl } from './safe-url.js';

/** The settings, and the token by which they are injected. Times in milliseconds, sizes in bytes. */
export abstract class Settings {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Absolute path of the folder of everything that Parley stores on this machine. */
  abstract readonly dataFolder: string;
  abstract readonly eventStoreUrl: string;
  abstract readonly logLevel: string;
  abstract readonly bodyLimit: number;
  abstract readonly urlLimit: number;
  abstract readonly requestTimeoutMs: number;
  abstract readonly stopTimeoutMs: number;
  abstract readonly allowAnonymous: boolean;
  /** In lower case. */
  abstract readonly allowedHosts: readonly string[];
  /** Addresses and networks, separated by commas; empty: none. */
  abstract readonly trustedProxies: string;
  /** Empty: no tokens are accepted. */
  abstract readonly oidcIssuer: string;
  abstract readonly oidcAudience: string;
  /** Empty: from the issuer's discovery document. */
  abstract readonly oidcJwksUrl: string;
  abstract readonly oidcRoleClaim: string;
  abstract readonly headerLimit: number;
  abstract readonly lineLimit: number;
  abstract readonly importLimit: number;
  abstract readonly pageLimit: number;
  /** Requests a second of one key, token or address. */
  abstract readonly rateLimit: number;
  abstract readonly liveLimit: number;
  abstract readonly liveLimitEach: number;
  abstract readonly exportLimit: number;
  abstract readonly importsAtOnce: number;
  abstract readonly idleTimeoutMs: number;
  abstract readonly longestRequestMs: number;
  abstract readonly inFlightLimit: number;
  abstract readonly delayLimitMs: number;
  /** Empty: texts stay on this machine. */
  abstract readonly draftingUrl: string;
  abstract readonly draftingModel: string;
  abstract readonly draftingKey: string;
}

interface Setting<K extends keyof Settings> {
  name: string;
  key: K;
  /** As written in the environment. */
  default: string;
  description: string;
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

const yesOrNo = (text: string) => oneOf(['true', 'false'])(text) === 'true';

const networks = (text: string) => {
  const all = text.split(',').map((one) => one.trim());
  const wrong = all.find((one) => text !== '' && !isNetwork(one));
  if (wrong === undefined) return all.join(',');
  throw new Error(`must be addresses or networks (10.0.0.0/8), not ${JSON.stringify(wrong)}`);
};

function isNetwork(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  if (longest === undefined || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest);
}

const hostNames = (text: string) => {
  const all = text === '' ? [] : text.split(',').map((one) => one.trim().toLowerCase());
  const wrong = all.find((one) => !/^[a-z0-9.-]+$/.test(one));
  if (wrong === undefined) return all;
  throw new Error(`must be names without a port (parley.example.org), not ${JSON.stringify(wrong)}`);
};

const anyText = (text: string) => text.trim();

const safeUrlOrNone = (text: string) => {
  if (text === '' || isSafeUrl(text)) return text;
  throw new Error('must be a URL that begins with https:// (or http://, of this machine)');
};

const storeUrl = (text: string) => {
  const scheme = /^([a-z+]+):/.exec(text)?.[1] ?? '';
  if (!EVENT_STORE_SCHEMES.includes(scheme)) {
    // The value may contain a password: it is not repeated.
    throw new Error(`must begin with ${EVENT_STORE_SCHEMES.map((each) => `${each}:`).join(' or ')}`);
  }
  return text;
};

const setting = <K extends keyof Settings>(one: Setting<K>) => one as unknown as Setting<keyof Settings>;

/** All settings; the README's table is generated from them. */
export const SETTINGS = [
  setting({
    name: 'HOST',
    key: 'host',
    default: '127.0.0.1',
    parse: filled,
    description: 'Address to listen on. The default is reached from this machine only.',
  }),
  setting({
    name: 'PORT',
    key: 'port',
    default: '3000',
    parse: wholeNumber(0, 65535),
    description: 'Port to listen on; 0 takes a free one.',
  }),
  setting({
    name: 'PARLEY_DATA',
    key: 'dataFolder',
    default: './data',
    parse: (text) => resolve(filled(text)),
    description: 'Folder for what Parley keeps: the log (when it is embedded) and the read model.',
  }),
  setting({
    name: 'EVENT_STORE_URL',
    key: 'eventStoreUrl',
    default: 'sqlite:',
    parse: storeUrl,
    description:
      'Where the log is: `sqlite:` (in PARLEY_DATA; or `sqlite:/a/file.db`), `esdb://…`, `esdb+discover://…`, `kurrentdb://…`, or `memory:` (gone at exit).',
  }),
  setting({
    name: 'LOG_LEVEL',
    key: 'logLevel',
    default: 'info',
    parse: oneOf(LOG_LEVELS),
    description:
      'What is logged (JSON lines on standard output): `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
  }),
  setting({
    name: 'BODY_LIMIT',
    key: 'bodyLimit',
    default: String(MIB),
    parse: wholeNumber(1024, 64 * MIB),
    description: 'Largest body of a command, in bytes.',
  }),
  setting({
    name: 'URL_LIMIT',
    key: 'urlLimit',
    default: '8192',
    parse: wholeNumber(256, 15_000),
    description: 'Longest path and query of a request, in bytes.',
  }),
  setting({
    name: 'REQUEST_TIMEOUT_MS',
    key: 'requestTimeoutMs',
    default: '30000',
    parse: wholeNumber(100, 3_600_000),
    description: 'How long a client may take to send its headers, and a command its body, in milliseconds.',
  }),
  setting({
    name: 'STOP_TIMEOUT_MS',
    key: 'stopTimeoutMs',
    default: '3000',
    parse: wholeNumber(0, 600_000),
    description: 'How long requests under way may go on after SIGTERM or SIGINT, in milliseconds.',
  }),
  setting({
    name: 'PARLEY_ALLOW_ANONYMOUS',
    key: 'allowAnonymous',
    default: 'false',
    parse: yesOrNo,
    description: '`true` lets anyone who reaches it do everything, as long as no key has been made.',
  }),
  setting({
    name: 'ALLOWED_HOSTS',
    key: 'allowedHosts',
    default: '',
    parse: hostNames,
    description:
      'Names, with commas between them, by which Parley may be reached while no key has been made, besides addresses and names without a dot.',
  }),
  setting({
    name: 'TRUSTED_PROXIES',
    key: 'trustedProxies',
    default: '',
    parse: networks,
    description:
      'Addresses and networks of proxies, with commas between them, whose `X-Forwarded-For` says where a request comes from.',
  }),
  setting({
    name: 'OIDC_ISSUER',
    key: 'oidcIssuer',
    default: '',
    parse: safeUrlOrNone,
    description: 'Issuer of the OpenID Connect tokens that are taken besides keys.',
  }),
  setting({
    name: 'OIDC_AUDIENCE',
    key: 'oidcAudience',
    default: '',
    parse: anyText,
    description: 'Whom those tokens must be made for.',
  }),
  setting({
    name: 'OIDC_JWKS_URL',
    key: 'oidcJwksUrl',
    default: '',
    parse: safeUrlOrNone,
    description: "Where the issuer's public keys are; left out, its discovery document says.",
  }),
  setting({
    name: 'OIDC_ROLE_CLAIM',
    key: 'oidcRoleClaim',
    default: 'parley_role',
    parse: filled,
    description:
      'Claim that names the role (`reader`, `recorder`, `editor`, `admin`); dots lead into objects. A token without one may do nothing.',
  }),
  setting({
    name: 'HEADER_LIMIT',
    key: 'headerLimit',
    default: '32768',
    parse: wholeNumber(4096, MIB),
    description: 'Most bytes of headers of a request.',
  }),
  setting({
    name: 'IMPORT_LINE_LIMIT',
    key: 'lineLimit',
    default: String(MIB),
    parse: wholeNumber(1024, MIB),
    description: 'Longest line of an import, in bytes.',
  }),
  setting({
    name: 'IMPORT_LIMIT',
    key: 'importLimit',
    default: String(16 * 1024 * MIB),
    parse: wholeNumber(1024, Number.MAX_SAFE_INTEGER),
    description: 'Most bytes of one import; what came before the limit stays recorded.',
  }),
  setting({
    name: 'PAGE_LIMIT',
    key: 'pageLimit',
    default: '1000',
    parse: wholeNumber(1, 1000),
    description: 'Most entries on a page.',
  }),
  setting({
    name: 'RATE_LIMIT',
    key: 'rateLimit',
    default: '500',
    parse: wholeNumber(1, 1_000_000),
    description:
      'Requests a second of one key, token or address; more get `429`. Requests of this machine itself are not counted while no key has been made.',
  }),
  setting({
    name: 'LIVE_LIMIT',
    key: 'liveLimit',
    default: '10000',
    parse: wholeNumber(0, 1_000_000),
    description: 'Readers of live events at once, in all.',
  }),
  setting({
    name: 'LIVE_LIMIT_EACH',
    key: 'liveLimitEach',
    default: '1000',
    parse: wholeNumber(0, 1_000_000),
    description:
      'Readers of live events at once with the same key, token or (where nobody says who they are) address.',
  }),
  setting({
    name: 'EXPORT_LIMIT',
    key: 'exportLimit',
    default: '32',
    parse: wholeNumber(0, 100_000),
    description:
      'Exports and replays at once; more get `503`. One caller may have half of them; more get `429`.',
  }),
  setting({
    name: 'IMPORTS_AT_ONCE',
    key: 'importsAtOnce',
    default: '32',
    parse: wholeNumber(0, 100_000),
    description: 'Imports at once; more get `503`. One caller may have half of them; more get `429`.',
  }),
  setting({
    name: 'IDLE_TIMEOUT_MS',
    key: 'idleTimeoutMs',
    default: '120000',
    parse: wholeNumber(100, 3_600_000),
    description:
      'How long a connection may be silent both ways (an import that sends nothing, an export that nobody takes), in milliseconds.',
  }),
  setting({
    name: 'LONGEST_REQUEST_MS',
    key: 'longestRequestMs',
    default: '14400000',
    parse: wholeNumber(100, 2_000_000_000),
    description: 'How long one import, export or replay may take in all, in milliseconds.',
  }),
  setting({
    name: 'IN_FLIGHT_LIMIT',
    key: 'inFlightLimit',
    default: '2000',
    parse: wholeNumber(1, 1_000_000),
    description: 'Requests under way at once, live events left aside; more get `503`.',
  }),
  setting({
    name: 'DELAY_LIMIT_MS',
    key: 'delayLimitMs',
    default: '2000',
    parse: wholeNumber(10, 600_000),
    description:
      'When everything waits longer than this (the delay of the event loop, in milliseconds), new requests get `503` until it does not.',
  }),
  setting({
    name: 'PARLEY_DRAFTING_URL',
    key: 'draftingUrl',
    default: '',
    parse: safeUrlOrNone,
    description:
      'Base URL of an OpenAI-compatible API (`https://llm.example.org/v1`) that improves the drafts of the coding desk. Texts are sent there; left out, they stay here.',
  }),
  setting({
    name: 'PARLEY_DRAFTING_MODEL',
    key: 'draftingModel',
    default: 'default',
    parse: filled,
    description: 'Name of the model there.',
  }),
  setting({
    name: 'PARLEY_DRAFTING_KEY',
    key: 'draftingKey',
    default: '',
    parse: anyText,
    description: 'Its API key, where it asks for one.',
  }),
] as const;

/** One or more settings are invalid; the message has a line for each. */
export class SettingsError extends Error {}

/**
 * Reads the settings from environment variables; one that is unset or empty has its default.
 * @throws SettingsError naming every invalid setting
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
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SettingsError(`PARLEY_DATA cannot be used: ${(error as Error).message}.`);
  }
}
