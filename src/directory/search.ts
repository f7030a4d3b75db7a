import type { JsonObject } from '../../events/envelope.js';
import { versionAt } from '../../projections/context.js';
import { textsOf } from '../../projections/texts.js';
import { isAbout } from '../../projections/timeline.js';
import { asRecorded, type Version } from '../../projections/version.js';
import type { Opened } from '../readmodel/model-queries.js';
import type { Document } from './documents.js';
import { Asked } from './expression.js';
import { partiesCalled, type PartiesCalled } from './parties.js';
import { reportLine } from './report-line.js';
import { PageEnd, type PageRows } from './rows.js';
import { titleOf, type Scope } from './scope.js';
import { excerpt } from './snippet.js';
import { silently } from './stances.js';

export interface SearchFilter {
  types?: readonly string[];
  /** An id or `scheme:value`. */
  party?: string;
  negotiation?: string;
  /** Milliseconds, inclusive: selects what overlaps the window. */
  from?: number;
  to?: number;
}

/** Batch size for reading documents. */
const AT_ONCE = 100;
/** Maximum number of documents examined per page; it ends with the matches so far. */
const MOST_LOOKED_AT = 20_000;
/** With more negotiations than this, callers who can see all are filtered after the full-text search. */
const MOST_NAMED = 100;

/**
 * Reports at that time that contain every word, by relevance, then newest first.
 *
 * @param after `n.id`: cursor of the last row of the previous page: the expression and the document
 */
export function* search(
  scope: Scope,
  asked: Asked,
  filter: SearchFilter,
  after: string | null,
  limit: number,
): PageRows {
  const parties =
    filter.party === undefined ? undefined : yield* silently(partiesCalled(scope, filter.party));
  const finder = new Finder(scope, filter, parties);
  const page = new PageEnd(limit);
  const { documents } = scope.tables;
  const expressions = asked.expressions(finder.numbers());
  const end = documents.firstAfter(scope.when.knownAt);
  const [first, from] = after === null ? [0, end] : placeIn(after);
  let lookedAt = 0;
  let place = after;
  for (let n = first; n < expressions.length; n++) {
    let before = n === first ? Math.min(from, end) : end;
    while (before > 0) {
      const { found, goOnBefore } = documents.matching(expressions[n], before, AT_ONCE);
      before = goOnBefore;
      yield '';
      for (const document of found) {
        if (lookedAt++ === MOST_LOOKED_AT) return place;
        const hit = finder.look(document);
        if (hit && page.isFull) return place;
        if (hit) {
          const { snippet, fields } = yield* silently(excerpt(textsOf(hit.version), asked));
          yield page.row({ ...hit.row, snippet, fields });
        } else yield '';
        place = `${n}.${document.id}`;
      }
    }
  }
  return null;
}

const placeIn = (place: string): [expression: number, id: number] => {
  const [expression, id] = place.split('.').map(Number);
  return [expression, id];
};

/** Whether a document passes the filters, besides its words. */
class Finder {
  private readonly candidates: readonly string[];

  constructor(
    private readonly scope: Scope,
    private readonly filter: SearchFilter,
    private readonly parties: PartiesCalled | undefined,
  ) {
    const { negotiation } = filter;
    const inScope = negotiation === undefined ? scope.ids : [negotiation].filter((id) => scope.has(id));
    this.candidates = parties ? inScope.filter((id) => parties.has(id)) : inScope;
  }

  /** The negotiations to search; undefined: all. */
  numbers(): number[] | undefined {
    const { scope, candidates } = this;
    if (scope.only === null && candidates.length > MOST_NAMED) return undefined;
    if (scope.only === null && candidates.length === scope.ids.length) return undefined;
    const numbers = candidates.map((id) => scope.tables.number(id)).filter((no) => no !== undefined);
    // No negotiation has the number 0: no match.
    return numbers.length === 0 ? [0] : numbers;
  }

  /** The report, or the dispute, and its row; undefined if it is not in effect at that time, or does not pass the filters. */
  look(document: Document): { row: JsonObject; version: Version } | undefined {
    const { scope, filter, parties } = this;
    const negotiationId = scope.tables.negotiationOf(document.no);
    if (filter.negotiation !== undefined && negotiationId !== filter.negotiation) return undefined;
    const opened = scope.opened(negotiationId);
    if (!opened || (filter.types && !filter.types.includes(document.type))) return undefined;
    const report = this.reportOf(document, opened);
    if (!report) return undefined;
    const { context, when } = opened;
    const read = versionAt(context, report.position, when.knownAt);
    if (parties) {
      const ids = [...(parties.get(negotiationId) ?? [])];
      if (!ids.some((party) => isAbout(context, read, { party }, when))) return undefined;
    }
    const version = document.about === null ? read : asRecorded(context.eventAt(document.position));
    const { eventId, type, occurredOn, precision } = version;
    const { text: _, ...line } = reportLine(opened, read);
    opened.keep();
    const own = { eventId, type, occurredOn, precision };
    return { row: { negotiationId, title: titleOf(opened), ...line, ...own }, version };
  }

  /** The version of the report in effect at that time: the document itself, or its subject. */
  private reportOf(document: Document, { when }: Opened): Document | undefined {
    const { from = -Infinity, to = Infinity } = this.filter;
    if (document.recordedFrom > when.knownAt || document.recordedUntil <= when.knownAt) return undefined;
    const report =
      document.about === null
        ? document
        : this.scope.tables.documents.versionAt(document.about, when.knownAt);
    if (!report || report.validFrom > when.asOf) return undefined;
    return report.validFrom <= to && report.validTo >= from ? report : undefined;
  }
}
