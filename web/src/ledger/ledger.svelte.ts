import { followEvents } from '../../../client/src/index.js';
import { presentEvent } from '../../../projections/present.js';
import { answered, parley, ProblemError } from '../lib/api';
import { endOf } from '../lib/dates';
import { describe, type Names } from '../lib/labels';
import type { ApiEvent } from '../lib/types';
import { texts } from '../texts/texts';
import { LogModel, stored } from './model';
import { RemoteSource } from './remote-source';
import { LocalSource, type Source } from './source';

/** Maximum number of events for which the whole log is loaded. */
const LOG_UP_TO = 50_000;
/**
 * Maximum number of board cells for which it is also projected in the browser: folding a whole board takes some microseconds per
 * cell. Larger boards are read from the server.
 */
const CELLS_UP_TO = 20_000;
const PAGE = 1000;

type Phase = 'loading' | 'ready' | 'missing' | 'failed';

/** A live negotiation: its log in the browser, or, for a large one, reads from the server. */
export class Ledger {
  phase: Phase = $state.raw('loading');
  error: ProblemError | undefined = $state.raw();
  source: Source = $state.raw() as Source;
  /** Whether the stream of new events is open. */
  live = $state.raw(true);
  /** The latest events received while the page has been open, newest last. */
  arrived: ApiEvent[] = $state.raw([]);
  /** Total number of events, and how many of them have been loaded. */
  total = $state.raw(0);
  loaded = $state.raw(0);
  private version = $state.raw(0);
  private isListed = $state.raw(false);
  private readonly model = new LogModel();
  private head = 0;
  private readonly stop = new AbortController();
  private closed = false;
  /** Whether the whole log is, or is being, loaded and projected in the browser. */
  whole = $state.raw(true);
  /** Whether the whole log is, or is being, loaded, even if only to list it. */
  private hasLog = true;
  private readonly path: { negotiationId: string };

  constructor(readonly id: string) {
    this.path = { negotiationId: id };
    void this.start();
  }

  async start(): Promise<void> {
    this.phase = 'loading';
    try {
      const [summary, first] = await Promise.all([
        answered(parley.GET('/api/v1/negotiations/{negotiationId}', { params: { path: this.path } })),
        this.page(0),
      ]);
      this.total = summary.revision + 1;
      this.hasLog = this.total <= LOG_UP_TO;
      this.whole = this.hasLog && summary.parties.length * summary.issues.length <= CELLS_UP_TO;
      if (this.closed) return;
      if (first.nextPosition !== null || !this.whole) this.show(new RemoteSource(this.id, this.read));
      this.head = Number(summary.position);
      if (this.hasLog) await this.loadRest(first);
      void this.follow();
    } catch (error) {
      this.error =
        error instanceof ProblemError
          ? error
          : new ProblemError(-1, { title: texts.ledger.unreadable, detail: String(error) });
      if (this.error.status === -1) console.error(error);
      this.phase = this.error.status === 404 ? 'missing' : 'failed';
    }
  }

  close(): void {
    this.closed = true;
    this.stop.abort();
  }

  /** Loads events recorded meanwhile, at least up to a position. */
  async catchUp(position?: string): Promise<void> {
    if (!this.hasLog) return void this.version++;
    let next: string | null = String(this.model.position + 1);
    while (next !== null) {
      const page: Page = await this.page(Number(next), position);
      this.take(page.events);
      next = page.nextPosition;
    }
  }

  /** Whether reports are still being loaded: until then, the server answers reads. */
  get reading(): boolean {
    return this.whole && !this.source?.whole;
  }

  /** Loading progress: `3,000 of 10,000 reports`. */
  get progress(): string {
    return texts.ledger.progress(this.loaded, texts.common.reports(this.total));
  }

  /** Increases with events recorded while the page is open, so that dependent reads are repeated. */
  readonly read = () => this.version;

  private show(source: Source): void {
    this.source = source;
    this.phase = 'ready';
  }

