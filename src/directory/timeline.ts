import { isAbout, TIMELINE_TYPES } from '../../projections/timeline.js';
import { versionAt, type TimelineEntry } from '../../projections/context.js';
import type { Version } from '../../projections/version.js';
import type { Opened } from '../readmodel/model-queries.js';
import { partiesCalled } from './parties.js';
import { reportLine } from './report-line.js';
import { PageEnd, type PageRows } from './rows.js';
import { titleOf, type Scope } from './scope.js';
import { silently } from './stances.js';

export interface TimelineAcrossFilter {
  /** An id or `scheme:value`. */
  party: string;
  types?: readonly string[];
}

interface Place {
  validFrom: number;
  negotiationId: string;
  position: number;
}

/** How far the timeline of a negotiation has been read, and its next report about the party. */
interface Head {
  negotiationId: string;
  opened: Opened;
  parties: readonly string[];
  entries: Iterator<TimelineEntry>;
  next?: { place: Place; version: Version };
}

/**
 * What is on record about a party in all negotiations, latest first in valid time; of the same moment, by negotiation.
 *
 * @param after `validFrom negotiationId position` of the last row of the previous page
 */
export function* timelineOf(
  scope: Scope,
  filter: TimelineAcrossFilter,
  after: string | null,
  limit: number,
): PageRows {
  const parties = yield* silently(partiesCalled(scope, filter.party));
  const page = new PageEnd(limit);
  const place = after === null ? undefined : placeIn(after);
  let heads: Head[] = [];
  for (const [negotiationId, ids] of parties) {
    const opened = scope.opened(negotiationId);
    if (!opened) continue;
    const head: Head = {
      negotiationId,
      opened,
      parties: [...ids],
      entries: entriesOf(opened, negotiationId, filter, place),
    };
    yield* silently(goOn(head));
    opened.keep();
    heads.push(head);
  }
  let last = after;
  for (;;) {
    heads = heads.filter(({ next }) => next);
    if (heads.length === 0) return null;
    if (page.isFull) return last;
    const head = heads.reduce((a, b) => (isBefore(b.next!.place, a.next!.place) ? b : a));
    const { place: at, version } = head.next!;
    const { negotiationId, opened } = head;
    yield page.row({ negotiationId, title: titleOf(opened), ...reportLine(opened, version) });
    last = `${at.validFrom} ${at.negotiationId} ${at.position}`;
    yield* silently(goOn(head));
    opened.keep();
  }
}

function entriesOf(
  { context, when }: Opened,
  negotiationId: string,
  { types }: TimelineAcrossFilter,
  after: Place | undefined,
): Iterator<TimelineEntry> {
  const entries = context.timeline({
    types: TIMELINE_TYPES.filter((type) => types?.includes(type) ?? true),
    asOf: when.asOf,
    knownAt: when.knownAt,
    after: after && { validFrom: after.validFrom, position: positionAfter(after, negotiationId) },
    order: 'desc',
  });
  return entries[Symbol.iterator]();
}

/** Backwards, of the same moment: all of later negotiations are still to come, and none of earlier ones. */
function positionAfter({ negotiationId, position }: Place, other: string): number {
  if (other === negotiationId) return position;
  return other > negotiationId ? Number.MAX_SAFE_INTEGER : -1;
}

/** Moves on to the next report about the party. */
function* goOn(head: Head): Generator<void> {
  const { opened, parties, entries, negotiationId } = head;
  const { context, when } = opened;
  head.next = undefined;
  for (let step = entries.next(); !step.done; step = entries.next()) {
    const { validFrom, position } = step.value;
    const version = versionAt(context, position, when.knownAt);
    if (parties.some((party) => isAbout(context, version, { party }, when))) {
      head.next = { place: { validFrom, negotiationId, position }, version };
      return;
    }
    yield;
  }
}

const isBefore = (a: Place, b: Place): boolean =>
  a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.negotiationId < b.negotiationId);

function placeIn(text: string): Place {
  const [validFrom, negotiationId, position] = text.split(' ');
  return { validFrom: Number(validFrom), negotiationId, position: Number(position) };
}
