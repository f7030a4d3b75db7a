import { parse } from 'csv-parse/browser/esm/sync';
import type { Mapping } from '../../../mapping/document.js';
import { TableDecoder } from '../../../mapping/encoding.js';
import { headsOf } from '../../../mapping/heads.js';
import { shapeOf } from '../../../mapping/table-shape.js';
import { texts } from '../texts/texts';
import { call } from './api';
import type { Imported } from './types';

/** Size of the sample read in the browser; the server reads the whole file. */
const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 200;

/** A sample from the start of a table. */
export interface Sample {
  heads: string[];
  rows: string[][];
  /** Whether the sample is the whole table. */
  whole: boolean;
}

export const isTable = ({ name, type }: File): boolean =>
  /\.(csv|tsv|tab|txt)$/i.test(name) || /^text\/(csv|tab-separated-values)/.test(type);

export const isWorkbook = ({ name }: File): boolean => /\.(xlsx?|xlsm|ods|numbers)$/i.test(name);

/** @throws Error whose message says why the file cannot be read */
export async function sampleOf(file: File): Promise<Sample> {
  const decoder = new TableDecoder();
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const isWhole = file.size <= SAMPLE_BYTES;
  let text = decoder.decode(bytes);
  if (isWhole || text === '') text += decoder.end();
  if (!isWhole) text = text.slice(0, text.lastIndexOf('\n') + 1);
  const { separator, quote, skip } = shapeOf(text);
  const [first, ...rows] = parse(text.slice(skip), {
    delimiter: separator,
    quote,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    to: SAMPLE_ROWS + 2,
  }) as string[][];
  if (!first) throw new Error(texts.importTable.empty);
  return {
    heads: headsOf(first),
    rows: rows.slice(0, SAMPLE_ROWS),
    whole: isWhole && rows.length <= SAMPLE_ROWS,
  };
}

/** Sends a table with its mapping; in a dry run nothing is recorded. @throws ProblemError */
export async function sendTable(
  negotiation: string,
  file: File,
  mapping: Mapping,
  joined: ReadonlyMap<string, File>,
  dryRun: boolean,
): Promise<Imported> {
  const form = new FormData();
  form.append('mapping', new Blob([JSON.stringify(mapping)]), 'mapping.json');
  for (const [name, other] of joined) form.append(name, other, other.name);
  form.append('table', file, file.name);
  const path = `/negotiations/${encodeURIComponent(negotiation)}/import${dryRun ? '?dryRun=true' : ''}`;
  return (await call(path, { method: 'POST', body: form })).json();
}
