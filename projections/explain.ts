import type { JsonObject, StoredEvent } from '../events/envelope.js';
import { effectiveVersion, retractedBy } from '../src/temporal/annotations.js';
import type { CellHistory, Entry } from '../src/temporal/history.js';
import { foldCell, pairKey, versionAt, type ProjectionContext } from './context.js';
import type { TimePoint } from './engine.js';
import type { Merge } from './merges.js';
import { STATED, stanceOf, stanceProjection, stances } from './stances.js';
import { byValidTime, type Version } from './version.js';

/**
 * Why a report counts towards a stance, or does not:
 *
 * - `decides`: the latest statement, which determines the row; `withdrawn` if it was withdrawn
 * - `superseded`: replaced by a later statement; `tied`: by one of the same moment recorded later
 * - `withdraws`: it withdraws the present statement; `without-effect`: another one
 * - `after-as-of`: its date is after `asOf`
 * - `retracted`: it no longer counts; `corrected`: a correction moved it to another cell; `elsewhere`: the retraction of a
 *   correction or merge did
 */
export const WHYS = [
  'decides',
  'withdrawn',
  'superseded',
  'tied',
  'withdraws',
  'without-effect',
  'after-as-of',
  'retracted',
  'corrected',
  'elsewhere',
] as const;
export type Why = (typeof WHYS)[number];

/** Events are referred to by position. */
interface Verdict {
  why: Why;
  by?: number;
}

/** The fold's result for a report that counts, and the state after it. */
interface Step extends Verdict {
  then: { stance: string; statement: number } | null;
}

/** Maximum number of reports explained: the latest in valid time, because long superseded ones have no influence. */
const MOST = 1_000;

/**
 * Which reports bear on the stance of a party on an issue, which of them count, and why: the steps of the fold behind the row,
 * and what excluded the others. Yields no values, only to let other work run.
 *
 * @param party after merges, like `issue`
 * @returns `reports` in valid order, each that counts with the state `then`; the last of these is the row's. Everything is stable
 *   under later recording except `later`, the events that have since changed the result
 */
export function* explain(
  context: ProjectionContext,
  party: string,
  issue: string,
  when: TimePoint,
): Generator<void, JsonObject> {
  const key = pairKey(party, issue);
  const cell = context.cell(stanceProjection.name, key);
  const { known, later } = entriesOf(cell, when.knownAt);
  const steps = stepsOf(context, key, when);
  const ref = (position: number) => eventRef(context.eventAt(position));
  const merges = mergesInto(context, party, issue, when.knownAt);
  const reports: JsonObject[] = [];
  for (const entry of known.slice(-MOST)) {
    const version = versionAt(context, entry.position, when.knownAt);
    const step = steps.get(entry.position);
    const { why, by } = step ?? verdictOn(context, entry, when);
    const { event, data, occurredOn, precision } = version;
    reports.push({
      ...eventRef(event),
      occurredOn,
      precision,
      stance: (data.stance as string | undefined) ?? null,
      counts: step !== undefined,
      why,
      by: by === undefined ? null : ref(by),
      then: step?.then ? { ...step.then, statement: context.eventAt(step.then.statement).id } : null,
      said: saidAbout(context, event, when.knownAt),
      merges: mergesOnTheWay(context, version, merges, when.knownAt).map(({ position }) => ref(position)),
    });
    yield;
  }
  return {
    partyId: party,
    issueId: issue,
    stance: [...stances(context, when, { party, issue })][0] ?? null,
    reports,
    omitted: Math.max(0, known.length - MOST),
    merges: merges.map(({ position }) => ref(position)),
    later: later.slice(0, MOST).map(ref),
  };
}

const eventRef = ({ id, type, position, metadata }: StoredEvent): JsonObject => ({
  eventId: id,
  type,
  position: String(position),
  recordedAt: metadata.recordedAt,
});

/**
 * One entry for each report that had one in the cell by `knownAt`, in valid order: the one that counts, else the last that did.
 * `later`: positions of the events after `knownAt` that have opened or closed entries.
 */
