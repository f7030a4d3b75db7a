import type { FastifyRequest } from 'fastify';

/** The path and query of a request as sent, with any key removed, so that answers and tags may contain it. */
export function urlWithoutKey({ url }: Pick<FastifyRequest, 'url'>): string {
  const [path, query] = [url.split('?', 1)[0], url.slice(url.indexOf('?') + 1)];
  if (path === url) return url;
  const kept = query.split('&').filter((pair) => decoded(pair.split('=', 1)[0]) !== 'key');
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Origin of the request as an absolute URL; a fallback if its Host header is not a valid host name. */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  const origin = `${protocol}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}
