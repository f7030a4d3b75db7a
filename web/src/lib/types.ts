import type { Schemas } from '../../../client/src/index.js';

/** An event of any type. */
export type ApiEvent = Omit<Schemas['EventEnvelope'], 'type' | 'data'> & {
  type: string;
  data: Record<string, unknown>;
};
export type TimelineEvent = ApiEvent & {
  corrections: ApiEvent[];
  corroborations: ApiEvent[];
  disputes: ApiEvent[];
  /** For the admission of a party or the opening of an issue. */
  merges: ApiEvent[];
};
export type Stance = Schemas['Stance'];
export type StanceRun = Schemas['StanceRun'];
export type Meeting = Schemas['Meeting'];
export type NegotiationRow = Schemas['NegotiationRow'];
export type Negotiation = Schemas['Negotiation'];
export type Contact = Schemas['Contacts']['contacts'][number];
export type ConditionRow = Schemas['Conditions']['conditions'][number];
export type IssueSpread = Schemas['Convergence']['issues'][number];
export type Changes = Pick<Schemas['Changes'], 'stances' | 'meetings' | 'agreements'>;
export type Report = TimelineEvent & {
  retracted: boolean;
  retractions: ApiEvent[];
  current: ApiEvent | null;
};
/** A report in a list across negotiations. */
export type ReportLine = Schemas['ReportLine'];
export type LineParts = Pick<ReportLine, 'type' | 'parties' | 'issue' | 'stance' | 'subject'>;
export type Briefing = Schemas['Briefing'];
export type Moved = Briefing['moved'][number];
export type MeetingAcross = Schemas['MeetingAcross'];
export type SearchResult = Schemas['SearchResults']['results'][number];
export type StanceAcross = Schemas['StancesAcross']['stances'][number];
export type Source = Schemas['Source'];
export type Imported = Schemas['Imported'];
export type Me = Schemas['Me'];
export type Key = Schemas['Key'];
export type MadeKey = Schemas['MadeKey'];
export type Webhook = Schemas['Webhook'];
export type MadeWebhook = Schemas['MadeWebhook'];
export type Delivery = Schemas['Delivery'];
export type StanceName = Stance['stance'];
/** From one end of the scale to the other; the neutral one comes last. */
export const STANCES: StanceName[] = ['supports', 'conditional', 'undecided', 'opposes', 'abstains'];
export type Party = Schemas['Party'];
export type Issue = Schemas['Issue'];
export type Agreement = Schemas['Agreement'];

/** The two times of a query, as in a URL; null: no bound. */
export interface Times {
  asOf: string | null;
  knownAt: string | null;
}

/** The stance of each party on each issue, by issue and party, without statements. */
export interface Standing {
  /** The requested times. */
  at: Times;
  stances: ReadonlyMap<string, ReadonlyMap<string, StanceName>>;
}
