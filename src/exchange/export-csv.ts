import { CATALOGUE, isEventType, type EntityKind } from '../../events/catalogue.js';
import { negotiationOf, type JsonObject, type StoredEvent } from '../../events/envelope.js';
import { mentions } from '../../events/mentions.js';
import { csvTable } from './csv-table.js';

type Events = Iterable<StoredEvent> | AsyncIterable<StoredEvent>;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
type Row = Record<CsvColumn, unknown>;

export const CSV_COLUMNS = [
  'position',
  'negotiationId',
  'revision',
  'type',
  'occurredOn',
  'recordedAt',
  'recordedBy',
  'eventId',
  'thing',
  'thingId',
  'parties',
  'issueId',
  'stance',
  'score',
  'title',
  'summary',
  'outlet',
  'sourceTitle',
  'url',
  'publishedOn',
  'reliability',
  'credibility',
  'coder',
  'note',
  'data',
  'metadata',
] as const;

/** Columns that contain JSON. */
const JSON_COLUMNS: ReadonlySet<string> = new Set(['data', 'metadata']);

/**
 * A header and one row per event. `data` holds the whole data as JSON, `metadata` the other fields of an import line; several
 * ids in one cell are separated by a space.
 *
 * @param columns which columns, in this order; omitted: all
 */
export async function* exportCsv(
  events: Events,
  columns: readonly CsvColumn[] = CSV_COLUMNS,
): AsyncGenerator<string> {
  yield* csvTable(columns, rowsOf(events), JSON_COLUMNS);
}

async function* rowsOf(events: Events): AsyncGenerator<Row> {
  for await (const event of events) yield rowOf(event);
}

function rowOf(event: StoredEvent): Row {
  const { position, stream, revision, id, type, data, metadata } = event;
  const { occurredOn, recordedAt, recordedBy, source, coding, coder, note } = metadata;
  const first = (...names: string[]): unknown =>
    names.map((name) => data[name]).find((value) => value !== undefined);
  return {
    position,
    negotiationId: negotiationOf(stream),
    revision,
    type,
    occurredOn,
    recordedAt,
    recordedBy,
    eventId: id,
    ...thingOf(type, data),
    parties: named('party', type, data),
    issueId: named('issue', type, data),
    stance: data.stance,
    score: data.score,
    title: first('title', 'name', 'proposition'),
    summary: first('summary', 'outcome', 'terms', 'statement', 'reason', 'description'),
    outlet: source?.outlet,
    sourceTitle: source?.title,
    url: source?.url,
    publishedOn: source?.publishedOn,
    reliability: source?.reliability,
    credibility: source?.credibility,
    coder,
    note,
    data: JSON.stringify(data),
    metadata: JSON.stringify({ source, coding, coder, note }),
  };
}

function thingOf(type: string, data: JsonObject): Pick<Row, 'thing' | 'thingId'> {
  if (!isEventType(type)) return { thing: undefined, thingId: undefined };
  const { entity, aboutReport } = CATALOGUE[type];
  if (aboutReport) return { thing: 'report', thingId: data.eventId };
  return { thing: entity?.kind, thingId: entity && data[entity.idField] };
}

function named(kind: EntityKind, type: string, data: JsonObject): string {
  if (!isEventType(type)) return '';
  return [
    ...new Set(
      mentions(type, data)
        .filter((mention) => mention.kind === kind)
        .map(({ id }) => id),
    ),
  ].join(' ');
}
