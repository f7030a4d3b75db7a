import type { EventType } from '../events/catalogue.js';
import { codeOf, type Placement, type Reader, type When } from './reader.js';

/** Whether the negotiation goes on. One cell; the latest valid report is the status. */
export type Status = 'open' | 'stalled' | 'concluded';

const REPORTS: readonly EventType[] = [
  'NegotiationOpened',
  'NegotiationStalled',
  'NegotiationResumed',
  'NegotiationConcluded',
];
const STATUS: readonly Status[] = ['open', 'stalled', 'open', 'concluded'];

export const isLifecycle = (type: EventType): boolean => REPORTS.includes(type);

export const statusCells = (type: EventType): Placement[] => [
  { kind: 'status', key: '', code: REPORTS.indexOf(type), link: 0 },
];

/** What a report of the lifecycle makes of the status. */
export const statusAfter = (type: EventType): Status => STATUS[REPORTS.indexOf(type)];

/** Null before the opening. */
export function status(reader: Reader, when: When): Status | null {
  const last = reader.cell('status', '')?.last(when.asOf, when.knownAt);
  return last ? STATUS[codeOf(last)] : null;
}
