import { LIMITS, type Limits } from './limits.js';

/** Setting names of version 0.1.0 and their replacements. */
const RENAMED: Record<string, string> = {
  LOG_LEVEL: 'PARLEY_LOG_LEVEL',
  STOP_TIMEOUT_MS: 'PARLEY_STOP_TIMEOUT_MS',
  RATE_LIMIT: 'PARLEY_RATE_LIMIT_PER_SECOND',
  ALLOWED_HOSTS: 'PARLEY_ALLOWED_HOSTS',
  TRUSTED_PROXIES: 'PARLEY_TRUSTED_PROXIES',
  OIDC_ISSUER: 'PARLEY_OIDC_ISSUER',
  OIDC_AUDIENCE: 'PARLEY_OIDC_AUDIENCE',
  OIDC_JWKS_URL: 'PARLEY_OIDC_JWKS_URL',
  OIDC_ROLE_CLAIM: 'PARLEY_OIDC_ROLE_CLAIM',
};

/** Settings of version 0.1.0 that are now fixed limits. */
const FIXED: Record<string, keyof Limits> = {
  BODY_LIMIT: 'bodyBytes',
  URL_LIMIT: 'urlBytes',
  HEADER_LIMIT: 'headerBytes',
  IMPORT_LINE_LIMIT: 'importLineBytes',
  IMPORT_LIMIT: 'importBytes',
  PAGE_LIMIT: 'pageEntries',
  REQUEST_TIMEOUT_MS: 'requestMs',
  IDLE_TIMEOUT_MS: 'idleMs',
  LONGEST_REQUEST_MS: 'longestRequestMs',
  LIVE_LIMIT: 'liveReaders',
  LIVE_LIMIT_EACH: 'liveReadersEach',
  EXPORT_LIMIT: 'exportsAtOnce',
  IMPORTS_AT_ONCE: 'importsAtOnce',
  IN_FLIGHT_LIMIT: 'inFlight',
  DELAY_LIMIT_MS: 'delayMs',
};

/** Reports settings given under a former name, which would otherwise be silently ignored: one sentence each. */
export function formerSettingsIn(environment: Record<string, string | undefined>): string[] {
  const renamed = Object.entries(RENAMED).map(([name, now]) => ({ name, said: `is called ${now} now` }));
  const fixed = Object.entries(FIXED).map(([name, limit]) => ({
    name,
    said: `is no longer a setting: the limit is ${LIMITS[limit]}; unset it`,
  }));
  return [...renamed, ...fixed]
    .filter(({ name }) => environment[name])
    .map(({ name, said }) => `${name} ${said}.`);
}
