import type { MergedIds } from './merges.js';
import { isMerge } from './merges.js';
import {
  actsOn,
  countingVersion,
  mergedIds,
  statementOf,
  type Change,
  type NegotiationState,
} from './negotiation-state.js';
import type { Reading, Version } from './version.js';

/** A report whose version, ids or status change with an event: the event's target, or a report affected indirectly. */
export interface Move {
  /** Position of the event. */
  at: number;
  /** The report's version before and after the event, with ids as recorded. */
  was: Version | undefined;
  is: Version | undefined;
  /** As the projections read it; undefined if it has no effect. Equal if only annotations changed. */
  before: Reading | undefined;
  after: Reading | undefined;
  /** Its annotations. */
  history: Change['history'];
}

/** The state of a negotiation with all its reports. */
export interface WholeState extends NegotiationState {
  /** Positions of all reports that count now. */
  countingReports(): Iterable<number>;
}

/**
 * All reports an event moves: a statement takes its withdrawals with it, and a merge moves all reports that refer to the merged
 * id.
 *
 * @param state after the change
 * @param wasRead how ids were mapped before it
 */
export function movesOf(change: Change, state: WholeState, wasRead: MergedIds): Move[] {
  const { event, before, after, history } = change;
  const isRead = mergedIds(state);
  if (isMerge(change.targetReport)) return movedByMerge(change, state, wasRead, isRead);
  const at = event.position;
  if (before === after) {
    const reading = readingOf(state, before, isRead);
    return [{ at, was: before, is: before, before: reading, after: reading, history }];
  }
  const own: Move = {
    at,
    was: before,
    is: after,
    before: readingOf(state, before, isRead),
    after: readingOf(state, after, isRead),
    history,
  };
  if (!before || after?.type !== 'PositionStated') return [own];
  const withdrawals = actsOn(state, 'position', after.data.positionId as string);
  return [own, ...withdrawals.map((each) => movedWith(each, before, after))];

  function movedWith(withdrawal: Version, from: Version, to: Version): Move {
    const version = isRead.read(withdrawal) as Version;
    return {
      at,
      was: withdrawal,
      is: withdrawal,
      before: { version, statement: isRead.read(from) },
      after: { version, statement: isRead.read(to) },
      history: state.history(withdrawal.position),
    };
  }
}

function movedByMerge({ event }: Change, state: WholeState, wasRead: MergedIds, isRead: MergedIds): Move[] {
  const moves: Move[] = [];
  for (const position of state.countingReports()) {
    const version = countingVersion(state, position);
    const before = readingOf(state, version, wasRead);
    const after = readingOf(state, version, isRead);
    if (isSame(before, after)) continue;
    moves.push({
      at: event.position,
      was: version,
      is: version,
      before,
      after,
      history: state.history(position),
    });
  }
  return moves;
}

const readingOf = (
  state: NegotiationState,
  report: Version | undefined,
  ids: MergedIds,
): Reading | undefined => report && ids.reading(report, (withdrawal) => statementOf(state, withdrawal));

const isSame = (a: Reading | undefined, b: Reading | undefined): boolean =>
  isSameVersion(a?.version, b?.version) && isSameVersion(a?.statement, b?.statement);

const isSameVersion = (a: Version | undefined, b: Version | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a.data) === JSON.stringify(b.data));
