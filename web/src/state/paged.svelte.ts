import type { ProblemError } from '../lib/api';
import { fetched, type Fetched } from './fetched.svelte';

/** A page of a list; `nextCursor` is null for the last. */
export interface PageOf<Row> {
  rows: Row[];
  nextCursor: string | null;
}

/** A list that is read page by page, on demand; from its beginning when what it depends on changes. */
export class Paged<Row> {
  private readonly first: Fetched<PageOf<Row>>;
  /** Further pages of a first one. */
  private further: { of: PageOf<Row>; pages: PageOf<Row>[] } | undefined = $state.raw();
  private readonly pages: PageOf<Row>[];
  /** All read so far; undefined before the first page. */
  readonly rows: Row[] | undefined;
  readonly hasMore: boolean;
  isReadingOn = $state.raw(false);
  /** Why the next page could not be read. */
  problem: ProblemError | undefined = $state.raw();

  /** @param ask for the first page, or the one at a cursor; undefined where there is nothing to ask for */
  constructor(private readonly ask: (cursor?: string) => Promise<PageOf<Row>> | undefined) {
    this.first = fetched(() => ask());
    this.pages = $derived.by(() => {
      const first = this.first.value;
      return first ? [first, ...(this.further?.of === first ? this.further.pages : [])] : [];
    });
    this.rows = $derived(this.pages.length > 0 ? this.pages.flatMap(({ rows }) => rows) : undefined);
    this.hasMore = $derived(Boolean(this.pages.at(-1)?.nextCursor));
  }

  get pending(): boolean {
    return this.first.pending;
  }
  get error(): Error | undefined {
    return this.first.error;
  }
  readonly again = (): void => this.first.again();

  readonly more = async (): Promise<void> => {
    const of = this.first.value;
    const cursor = this.pages.at(-1)?.nextCursor;
    if (!of || !cursor || this.isReadingOn) return;
    this.isReadingOn = true;
    this.problem = undefined;
    try {
      const page = await this.ask(cursor);
      if (page) this.further = { of, pages: [...this.pages.slice(1), page] };
    } catch (error) {
      this.problem = error as ProblemError;
    } finally {
      this.isReadingOn = false;
    }
  };
}
