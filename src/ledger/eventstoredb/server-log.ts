import { canonical } from '../../../events/canonical.js';
import { STREAM_PREFIX } from '../../../events/envelope.js';
import type { LogRecord, StreamHead } from '../verify.js';
import type { LogSource } from '../verify-log.js';
import { positionOf } from './codec.js';
import { Connections } from './connections.js';
import type { Recorded } from './read-answer.js';
import { streamRequest } from './read-request.js';
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
      for await (const batch of readLog(connections, deadlineMs, undefined, true)) {
        const last = batch.find(isOurs);
        if (last === undefined) continue;
        head = positionOf(last.position);
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
    for await (const batch of readLog(this.connections, this.deadlineMs, undefined, false)) {
      page.push(...batch.filter((event) => isOurs(event) && event.position <= this.head).map(recordOf));
      if (page.length >= PAGE) {
        yield page;
        page = [];
      }
      if (batch.some(({ position }) => position > this.head)) break;
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
    const read = readThrough(this.connections, this.deadlineMs, (last) =>
      last === undefined ? streamRequest(stream, revision, false, 1) : undefined,
    );
    for await (const [event] of read) if (event !== undefined) return event.revision === revision;
    return false;
  }

  close(): Promise<void> {
    return this.connections.close();
  }
}

const isOurs = ({ stream }: Recorded): boolean => stream.startsWith(STREAM_PREFIX);

function recordOf({
  position,
  stream,
  revision,
  id,
  type,
  contentType,
  data,
  metadata,
}: Recorded): LogRecord {
  return {
    position: positionOf(position),
    stream,
    revision,
    id,
    type,
    data: contentType === 'application/json' ? canonicalOf(data) : '',
    metadata: canonicalOf(metadata),
  };
}

/** The server keeps bytes, of which what they say counts; what has no canonical text is none of ours. */
function canonicalOf(text: string): string {
  try {
    return canonical(JSON.parse(text));
  } catch {
    return '';
  }
}
