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
import { Describe } from '../http/describe.js';
import { PathId, pathIds } from '../http/ids.js';
import { badRequest, Problem } from '../http/problem.js';
import { Metrics } from '../operation/metrics.js';
import { ImportTargets } from '../recording/api.js';
import type { ImportTarget } from '../recording/import-target.js';
import { importLines, type ImportReport } from './import.js';

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
  ) {}

  @Post()
  @HttpCode(200)
  @RequireRight('record')
  @LimitConcurrency('import')
  @PreValidate(checkForm)
  @Describe({
    id: 'importReports',
    tag: 'Exchange',
    summary: 'Import reports, one JSON line each, of any number',
    description:
      'Lines are recorded in order as they arrive; those that fail are told, later ones go on. A line recorded already with the same content is skipped: an import that broke off is sent again whole.',
    query: {
      dryRun: {
        description: '`true` records nothing and answers what would be.',
        schema: { type: 'boolean', default: false },
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
  ): Promise<Omit<ImportReport, 'lastPosition'>> {
    const dry = readFlag('dryRun', dryRun);
    const target = forCaller(callerOf(request), this.targets.into(negotiationId, origin));
    const { lastPosition, ...report } = await importLines(
      upTo(this.settings.limits.importBytes, linesSent(request)),
      {
        negotiationId,
        lineLimit: this.settings.limits.importLineBytes,
        dryRun: dry,
        target,
      },
    );
    for (const { title } of report.failed) this.metrics.refused('line', title);
    void reply.header('Cache-Control', 'no-store');
    if (lastPosition !== undefined) void reply.header('Parley-Position', String(lastPosition));
    return report;
  }
}

/** Lines that correct, retract or merge need the same right as the commands. */
function forCaller({ role }: Caller, target: ImportTarget): ImportTarget {
  if (hasRight(role, 'amend')) return target;
  return {
    recordLine: async (line, options) =>
      rightToRecord(line.type) === 'amend'
        ? {
            status: 'failed',
            title: 'Forbidden',
            detail: `${line.type} needs the role of ${leastRole('amend')}.`,
          }
        : target.recordLine(line, options),
  };
}

/** @throws Problem 400 · 415 */
function checkForm(request: FastifyRequest): void {
  pathIds(request);
  originOf(request);
  readFlag('dryRun', (request.query as { dryRun?: string }).dryRun);
  linesSent(request);
}

/** @throws Problem 400 unless it is absent, `true` or `false` */
function readFlag(name: string, value = 'false'): boolean {
  if (value !== 'true' && value !== 'false')
    throw badRequest(`The query parameter ${name} must be true or false.`);
  return value === 'true';
}

/** @throws Problem 413 when more than `limit` has been received; lines before that are recorded */
async function* upTo(limit: number, input: Readable): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limit) {
      throw new Problem(
        413,
        `An import takes at most ${limit} bytes. What came before that is recorded: send the rest in further imports.`,
      );
    }
    yield chunk;
  }
}

/** @throws Problem 415 for a body that is not NDJSON */
function linesSent({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new Problem(415, 'An import is application/x-ndjson: one JSON object on each line.');
}
