import type { Known, KnownIssue, KnownMeeting, KnownParty, KnownPerson } from './types.js';

/** Rows of the API, limited to the fields that drafting needs. */
export interface KnownRows {
  parties: readonly KnownParty[];
  issues: readonly KnownIssue[];
  meetings: readonly {
    meetingId: string;
    status: string;
    place: string | null;
    participants: readonly { partyId: string; person?: string; office?: string }[];
    history: readonly { eventId: string }[];
  }[];
  /** Known speakers, each with the party that they spoke for. */
  speakers: readonly KnownPerson[];
}

/** The context for drafting, built from rows of the API. */
export function knownFrom({ parties, issues, meetings, speakers }: KnownRows): Known {
  const present = meetings.flatMap(({ participants }) =>
    participants.flatMap(({ partyId, person, office }): KnownPerson[] =>
      person ? [{ name: person, office, partyId }] : [],
    ),
  );
  return {
    parties: parties.map(({ partyId, name, aliases, codes }) => ({ partyId, name, aliases, codes })),
    issues: issues.map(({ issueId, proposition, description }) => ({ issueId, proposition, description })),
    persons: [...speakers, ...present],
    meetings: meetings.map(({ meetingId, status, place, participants, history }): KnownMeeting => ({
      meetingId,
      status,
      ...(place !== null && { place }),
      parties: participants.map(({ partyId }) => partyId),
      eventId: history[history.length - 1].eventId,
    })),
  };
}
