import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785): equal values, equal texts. Properties that are undefined are left out.
 * @throws Error on what JSON cannot hold: NaN, infinities, lone surrogates, cycles, undefined itself
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('undefined has no JSON text.');
  return text;
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');
