import type { ResolvedEvent } from '@eventstore/db-client';
import { canonical } from '../../../events/canonical.js';
import { STREAM_PREFIX } from '../../../events/envelope.js';
import type { LogRecord, StreamHead } from '../verify.js';
import type { LogSource } from '../verify-log.js';
import { placeOf } from './codec.js';
import { Connections } from './connections.js';
import { readLog, readThrough } from './reading.js';
import { readCertificates } from './store-client.js';
import { parseStoreUrl } from './url.js';

const PAGE = 500;
const DEADLINE_MS = 5_000;
const ATTEMPT_MS = 2_500;

/** A server's log as an examiner sees it: whatever stands in a stream of ours, whoever wrote it. */
export class ServerLog implements LogSource {
  /** Positions are the server's: what stands between two of ours is not told from what was removed. */
  readonly gapless = false;

  private constructor(
    private readonly connections: Connections,
    private readonly deadlineMs: number,
    readonly head: number,
  ) {}

  /** @throws StoreUrlError · LedgerUnavailable */
  static async open(address: string): Promise<ServerLog> {
    const url = parseStoreUrl(address);
    const { deadlineMs = DEADLINE_MS } = url;
    const connections = new Connections(url, readCertificates(url), Math.min(ATTEMPT_MS, deadlineMs));
    try {
      let head = 0;
      for await (const resolved of readLog(connections, deadlineMs, undefined, true)) {
        if (!isOurs(resolved)) continue;
        head = placeOf(resolved);
        break;
      }
      return new ServerLog(connections, deadlineMs, head);
    } catch (error) {
      await connections.close();
      throw error;
    }
  }

  async *pages(): AsyncGenerator<LogRecord[]> {
    let page: LogRecord[] = [];
    for await (const resolved of readLog(this.connections, this.deadlineMs, undefined, false)) {
      if (placeOf(resolved) > this.head) break;
      if (!isOurs(resolved)) continue;
      page.push(recordOf(resolved));
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }

  /** What a stream's metadata tells the server to forget stays in `$all` until it is scavenged. */
  async faultAround(heads: readonly StreamHead[]): Promise<string | undefined> {
    for (const { stream, revision } of heads)
      for (const one of [0, revision])
        if (!(await this.holds(stream, one)))
          return `${stream} no longer has its revision ${one}: the server was told to forget it ($maxAge, $maxCount, $tb), or it was deleted.`;
    return undefined;
  }

  private async holds(stream: string, revision: number): Promise<boolean> {
    const read = readThrough(this.connections, this.deadlineMs, (client, last) =>
      last === undefined
        ? client.readStream(stream, { fromRevision: BigInt(revision), direction: 'forwards', maxCount: 1 })
        : undefined,
    );
    for await (const { event } of read) return Number(event?.revision) === revision;
    return false;
  }

  close(): Promise<void> {
    return this.connections.close();
  }
}

const isOurs = ({ event }: ResolvedEvent): boolean => event?.streamId.startsWith(STREAM_PREFIX) ?? false;

function recordOf(resolved: ResolvedEvent): LogRecord {
  const { streamId, revision, id, type, isJson, data, metadata } = resolved.event!;
  return {
    position: placeOf(resolved),
    stream: streamId,
    revision: Number(revision),
    id,
    type,
    data: isJson ? textOf(data) : '',
    metadata: textOf(metadata),
  };
}

/** The server keeps bytes, and the client gives what they say; what has no canonical text is none of ours. */
function textOf(value: unknown): string {
  try {
    return canonical(value);
  } catch {
    return '';
  }
}
