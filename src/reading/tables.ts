import type { JsonObject } from '../../events/envelope.js';
import { CSV_TYPE, csvTable } from '../exchange/csv-table.js';
import type { ResponseDescription } from '../http/describe.js';
import { invalidParameter } from '../http/query.js';
import { streamText } from '../http/streaming.js';
import type { Answer } from './answer.js';
import type { ReadRequest } from './read-request.js';

/** The columns of a table by header, and the value of each in a row. */
export type Columns = Readonly<Record<string, (row: JsonObject) => unknown>>;

type Json = JsonObject | undefined | null;

const fields = (...names: string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, (row) => row[name]]));
/** Several ids in one cell. */
const ids = (value: unknown): string => (value as string[]).join(' ');
/** Several texts in one cell, separated as a mapping splits them. */
const texts = (value: unknown[]): string => value.join('; ');

const conditionText = ({ text, onParty }: JsonObject): string =>
  onParty === undefined ? String(text) : `${String(text)} (${String(onParty)})`;

const participantText = ({ partyId, person, office }: JsonObject): string => {
  const who = [person, office].filter((each) => each !== undefined).join(', ');
  return who === '' ? String(partyId) : `${String(partyId)} (${who})`;
};

export const STANCE_COLUMNS: Columns = {
  ...fields('partyId', 'issueId', 'stance', 'score', 'salience', 'summary', 'quote'),
  conditions: ({ conditions }) => texts(((conditions ?? []) as JsonObject[]).map(conditionText)),
  speaker: ({ speaker }) => (speaker as Json)?.name,
  speakerOffice: ({ speaker }) => (speaker as Json)?.office,
  ...fields('since', 'statedOn', 'precision', 'tentative', 'positionId', 'statementId', 'eventId'),
  jointWith: ({ jointWith }) => ids(jointWith),
  outlet: ({ source }) => (source as Json)?.outlet,
  url: ({ source }) => (source as Json)?.url,
  ...fields('corroborations', 'disputed'),
  conflicting: ({ conflicting }) => ids(conflicting),
  statements: ({ statements }) => statements,
  previousStance: ({ previous }) => (previous as Json)?.stance,
  previousSince: ({ previous }) => (previous as Json)?.since,
};

export const MEETING_COLUMNS: Columns = {
  ...fields('meetingId', 'title', 'status', 'scheduledFor', 'heldOn', 'tentative', 'place', 'format'),
  parties: ({ participants }) =>
    ids([...new Set((participants as JsonObject[]).map(({ partyId }) => partyId))]),
  participants: ({ participants }) => texts((participants as JsonObject[]).map(participantText)),
  ...fields('outcome', 'timesPostponed', 'disputed'),
};

const party = (index: number) => (row: JsonObject) => (row.parties as string[])[index];

export const CONTACT_COLUMNS: Columns = {
  partyA: party(0),
  partyB: party(1),
  ...fields('meetings', 'calls'),
  lastContactType: ({ lastContact }) => (lastContact as Json)?.type,
  lastContactId: ({ lastContact }) => (lastContact as Json)?.id,
  lastContactOn: ({ lastContact }) => (lastContact as Json)?.occurredOn,
};

/** `Vary` of an answer that may be a table. */
export const BY_ACCEPT = { Vary: 'Accept, Accept-Datetime, Accept-Encoding' };

/** Whether a table is requested: `Accept: text/csv`. */
export const asksForTable = ({ request }: Pick<ReadRequest, 'request'>): boolean =>
  /\btext\/csv\b/i.test(request.headers.accept ?? '');

/** Descriptions of an answer as JSON or as a table. */
export const jsonOrTable = (schema: string): Record<number, ResponseDescription> => ({
  200: {
    description: 'The answer; with `Accept: text/csv` a table, with a byte order mark, for a spreadsheet.',
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
      'text/csv': { schema: { type: 'string' } },
    },
  },
});

/** All rows as a table, if requested. @throws Problem 400 if a page is requested */
export function inTable(
  read: ReadRequest,
  { echo, degraded }: Pick<Answer, 'degraded'> & { echo: NonNullable<Answer['echo']> },
  columns: Columns,
  rows: Iterable<JsonObject>,
): Answer {
  for (const name of ['limit', 'cursor'])
    if (read.sent[name] !== undefined) throw invalidParameter(name, 'a table has all rows: leave it out.');
  const heads = Object.keys(columns);
  const open = () => streamText(csvTable(heads, cellsOf(columns, rows)));
  return { echo, degraded, dependsOn: [read.times], headers: BY_ACCEPT, stream: { type: CSV_TYPE, open } };
}

function* cellsOf(columns: Columns, rows: Iterable<JsonObject>): Generator<Record<string, unknown>> {
  for (const row of rows)
    yield Object.fromEntries(Object.entries(columns).map(([head, cell]) => [head, cellText(cell(row))]));
}

const cellText = (value: unknown): unknown =>
  typeof value === 'boolean' ? String(value) : (value ?? undefined);

/** Parses rows given as JSON, in batches separated by commas. */
export function* parsedRows(texts: Iterable<string>): Generator<JsonObject> {
  for (const text of texts) yield* JSON.parse(`[${text}]`) as JsonObject[];
}
