import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { type Caller, callerOf } from '../access/caller.js';
import { LimitConcurrency } from '../access/concurrency-limit.js';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { hasRight, leastRole, rightToRecord } from '../access/role.js';
import { COMMAND_HEADERS } from '../commands/openapi.js';
import { Origin, originOf, type OriginOf } from '../commands/origin.js';
import { Settings } from '../common/settings.js';
import { API } from '../http/api.js';
import { FORM_TYPE, TABLE_TYPES } from '../http/body.js';
import { Describe } from '../http/describe.js';
import { PathId, pathIds } from '../http/ids.js';
import { ID_SCHEMA } from '../http/parameters.js';
import { Problem } from '../http/problem.js';
import { invalidParameter } from '../http/query.js';
import { Metrics } from '../operation/metrics.js';
import { ImportTargets } from '../recording/api.js';
import type { ImportLine, ImportTarget, LineFailure } from '../recording/import-target.js';
import { importLines } from './import.js';
import { MAPPING_EXAMPLE } from './mappings.controller.js';
import { TableImports } from './table-imports.js';

const FIRST_LINES = [
  {
    type: 'NegotiationOpened',
    occurredOn: '2025-02-12',
    data: { title: 'Talks on ending the war in Ukraine' },
  },
  {
    type: 'PartyAdmitted',
    occurredOn: '2025-02-12',
    data: { partyId: 'RU', name: 'Russia', kind: 'state', role: 'principal' },
  },
];

@Controller(`${API}/negotiations/:negotiationId/import`)
export class ImportController {
  constructor(
    private readonly targets: ImportTargets,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    private readonly tables: TableImports,
  ) {}

  @Post()
  @HttpCode(200)
  @RequireRight('record')
  @LimitConcurrency('import')
  @PreValidate(checkForm)
  @Describe({
    id: 'importReports',
    tag: 'Exchange',
    summary: 'Import any number of reports, one JSON object per line, or a table',
    description:
      'A table is turned into lines by a mapping: `mapping` names it, or the form has it. Lines are recorded in order as they arrive. Failing lines are reported; the rest are imported. A line already recorded with the same content is skipped, so an interrupted import is simply sent again.',
    query: {
      dryRun: {
        description: '`true` records nothing and answers what would have been recorded.',
        schema: { type: 'boolean', default: false },
      },
      mapping: {
        description: 'Of a table: the id of the mapping by which its rows become reports (`/mappings`).',
        schema: ID_SCHEMA,
        example: 'votes',
      },
    },
    headers: {
      'X-Correlation-Id': COMMAND_HEADERS['X-Correlation-Id'],
      'X-Causation-Id': COMMAND_HEADERS['X-Causation-Id'],
    },
    body: {
      'application/x-ndjson': {
        schema: {
          type: 'string',
          description: 'Lines, each an ImportLine.',
          contentMediaType: 'application/x-ndjson',
          contentSchema: { $ref: '#/components/schemas/ImportLine' },
        },
        example: FIRST_LINES.map((line) => `${JSON.stringify(line)}\n`).join(''),
      },
      'text/csv': {
        schema: { type: 'string', description: 'A table; its first row says what its columns are.' },
        example: 'rcid,date,country,vote\n3,1946-01-01,Cuba,yes\n',
      },
      'text/tab-separated-values': {
        schema: { type: 'string', description: 'A table with tabs.' },
        example: 'date\tactor\tconcept\tagreement\n2024-03-04\tNorland\tThe lake is shared.\t1\n',
      },
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: {
            mapping: { $ref: '#/components/schemas/Mapping' },
            table: { type: 'string', description: 'The table; the last part.' },
          },
          required: ['table'],
          additionalProperties: {
            type: 'string',
            description: 'Other tables, by the names under which the mapping joins them.',
          },
        },
        example: { mapping: MAPPING_EXAMPLE, table: 'Date;Who;Topic;View;What they said;Paper\n…' },
      },
    },
    answer: 'Imported',
    example: { recorded: 2, skipped: 0, failed: [], failedCount: 0 },
    answerHeaders: {
      'Parley-Position': {
        description: 'Place in the log of the last event that its lines recorded, or had recorded before.',
        schema: { type: 'string', pattern: '^[0-9]+$' },
      },
    },
    errors: [413, 415, 503],
  })
  async import(
    @PathId('negotiationId') negotiationId: string,
    @Query('dryRun') dryRun: string | undefined,
    @Origin() origin: OriginOf,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const dry = readFlag('dryRun', dryRun);
    const opened = this.targets.into(negotiationId, origin);
    const target = forCaller(callerOf(request), opened);
    const counted = (bytes: AsyncIterable<Uint8Array>) => upTo(this.settings.limits.importBytes, bytes);
    const body = bodyOf(request);
    const mapping = mappingAsked(request);
    const importing = isLines(request)
      ? importLines(counted(body), {
          negotiationId,
          lineLimit: this.settings.limits.importLineBytes,
          dryRun: dry,
          target,
        })
      : this.tables.import({ request, negotiationId, body, mapping, counted, dryRun: dry, target });
    const { lastPosition, failed, ...report } = await importing.finally(() => {
      drain(body);
      return opened.close();
    });
    const place = isLines(request) ? 'line' : 'row';
    for (const { title } of failed) this.metrics.refused('line', title);
    void reply.header('Cache-Control', 'no-store');
    if (lastPosition !== undefined) void reply.header('Parley-Position', String(lastPosition));
    return { ...report, failed: failed.map(({ number, ...why }) => ({ [place]: number, ...why })) };
  }
}

