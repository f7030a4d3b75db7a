import { DAY_MS } from '../src/temporal/calendar.js';

/** A workbook that cannot be read; the message is for people. */
export class WorkbookFault extends Error {}

/** A sheet of a workbook as a table: CSV, separated by commas. */
export interface SheetTable {
  name: string;
  csv: string;
}

/** Reads the cells of a workbook: the default export of `read-excel-file/universal`. */
export type ReadWorkbook = (
  bytes: ArrayBuffer,
) => Promise<readonly { sheet: string; data: readonly (readonly unknown[])[] }[]>;

const MOST_MB = 16;
/** How much a workbook may hold once it is unpacked. */
const MOST_UNPACKED_MB = 256;
const MB = 1024 * 1024;
/** Signatures of a zip file, and of an entry and the end of its directory. */
const ZIP = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;

/** Whether bytes begin like a workbook (.xlsx), which is a zip file. */
export const isZip = (bytes: ArrayBuffer): boolean =>
  bytes.byteLength > 4 && new DataView(bytes).getUint32(0, true) === ZIP;

/**
 * The sheets of a workbook (.xlsx) that have anything in them. Dates are written as `2022-12-28`, with their time if they have one
 * (`2022-12-28 09:30`), times alone as `09:30`, numbers as they are, whatever their format.
 *
 * It is read as a whole: a table longer than 16 MB is better sent as CSV, which is streamed.
 *
 * @throws WorkbookFault
 */
export async function sheetsOf(bytes: ArrayBuffer, read: ReadWorkbook): Promise<SheetTable[]> {
  if (bytes.byteLength > MOST_MB * MB || unpackedBytes(bytes) > MOST_UNPACKED_MB * MB)
    throw new WorkbookFault(`The workbook is longer than ${MOST_MB} MB: save its sheet as CSV.`);
  let sheets: Awaited<ReturnType<ReadWorkbook>>;
  try {
    sheets = await read(bytes);
  } catch (error) {
    throw new WorkbookFault(
      `The workbook cannot be read (${(error as Error).message}): save its sheet as CSV.`,
    );
  }
  const tables = sheets.filter(({ data }) => data.length > 0);
  if (tables.length === 0) throw new WorkbookFault('The workbook has nothing in it.');
  return tables.map(({ sheet, data }) => ({ name: sheet, csv: data.map(rowText).join('') }));
}

const rowText = (cells: readonly unknown[]): string =>
  `${cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

/** Day 0 of a workbook that counts from 1900: the day of times without a date. */
const NO_DAY = '1899-12-30';
/** Excel has a 29 February 1900: the days before it are one more than they seem. */
const LEAP_DAY = '1900-02-28';

function dateText(date: Date): string {
  // Times are fractions of a day, and not exact.
  const moment = Math.round(date.getTime() / 1000) * 1000;
  const [day, clock] = new Date(moment).toISOString().split(/[T.]/);
  const time = clock.endsWith(':00') ? clock.slice(0, -3) : clock;
  if (day === NO_DAY) return time;
  return time === '00:00' ? excelDay(day, moment) : `${excelDay(day, moment)} ${time}`;
}

/** The day as Excel shows it. */
function excelDay(day: string, moment: number): string {
  if (day === LEAP_DAY) return '1900-02-29';
  return day > NO_DAY && day < LEAP_DAY ? new Date(moment + DAY_MS).toISOString().slice(0, 10) : day;
}

/** How many bytes a zip file says it holds. @throws WorkbookFault */
function unpackedBytes(bytes: ArrayBuffer): number {
  const view = new DataView(bytes);
  let end = bytes.byteLength - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new WorkbookFault('The workbook is cut off: save it again.');
  let sum = 0;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
