import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { checkMapping } from '../../mapping/check.js';
import type { Mapping } from '../../mapping/document.js';
import { Settings } from '../common/settings.js';
import { charsetOf, FORM_TYPE } from '../http/body.js';
import { badRequest, type FieldProblem } from '../http/problem.js';
import { invalidParameter } from '../http/query.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import { importTable, readJoined } from './import-table.js';
import type { ImportReport, RecordOptions } from './import.js';
import { knownNames } from './known-names.js';
import { MappingStore } from './mapping-store.js';
import { readForm } from './table-form.js';

/** How long an import waits for the projections to catch up with earlier events, in milliseconds. */
const WAIT_MS = 5_000;
/** Joined tables are kept in memory. */
const PART_LIMIT = 16 * 1024 * 1024;

export interface TableImport extends RecordOptions {
  request: FastifyRequest;
  negotiationId: string;
  body: Readable;
  /** Id of a mapping; omitted if the form contains the mapping itself. */
  mapping: string | undefined;
  /** Counts and limits the bytes of the table. */
  counted: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}

/** Imports tables, sent as the body or in a form with their mapping. */
@Injectable()
export class TableImports {
  constructor(
    private readonly queries: Queries,
    private readonly mappings: MappingStore,
    private readonly settings: Settings,
    @Inject(LEDGER) private readonly ledger: OpenLedger,
  ) {}

  /** @throws Problem 400 · 413, and errors of the target */
  async import(table: TableImport): Promise<ImportReport & { rows: number }> {
    const { request, body } = table;
    if (!isForm(request))
      return this.record(this.mappingOf(table.mapping, undefined), body, new Map(), table);
    const form = await readForm(request, body, PART_LIMIT);
    try {
      const { parts } = form;
      const mapping = this.mappingOf(table.mapping, parts.get('mapping'));
      parts.delete('mapping');
      return await this.record(mapping, form.table, parts, table);
    } finally {
      form.discard();
    }
  }

  private async record(
    mapping: Mapping,
    bytes: AsyncIterable<Uint8Array>,
    parts: ReadonlyMap<string, Buffer>,
    { request, negotiationId, dryRun, target, counted }: TableImport,
  ): Promise<ImportReport & { rows: number }> {
    const joined = await joinedTables(mapping, parts);
    await this.queries.waitFor(this.ledger.archive.head(), WAIT_MS);
    const encoding = isForm(request) ? undefined : charsetOf(request);
    return importTable(counted(bytes), {
      negotiationId,
      mapping: encoding
        ? { ...mapping, table: { ...mapping.table, encoding: checkedEncoding(encoding) } }
        : mapping,
      known: await knownNames(this.queries, negotiationId),
      joined,
      lineLimit: this.settings.limits.importLineBytes,
      dryRun,
      target,
    });
  }

  /** @throws Problem 400 */
  private mappingOf(id: string | undefined, sent: Buffer | undefined): Mapping {
    if (sent !== undefined) {
      if (id !== undefined)
        throw invalidParameter('mapping', 'the form has the mapping itself: leave the parameter out.');
      return checkedMapping(parsed(sent));
    }
    const found = id === undefined ? undefined : this.mappings.find(id);
    // An older version may have accepted what it has.
    if (found) return checkedMapping(found.mapping);
    const ids = this.mappings.all().map(({ mappingId }) => mappingId);
    const wrong = id === undefined ? 'Required' : `There is no mapping ${JSON.stringify(id.slice(0, 64))}`;
    throw invalidParameter(
      'mapping',
      `${wrong}: one of ${ids.join(', ')}, or a mapping in the part mapping of a form (${FORM_TYPE}).`,
    );
  }
}

export const isForm = ({ headers }: FastifyRequest): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

/** @throws Problem 400 */
function parsed(bytes: Buffer): unknown {
  try {
    // The decoder drops a byte order mark, which some editors write.
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw badRequest(`The part mapping of the form is not JSON: ${(error as Error).message}.`);
  }
}

/** @throws Problem 400 */
export function checkedMapping(mapping: unknown): Mapping {
  const faults: FieldProblem[] = checkMapping(mapping);
  if (faults.length === 0) return mapping as Mapping;
  const [{ pointer, detail }] = faults as { pointer: string; detail: string }[];
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`;
  throw badRequest(
    `The mapping is not valid: ${pointer === '' ? '' : `${pointer}: `}${detail}${more}`,
    faults,
  );
}

/** @throws Problem 400 */
function checkedEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw badRequest(`The charset ${JSON.stringify(label.slice(0, 64))} of the table is not known.`);
  }
}

/** @throws Problem 400 */
async function joinedTables({ join = {} }: Mapping, parts: ReadonlyMap<string, Buffer>) {
  const joined = new Map<string, Awaited<ReturnType<typeof readJoined>>>();
  for (const [name, bytes] of parts) {
    if (!Object.hasOwn(join, name)) {
      const names = ['mapping', ...Object.keys(join), 'table'];
      throw badRequest(
        `The form has a part ${JSON.stringify(name.slice(0, 64))}; it may have ${names.join(', ')}.`,
      );
    }
    joined.set(name, await readJoined(name, join[name], bytes));
  }
  return joined;
}
