import { setImmediate } from 'node:timers/promises';
import { missingColumns } from '../../mapping/columns.js';
import { Converter, type JoinedTable } from '../../mapping/convert.js';
import type { Mapping } from '../../mapping/document.js';
import { Heads } from '../../mapping/heads.js';
import type { Known } from '../../mapping/naming.js';
import { badRequest } from '../http/problem.js';
import type { MappedLine } from '../../mapping/line.js';
import type { ImportTarget, LineFailure } from '../recording/import-target.js';
import { failed, readContent } from './import-line.js';
import { type ImportReport, type NumberedLine, type RecordOptions, recordLines } from './import.js';
import { readTable, TableFault } from './table-rows.js';

export interface TableOptions extends RecordOptions {
  negotiationId: string;
  mapping: Mapping;
  /** What the negotiation already has; undefined: it does not exist. */
  known: Known | undefined;
  joined: ReadonlyMap<string, JoinedTable>;
  /** Maximum length of the line that a row becomes, in bytes. */
  lineLimit: number;
}

/**
 * Records the rows of a table by a mapping. Rows that cannot be mapped are reported and skipped.
 *
 * @throws Problem 400 if the table is unreadable or lacks columns; errors of the target and of the input
 */
export async function importTable(
  bytes: AsyncIterable<Uint8Array>,
  { dryRun, target, turnMs, ...options }: TableOptions,
): Promise<ImportReport & { rows: number }> {
  const counted = { rows: 0 };
  try {
    const lines = linesIn(bytes, { ...options, target }, counted);
    const report = await recordLines(lines, { dryRun, target, turnMs });
    return { ...counted, ...report };
  } catch (error) {
    if (!(error instanceof TableFault) || counted.rows === 0 || dryRun) throw error;
    throw new TableFault(`${error.detail} The rows before it are recorded, as far as they can be.`);
  }
}

type MapOptions = Omit<TableOptions, keyof RecordOptions> & { target: ImportTarget };

async function* linesIn(
  bytes: AsyncIterable<Uint8Array>,
  { negotiationId, mapping, known, joined, lineLimit, target }: MapOptions,
  counted: { rows: number },
): AsyncGenerator<NumberedLine> {
  const { heads, rows } = await readTable(bytes, mapping.table ?? {}, lineLimit);
  checkColumns(mapping, [...heads, ...[...joined.values()].flatMap((table) => table.heads)]);
  const converter = new Converter(mapping, heads, {
    negotiationId,
    isThere: known !== undefined,
    joined,
    refusalOf: (line) => refusalOf(line, negotiationId, target),
    ...known,
  });
  let fault: unknown;
  try {
    for await (const { number, cells } of rows) {
      counted.rows += 1;
      yield* numbered(converter.row(cells, number), negotiationId);
    }
  } catch (error) {
    // Reports that were held back are of rows before the fault.
    fault = error;
  }
  yield* numbered(converter.end(), negotiationId);
  if (fault !== undefined) throw fault;
}

function refusalOf(line: MappedLine, negotiationId: string, target: ImportTarget): LineFailure | undefined {
  const read = readContent(line, negotiationId);
  return 'status' in read ? read : target.refusalOf(read);
}

function* numbered(converted: ReturnType<Converter['row']>, negotiationId: string): Generator<NumberedLine> {
  for (const { row, line, title = 'Not mapped', problem } of converted) {
    const read = line ? readContent(line, negotiationId) : failed(title, problem);
    yield { number: row, bytes: line ? JSON.stringify(line).length : 0, read };
  }
}

/** @throws Problem 400 */
export function checkColumns(mapping: Mapping, heads: readonly string[]): void {
  const missing = missingColumns(mapping, new Heads(heads));
  if (missing.length === 0) return;
  const more = missing.length === 1 ? '' : ` (and ${missing.length - 1} more)`;
  throw badRequest(`The mapping does not fit the table: ${missing[0].detail}${more}`, missing);
}

/** Another table, read completely, indexed by the join column. @throws Problem 400 */
export async function readJoined(name: string, key: string, bytes: Uint8Array): Promise<JoinedTable> {
  const { heads, rows } = await readTable(inPieces(bytes), {}, bytes.length);
  const place = new Heads(heads).placeOf(key);
  if (place < 0)
    throw badRequest(`The table ${name} has no column ${JSON.stringify(key)}. It has: ${heads.join(', ')}.`);
  const byKey = new Map<string, string[]>();
  for await (const { cells } of rows) byKey.set((cells[place] ?? '').trim(), cells);
  return { heads, rows: byKey };
}

const PIECE = 64 * 1024;

/** Splits bytes into pieces small enough to yield to other requests after each. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
    await setImmediate();
  }
}
