import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, unknown>>;

const ROWS_AT_ONCE = 200;
/** Byte order mark by which Excel detects UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Start of a formula, in a cell or after a separator used in another locale. */
const FORMULA = /(^|[;\t\r\n])(?=[\s\p{Cf}]*[=+@＝＋＠－-])/gu;
const FORMULA_IN_JSON = /(;[\s\p{Cf}]*)([=+@＝＋＠－-])/gu;

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/**
 * CSV (RFC 4180, UTF-8 with a byte order mark) with a header, in chunks of many rows. What a spreadsheet would interpret as a
 * formula is prefixed with an apostrophe, also after separators of other locales; within JSON, it is escaped as JSON.
 *
 * @param json columns that contain JSON
 */
export async function* csvTable(
  columns: readonly string[],
  rows: Iterable<Row> | AsyncIterable<Row>,
  json: ReadonlySet<string> = new Set(),
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield csvOf(columns, [Object.fromEntries(columns.map((name) => [name, name]))]);
  let some: Row[] = [];
  for await (const row of rows) {
    some.push(defused(columns, row, json));
    if (some.length < ROWS_AT_ONCE) continue;
    yield csvOf(columns, some);
    some = [];
  }
  if (some.length > 0) yield csvOf(columns, some);
}

const csvOf = (columns: readonly string[], rows: Row[]): string =>
  stringify(rows, {
    columns: [...columns],
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });

const defused = (columns: readonly string[], row: Row, json: ReadonlySet<string>): Row =>
  Object.fromEntries(columns.map((name) => [name, safe(row[name], json.has(name))]));

function safe(value: unknown, isJson: boolean): unknown {
  if (typeof value !== 'string') return value;
  return isJson ? value.replace(FORMULA_IN_JSON, escaped) : value.replace(FORMULA, "$1'");
}

const escaped = (_: string, before: string, sign: string): string =>
  `${before}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
