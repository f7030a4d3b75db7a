import { canonical } from '../../../events/canonical.js';
import { STREAM_PREFIX } from '../../../events/envelope.js';
import { Connection } from './connection.js';
import { positionOf } from './events.js';
import type { Recorded } from './events.js';
import { readAll, readStream } from './reading.js';
import { parseStoreUrl } from './url.js';

const PAGE = 500;

/** A server's log for verification: everything in our streams, no matter who wrote it. */
export class ServerLog {
  /** Positions are the server's: a gap between two of our events is indistinguishable from a removed event. */
  readonly gapless = false;

  private constructor(
    private readonly connection: Connection,
    readonly head: number,
  ) {}

  /** @throws InvalidStoreUrl · LedgerUnavailable */
  static async open(url: string): Promise<ServerLog> {
    const connection = new Connection(parseStoreUrl(url));
    try {
      return new ServerLog(connection, await lastOf(connection));
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async *pages() {
    let page = [];
    for await (const batch of readAll(this.connection)) {
      for (const event of batch)
        if (isOurs(event) && positionOf(event) <= this.head) page.push(recordOf(event));
      if (page.length >= PAGE) {
        yield page;
        page = [];
      }
      if (batch.some((event) => positionOf(event) > this.head)) break;
    }
    if (page.length > 0) yield page;
  }

  /** Events hidden by a stream's metadata remain in `$all` until they are scavenged. */
  async faultAround(heads: readonly { stream: string; revision: number }[]): Promise<string | undefined> {
    for (const { stream, revision } of heads)
      for (const one of [0, revision])
        if (!(await this.holds(stream, one)))
          return `${stream} no longer has its revision ${one}: the server was told to forget it ($maxAge, $maxCount, $tb), or it was deleted.`;
    return undefined;
  }

  private async holds(stream: string, revision: number): Promise<boolean> {
    for await (const [event] of readStream(this.connection, stream, { fromRevision: revision, limit: 1 }))
      if (event !== undefined) return Number(event.revision) === revision;
    return false;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

const isOurs = ({ streamId }: Recorded): boolean => streamId.startsWith(STREAM_PREFIX);

async function lastOf(connection: Connection): Promise<number> {
  for await (const batch of readAll(connection, { backwards: true })) {
    const last = batch.find(isOurs);
    if (last !== undefined) return positionOf(last);
  }
  return 0;
}

function recordOf(event: Recorded) {
  const { streamId: stream, revision, id, type, isJson, data, metadata } = event;
  return {
    position: positionOf(event),
    stream,
    revision: Number(revision),
    id,
    type,
    data: isJson ? canonicalOf(data) : '',
    metadata: canonicalOf(metadata),
  };
}

/** The server stores bytes; only their JSON content is compared. Content without canonical JSON is not ours. */
function canonicalOf(value: unknown): string {
  try {
    return canonical(value);
  } catch {
    return '';
  }
}
