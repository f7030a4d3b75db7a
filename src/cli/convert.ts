import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { checkMapping } from '../../mapping/check.js';
import { Converter, type JoinedTable } from '../../mapping/convert.js';
import type { Mapping } from '../../mapping/document.js';
import type { MappedLine } from '../../mapping/line.js';
import { isZip, sheetsOf, WorkbookFault } from '../../mapping/workbook.js';
import type { Settings } from '../common/settings.js';
import { checkColumns, readJoined } from '../exchange/import-table.js';
import { faultOfLine } from '../exchange/import-line.js';
import { MappingStore } from '../exchange/mapping-store.js';
import { readTable } from '../exchange/table-rows.js';
import { Problem } from '../http/problem.js';
import { CommandFailed, printError, UsageError } from './command.js';
import { needFile } from './folder.js';

export interface ConvertArguments {
  /** The id of a preset or a saved mapping, or a file. */
  mapping: string;
  /** `NAME=FILE`, for each table that the mapping joins. */
  join?: string[];
  /** The sheet of a workbook; default: the first. */
  sheet?: string;
  /** The id of the negotiation, used as title if the mapping gives none. */
  negotiation?: string;
}

/**
 * Converts a table to import lines on standard output. It works offline: existing parties and issues are unknown, so they are
 * created; when imported into a ledger that has them, those lines fail or are skipped.
 *
 * @returns 1 if rows could not be mapped, or give lines that an import refuses; they are reported on standard error
 * @throws CommandFailed · UsageError
 */
export async function convert(settings: Settings, file: string, options: ConvertArguments): Promise<number> {
  // The reader may have closed the pipe, as `head` does.
  process.stdout.once('error', () => process.exit(0));
  try {
    return await convertFile(settings, file, options);
  } catch (error) {
    if (error instanceof Problem) throw new CommandFailed(error.detail);
    throw error;
  }
}

async function convertFile(settings: Settings, file: string, options: ConvertArguments): Promise<number> {
  const mapping = mappingOf(settings, options.mapping);
  const joined = await joinedTables(mapping, options.join ?? []);
  needFile(file);
  const { heads, rows } = await readTable(
    await bytesOf(file, options.sheet),
    mapping.table ?? {},
    settings.limits.importLineBytes,
  );
  checkColumns(mapping, [...heads, ...[...joined.values()].flatMap((table) => table.heads)]);
  const negotiationId = options.negotiation ?? basename(file).replace(/\.\w+$/, '');
  const refusalOf = (line: MappedLine) => {
    const detail = faultOfLine(line);
    return detail === undefined ? undefined : { title: 'Invalid', detail };
  };
  const converter = new Converter(mapping, heads, { negotiationId, joined, refusalOf });
  let refused = 0;
  for await (const { number, cells } of rows) refused += await write(converter.row(cells, number));
  refused += await write(converter.end());
  return refused === 0 ? 0 : 1;
}

/** The bytes of a table, or of a sheet of a workbook. @throws CommandFailed · UsageError */
async function bytesOf(file: string, sheet?: string): Promise<AsyncIterable<Uint8Array>> {
  if (!(await startsAsZip(file))) {
    if (sheet !== undefined)
      throw new UsageError(`${file} is no workbook, and has no sheets: leave --sheet out.`);
    return createReadStream(file);
  }
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const sheets = await sheetsOf(new Uint8Array(readFileSync(file)).buffer, readWorkbook).catch(
    (error: unknown) => {
      throw error instanceof WorkbookFault ? new CommandFailed(error.message) : error;
    },
  );
  const found = sheets.find(({ name }) => sheet === undefined || name === sheet);
  if (!found)
    throw new CommandFailed(
      `The workbook has no sheet ${sheet}. It has: ${sheets.map(({ name }) => name).join(', ')}.`,
    );
  return Readable.from([Buffer.from(found.csv)]);
}

async function startsAsZip(file: string): Promise<boolean> {
  for await (const start of createReadStream(file, { end: 7 }))
    return isZip(new Uint8Array(start as Buffer).buffer);
  return false;
}

/** @returns how many reports could not be mapped, or would be refused by an import */
async function write(converted: ReturnType<Converter['row']>): Promise<number> {
  let refused = 0;
  for (const { row, line, problem = faultOfLine(line) } of converted) {
    if (problem !== undefined) {
      refused += 1;
      printError(`Row ${row}: ${problem}`);
    } else if (!process.stdout.write(`${JSON.stringify(line)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return refused;
}

/** @throws CommandFailed */
function mappingOf(settings: Settings, given: string): Mapping {
  const stored = new MappingStore(settings);
  const found = stored.find(given);
  if (!found && !existsSync(given)) {
    const ids = stored.all().map(({ mappingId }) => mappingId);
    throw new CommandFailed(`There is neither a mapping nor a file ${given}. Mappings: ${ids.join(', ')}.`);
  }
  const mapping: unknown = found ? found.mapping : parsed(given);
  const [fault] = checkMapping(mapping);
  if (fault) throw new CommandFailed(`${given} is no mapping: ${fault.pointer}: ${fault.detail}`);
  return mapping as Mapping;
}

/** @throws CommandFailed */
function parsed(file: string): unknown {
  needFile(file);
  try {
    // The decoder drops a byte order mark, which some editors write.
    return JSON.parse(new TextDecoder().decode(readFileSync(file)));
  } catch (error) {
    throw new CommandFailed(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

/** @throws UsageError · CommandFailed · Problem */
async function joinedTables(
  { join = {} }: Mapping,
  given: readonly string[],
): Promise<ReadonlyMap<string, JoinedTable>> {
  const tables = new Map<string, JoinedTable>();
  for (const pair of given) {
    const [, name, file] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (name === undefined || !Object.hasOwn(join, name))
      throw new UsageError(
        `--join takes NAME=FILE with a name that the mapping joins: ${Object.keys(join).join(', ') || 'it joins none'}.`,
      );
    if (tables.has(name)) throw new UsageError(`--join gives ${name} twice.`);
    needFile(file);
    tables.set(name, await readJoined(name, join[name], readFileSync(file)));
  }
  return tables;
}
