import { CsvError, type Options, parse } from 'csv-parse';
import type { TableShape } from '../../mapping/document.js';
import { EncodingFault, TableDecoder } from '../../mapping/encoding.js';
import { headsOf, mayBeHeader, MOST_ABOVE } from '../../mapping/heads.js';
import { shapeOf } from '../../mapping/table-shape.js';
import { badRequest, Problem } from '../http/problem.js';

/** Sample size for detecting the format of a table, in characters. */
const SAMPLE = 64 * 1024;
const MOST_COLUMNS = 1_000;
/** A row may be longer than the line it becomes: Parley's own have a text twice, once as JSON in quotes. */
const ROW_TO_LINE = 4;
/** Magic bytes of a workbook. */
const ZIP = 'PK\u0003\u0004';

/** A table that is unreadable from some place on. */
export class TableFault extends Problem {
  constructor(detail: string) {
    super(400, detail, { type: 'validation' });
  }
}

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
 * Reads a table of any length: CSV, or the format given or detected. It is streamed.
 *
 * @param lineLimit maximum length of the line that a row becomes, in bytes; a row may be four times as long
 * @throws Problem 400 if it is unreadable; TableFault while its rows are iterated, after those before the fault
 */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  shape: TableShape,
  lineLimit: number,
): Promise<ReadTable> {
  const texts = decoded(bytes, shape.encoding);
  const start = await startOf(texts);
  if (start.startsWith(ZIP))
    throw badRequest(
      'The table is a workbook (or a zip file): save its sheet as CSV, drop it on the page, or turn it into lines with parley convert.',
    );
  const { separator, quote, skip } = shapeOf(start, shape);
  const rows = rowsOf(withStart(start.slice(skip), texts), {
    delimiter: separator,
    quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: ROW_TO_LINE * lineLimit,
  });
  const records = numbered(rows);
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
    const { done, value } = await read(texts, 0);
    if (done) break;
    start += value;
  }
  return start;
}

async function* withStart(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  for await (const text of rest) if (text !== '') yield text;
}

/**
 * The rows of texts. The parser is written to, not piped: an error of a stream would drop the rows that wait in it.
 *
 * @throws CsvError after the rows before the fault; errors of the input
 */
async function* rowsOf(texts: AsyncIterable<string>, options: Options): AsyncGenerator<string[]> {
  const rows: string[][] = [];
  const parser = parse({ ...options, on_record: (cells: string[]) => (rows.push(cells), null) });
  // Reported by the callbacks.
  parser.on('error', () => undefined);
  for await (const text of texts) {
    const fault = await faultOf((done) => parser.write(Buffer.from(text), done));
    yield* rows.splice(0);
    if (fault) throw fault;
  }
  const fault = await faultOf((done) => parser.end(done));
  yield* rows.splice(0);
  if (fault) throw fault;
}

const faultOf = (act: (done: (fault?: Error | null) => void) => unknown) =>
  new Promise<Error | null | undefined>((resolve) => void act(resolve));

async function* numbered(rows: AsyncGenerator<string[]>): AsyncGenerator<NumberedRow> {
  for (let number = 1; ; number++) {
    const { done, value } = await read(rows, number - 1);
    if (done) return;
    yield { number, cells: value };
  }
}

/** @param rows how many came before @throws TableFault for a fault of the table; other errors of the input */
async function read<T>(source: AsyncIterator<T>, rows: number): Promise<IteratorResult<T>> {
  try {
    return await source.next();
  } catch (error) {
    if (error instanceof CsvError)
      throw new TableFault(`The table, at row ${rows + 1}, cannot be read: ${reasonOf(error)}`);
    if (error instanceof EncodingFault)
      throw new TableFault(
        `The table${rows > 0 ? `, after row ${rows},` : ''} cannot be read. ${error.message}`,
      );
    throw error;
  }
}

const reasonOf = ({ code, message }: CsvError): string =>
  code === 'CSV_MAX_RECORD_SIZE'
    ? 'the row is too long, perhaps as a quote is not closed.'
    : code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is not closed.'
      : `${message}.`;
