import type { JsonObject } from '../../events/envelope.js';
import { agreementAt } from '../../projections/agreements.js';
import { loadedKeys } from '../../projections/context.js';
import { issueAt, issueProjection } from '../../projections/issues.js';
import { meetingAt } from '../../projections/meetings.js';
import { partyAt, partyProjection } from '../../projections/parties.js';
import type { Version } from '../../projections/version.js';
import type { Opened } from '../readmodel/model-queries.js';

/** A field of a report, if it is a text; else an empty text. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The name of a party at that time; its id if it was not admitted yet. */
export const partyName = (opened: Opened, partyId: string): string =>
  once(opened, `party ${partyId}`, ({ context, when }) =>
    textIn(partyAt(context, partyId, when)?.row.name),
  ) || partyId;

/** What an issue proposed at that time; its id if it was not opened yet. */
export const issueName = (opened: Opened, issueId: string): string =>
  once(opened, `issue ${issueId}`, ({ context, when }) =>
    textIn(issueAt(context, issueId, when)?.row.proposition),
  ) || issueId;

/** Names found so far: an answer repeats them in many rows. */
const found = new WeakMap<Opened, Map<string, string>>();

function once(opened: Opened, key: string, find: (opened: Opened) => string): string {
  const names = found.get(opened) ?? new Map<string, string>();
  found.set(opened, names);
  const name = names.get(key) ?? find(opened);
  names.set(key, name);
  return name;
}

/** What a report is about, if that has a title of its own: a meeting, an agreement, an incident, a party, an issue. */
export function subjectOf({ context, when }: Opened, { type, data }: Version): string {
  const own = textIn(data.title ?? data.name ?? data.proposition);
  if (own !== '') return own;
  if (type.startsWith('Meeting')) return meetingAt(context, data.meetingId as string, when)?.row.title ?? '';
  if (type.startsWith('Agreement'))
    return textIn(agreementAt(context, data.agreementId as string, when)?.title);
  return '';
}

/** The names of the parties and issues of a comparison, by id. */
export function namesIn(
  opened: Opened,
  cells: readonly { partyId: string; issueId: string }[],
  agreements: readonly JsonObject[],
): JsonObject {
  const parties = [
    ...cells.map(({ partyId }) => partyId),
    ...agreements.flatMap((agreement) => agreement.parties as string[]),
  ];
  const named = (projection: string, ids: string[], name: (opened: Opened, id: string) => string) =>
    Object.fromEntries(
      Array.from(loadedKeys(opened.context, projection, [...new Set(ids)]), (id) => [id, name(opened, id)]),
    );
  return {
    parties: named(partyProjection.name, parties, partyName),
    issues: named(
      issueProjection.name,
      cells.map(({ issueId }) => issueId),
      issueName,
    ),
  };
}
