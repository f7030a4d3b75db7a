import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { formerSettingsIn } from './former-settings.js';
import { LIMITS, type Limits } from './limits.js';
import { isSafeUrl } from './safe-url.js';

/** The settings, also their injection token. Times in milliseconds, sizes in bytes. */
export abstract class Settings {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Absolute path of the data folder: everything that Parley stores on this machine. */
  abstract readonly dataFolder: string;
  abstract readonly eventStoreUrl: string;
  abstract readonly logLevel: string;
  /** Path prefix of all URLs, as seen through a proxy; without a trailing slash, empty: none. */
  abstract readonly basePath: string;
  abstract readonly allowAnonymous: boolean;
  /** In lower case. */
  abstract readonly allowedHosts: readonly string[];
  /** Allowed CORS origins; empty: Parley's own only. */
  abstract readonly corsOrigins: readonly string[];
  /** Addresses and networks, separated by commas; empty: none. */
  abstract readonly trustedProxies: string;
  /** Empty: no tokens are accepted. */
  abstract readonly oidcIssuer: string;
  abstract readonly oidcAudience: string;
  /** Empty: from the issuer's discovery document. */
  abstract readonly oidcJwksUrl: string;
  abstract readonly oidcRoleClaim: string;
  /** Empty: tokens can see all negotiations. */
  abstract readonly oidcNegotiationsClaim: string;
  /** Requests per second of one key, token or address. */
  abstract readonly rateLimit: number;
  abstract readonly stopTimeoutMs: number;
  /** Empty: texts are not sent to another host. */
  abstract readonly draftingUrl: string;
  abstract readonly draftingModel: string;
  abstract readonly draftingKey: string;
  /** Whether webhooks may be sent to addresses that are not public. */
  abstract readonly webhookPrivate: boolean;
  /** For the connection and the answer. */
  abstract readonly webhookTimeoutMs: number;
  /** Before the second attempt. */
  abstract readonly webhookPauseMs: number;
  /** How long an event is retried. */
  abstract readonly webhookGiveUpMs: number;
  abstract readonly limits: Limits;
}

