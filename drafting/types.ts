import type { JsonObject } from '../events/envelope.js';

/** A span of the text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** `stated`: explicit in the text; `inferred`: from the context; `dateline`: from the day of publication. */
export type How = 'stated' | 'inferred' | 'dateline';

export interface Evidence extends Span {
  how: How;
}

export const DRAFT_TYPES = [
  'PositionStated',
  'MeetingScheduled',
  'MeetingPostponed',
  'MeetingCancelled',
  'MeetingHeld',
  'CallHeld',
  'AgreementReached',
  'IncidentReported',
  'ReportDisputed',
] as const;
export type DraftType = (typeof DRAFT_TYPES)[number];

/** A draft report from the text, for a person to complete and record, or to dismiss. */
export interface Draft {
  type: DraftType;
  /** The extracted fields of the event's data; missing ones (a stance, an issue) are left to the person. */
  data: JsonObject;
  /** EDTF. */
  occurredOn: string;
  source: JsonObject | null;
  /** The source span of each field, by JSON pointer into the draft. */
  fields: Record<string, Evidence>;
  /** Candidate issue ids, best first, three at most. */
  issues: string[];
}

export interface Drafts {
  sentences: Span[];
  drafts: Draft[];
}

export interface KnownParty {
  partyId: string;
  name: string;
  aliases?: readonly string[];
  codes?: readonly { scheme: string; value: string }[];
}

export interface KnownIssue {
  issueId: string;
  proposition: string;
  description?: string;
}

/** A person named in earlier reports. */
export interface KnownPerson {
  name: string;
  office?: string;
  partyId?: string;
}

export interface KnownMeeting {
  meetingId: string;
  status: string;
  place?: string;
  parties: readonly string[];
  /** The last report of its lifecycle. */
  eventId: string;
}

/** What a negotiation has recorded, limited to what drafting needs. */
export interface Known {
  parties: readonly KnownParty[];
  issues: readonly KnownIssue[];
  persons: readonly KnownPerson[];
  meetings: readonly KnownMeeting[];
}

/** The text and its source. */
export interface Article {
  text: string;
  /** The day of publication, `YYYY-MM-DD`. */
  dateline: string;
  outlet?: string;
  title?: string;
  url?: string;
  author?: string;
}
