import type { Echo, Times } from '../readmodel/api.js';
import type { ModelQueries } from '../readmodel/model-queries.js';
import { inTurns } from '../readmodel/turns.js';
import type { Directory } from './directory.js';
import { partiesCalled } from './parties.js';
import { Scope } from './scope.js';

/** How long a read waits for the directory to catch up with the read model, in milliseconds. */
const WAIT_MS = 5_000;

/** Queries across negotiations: the directory finds candidates, and the read model folds their state. */
export class AcrossQueries {
  constructor(
    private readonly queries: ModelQueries,
    private readonly directory: Directory,
  ) {}

  /**
   * @param only the negotiations visible to the caller; null: all
   * @param repeated the times to repeat in the answer: for a page, those of the first page
   * @returns undefined if the directory has not caught up with the read model
   */
  async scope(
    times: Times,
    only: ReadonlySet<string> | null,
    repeated?: (own: Echo) => Echo,
  ): Promise<Scope | undefined> {
    if (!(await this.directory.waitFor(this.queries.head(), WAIT_MS))) return undefined;
    return new Scope(this.queries, this.directory.model, times, only, repeated);
  }

  /** The negotiations in which a party takes part. @param party an id or `scheme:value` */
  async negotiationsOf(scope: Scope, party: string): Promise<ReadonlySet<string>> {
    return new Set((await inTurns(partiesCalled(scope, party))).keys());
  }
}
