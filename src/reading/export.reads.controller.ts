import { Controller, Inject } from '@nestjs/common';
import { streamOf, type StoredEvent } from '../../events/envelope.js';
import { CSV_TYPE } from '../exchange/csv-table.js';
import { exportCsv } from '../exchange/export-csv.js';
import { exportNdjson } from '../exchange/export-ndjson.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { invalidParameter } from '../http/query.js';
import { NDJSON, streamText } from '../http/streaming.js';
import type { LocalLog } from '../ledger/local-log.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { COLUMNS, FORMAT } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';
import { asksForTable, BY_ACCEPT } from './tables.js';

const QUERY = { format: FORMAT, columns: COLUMNS };
const PAGE = 500;

@Controller(`${API}/negotiations/:negotiationId`)
export class ExportReadsController {
  constructor(
    private readonly queries: Queries,
    @Inject(LEDGER) private readonly ledger: OpenLedger,
  ) {}

  @Read('export', {
    id: 'exportReports',
    tag: 'Exchange',
    longRunning: 'export',
    summary: 'Everything recorded in a negotiation, to keep or to import elsewhere',
    description:
      'What `import` takes, or CSV for a spreadsheet. All that was known by `knownAt`: `asOf` is echoed and filters nothing, since leaving reports out would change what others mean.',
    query: QUERY,
    answers: {
      200: {
        description: 'The events in the order recorded.',
        content: {
          'application/x-ndjson': { schema: { type: 'string' } },
          'text/csv': { schema: { type: 'string' } },
        },
      },
    },
    errors: [404, 503],
  })
  export(@PathId('negotiationId') negotiationId: string, @ReadReq() read: ReadRequest<typeof QUERY>): Answer {
    const view = this.queries.in(negotiationId, read.times);
    const { format = asksForTable(read) ? 'csv' : 'ndjson', columns } = read.query;
    if (columns && format !== 'csv')
      throw invalidParameter('columns', 'only a table (format=csv) has columns.');
    const known = Number(view.echo.position);
    const events = () => eventsOf(this.ledger.archive, streamOf(negotiationId), known);
    return {
      echo: view.echo,
      dependsOn: [read.times],
      headers: {
        'Content-Disposition': `attachment; filename="${negotiationId}.${format}"`,
        ...BY_ACCEPT,
      },
      stream:
        format === 'csv'
          ? { type: CSV_TYPE, open: () => streamText(exportCsv(events(), columns)) }
          : { type: NDJSON, open: () => streamText(exportNdjson(events())) },
    };
  }
}

/** A stream's events up to a position, read lazily. */
function* eventsOf(archive: LocalLog, stream: string, upTo: number): Iterable<StoredEvent> {
  for (let revision = 0; ; revision += PAGE) {
    const events = archive.inStream(stream, revision, PAGE);
    for (const event of events) {
      if (event.position > upTo) return;
      yield event;
    }
    if (events.length < PAGE) return;
  }
}
