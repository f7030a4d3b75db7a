import { BoardFacts } from '../lib/board-order';
import type { View } from './view.svelte';

/**
 * Facts about the board that require all statements, loaded on demand: synchronously if the log is in the browser, otherwise
 * page by page from the server; only the derived facts are kept.
 */
export class FactsOfBoard {
  value: BoardFacts | undefined = $state.raw();
  /** How many stances have been read so far. */
  read = $state.raw(0);
  failed = $state.raw(false);

  /** Must be called where effects are allowed. */
  constructor(view: View, wanted: () => boolean) {
    $effect(() => {
      if (!wanted()) return;
      const { settled, ledger } = view;
      ledger.read();
      const { source } = ledger;
      let stale = false;
      this.failed = false;
      this.read = 0;
      void (async () => {
        const facts = new BoardFacts();
        for await (const rows of source.everyStance(settled)) {
          if (stale) return;
          for (const row of rows) facts.add(row);
          this.read += rows.length;
        }
        this.value = facts;
      })().catch(() => (this.failed = !stale));
      return () => {
        stale = true;
      };
    });
  }
}