interface Setting<K extends Exclude<keyof Settings, 'limits'>> {
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

const origins = (text: string) => {
  const all = text === '' ? [] : text.split(',').map((one) => one.trim());
  const wrong = all.find((one) => !URL.canParse(one) || new URL(one).origin !== one);
  if (wrong === undefined) return all;
  throw new Error(
    `must be origins as browsers send them (https://desk.example.org), not ${JSON.stringify(wrong)}`,
  );
};

const path = (text: string) => {
  if (text === '' || text === '/') return '';
  if (/^(\/[A-Za-z0-9._~-]+)+$/.test(text)) return text;
  throw new Error(
    `must begin with a slash and not end with one, such as /parley, not ${JSON.stringify(text)}`,
  );
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

const setting = <K extends Exclude<keyof Settings, 'limits'>>(one: Setting<K>) =>
  one as unknown as Setting<Exclude<keyof Settings, 'limits'>>;

/** All settings; the README's table is generated from them. */
export const SETTINGS = [
  setting({
    name: 'HOST',
    key: 'host',
    default: '127.0.0.1',
    parse: filled,
    description: 'Address to listen on. The default is reachable from this machine only.',
  }),
  setting({
    name: 'PORT',
    key: 'port',
    default: '3000',
    parse: wholeNumber(0, 65535),
    description: 'Port to listen on; 0 takes a free one.',
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
    name: 'PARLEY_DATA',
    key: 'dataFolder',
    default: './data',
    parse: (text) => resolve(filled(text)),
    description: 'Folder for what Parley stores: the log (when it is embedded), the read model and the keys.',
  }),
  setting({
    name: 'PARLEY_LOG_LEVEL',
    key: 'logLevel',
    default: 'info',
    parse: oneOf(LOG_LEVELS),
    description:
      'What is logged (JSON lines on standard output): `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`.',
  }),
  setting({
    name: 'PARLEY_BASE_PATH',
    key: 'basePath',
    default: '',
    parse: path,
    description:
      'Path under which a proxy shows Parley, such as `/parley`: links begin with it, and requests may, whether the proxy strips it or not.',
  }),
  setting({
    name: 'PARLEY_TRUSTED_PROXIES',
    key: 'trustedProxies',
    default: '',
    parse: networks,
    description:
      'Addresses and networks of proxies, separated by commas, whose `X-Forwarded-For` is trusted. It is ignored from other peers.',
  }),
  setting({
    name: 'PARLEY_ALLOWED_HOSTS',
    key: 'allowedHosts',
    default: '',
    parse: hostNames,
    description:
      'Host names, separated by commas, that requests may use before the first key is made, besides addresses and names without a dot.',
  }),
  setting({
    name: 'PARLEY_CORS_ORIGINS',
    key: 'corsOrigins',
    default: '',
    parse: origins,
    description:
      'Origins, separated by commas, whose pages may call the API from a browser, such as `https://desk.example.org`.',
  }),
  setting({
    name: 'PARLEY_ALLOW_ANONYMOUS',
    key: 'allowAnonymous',
    default: 'false',
    parse: yesOrNo,
    description: '`true` lets anyone who can reach Parley do everything, as long as no key has been made.',
  }),
  setting({
    name: 'PARLEY_OIDC_ISSUER',
    key: 'oidcIssuer',
    default: '',
    parse: safeUrlOrNone,
    description: 'Issuer whose OpenID Connect tokens are accepted besides keys.',
  }),
  setting({
    name: 'PARLEY_OIDC_AUDIENCE',
    key: 'oidcAudience',
    default: '',
    parse: anyText,
    description: 'Required audience of those tokens.',
  }),
  setting({
    name: 'PARLEY_OIDC_JWKS_URL',
    key: 'oidcJwksUrl',
    default: '',
    parse: safeUrlOrNone,
    description: "URL of the issuer's public keys; by default, its discovery document names it.",
  }),
  setting({
    name: 'PARLEY_OIDC_ROLE_CLAIM',
    key: 'oidcRoleClaim',
    default: 'parley_role',
    parse: filled,
    description:
      'Claim that names the role (`reader`, `recorder`, `editor`, `admin`); dots lead into objects. A token without one may do nothing.',
  }),
  setting({
    name: 'PARLEY_OIDC_NEGOTIATIONS_CLAIM',
    key: 'oidcNegotiationsClaim',
    default: '',
    parse: anyText,
    description:
      'Claim that names the negotiations a token is for (a list, or ids separated by spaces; `*` for all); dots lead into objects. If set, a token without it sees none; by default, tokens see all.',
  }),
  setting({
    name: 'PARLEY_RATE_LIMIT_PER_SECOND',
    key: 'rateLimit',
    default: '500',
    parse: wholeNumber(1, 1_000_000),
    description:
      'Maximum requests per second of one key, token or address; further ones get `429`. Before the first key is made, requests of this machine itself are not counted.',
  }),
  setting({
    name: 'PARLEY_STOP_TIMEOUT_MS',
    key: 'stopTimeoutMs',
    default: '3000',
    parse: wholeNumber(0, 600_000),
    description: 'How long requests in flight may take after SIGTERM or SIGINT, in milliseconds.',
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
  setting({
    name: 'PARLEY_WEBHOOK_PRIVATE',
    key: 'webhookPrivate',
    default: 'false',
    parse: yesOrNo,
    description:
      '`true` lets webhooks be sent to this machine and to private networks, too: whoever may make one then reaches what Parley reaches.',
  }),
  setting({
    name: 'PARLEY_WEBHOOK_TIMEOUT_MS',
    key: 'webhookTimeoutMs',
    default: '15000',
    parse: wholeNumber(1, 120_000),
    description: 'How long the receiver of a webhook may take to answer, in milliseconds.',
  }),
  setting({
    name: 'PARLEY_WEBHOOK_PAUSE_MS',
    key: 'webhookPauseMs',
    default: '5000',
    parse: wholeNumber(1, 3_600_000),
    description:
      'Pause before a message is sent to a webhook again, in milliseconds. Each further pause is twice as long, up to two hours.',
  }),
  setting({
    name: 'PARLEY_WEBHOOK_GIVE_UP_MS',
    key: 'webhookGiveUpMs',
    default: '86400000',
    parse: wholeNumber(1, 604_800_000),
    description:
      'How long a message is retried before its webhook is parked, in milliseconds; by default a day.',
  }),
] as const;

/** One or more settings are invalid; the message has a line for each. */
export class SettingsError extends Error {}

/**
 * Reads the settings from environment variables; unset or empty ones take their default.
 * @throws SettingsError naming every setting that is invalid, or given under a former name
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const settings: Record<string, unknown> = { limits: LIMITS };
  const wrong = formerSettingsIn(environment);
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

/** @throws SettingsError if the folder cannot be created */
export function makeDataFolder({ dataFolder }: Pick<Settings, 'dataFolder'>): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SettingsError(`PARLEY_DATA cannot be used: ${(error as Error).message}.`);
  }
}
