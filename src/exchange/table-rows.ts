import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import type { TableShape } from '../../mapping/document.js';
import { EncodingFault, TableDecoder } from '../../mapping/encoding.js';
import { headsOf, mayBeHeader, MOST_ABOVE } from '../../mapping/heads.js';
import { shapeOf } from '../../mapping/table-shape.js';
import { badRequest } from '../http/problem.js';

/** Sample size for detecting the format of a table, in characters. */
const SAMPLE = 64 * 1024;
const MOST_COLUMNS = 1_000;
/** Magic bytes of a workbook. */
const ZIP = 'PK\u0003\u0004';

/** A table being read: its header, and its rows as a stream. */
export interface ReadTable {
  heads: string[];
  /** Numbered as in a spreadsheet: the header is row 1. */
  rows: AsyncIterable<NumberedRow>;
}

interface NumberedRow {
  number: number;
  cells: string[];
}

/**
 * Reads a table of any length: CSV, or the format given or detected. It is streamed, one row of at most `rowLimit` characters at
 * a time.
 *
 * @throws Problem 400 if it is unreadable, also while its rows are iterated
 */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  shape: TableShape,
  rowLimit: number,
): Promise<ReadTable> {
  const texts = decoded(bytes, shape.encoding);
  const start = await startOf(texts);
  if (start.startsWith(ZIP))
    throw badRequest(
      'The table is a workbook (or a zip file): save its sheet as CSV, drop it on the page, or turn it into lines with parley convert.',
    );
  const { separator, quote, skip } = shapeOf(start, shape);
  const parser = parse({
    delimiter: separator,
    quote,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: rowLimit,
  });
  const source = Readable.from(withStart(start.slice(skip), texts), { objectMode: false });
  pipeline(source, parser, () => undefined);
  const records = numbered(parser);
  const above: NumberedRow[] = [];
  for (let row = await records.next(); !row.done; row = await records.next()) {
    above.push(row.value);
    if (mayBeHeader(row.value.cells) || above.length > MOST_ABOVE) break;
  }
  if (above.length === 0)
    throw badRequest('The table is empty: its first row has to say what its columns are.');
  // A table of one column has no row with more than one cell.
  const header = mayBeHeader(above.at(-1)!.cells) ? above.length - 1 : 0;
  const heads = headsOf(above[header].cells);
  if (heads.length > MOST_COLUMNS)
    throw badRequest(`The table has ${heads.length} columns; at most ${MOST_COLUMNS} are taken.`);
  return { heads, rows: chained(above.slice(header + 1), records) };
}

async function* chained(first: NumberedRow[], rest: AsyncIterable<NumberedRow>): AsyncGenerator<NumberedRow> {
  yield* first;
  yield* rest;
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding?: string): AsyncGenerator<string> {
  const decoder = new TableDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk);
  yield decoder.end();
}

/** A sample of the table for detecting its format. */
async function startOf(texts: AsyncIterator<string>): Promise<string> {
  let start = '';
  while (start.length < SAMPLE) {
    const { done, value } = await read(texts);
    if (done) break;
    start += value;
  }
  return start;
}

async function* withStart(start: string, rest: AsyncIterable<string>): AsyncGenerator<Buffer> {
  if (start !== '') yield Buffer.from(start);
  for await (const text of rest) if (text !== '') yield Buffer.from(text);
}

async function* numbered(parser: AsyncIterable<string[]>): AsyncGenerator<NumberedRow> {
  let number = 0;
  const records = parser[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await read(records, number + 1);
    if (done) return;
    number += 1;
    yield { number, cells: value };
  }
}

/** @throws Problem 400 for a fault of the table; other errors of the input */
async function read<T>(source: AsyncIterator<T>, row?: number): Promise<IteratorResult<T>> {
  try {
    return await source.next();
  } catch (error) {
    const where = row === undefined ? 'The table' : `The table, at row ${row},`;
    if (error instanceof EncodingFault) throw badRequest(`${where} cannot be read. ${error.message}`);
    if (error instanceof CsvError) throw badRequest(`${where} cannot be read: ${reasonOf(error)} ${KEPT}`);
    throw error;
  }
}

const KEPT = 'What came before is recorded, unless it was only tried.';

const reasonOf = ({ code, message }: CsvError): string =>
  code === 'CSV_MAX_RECORD_SIZE'
    ? 'a row is too long, perhaps as a quote is not closed.'
    : code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is not closed.'
      : `${message}.`;
