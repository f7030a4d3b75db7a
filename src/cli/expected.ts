import { readFileSync, statSync } from 'node:fs';
import type { Expected } from '../ledger/verify-log.js';
import { UsageError } from './command.js';

const PLACE = /^([0-9a-f]{64})@([1-9][0-9]{0,15})$/;

/** `hash@position`, or a file of such lines and of answers of `/digest`, one or many. @throws UsageError */
export function readExpected(given: string): Expected[] {
  const place = placeOf(given);
  if (place) return [place];
  if (statSync(given, { throwIfNoEntry: false })?.isDirectory() !== false)
    throw new UsageError(`--expect ${JSON.stringify(given)} is neither a file nor HASH@POSITION.`);
  const text = readFileSync(given, 'utf8').trim();
  const found = wholeJson(text) ?? text.split('\n').map((line) => placeOf(line.trim()) ?? json(line));
  const expected = found.map(expectedOf);
  if (expected.length === 0 || expected.some((one) => one === undefined))
    throw new UsageError(
      `${given} holds something else than digests: one or more answers of /digest, or HASH@POSITION.`,
    );
  return expected as Expected[];
}

function placeOf(text: string): Expected | undefined {
  const [, hash, position] = PLACE.exec(text) ?? [];
  return hash === undefined ? undefined : { hash, position: Number(position) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wholeJson(text: string): unknown[] | undefined {
  const value = json(text);
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

function expectedOf(value: unknown): Expected | undefined {
  const { hash, position, stream, revision, chain } = (value ?? {}) as Record<string, unknown>;
  const place = placeOf(`${hash}@${position}`);
  if (!place) return undefined;
  if (stream !== undefined && typeof stream !== 'string') return undefined;
  if (revision !== undefined && typeof revision !== 'number') return undefined;
  if (chain !== undefined && typeof chain !== 'string') return undefined;
  return { ...place, stream, revision, chain };
}
