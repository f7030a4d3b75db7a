import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The canonical text of a JSON value (RFC 8785): equal values have equal texts. Undefined properties are omitted.
 * @throws Error on what JSON cannot hold: NaN, infinities, lone surrogates, cycles, undefined itself
 */
export function canonical(value: unknown): string {
  // On the write path, so plain values (nearly all are) take a fast path.
  const text = plainText(value, 0) ?? canonicalize(value);
  if (text === undefined) throw new Error('undefined has no JSON text.');
  return text;
}

/** Deeper than any report; a value nested deeper may contain a cycle. */
const DEEPEST = 64;

/** The canonical text of a value that JSON.parse could have returned; undefined for anything else. */
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
  // Sorted by UTF-16 code units, as the RFC requires.
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