function entriesOf(cell: CellHistory | undefined, knownAt: number): { known: Entry[]; later: number[] } {
  const known = new Map<number, Entry>();
  const later = new Set<number>();
  for (let index = 0; index < (cell?.length ?? 0); index++) {
    const entry = (cell as CellHistory).entry(index);
    if (entry.recordedFrom > knownAt) later.add(entry.recordedFrom);
    else if ((known.get(entry.position)?.recordedUntil ?? -1) < entry.recordedUntil)
      known.set(entry.position, entry);
    if (entry.recordedUntil > knownAt && entry.recordedUntil !== Infinity) later.add(entry.recordedUntil);
  }
  return {
    known: [...known.values()].sort(byValidTime),
    later: [...later].sort((a, b) => a - b),
  };
}

/** The steps of the fold, by position of the report. */
function stepsOf(context: ProjectionContext, key: string, when: TimePoint): Map<number, Step> {
  const steps = new Map<number, Step>();
  let present: { position: number; validFrom: number } | undefined;
  foldCell(context, stanceProjection, key, when, (state, { handler, code, position, validFrom, payload }) => {
    if (handler === STATED) {
      if (present) {
        const why = present.validFrom === validFrom ? 'tied' : 'superseded';
        Object.assign(steps.get(present.position) as Step, { why, by: position });
      }
      steps.set(position, { why: 'decides', then: { stance: stanceOf(code), statement: position } });
      present = { position, validFrom };
    } else if (state.isWithdrawn && present?.position === payload) {
      Object.assign(steps.get(payload) as Step, { why: 'withdrawn', by: position });
      steps.set(position, { why: 'withdraws', by: payload, then: null });
      present = undefined;
    } else {
      const { latest, isWithdrawn } = state;
      const then =
        latest && !isWithdrawn ? { stance: stanceOf(latest.code), statement: latest.position } : null;
      steps.set(position, { why: 'without-effect', by: payload, then });
    }
  });
  return steps;
}

/** Why a known report is not a step of the fold. */
function verdictOn(context: ProjectionContext, { position, recordedUntil }: Entry, when: TimePoint): Verdict {
  if (recordedUntil > when.knownAt) return { why: 'after-as-of' };
  const history = context.history(position);
  const retraction =
    history &&
    effectiveVersion(history, when.knownAt).retractions.find(({ target }) => target === history.eventId);
  if (retraction) return { why: 'retracted', by: retraction.position };
  const { type } = context.eventAt(recordedUntil);
  return { why: type === 'ReportCorrected' ? 'corrected' : 'elsewhere', by: recordedUntil };
}

/** The corrections and retractions of a report and of each other, in recorded order. */
function saidAbout(context: ProjectionContext, event: StoredEvent, knownAt: number): JsonObject[] {
  const history = context.history(event.position);
  if (!history) return [];
  const retracted = retractedBy(history, knownAt);
  return history.annotations
    .filter(({ kind, position }) => (kind === 'correct' || kind === 'retract') && position <= knownAt)
    .map(({ position, eventId, target, parts }) => ({
      ...eventRef(context.eventAt(position)),
      target,
      parts: parts ?? [],
      stands: !retracted.has(eventId),
    }));
}

/** The merges that map other ids to the party or the issue. */
function mergesInto(context: ProjectionContext, party: string, issue: string, knownAt: number): Merge[] {
  const ids = context.mergedIds(knownAt);
  return ids.merges.filter(({ kind, id }) => ids.of(kind, id) === (kind === 'party' ? party : issue));
}

/** The merges among them that map the report's ids, as recorded or corrected, to the party or the issue. */
function mergesOnTheWay(
  context: ProjectionContext,
  version: Version,
  merges: readonly Merge[],
  knownAt: number,
): Merge[] {
  if (merges.length === 0) return [];
  const statement = version.type === 'PositionStated' ? version : statementOf(context, version, knownAt);
  const { parties, issueId } = (statement?.data ?? {}) as { parties?: string[]; issueId?: string };
  const named = [...(parties ?? []).map((id) => `party ${id}`), `issue ${issueId}`];
  for (const name of named) {
    const next = merges.find(({ kind, id }) => `${kind} ${id}` === name);
    if (next && !named.includes(`${next.kind} ${next.into}`)) named.push(`${next.kind} ${next.into}`);
  }
  return merges.filter(({ kind, id }) => named.includes(`${kind} ${id}`));
}

const statementOf = (context: ProjectionContext, { data }: Version, knownAt: number): Version | undefined => {
  const position = context.statementPosition(data.positionId as string);
  return position === undefined ? undefined : versionAt(context, position, knownAt);
};
