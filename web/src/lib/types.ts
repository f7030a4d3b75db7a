import type { components } from '../api.js';

type Schemas = components['schemas'];

/** An event of any type. */
export type ApiEvent = Omit<Schemas['EventEnvelope'], 'type' | 'data'> & {
  type: string;
  data: Record<string, unknown>;
};
export type TimelineEvent = ApiEvent & {
  corrections: ApiEvent[];
  corroborations: ApiEvent[];
  disputes: ApiEvent[];
  /** Of the admission of a party or the opening of an issue. */
  merges: ApiEvent[];
};
export type Stance = Schemas['Stance'];
export type StanceRun = Schemas['StanceRun'];
export type Meeting = Schemas['Meeting'];
export type NegotiationRow = Schemas['NegotiationRow'];
export type Negotiation = Omit<Schemas['Negotiation'], 'parties' | 'issues'> & {
  parties: Party[];
  issues: Issue[];
};
export interface Contact {
  parties: [string, string];
  meetings: number;
  calls: number;
  lastContact: { type: string; occurredOn: string; eventId: string };
}
export interface ConditionRow {
  partyId: string;
  issueId: string;
  text: string;
  onParty: string | null;
  onIssue: string | null;
  since: string;
}
export type IssueSpread = Schemas['Convergence']['issues'][number];
export interface Changes {
  stances: { partyId: string; issueId: string; before: Stance | null; after: Stance | null }[];
  meetings: { meetingId: string; before: Meeting | null; after: Meeting | null }[];
  agreements: {
    agreementId: string;
    title: string;
    parties: string[];
    eventId: string;
    occurredOn: string;
  }[];
}
export type Report = TimelineEvent & {
  retracted: boolean;
  retractions: ApiEvent[];
  current: ApiEvent | null;
};
export type Source = Schemas['Source'];
export type Imported = Schemas['Imported'];
export type Me = Schemas['Me'];
export type StanceName = Stance['stance'];
/** From one end of the scale to the other; last the one that takes no side. */
export const STANCES: StanceName[] = ['supports', 'conditional', 'undecided', 'opposes', 'abstains'];
export type Party = Pick<
  Schemas['Party'],
  'partyId' | 'status' | 'mergedFrom' | 'occurredOn' | 'eventId' | 'disputed'
> & {
  name: string;
  kind: string;
  role: string;
  codes?: { scheme: string; value: string }[];
  aliases?: string[];
  memberOf?: string[];
};
export type Issue = Pick<
  Schemas['Issue'],
  'issueId' | 'status' | 'outcome' | 'mergedFrom' | 'occurredOn' | 'eventId' | 'disputed'
> & {
  proposition: string;
  description?: string;
  parent?: string;
  tags?: string[];
};
export type Agreement = Pick<
  Schemas['Agreement'],
  | 'agreementId'
  | 'status'
  | 'signedBy'
  | 'ratifiedBy'
  | 'leftBy'
  | 'history'
  | 'occurredOn'
  | 'eventId'
  | 'disputed'
> & {
  title: string;
  parties: string[];
  issues?: string[];
  terms?: string;
  place?: string;
};

/** The two times of a query, as in a URL; null: no bound. */
export interface Times {
  asOf: string | null;
  knownAt: string | null;
}

/** The stance of each party on each issue, by issue and party, without what was said. */
export interface Standing {
  /** The times that it was asked for. */
  at: Times;
  stances: ReadonlyMap<string, ReadonlyMap<string, StanceName>>;
}