  private page(fromPosition: number, atLeast?: string): Promise<Page> {
    const query = { fromPosition: String(fromPosition), limit: PAGE };
    const header = { 'Parley-Min-Position': atLeast };
    return answered(
      parley.GET('/api/v1/negotiations/{negotiationId}/events', {
        params: { path: this.path, query, header },
      }),
    ) as Promise<Page>;
  }

  private async loadRest(first: Page): Promise<void> {
    for (let page = first; ; page = await this.page(Number(page.nextPosition))) {
      if (this.closed) return;
      for (const event of page.events) this.add(event);
      this.loaded = this.model.events.length;
      if (page.nextPosition === null) break;
    }
    this.total = Math.max(this.total, this.loaded);
    this.isListed = true;
    if (this.whole) this.show(new LocalSource(this.model, this.id, this.read));
  }

  private add(event: ApiEvent): boolean {
    return this.whole ? this.model.add(stored(event)) : this.model.list(stored(event));
  }

  /** Follows the log until the page is closed, even after access was denied: the user may sign in. */
  private async follow(): Promise<void> {
    while (!this.closed) {
      const { negotiationId } = this.path;
      const fromPosition = (this.hasLog ? this.model.position : this.head) + 1;
      const onStatus = (isOpen: boolean) => (this.live = isOpen);
      const following = { negotiationId, fromPosition, signal: this.stop.signal, onStatus };
      try {
        for await (const event of followEvents(parley, following)) this.collect(event as unknown as ApiEvent);
      } catch {
        // Retried below.
      }
      this.live = false;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }

  private waiting: ApiEvent[] = [];

  /** Events that arrive together are applied as a micro-batch. */
  private collect(event: ApiEvent): void {
    this.head = Math.max(this.head, Number(event.position));
    this.waiting.push(event);
    if (this.waiting.length > 1) return;
    setTimeout(() => {
      this.take(this.waiting);
      this.waiting = [];
    }, 60);
  }

  private take(events: ApiEvent[]): void {
    const fresh = this.hasLog ? events.filter((event) => this.add(event)) : events;
    if (fresh.length === 0) return;
    if (this.hasLog) this.total = this.loaded = this.model.events.length;
    else this.total += fresh.length;
    this.arrived = [...this.arrived, ...fresh].slice(-200);
    this.version++;
  }

  /** All events in recorded order; empty if they are not loaded. */
  get recorded() {
    void this.version;
    return this.isListed ? this.model.events : [];
  }

  /** Title of a report; empty if it is not loaded. */
  titleOf(eventId: string, names: Names): string {
    const event = this.recorded.length > 0 ? this.model.eventById(eventId) : undefined;
    return event
      ? describe({ type: event.type, data: event.data as Record<string, unknown> }, names).title
      : '';
  }

  /** Events of some types by `knownAt`, each with whether it was retracted by then. */
  ofTypes(types: readonly string[], knownAt: string | null): { event: ApiEvent; retracted: boolean }[] {
    const known = this.recorded.slice(0, this.knownBy(knownAt));
    const retracted = new Set<string>();
    for (const { id, type, data } of known.toReversed())
      if (type === 'ReportRetracted' && !retracted.has(id)) retracted.add(data.eventId as string);
    return known
      .filter(({ type }) => types.includes(type))
      .map((event) => ({
        event: presentEvent(event) as unknown as ApiEvent,
        retracted: retracted.has(event.id),
      }));
  }

  /** Position of the last event. */
  get last(): number {
    return this.recorded.at(-1)?.position ?? this.head;
  }

  /** How many of `recorded` were recorded by a `knownAt`. */
  knownBy(knownAt: string | null): number {
    if (knownAt === null) return this.recorded.length;
    const position = Number(/^position:(\d+)$/.exec(knownAt)?.[1]);
    const end = endOf(knownAt) ?? -Infinity;
    return (
      this.recorded.findLastIndex((event) =>
        position ? event.position <= position : Date.parse(event.metadata.recordedAt) <= end,
      ) + 1
    );
  }
}

interface Page {
  events: ApiEvent[];
  nextPosition: string | null;
}
