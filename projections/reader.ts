import type { StoredEvent } from '../events/envelope.js';
import type { Cell } from '../src/temporal/cell.js';
import type { Dossier } from '../src/temporal/dossier.js';
import { standing, type Standing } from '../src/temporal/dossier.js';
import type { Entry } from '../src/temporal/block.js';
import { contentOf, type Content, type Version } from './version.js';

/** The families of cells: what a key means stands with each projection. */
export type CellKind = 'log' | 'status' | 'stance' | 'meeting';

/** Where a version of a report goes: into which cell, and what the cell says of it. */
export interface Placement {
  kind: CellKind;
  key: string;
  code: number;
  link: number;
}

/**
 * Set in an entry's code where something has been said about the report. Codes of the projections are below it.
 */
export const NOTED = 16;

/** The projection's own part of an entry's code. */
export const codeOf = (entry: { code: number }): number => entry.code & (NOTED - 1);

/** What an entry says of its report's place. */
export type Placed = Pick<Entry, 'position' | 'code'>;

/** What projections read from: one negotiation's cells and reports. */
export interface Reader {
  cell(kind: CellKind, key: string): Cell | undefined;
  /** The keys of all cells of a kind, sorted. */
  keys(kind: CellKind): readonly string[];
  dossier(position: number): Dossier | undefined;
  eventAt(position: number): StoredEvent;
  /** Says which versions will be asked for next, so that those not made yet are read together. */
  prefetch(entries: readonly Entry[], knownAt: number): void;
  /**
   * What a projection makes of a version for a cell: kept, where there is room, so that it is not made again.
   * @param from position from which the version counts: no other version of any report has the same
   */
  made<T extends object>(from: number, key: string, make: () => T): T;
  /** The statement of a position as it stood at `knownAt`. */
  statement(positionId: string, knownAt: number): Version | undefined;
}

/** A pair of times to answer at. */
export interface When {
  /** Milliseconds, inclusive; Infinity where there is no bound. */
  asOf: number;
  /** A position, inclusive. */
  knownAt: number;
  /** What days are counted to: `asOf`, or the instant of `knownAt` where it has no bound. Milliseconds. */
  today: number;
}

/** Two ids as one key; sorts like the pair. */
export const pairKey = (a: string, b: string): string => `${a} ${b}`;

export function fromPairKey(key: string): [string, string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}

/** How the report of an entry stood at `knownAt`, where something has been said about it. */
export function standingAt(
  reader: Reader,
  { position, code }: Placed,
  knownAt: number,
): Standing | undefined {
  const dossier = code & NOTED ? reader.dossier(position) : undefined;
  return dossier && standing(dossier, knownAt);
}

/** The report of an entry, as it stood at `knownAt`. */
export const contentAt = (
  reader: Reader,
  entry: Placed,
  knownAt: number,
  stood = standingAt(reader, entry, knownAt),
): Content => contentOf(reader.eventAt(entry.position), stood?.parts, (position) => reader.eventAt(position));

export type SaidAbout = Pick<Standing, 'corrections' | 'corroborations' | 'disputes'>;

const NOTHING: SaidAbout = { corrections: [], corroborations: [], disputes: [] };

/** What has been said about the report of an entry and counts at `knownAt`. */
export const saidAbout = (reader: Reader, entry: Placed, knownAt: number): SaidAbout =>
  standingAt(reader, entry, knownAt) ?? NOTHING;

/** All counting entries of a cell, in order. */
export const entriesOf = (cell: Cell | undefined, when: When): Entry[] =>
  cell ? [...cell.entries(when.asOf, when.knownAt)] : [];
