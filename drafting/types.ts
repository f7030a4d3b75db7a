import type { JsonObject } from '../events/envelope.js';

/** A stretch of the text, in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** `stated`: the words say so; `inferred`: read from what stands around them; `dateline`: from the day of publication. */
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

/** Something that the text may report: for a person to complete and record, or to pass by. */
export interface Draft {
  type: DraftType;
  /** What could be read of the event's data; what is missing (a stance, an issue) is the person's to say. */
  data: JsonObject;
  /** EDTF. */
  occurredOn: string;
  source: JsonObject | null;
  /** Where each field was read, by JSON pointer into the draft. */
  fields: Record<string, Evidence>;
  /** Ids of the issues that its words are about, the best first, three at most. */
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

/** Somebody whom earlier reports name. */
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
  /** The last report of its life. */
  eventId: string;
}

/** What a negotiation has recorded, as far as a text is read by it. */
export interface Known {
  parties: readonly KnownParty[];
  issues: readonly KnownIssue[];
  persons: readonly KnownPerson[];
  meetings: readonly KnownMeeting[];
}

/** The text and where it was published. */
export interface Article {
  text: string;
  /** The day of publication, `YYYY-MM-DD`. */
  dateline: string;
  outlet?: string;
  title?: string;
  url?: string;
  author?: string;
}
