import { stringify } from 'csv-stringify/sync';
import { CATALOGUE, isEventType, type EntityKind } from '../../events/catalogue.js';
import { negotiationOf, type JsonObject, type StoredEvent } from '../../events/envelope.js';
import { mentions } from '../../events/mentions.js';

type Events = Iterable<StoredEvent> | AsyncIterable<StoredEvent>;
type Row = Record<(typeof CSV_COLUMNS)[number], unknown>;

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
] as const;

const ROWS_AT_ONCE = 200;
/** By which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV (RFC 4180, UTF-8 with a byte order mark) with a heading and one row per event, in chunks of many rows. `data` holds the whole data as
 * JSON; several ids in one cell are separated by a space. What a spreadsheet would take for a formula is prefixed with an
 * apostrophe, also after what may separate cells in its language; in `data`, it is escaped as JSON has it.
 */
export async function* exportCsv(events: Events): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield table([Object.fromEntries(CSV_COLUMNS.map((name) => [name, name])) as Row]);
  let rows: Row[] = [];
  for await (const event of events) {
    rows.push(defused(rowOf(event)));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield table(rows);
    rows = [];
  }
  if (rows.length > 0) yield table(rows);
}

const table = (rows: Row[]): string =>
  stringify(rows, {
    columns: [...CSV_COLUMNS],
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });

/** The beginning of a formula, of a cell or after what separates cells elsewhere. */
const FORMULA = /(^|[;\t\r\n])(?=[\s\p{Cf}]*[=+@＝＋＠－-])/gu;
const FORMULA_IN_JSON = /(;[\s\p{Cf}]*)([=+@＝＋＠－-])/gu;

function defused(row: Row): Row {
  for (const name of CSV_COLUMNS) {
    const value = row[name];
    if (typeof value === 'string' && name !== 'data') row[name] = value.replace(FORMULA, "$1'");
  }
  return row;
}

const jsonOf = (data: JsonObject): string =>
  JSON.stringify(data).replace(
    FORMULA_IN_JSON,
    (_, before: string, sign: string) => `${before}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function rowOf(event: StoredEvent): Row {
  const { position, stream, revision, id, type, data, metadata } = event;
  const { occurredOn, recordedAt, recordedBy, source, coder, note } = metadata;
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
    data: jsonOf(data),
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
