import { parse } from 'csv-parse/browser/esm/sync';
import type { JoinedTable } from '../../../mapping/convert.js';
import type { Mapping } from '../../../mapping/document.js';
import { TableDecoder } from '../../../mapping/encoding.js';
import { Heads, headsOf, mayBeHeader, MOST_ABOVE } from '../../../mapping/heads.js';
import { shapeOf } from '../../../mapping/table-shape.js';
import { sheetsOf } from '../../../mapping/workbook.js';
import { texts } from '../texts/texts';
import type { Imported } from './types';
import { upload, type UploadOptions } from './upload';

/** Size of the sample read in the browser; the server reads the whole file. */
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 200;
/** The largest joined table that is read for a preview, in bytes. */
const MOST_JOINED = 4 * 1024 * 1024;

/** A sample from the start of a table. */
export interface Sample {
  heads: string[];
  rows: string[][];
  /** Number of the first row below the header, as a spreadsheet counts. */
  firstRow: number;
  /** Whether the sample is the whole table. */
  whole: boolean;
  /** How many rows the whole file has, about. */
  about: number;
}

const isXlsx = ({ name }: File): boolean => /\.xlsx$/i.test(name);

export const isTable = (file: File): boolean =>
  isXlsx(file) ||
  /\.(csv|tsv|tab|txt)$/i.test(file.name) ||
  /^text\/(csv|tab-separated-values)/.test(file.type);

/** A workbook in a form that cannot be read here. */
export const isWorkbook = ({ name }: File): boolean => /\.(xls|xlsm|xlsb|ods|numbers)$/i.test(name);

/** The tables in a file: itself, or the sheets of a workbook as CSV. @throws Error whose message says why it cannot be read */
export async function tablesIn(file: File): Promise<File[]> {
  if (!isXlsx(file)) return [file];
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await sheetsOf(await file.arrayBuffer(), readWorkbook);
  return sheets.map(({ name, csv }) => new File([csv], name, { type: 'text/csv' }));
}

/** @throws Error whose message says why the file cannot be read */
export async function sampleOf(file: File): Promise<Sample> {
  return readTable(file, SAMPLE_BYTES, SAMPLE_ROWS);
}

/**
 * A joined table by its common column, for a preview; undefined if it is too large for that.
 *
 * @throws Error whose message says why the file cannot be read
 */
export async function joinedOf(name: string, file: File, key: string): Promise<JoinedTable | undefined> {
  if (file.size > MOST_JOINED) return undefined;
  const { heads, rows } = await readTable(file, MOST_JOINED, Infinity);
  const place = new Heads(heads).placeOf(key);
  if (place < 0) throw new Error(texts.importTable.otherTableNoColumn(name, key));
  return { heads, rows: new Map(rows.map((row) => [(row[place] ?? '').trim(), row])) };
}

async function readTable(file: File, mostBytes: number, mostRows: number): Promise<Sample> {
  const decoder = new TableDecoder();
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  const isWhole = file.size <= mostBytes;
  let text = decoder.decode(bytes);
  if (isWhole || text === '') text += decoder.end();
  const all = isWhole ? rowsIn(text) : wholeRowsIn(text);
  if (all.length === 0) throw new Error(texts.importTable.empty);
  const header = Math.max(0, all.slice(0, MOST_ABOVE + 1).findIndex(mayBeHeader));
  const rows = all.slice(header + 1);
  return {
    heads: headsOf(all[header]),
    firstRow: header + 2,
    rows: rows.slice(0, mostRows),
    whole: isWhole && rows.length <= mostRows,
    about: Math.round((rows.length * file.size) / Math.max(1, bytes.length)),
  };
}

function rowsIn(text: string): string[][] {
  const { separator, quote, skip } = shapeOf(text);
  return parse(text.slice(skip), {
    delimiter: separator,
    quote,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
}

/** The rows of a text that is cut off, without the last one. A line may end inside of a quoted cell. */
function wholeRowsIn(text: string): string[][] {
  for (let end = text.lastIndexOf('\n'); end > 0; end = text.lastIndexOf('\n', end - 1)) {
    try {
      return rowsIn(text.slice(0, end + 1));
    } catch (error) {
      if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    }
  }
  return [];
}

/** Sends a table with its mapping; in a dry run nothing is recorded. @throws ProblemError · AbortError */
export function sendTable(
  negotiation: string,
  file: File,
  mapping: Mapping,
  joined: ReadonlyMap<string, File>,
  dryRun: boolean,
  options: UploadOptions,
): Promise<Imported> {
  const form = new FormData();
  form.append('mapping', new Blob([JSON.stringify(mapping)]), 'mapping.json');
  for (const [name, other] of joined) form.append(name, other, other.name);
  form.append('table', file, file.name);
  const path = `/negotiations/${encodeURIComponent(negotiation)}/import${dryRun ? '?dryRun=true' : ''}`;
  return upload(path, form, options);
}
