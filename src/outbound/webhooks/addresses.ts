import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';

/** Finds the addresses of a host name. @throws Error if there are none */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** How long a name server is waited for, the first time that it is asked, in milliseconds; then once more, for longer. */
const TIMEOUT = { timeout: 2_000, tries: 2 };
/** There is no such name, it has no such address, or there is no name server. */
const ANSWERS_NO = new Set(['ENOTFOUND', 'ENODATA', 'ECONNREFUSED']);

const lookUp = promisify(systemLookup);

/**
 * Asks name servers, and the system only for names that they know nothing of (its hosts file may, or they are in a search domain). The
 * system's lookups take threads of Node's pool, of which it lends them two: where a name server is silent, they hold them for half
 * a minute, and the lookups of all other hosts wait.
 */
export const resolveBy =
  (newResolver: () => Resolver): Resolve =>
  async (host) => {
    const resolver = newResolver();
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [] : answer.value.map((address) => ({ address, family: [4, 6][index] })),
    );
    if (found.length > 0) return found;
    const errors = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as NodeJS.ErrnoException] : [],
    );
    const failure = errors.find(({ code }) => !ANSWERS_NO.has(code ?? ''));
    if (failure) throw failure;
    return lookUp(host, { all: true });
  };

/** With a resolver for each lookup, as each reads the system's settings, which may change. */
export const resolveHost = resolveBy(() => new Resolver(TIMEOUT));

/** Public addresses that are not what they seem: the metadata service of Azure. */
const NOT_PUBLIC = new Set(['168.63.129.16']);
/** All that is assigned for use on the internet; the rest of IPv6 is reserved, or contains IPv4 addresses. */
const ASSIGNED_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: not private, loopback, link-local, of a metadata service, multicast, reserved,
 * or an IPv6 form of an IPv4 address.
 */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || NOT_PUBLIC.has(address)) return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(ASSIGNED_IPV6);
}

const refused = (host: string, address: string): Error =>
  new Error(
    `${host === address ? address : `${host} resolves to ${address}, which`} is not a public address. ` +
      'Messages are sent to others only with PARLEY_WEBHOOK_PRIVATE=true.',
  );

/** The host of a URL as an address, without the brackets of IPv6; undefined: a name. */
export function addressIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

/** Node calls no lookup for a host that is an address. @throws Error */
export function checkAddressIn(url: URL): void {
  const address = addressIn(url);
  if (address !== undefined && !isPublic(address)) throw refused(address, address);
}

/**
 * A lookup for a connection, which is then made to one of the addresses found: the name is resolved once, so it cannot mean another
 * address later. If one of them is not public, the name is refused.
 */
export const publicOnly =
  (resolve: Resolve): LookupFunction =>
  (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const wrong = found.find(({ address }) => !isPublic(address));
        if (wrong) callback(refused(host, wrong.address), []);
        else if (options.all) callback(null, found);
        else callback(null, found[0].address, found[0].family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
