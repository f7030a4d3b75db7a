import { BoardFacts } from '../lib/board-order';
import type { View } from './view.svelte';

/**
 * What only all statements tell of the board, read while it is wanted: at once where the record is held in the browser, else
 * page by page of the server, of which nothing is kept but what is needed.
 */
export class FactsOfBoard {
  value: BoardFacts | undefined = $state.raw();
  /** How many stances have been read so far. */
  read = $state.raw(0);
  failed = $state.raw(false);

  /** To be called where effects may be. */
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
