import type { components } from '../api';

type Schemas = components['schemas'];

export type ApiEvent = Schemas['Event'];
export type TimelineEvent = Schemas['TimelineEvent'];
export type Stance = Schemas['Stance'];
export type StanceRun = Schemas['StanceRun'];
export type Meeting = Schemas['Meeting'];
export type NegotiationRow = Schemas['NegotiationRow'];
export type Negotiation = Schemas['Negotiation'];
export type Contact = Schemas['Contacts']['contacts'][number];
export type ConditionRow = Schemas['Conditions']['conditions'][number];
export type IssueSpread = Schemas['Convergence']['issues'][number];
export type Changes = Pick<Schemas['Changes'], 'stances' | 'meetings' | 'agreements'>;
export type Report = Omit<Schemas['Report'], 'asOf' | 'knownAt'>;
export type Source = Schemas['Source'];
export type Imported = Schemas['Imported'];
export type StanceName = Stance['stance'];
export type Party = Negotiation['parties'][number];
export type Issue = Negotiation['issues'][number];

/** The two times of a question, as they stand in a URL; null: no bound, everything recorded. */
export interface Times {
  asOf: string | null;
  knownAt: string | null;
}
