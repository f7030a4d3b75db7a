import {
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { isSafeUrl } from '../common/safe-url.js';
import type { Caller } from './caller.js';
import { isRole, type Role, ROLES } from './role.js';

export interface OidcSettings {
  issuer: string;
  audience: string;
  /** Default: from the issuer's discovery document. */
  jwksUrl?: string;
  /** Name of the claim with the role or roles; dots separate nested names. */
  roleClaim: string;
  /** Name of the claim with the visible negotiations, `*` for all; omitted or empty: all are visible. */
  negotiationsClaim?: string;
}

/** The token is not valid; the message is for its sender. */
export class TokenRefused extends Error {}
/** The issuer's keys cannot be fetched. */
export class IssuerUnavailable extends Error {}

/** Asymmetric signatures only: no shared secrets, and never `none`. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_S = 5;
const FETCH_TIMEOUT_MS = 5_000;
const LONGEST_TOKEN = 8 * 1024;
const LONGEST_SUBJECT = 128;
/** ASCII only, as in OpenID Connect: no invisible characters and no look-alike letters. */
const SUBJECT = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');
/** Minimum interval between identical requests to the issuer, whatever it answered. */
const ASK_AGAIN_MS = 2_000;
/** How long fetched keys are cached. */
const KEYS_KEPT_MS = 10 * 60 * 1000;

/** Bearer tokens (JWT) of one OpenID Connect issuer. */
export class Oidc {
  private keys: Promise<JWTVerifyGetKey> | undefined;
  /** Time of the last request for each URL. */
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly settings: OidcSettings,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** @throws TokenRefused · IssuerUnavailable */
  async holderOf(token: string): Promise<Caller> {
    const claims = await this.claimsOf(token);
    return {
      kind: 'token',
      name: subjectOf(claims),
      role: roleOf(claims, this.settings.roleClaim),
      negotiations: negotiationsOf(claims, this.settings.negotiationsClaim),
      expiresAt: Math.min(claims.exp! * 1000, LAST_INSTANT),
    };
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    if (token.length > LONGEST_TOKEN) throw new TokenRefused('The token is too long.');
    const { issuer, audience } = this.settings;
    try {
      const options = {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['sub', 'exp'],
      };
      return (await jwtVerify(token, await this.keySource(), options)).payload;
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Fetched at the first token, and again after a failure. */
  private keySource(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.findKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async findKeys(): Promise<JWTVerifyGetKey> {
    const url = this.settings.jwksUrl ?? (await discover(this.settings.issuer, this.ask));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: FETCH_TIMEOUT_MS,
      cacheMaxAge: KEYS_KEPT_MS,
      [customFetch]: this.ask,
    });
  }

  /** A failing issuer is not asked again for every token. */
  private readonly ask = (url: string, options: RequestInit): Promise<Response> => {
    const now = this.clock();
    if (now - (this.asked.get(url) ?? -Infinity) < ASK_AGAIN_MS)
      return Promise.reject(new Error('it was asked a moment ago'));
    this.asked.set(url, now);
    return fetch(url, options);
  };
}

async function discover(
  issuer: string,
  ask: (url: string, options: RequestInit) => Promise<Response>,
): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const response = await ask(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
    const { jwks_uri: found, issuer: named } = (await response.json()) as Record<string, unknown>;
    if (named !== issuer) throw new Error('the document belongs to another issuer');
    if (typeof found !== 'string' || !isSafeUrl(found))
      throw new Error('it has no jwks_uri that begins with https');
    return found;
  } catch (error) {
    throw new IssuerUnavailable(`${url}: ${(error as Error).message}`, { cause: error });
  }
}

function refusalOf(error: unknown): Error {
  if (error instanceof IssuerUnavailable) return error;
  if (error instanceof errors.JWTExpired) return new TokenRefused('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return new TokenRefused(`The token's claim ${JSON.stringify(error.claim)} is not valid here.`);
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed)
    return new TokenRefused('The token is not signed by the issuer.');
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || isFetchFailure(error))
    return new IssuerUnavailable(`The issuer's keys: ${(error as Error).message}`, { cause: error });
  return new TokenRefused('The token is not a valid token of the issuer.');
}

/** jose reports a failed fetch with its most general error. */
const isFetchFailure = (error: Error): boolean =>
  error instanceof errors.JWKSInvalid || (error as errors.JOSEError).code === 'ERR_JOSE_GENERIC';

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub !== 'string' || sub.length > LONGEST_SUBJECT || !SUBJECT.test(sub)) {
    throw new TokenRefused(
      `The token's subject must be 1 to ${LONGEST_SUBJECT} characters of ASCII, with no more than one space in a row.`,
    );
  }
  return sub;
}

/** Values of a claim: a string, several separated by spaces, or a list. */
function namedIn(claims: JWTPayload, claim: string): unknown[] {
  const own = (from: unknown, name: string): unknown =>
    typeof from === 'object' && from !== null && Object.hasOwn(from, name)
      ? (from as Record<string, unknown>)[name]
      : undefined;
  const value = own(claims, claim) ?? claim.split('.').reduce<unknown>(own, claims);
  return typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
}

/** The negotiations visible to a caller; null: all. Without the claim, none is visible. */
function negotiationsOf(claims: JWTPayload, claim = ''): ReadonlySet<string> | null {
  if (claim === '') return null;
  const named = namedIn(claims, claim).filter((id) => typeof id === 'string');
  return named.includes('*') ? null : new Set(named);
}

/** The highest role in a claim; null: none. */
function roleOf(claims: JWTPayload, claim: string): Role | null {
  const roles = namedIn(claims, claim)
    .filter(isRole)
    .map((role) => ROLES.indexOf(role));
  return roles.length === 0 ? null : ROLES[Math.max(...roles)];
}
