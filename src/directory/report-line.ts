import type { JsonObject } from '../../events/envelope.js';
import { readingAt } from '../../projections/context.js';
import type { Version } from '../../projections/version.js';
import type { Opened } from '../readmodel/model-queries.js';
import { issueName, partyName, subjectOf, textIn } from './names.js';

/** Longest text of a line, in characters. */
const MOST_TEXT = 400;

/** A report in a list across negotiations, with the names that it takes to say in a sentence what it reports. */
export function reportLine(opened: Opened, version: Version): JsonObject {
  const { context, when } = opened;
  const { eventId, type, occurredOn, precision } = version;
  const { data, statement } = wholeOf(opened, version);
  const read = context.mergedIds(when.knownAt);
  const issueId = textIn(data.issueId ?? statement.issueId);
  const issue = issueId && read.of('issue', issueId);
  return {
    eventId,
    type,
    occurredOn,
    precision,
    parties: [...new Set(partiesIn(data, statement).map((id) => read.of('party', id)))].map((partyId) => ({
      partyId,
      name: partyName(opened, partyId),
    })),
    issue: issue === '' ? null : { issueId: issue, proposition: issueName(opened, issue) },
    stance: data.stance ?? null,
    subject: subjectOf(opened, version) || null,
    text: textIn(data.summary ?? data.outcome ?? data.reason ?? data.terms ?? data.description).slice(
      0,
      MOST_TEXT,
    ),
  };
}

/** Its data, and for a withdrawal those of the statement that it withdraws. */
function wholeOf({ context, when }: Opened, version: Version): { data: JsonObject; statement: JsonObject } {
  const statement =
    version.type === 'PositionWithdrawn'
      ? readingAt(context, version, when.knownAt)?.statement?.data
      : undefined;
  return { data: version.data, statement: statement ?? {} };
}

/** The ids of those that take part in it. */
function partiesIn(data: JsonObject, statement: JsonObject): string[] {
  const participants = data.participants as { partyId: string }[] | undefined;
  const parties = (data.parties ?? statement.parties) as string[] | undefined;
  const own = typeof data.partyId === 'string' ? [data.partyId] : [];
  return participants?.map(({ partyId }) => partyId) ?? parties ?? own;
}
