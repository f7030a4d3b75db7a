import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785): equal values, equal texts. Properties that are undefined are left out.
 * @throws Error on what JSON cannot hold: NaN, infinities, lone surrogates, cycles, undefined itself
 */
export function canonical(value: unknown): string {
  // Whoever records waits for this: plain values, which nearly all are, take the short way.
  const text = plainText(value, 0) ?? canonicalize(value);
  if (text === undefined) throw new Error('undefined has no JSON text.');
  return text;
}

/** As deep as any report goes; beyond, there may be a cycle. */
const DEEPEST = 64;

/** The same of what JSON itself could have given; undefined of all else. */
function plainText(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : undefined;
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : undefined;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === DEEPEST) return undefined;
      return Array.isArray(value) ? listText(value, depth + 1) : objectText(value, depth + 1);
    default:
      return undefined;
  }
}

function listText(list: readonly unknown[], depth: number): string | undefined {
  let text = '';
  for (const each of list) {
    const own = plainText(each, depth);
    if (own === undefined) return undefined;
    text += text === '' ? own : `,${own}`;
  }
  return `[${text}]`;
}

function objectText(object: object, depth: number): string | undefined {
  if ('toJSON' in object) return undefined;
  let text = '';
  // By UTF-16 code units, as the standard has it.
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key];
    if (value === undefined) continue;
    const name = plainText(key, depth);
    const own = plainText(value, depth);
    if (name === undefined || own === undefined) return undefined;
    text += text === '' ? `${name}:${own}` : `,${name}:${own}`;
  }
  return `{${text}}`;
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');
