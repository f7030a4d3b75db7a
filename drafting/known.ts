import type { Known, KnownIssue, KnownMeeting, KnownParty, KnownPerson } from './types.js';

/** Rows of the API, as far as they tell what a text is read by. */
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
  /** Those who spoke, each with the party for which they did. */
  speakers: readonly KnownPerson[];
}

/** What a text is read by, from rows of the API. */
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
