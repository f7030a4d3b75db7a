import type { Meeting, Moved, Stance } from './types';
import { startMs } from './dates';

/** One thing that moved in a negotiation. */
export type MovedLine = { id: string; on: string | null } & (
  | {
      kind: 'stance';
      partyId: string;
      issueId: string;
      party: string;
      issue: string;
      before: Stance | null;
      after: Stance | null;
    }
  | { kind: 'meeting'; title: string; report: string | null; before: Meeting | null; after: Meeting | null }
  | { kind: 'agreement'; title: string; report: string; parties: string[] }
);

/** What moved in a negotiation, latest first. */
export function linesOf({
  stances,
  meetings,
  agreements,
  names,
}: Pick<Moved, 'stances' | 'meetings' | 'agreements' | 'names'>): MovedLine[] {
  const lines: MovedLine[] = [
    ...stances.map(({ partyId, issueId, before, after }) => ({
      kind: 'stance' as const,
      id: `${partyId} ${issueId}`,
      on: after?.statedOn ?? null,
      partyId,
      issueId,
      party: names.parties[partyId] ?? partyId,
      issue: (names.issues[issueId] ?? issueId).replace(/\.$/, ''),
      before,
      after,
    })),
    ...meetings.map(({ meetingId, before, after }) => {
      const row = after ?? before;
      const last = row?.history.at(-1);
      return {
        kind: 'meeting' as const,
        id: `meeting/${meetingId}`,
        on: last?.occurredOn ?? null,
        title: row?.title ?? meetingId,
        report: last?.eventId ?? null,
        before,
        after,
      };
    }),
    ...agreements.map((agreement) => ({
      kind: 'agreement' as const,
      id: `agreement/${agreement.agreementId}`,
      on: agreement.occurredOn,
      title: agreement.title,
      report: agreement.eventId,
      parties: agreement.parties.map((id) => names.parties[id] ?? id),
    })),
  ];
  return lines.sort((a, b) => (startMs(b.on ?? '') || 0) - (startMs(a.on ?? '') || 0));
}
