import type { EntityKind } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import { changeOf, isNote, type Facts } from '../../projections/facts.js';
import { lifeKeepsTheRule, meetingIsThere, meetingStillCounts } from '../meetings/decider.js';
import { negotiationIsOpen, negotiationIsThere, openingIsLast } from '../negotiations/decider.js';
import {
  positionIsThere,
  statementPrecedesWithdrawal,
  withdrawalFollowsStatement,
} from '../positions/decider.js';
import { aboutReport, targetTakesIt } from '../reports/decider.js';
import { tryEdtf } from '../temporal/edtf.js';
import { Refusal, unprocessable } from '../common/refusal.js';
import type { Rule } from './rule.js';
import {
  correctionIsUnderstood,
  idIsFree,
  namesAreKnown,
  namesStillCount,
  nothingIsLeftBehind,
} from './things.decider.js';

/** How far after its recording an event may be dated: what is planned is data. */
const LATEST_MS = 24 * 60 * 60 * 1000;

/** `404`, then `422`, then `409`: the first that holds is answered. */
const THERE: Rule[] = [meetingIsThere, positionIsThere];
const UNDERSTOOD: Rule[] = [namesAreKnown];
const POSSIBLE: Rule[] = [
  negotiationIsOpen,
  idIsFree,
  namesStillCount,
  meetingStillCounts,
  lifeKeepsTheRule,
  withdrawalFollowsStatement,
  statementPrecedesWithdrawal,
  nothingIsLeftBehind,
  openingIsLast,
];

export interface Decision {
  event: StoredEvent;
  facts: Facts;
  known: (kind: EntityKind) => string[];
  /**
   * Checked between what is not there and what is not understood: whether the stream is where the client thinks, and the id or
   * the key still unused.
   */
  precondition?: () => Refusal | undefined;
}

/** Whether an event may be recorded on top of what is known. Pure: the same facts give the same answer. */
export function refusalOf({ event, facts, known, precondition }: Decision): Refusal | undefined {
  const missing =
    negotiationIsThere(event, facts) ?? (isNote(event.type) ? aboutReport(event, facts) : undefined);
  if (missing) return missing;
  const left = isNote(event.type) ? targetTakesIt(event, facts) : undefined;
  if (left)
    return precondition?.() ?? inTheFuture(event) ?? correctionIsUnderstood(event, facts, known) ?? left;
  const subject = { change: changeOf(facts, event), facts, known };
  return (
    first(THERE, subject) ??
    precondition?.() ??
    inTheFuture(event) ??
    first(UNDERSTOOD, subject) ??
    first(POSSIBLE, subject)
  );
}

const first = (rules: Rule[], subject: Parameters<Rule>[0]): Refusal | undefined => {
  for (const rule of rules) {
    const refusal = rule(subject);
    if (refusal) return refusal;
  }
  return undefined;
};

/** `422`: the event, or what a correction dates anew, lies more than 24 h after the recording. */
function inTheFuture({ metadata, data, type }: StoredEvent): Refusal | undefined {
  const latest = Date.parse(metadata.recordedAt) + LATEST_MS;
  const dates = [
    metadata.occurredOn,
    ...(type === 'ReportCorrected' ? [data.occurredOn as string | undefined] : []),
  ];
  const future = dates.find((date) => date !== undefined && (tryEdtf(date)?.start ?? 0) > latest);
  if (future === undefined) return undefined;
  const detail = `${future} lies in the future. What is planned is data (scheduledFor, until); occurredOn says when it was reported to happen.`;
  return unprocessable('In the future', detail, [{ pointer: '/occurredOn', detail }]);
}
