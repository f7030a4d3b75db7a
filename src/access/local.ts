import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const isLoopbackAddress = (address: string): boolean =>
  /^127\./.test(address) || address === '::1' || /^::ffff:127\./i.test(address);

/** Whether an address to listen on is reachable from this machine only. */
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host);

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** The request comes from this machine itself, not through a proxy that runs on it. */
export function isFromThisMachine({ raw, headers }: FastifyRequest): boolean {
  return (
    isLoopbackAddress(raw.socket.remoteAddress ?? '') &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

/**
 * Protects against DNS rebinding: a page of another site can reach this machine that way, but only under its own domain
 * name, which has a dot in it.
 * @param names of this machine's own that have a dot too
 */
export function isAddressedToThisMachine({ headers }: FastifyRequest, names: readonly string[]): boolean {
  const host = (headers.host ?? '').replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
  if (!host.includes('.') || isIP(host) !== 0 || /(^|\.)localhost$/i.test(host)) return true;
  return names.includes(host.toLowerCase());
}
