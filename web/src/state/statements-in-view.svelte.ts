import { SvelteMap } from 'svelte/reactivity';
import type { Stance } from '../lib/types';
import type { View } from './view.svelte';

/** Debounce: how long an issue must stay in view before its statements are loaded. */
const STAYS_MS = 80;
/** Maximum number of issues whose statements are cached. */
const MOST_ISSUES = 200;

/**
 * The statements on the issues in view, by issue and party, if the log is not in the browser: loaded from the server issue by
 * issue as they come into view.
 */
export class StatementsInView {
  private readonly loaded = new SvelteMap<string, ReadonlyMap<string, Stance>>();
  private readonly asked = new Set<string>();
  private times: View['settled'] | undefined;
  private version = -1;

  /** Must be called where effects are allowed. @param issues the ids of those in view */
  constructor(view: View, issues: () => string[]) {
    $effect(() => {
      const wanted = issues();
      const { settled, ledger } = view;
      const { source } = ledger;
      if (source.whole) return;
      this.begin(settled, ledger.read());
      const ask = () => {
        if (this.loaded.size > MOST_ISSUES) this.forget(new Set(wanted));
        return Promise.all(
          wanted
            .filter((issueId) => !this.asked.has(issueId))
            .map((issueId) => this.ask(source, settled, issueId)),
        );
      };
      if (this.asked.size === 0) return void ask().then(() => (view.isBoardRead = true));
      const timer = setTimeout(ask, STAYS_MS);
      return () => clearTimeout(timer);
    });
  }

  /** Undefined until loaded. */
  on = (issueId: string): ReadonlyMap<string, Stance> | undefined => this.loaded.get(issueId);

  private forget(wanted: ReadonlySet<string>): void {
    for (const issueId of [...this.loaded.keys()]) {
      if (wanted.has(issueId)) continue;
      this.loaded.delete(issueId);
      this.asked.delete(issueId);
    }
  }

  private begin(times: View['settled'], version: number): void {
    if (times !== this.times) this.loaded.clear();
    if (times !== this.times || version !== this.version) this.asked.clear();
    this.times = times;
    this.version = version;
  }

  private async ask(
    source: View['ledger']['source'],
    times: View['settled'],
    issueId: string,
  ): Promise<void> {
    this.asked.add(issueId);
    try {
      const rows = await source.stancesOn(times, issueId);
      if (times === this.times) this.loaded.set(issueId, new Map(rows.map((row) => [row.partyId, row])));
    } catch {
      // Loaded again when it is next in view.
      this.asked.delete(issueId);
    }
  }
}
