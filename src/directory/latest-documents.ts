import type { Document, Documents } from './documents.js';
import type { Scope } from './scope.js';

/** Batch size. */
const AT_ONCE = 100;

/** What may be news in these negotiations and was recorded by then, newest first; undefined: still looking. */
export function* latestDocuments(
  scope: Scope,
  ids: readonly string[] | null,
): Generator<Document | undefined> {
  const { documents } = scope.tables;
  const end = documents.firstAfter(scope.when.knownAt);
  if (ids === null) return yield* backwards(documents, end, AT_ONCE);
  const atOnce = Math.max(2, Math.floor(AT_ONCE / ids.length));
  // By their next documents, the newest last.
  const heads: Head[] = [];
  for (const id of ids) {
    yield undefined;
    const no = scope.tables.number(id);
    if (no !== undefined) goOn(heads, backwards(documents, end, atOnce, no));
  }
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head.next;
    goOn(heads, head.rest);
  }
}

/** The next document of a negotiation, and those before it. */
interface Head {
  next: Document;
  rest: Iterator<Document>;
}

function goOn(heads: Head[], rest: Iterator<Document>): void {
  const { value: next, done } = rest.next();
  if (done) return;
  const before = heads.findLastIndex((each) => each.next.id < next.id);
  heads.splice(before + 1, 0, { next, rest });
}

function* backwards(documents: Documents, end: number, atOnce: number, no?: number): Generator<Document> {
  for (let before = end; ;) {
    const found = documents.newsBefore(before, atOnce, no);
    yield* found;
    if (found.length < atOnce) return;
    before = found[found.length - 1].id;
  }
}