/** Lines that correct, retract or merge require the same right as the commands. */
function forCaller({ role }: Caller, target: ImportTarget): ImportTarget {
  if (hasRight(role, 'amend')) return target;
  const forbidden = ({ type }: ImportLine): LineFailure | undefined =>
    rightToRecord(type) === 'amend'
      ? { status: 'failed', title: 'Forbidden', detail: `${type} needs the role of ${leastRole('amend')}.` }
      : undefined;
  return {
    recordLine: async (line, options) => forbidden(line) ?? target.recordLine(line, options),
    refusalOf: (line) => forbidden(line) ?? target.refusalOf(line),
  };
}

/** @throws Problem 400 · 415 */
function checkForm(request: FastifyRequest): void {
  pathIds(request);
  originOf(request);
  readFlag('dryRun', (request.query as { dryRun?: string }).dryRun);
  bodyOf(request);
  mappingAsked(request);
}

/** The id of a mapping. @throws Problem 400 if it does not apply */
function mappingAsked(request: FastifyRequest): string | undefined {
  const { mapping } = request.query as { mapping?: string };
  if (mapping === '') throw invalidParameter('mapping', 'mapping is empty; leave it out instead.');
  if (mapping !== undefined && isLines(request))
    throw invalidParameter('mapping', 'lines of JSON need no mapping: leave it out, or send a table.');
  return mapping;
}

/** @throws Problem 400 unless it is absent, `true` or `false` */
function readFlag(name: string, value = 'false'): boolean {
  if (value !== 'true' && value !== 'false')
    throw invalidParameter(name, `Expected true or false, not ${JSON.stringify(value.slice(0, 64))}.`);
  return value === 'true';
}

const DRAIN_MS = 10_000;

/** Takes what a caller still sends of a body that is refused, for a while: most read the answer only then. */
function drain(body: Readable): void {
  if (body.readableEnded || body.destroyed) return;
  const end = setTimeout(() => body.destroy(), DRAIN_MS).unref();
  body.once('close', () => clearTimeout(end)).resume();
}

/** @throws Problem 413 if more than `limit` has been received; lines before that are recorded */
async function* upTo(limit: number, input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  // Left open, so that the answer can be sent.
  const chunks = input instanceof Readable ? input.iterator({ destroyOnReturn: false }) : input;
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) {
      throw new Problem(
        413,
        `An import takes at most ${limit} bytes. What came before that was recorded: send the rest in further imports.`,
      );
    }
    yield chunk;
  }
}

const isLines = ({ headers }: FastifyRequest): boolean =>
  /^application\/x-ndjson\b/i.test(headers['content-type'] ?? '');

/** @throws Problem 415 for an unsupported body */
function bodyOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new Problem(
    415,
    `An import is application/x-ndjson (one JSON object on each line), a table (${TABLE_TYPES.join(', ')}), or a form with a table (${FORM_TYPE}).`,
  );
}
