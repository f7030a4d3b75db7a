import { CATALOGUE, EVENT_TYPES, type EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { mentions, type Mention } from '../events/mentions.js';
import type { Annotation } from '../src/temporal/annotations.js';
import { agreementAt } from './agreements.js';
import { effectiveAt, versionAt, type ProjectionContext, type TimelineEntry } from './context.js';
import type { TimePoint } from './engine.js';
import { meetingAt } from './meetings.js';
import type { Merge } from './merges.js';
import { entityOf } from './negotiation-state.js';
import { presentEvent, presentVersion } from './present.js';
import type { Version } from './version.js';

/** Event types shown in the timeline: annotations and merges appear with the reports they affect. */
export const TIMELINE_TYPES = EVENT_TYPES.filter((type) => !CATALOGUE[type].actsInRecordedTime);

/** A report with its annotations effective by then. */
export function timelineEvent(context: ProjectionContext, version: Version, knownAt: number): JsonObject {
  const effective = effectiveAt(context, version.position, knownAt);
  const events = (annotations: readonly Annotation[] = []) =>
    annotations.map(({ position }) => presentEvent(context.eventAt(position)));
  return {
    ...presentVersion(version),
    corrections: events(effective?.corrections),
    corroborations: events(effective?.corroborations),
    disputes: events(effective?.disputes),
    merges: mergesOf(context, version, knownAt).map(({ position }) =>
      presentEvent(context.eventAt(position)),
    ),
  };
}

/** For the admission of a party or the opening of an issue: merges of it and into it. */
export function mergesOf(
  context: ProjectionContext,
  { type, data }: { type: string; data: JsonObject },
  knownAt: number,
): readonly Merge[] {
  const { merges } = context.mergedIds(knownAt);
  const own = merges.length > 0 ? entityOf({ type: type as EventType, data }) : undefined;
  if (!own?.makes) return [];
  return merges.filter(({ kind, id, into }) => kind === own.kind && (id === own.id || into === own.id));
}

export interface TimelineFilter {
  types?: readonly string[];
  party?: string;
  issue?: string;
  /** Milliseconds, inclusive: reports that overlap the window are included. */
  from?: number;
  to?: number;
}

export type TimelinePlace = Pick<TimelineEntry, 'validFrom' | 'position'>;

/** Maximum page size of the timeline as JSON, in characters; exceeded by one event at most. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/**
 * A page of the timeline: events as JSON, one at a time, or an empty string for each skipped one. Returns where the next page
 * starts (null: no more pages): after `limit` events, or earlier if they are large.
 */
export function* timeline(
  context: ProjectionContext,
  when: TimePoint,
  filter: TimelineFilter,
  after: TimelinePlace | null,
  limit: number,
  order: 'asc' | 'desc' = 'asc',
): Generator<string, TimelinePlace | null> {
  let count = 0;
  let characters = 0;
  let last: TimelinePlace | null = null;
  const entries = context.timeline({
    types: TIMELINE_TYPES.filter((type) => filter.types?.includes(type) ?? true),
    asOf: Math.min(when.asOf, filter.to ?? Infinity),
    knownAt: when.knownAt,
    after: after ?? undefined,
    order,
  });
  for (const { validFrom, validTo, position } of entries) {
    const version =
      validTo < (filter.from ?? -Infinity) ? undefined : versionAt(context, position, when.knownAt);
    if (!version || !isAbout(context, version, filter, when)) {
      yield '';
      continue;
    }
    if (count === limit || characters >= MOST_CHARACTERS) return last;
    const text = JSON.stringify(timelineEvent(context, version, when.knownAt));
    yield text;
    count++;
    characters += text.length;
    last = { validFrom, position };
  }
  return null;
}

/**
 * Whether a report matches the party and issue filter: it refers to them, creates them, is a step of a meeting the party attends
 * or of an agreement that names them, or withdraws a statement that does.
 */
export function isAbout(
  context: ProjectionContext,
  version: Version,
  { party, issue }: Pick<TimelineFilter, 'party' | 'issue'>,
  when: TimePoint,
): boolean {
  if (party === undefined && issue === undefined) return true;
  const ids = context.mergedIds(when.knownAt);
  const about = [...namesIn(version), ...namesBehind(context, version, when)].map(({ kind, id }) =>
    kind === 'party' || kind === 'issue' ? `${kind} ${ids.of(kind, id)}` : `${kind} ${id}`,
  );
  const has = (kind: string, id?: string) => id === undefined || about.includes(`${kind} ${id}`);
  return has('party', party) && has('issue', issue);
}

type Name = Pick<Mention, 'kind' | 'id'>;

const named = (kind: Name['kind'], ids: readonly string[] = []): Name[] => ids.map((id) => ({ kind, id }));

function namesIn({ type, data }: { type: EventType; data: JsonObject }): Name[] {
  const own = entityOf({ type, data });
  return own ? [own, ...mentions(type, data)] : mentions(type, data);
}

/** What the report's subject names: the meeting and the agreement as they stand, the statement withdrawn. */
function namesBehind(context: ProjectionContext, version: Version, when: TimePoint): Name[] {
  const own = entityOf(version);
  if (own?.kind === 'meeting') {
    const meeting = meetingAt(context, own.id, when);
    return named(
      'party',
      meeting?.row.participants.map(({ partyId }) => partyId),
    );
  }
  if (own?.kind === 'agreement') {
    const agreement = agreementAt(context, own.id, when) as
      { parties?: string[]; issues?: string[] } | undefined;
    return [...named('party', agreement?.parties), ...named('issue', agreement?.issues)];
  }
  if (version.type !== 'PositionWithdrawn') return [];
  const statement = context.statementPosition(own?.id as string);
  return statement === undefined ? [] : namesIn(versionAt(context, statement, when.knownAt));
}
