import { v5 as uuidOf } from 'uuid';
import { canonical } from '../../events/canonical.js';
import { quoted } from '../../events/check.js';
import { CATALOGUE } from '../../events/catalogue.js';
import { isObject } from '../../events/envelope.js';
import { codeAsFirstOfCodes } from '../../events/upcast.js';
import { idMade, validateLine } from '../../events/validate.js';
import { repeatedKey } from '../http/repeated-key.js';
import type { ImportLine, LineFailure } from '../recording/import-target.js';
import type { Line } from './lines.js';

/** Must never change: a line sent again years later gets the same id. */
const NAMESPACE = '2f0f4a52-61c5-5f0c-9d55-6a0d1b6f7c11';
const MAX_DETAILS = 5;

/** Maximum length of the detail about a failed line, in characters: a response has up to a thousand of them. */
const MOST_DETAIL = 1_000;

/** The failure of a line and its reason, truncated if long. */
export const failed = (title: string, detail: string): LineFailure => ({
  status: 'failed',
  title,
  detail: detail.length > MOST_DETAIL ? `${detail.slice(0, MOST_DETAIL)}…` : detail,
});

/** Parses one line of an import into a negotiation. */
export function readLine(line: Line, negotiationId: string): ImportLine | LineFailure {
  if (line.fault === 'too long') {
    return failed('Line too long', `It has ${line.bytes} bytes; at most ${line.most} are allowed.`);
  }
  if (line.fault) return failed('Broken text', 'It is not valid UTF-8.');
  let content: unknown;
  try {
    content = JSON.parse(line.text);
  } catch (error) {
    return line.ended
      ? failed('Not JSON', `${(error as Error).message}.`)
      : failed('Cut off', 'The input ends in the middle of this line: send it again, complete.');
  }
  const repeated = repeatedKey(line.text);
  if (repeated !== undefined)
    return failed('Invalid', `The key ${JSON.stringify(quoted(repeated))} occurs twice in one object.`);
  return readContent(content, negotiationId);
}

/** Validates one parsed import line. */
export function readContent(content: unknown, negotiationId: string): ImportLine | LineFailure {
  const fault = faultOfLine(content);
  if (fault !== undefined) return failed('Invalid', fault);
  return identified(withCodes(content) as SentLine, negotiationId, () =>
    uuidOf(Buffer.from(`${negotiationId}\n${canonical(content)}`), NAMESPACE),
  );
}

/** What is wrong with a parsed import line by itself; undefined if nothing is. */
export function faultOfLine(content: unknown): string | undefined {
  const errors = validateLine(withCodes(content));
  if (errors.length === 0) return undefined;
  const told = errors
    .slice(0, MAX_DETAILS)
    .map(({ pointer, detail }) => `${pointer || 'The line'}: ${detail}`);
  const more = errors.length - told.length;
  return told.join(' ') + (more > 0 ? ` And ${more} more.` : '');
}

type SentLine = Omit<ImportLine, 'eventId'> & { eventId?: string };

/** Upcasts a party's `code`, the single code of former versions, to the first of its `codes`; also in corrections. */
function withCodes(line: unknown): unknown {
  if (!isObject(line) || !isObject(line.data)) return line;
  const { type, data } = line;
  if (type === 'PartyAdmitted') return { ...line, data: codeAsFirstOfCodes(data) };
  if (type !== 'ReportCorrected' || !isObject(data.data)) return line;
  return { ...line, data: { ...data, data: codeAsFirstOfCodes(data.data) } };
}

/** @param made the id of a line without one: derived from its content as sent */
function identified(line: SentLine, negotiationId: string, made: () => string): ImportLine | LineFailure {
  const { type } = line;
  const eventId = line.eventId?.toLowerCase() ?? made();
  const data = { ...line.data };
  if (CATALOGUE[type].aboutReport) data.eventId = String(data.eventId).toLowerCase();
  const idField = idMade(type);
  if (idField && data[idField] === undefined)
    data[idField] = type === 'NegotiationOpened' ? negotiationId : eventId;
  if (type === 'NegotiationOpened' && data.negotiationId !== negotiationId) {
    return failed(
      'Another negotiation',
      `It opens ${String(data.negotiationId)}; this import is into ${negotiationId}.`,
    );
  }
  return { ...line, data, eventId };
}
