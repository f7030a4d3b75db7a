import { Controller, Inject } from '@nestjs/common';
import { streamOf, type StoredEvent } from '../../events/envelope.js';
import { exportCsv } from '../exchange/export-csv.js';
import { exportNdjson } from '../exchange/export-ndjson.js';
import { API } from '../http/api.js';
import { PathId } from '../http/ids.js';
import { NDJSON, streamText } from '../http/streaming.js';
import type { LocalLog } from '../ledger/local-log.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import type { Answer } from './answer.js';
import { FORMAT } from './parameters.js';
import { Read } from './read.js';
import { ReadReq, ReadRequest } from './read-request.js';

const QUERY = { format: FORMAT };
const PAGE = 500;

const FORMATS = {
  ndjson: { type: NDJSON, write: exportNdjson },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: exportCsv },
};

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
    summary: 'Everything recorded of a negotiation, to keep or to import elsewhere',
    description:
      'What `import` takes, or CSV for a spreadsheet. All that was known by `knownAt`: `asOf` is repeated and leaves nothing out, as reports that are left out would make others mean something else.',
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
    const { format = asked(read.request.headers.accept) } = read.query;
    const { type, write } = FORMATS[format];
    const known = Number(view.echo.position);
    const events = () => eventsOf(this.ledger.archive, streamOf(negotiationId), known);
    return {
      echo: view.echo,
      dependsOn: [read.times],
      headers: {
        'Content-Disposition': `attachment; filename="${negotiationId}.${format}"`,
        Vary: 'Accept, Accept-Datetime, Accept-Encoding',
      },
      stream: { type, open: () => streamText(write(events())) },
    };
  }
}

/** `Accept: text/csv` means the same as `format=csv`. */
const asked = (accept = ''): keyof typeof FORMATS => (/\btext\/csv\b/i.test(accept) ? 'csv' : 'ndjson');

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
