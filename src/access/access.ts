import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Settings, SettingsError } from '../common/settings.js';
import { whenClosed } from '../http/closing.js';
import { Problem } from '../http/problem.js';
import { RETRY_AFTER } from '../http/problem-of.js';
import { ANONYMOUS, type Caller } from './caller.js';
import { isKeyShaped } from './key.js';
import { KeyFile, keyFileIn, KeysUnavailable } from './key-file.js';
import { Keys } from './keys.js';
import { isAddressedToThisMachine, isFromThisMachine, isLoopbackHost } from './local.js';
import { IssuerUnavailable, Oidc, TokenRefused } from './oidc.js';
import { hasRight } from './role.js';

/** Maximum delay before a connection is closed after its key was revoked. */
const WATCH_MS = 500;
const SAVE_USES_MS = 30_000;

export const unauthenticated = (detail: string, error?: 'invalid_token'): Problem =>
  new Problem(401, detail, {
    headers: { 'WWW-Authenticate': `Bearer realm="parley"${error ? `, error="${error}"` : ''}` },
  });

/** Authenticates callers, and closes their connections when their key is revoked or expires. */
export class Access {
  private readonly open = new Map<FastifyReply, Caller>();
  private readonly timers: NodeJS.Timeout[];

  constructor(
    readonly keys: Keys,
    private readonly oidc: Oidc | undefined,
    private readonly allowAnonymous: boolean,
    private readonly allowedHosts: readonly string[],
  ) {
    this.timers = [
      setInterval(() => this.closeRevoked(), WATCH_MS).unref(),
      setInterval(() => this.keys.saveUses(), SAVE_USES_MS).unref(),
    ];
  }

  /**
   * @throws SettingsError if anyone on the network could record events
   * @throws KeysUnavailable
   */
  static open(settings: Settings): Access {
    const { oidcIssuer, oidcAudience, oidcJwksUrl, oidcRoleClaim, oidcNegotiationsClaim } = settings;
    if (oidcIssuer && !oidcAudience)
      throw new SettingsError('PARLEY_OIDC_AUDIENCE must be set where PARLEY_OIDC_ISSUER is.');
    const oidc = oidcIssuer
      ? new Oidc({
          issuer: oidcIssuer,
          audience: oidcAudience,
          jwksUrl: oidcJwksUrl || undefined,
          roleClaim: oidcRoleClaim,
          negotiationsClaim: oidcNegotiationsClaim,
        })
      : undefined;
    const access = new Access(
      new Keys(new KeyFile(keyFileIn(settings.dataFolder), 0)),
      oidc,
      settings.allowAnonymous,
      settings.allowedHosts,
    );
    if (!access.isControlled && !isLoopbackHost(settings.host) && !settings.allowAnonymous) {
      access.close();
      throw new SettingsError(
        `HOST is ${settings.host}, which others can reach, and no key has been made: anyone could record anything. ` +
          'Make a key (parley keys add), set PARLEY_OIDC_ISSUER, or set PARLEY_ALLOW_ANONYMOUS=true.',
      );
    }
    return access;
  }

  /** Whether callers must authenticate: a key has been made, or tokens are accepted. @throws KeysUnavailable */
  get isControlled(): boolean {
    return this.oidc !== undefined || this.keys.wereEverMade;
  }

  /** @throws Problem 401 · 503 */
  async callerOf(request: FastifyRequest): Promise<Caller> {
    try {
      const credentials = bearerOf(request);
      // Without authentication, credentials that are not Parley keys are ignored: they may be meant for a proxy.
      if (credentials !== undefined && (this.isControlled || isKeyShaped(credentials))) {
        return await this.holderOf(credentials);
      }
      if (this.isControlled)
        throw unauthenticated(
          'Authentication is required: send Authorization: Bearer with a key or a token.',
        );
    } catch (error) {
      throw problemOf(error, request);
    }
    if (!isAddressedToThisMachine(request, this.allowedHosts)) {
      throw unauthenticated(
        'Before the first key is made, requests must use an address, localhost, or a host name in PARLEY_ALLOWED_HOSTS.',
      );
    }
    if (!this.allowAnonymous && !isFromThisMachine(request)) {
      throw unauthenticated(
        'Before the first key is made, only this machine itself has access, and not through a proxy.',
      );
    }
    return ANONYMOUS;
  }

  /**
   * The caller of a feed or a calendar. Such clients may be unable to send headers: a key made for feeds may be sent in the
   * query.
   * @throws Problem 401 · 503
   */
  async feedReaderOf(request: FastifyRequest): Promise<Caller> {
    const { key } = request.query as { key?: string };
    if (key === undefined || bearerOf(request) !== undefined) return this.callerOf(request);
    try {
      const holder = isKeyShaped(key) ? this.keys.holderOf(key) : undefined;
      if (holder?.role === 'feed') return holder;
      if (!holder && !this.isControlled && !isKeyShaped(key)) return await this.callerOf(request);
    } catch (error) {
      throw problemOf(error, request);
    }
    throw unauthenticated(
      'In a query only a key stands that was made for feeds, and was not revoked and has not expired. All others are sent in the header Authorization.',
      'invalid_token',
    );
  }

  /** Whether the request comes from this machine and was not sent by a browser for a page of another site. */
  isLocal(request: FastifyRequest): boolean {
    return isFromThisMachine(request) && isAddressedToThisMachine(request, this.allowedHosts);
  }

  /** Whether the caller may see the server's own state; unauthenticated callers may not. */
  async mayOperate(request: FastifyRequest): Promise<boolean> {
    if (this.isLocal(request)) return true;
    try {
      const { role, negotiations } = await this.callerOf(request);
      return hasRight(role, 'operate') && negotiations === null;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** Closes the connection as soon as its caller's key is revoked or has expired. */
  watch(caller: Caller, reply: FastifyReply): void {
    if (caller.kind === 'anonymous') return;
    this.open.set(reply, caller);
    whenClosed(reply, () => this.open.delete(reply));
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.keys.close();
  }

  private async holderOf(credentials: string): Promise<Caller> {
    if (isKeyShaped(credentials)) {
      const holder = this.keys.holderOf(credentials);
      if (!holder) throw unauthenticated('The key is unknown, expired or revoked.', 'invalid_token');
      return holder;
    }
    if (!this.oidc) throw unauthenticated('This is not a key of Parley.', 'invalid_token');
    const holder = await this.oidc.holderOf(credentials);
    if (this.keys.isTaken(holder.name) || holder.name.toLowerCase() === ANONYMOUS.name) {
      throw new TokenRefused('The subject of the token is the name of a key here.');
    }
    return holder;
  }

  private closeRevoked(): void {
    for (const [reply, caller] of this.open) {
      if (!this.holds(caller)) reply.raw.destroy();
    }
  }

  private holds(caller: Caller): boolean {
    try {
      return this.keys.stillHolds(caller);
    } catch {
      // Deny when the key cannot be checked.
      return false;
    }
  }
}

/** Undefined without bearer credentials. */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  const [scheme, credentials = ''] = (authorization ?? '').split(/ +/, 2);
  return scheme.toLowerCase() === 'bearer' ? credentials : undefined;
}

function problemOf(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof TokenRefused) return unauthenticated(error.message, 'invalid_token');
  if (!(error instanceof IssuerUnavailable || error instanceof KeysUnavailable)) return error;
  request.log.warn({ reason: error.message }, 'callers cannot be authenticated');
  return new Problem(503, 'You cannot be authenticated at the moment. The same request may be sent again.', {
    headers: RETRY_AFTER,
  });
}
