import { createHmac } from 'node:crypto';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { VERSION } from '../../common/version.js';
import { checkAddressIn, publicOnly, type Resolve, resolveHost } from './addresses.js';

export interface SenderOptions {
  /** Whether messages may be sent to addresses that are not public. */
  allowPrivate: boolean;
  /** From the connection to the end of the answer, in milliseconds. */
  timeoutMs: number;
  resolve?: Resolve;
}

/** What became of one attempt to send a message. */
export interface Outcome {
  delivered: boolean;
  /** Null: no answer. */
  status: number | null;
  /** Why it was not delivered. */
  error: string | null;
  /** How long the receiver asks to be left alone, in milliseconds. */
  retryAfterMs: number;
}

export interface Message {
  /** Stays the same in retries: `webhook-id`. */
  id: string;
  /** JSON. */
  body: string;
}

/** How much of an answer is read, so that its connection can be used again; the rest is cut off. */
const MOST_ANSWER_BYTES = 4 * 1024;
const IDLE_MS = 10_000;
const MOST_IDLE = 32;
const KEPT_ALIVE = { keepAlive: true, maxFreeSockets: MOST_IDLE, timeout: IDLE_MS };

/** Sends signed messages as Standard Webhooks has it. It follows no redirects, and reads nothing from the answers. */
export class Sender {
  private readonly http = new HttpAgent(KEPT_ALIVE);
  private readonly https = new HttpsAgent(KEPT_ALIVE);

  constructor(private readonly options: SenderOptions) {}

  /** @param signal ends the attempt, which then counts as not delivered */
  async send(address: string, secret: string, message: Message, signal: AbortSignal): Promise<Outcome> {
    const url = new URL(address);
    const attempt = new AbortController();
    const end = () => attempt.abort();
    const timer = setTimeout(end, this.options.timeoutMs);
    signal.addEventListener('abort', end);
    try {
      if (!this.options.allowPrivate) checkAddressIn(url);
      return outcomeOf(await this.post(url, signedHeaders(secret, message), message, attempt.signal));
    } catch (error) {
      const isLate = attempt.signal.aborted && !signal.aborted;
      const reason = isLate ? `It did not answer within ${this.options.timeoutMs} ms.` : reasonOf(error);
      return { delivered: false, status: null, error: reason, retryAfterMs: 0 };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }

  private post(
    url: URL,
    headers: Record<string, string>,
    message: Message,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const isSecure = url.protocol === 'https:';
    const { allowPrivate, resolve = resolveHost } = this.options;
    return new Promise((answered, failed) => {
      const request = (isSecure ? requestHttps : requestHttp)(
        url,
        {
          method: 'POST',
          headers,
          signal,
          agent: isSecure ? this.https : this.http,
          ...(!allowPrivate && { lookup: publicOnly(resolve) }),
        },
        (answer) => void discard(answer).then(() => answered(answer)),
      );
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The receiver closed an idle connection just as it was used again.
        const again = request.reusedSocket && error.code === 'ECONNRESET' && !signal.aborted;
        if (again) this.post(url, headers, message, signal).then(answered, failed);
        else failed(error);
      });
      request.end(message.body);
    });
  }
}

/**
 * As Standard Webhooks has it. Its own library, by which the tests verify, hashes in JavaScript: an event of the largest size would
 * stop everything else for 50 ms and more.
 */
function signedHeaders(secret: string, { id, body }: Message): Record<string, string> {
  const now = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${now}.${body}`).digest('base64');
  return {
    'Content-Type': 'application/json',
    'User-Agent': `Parley/${VERSION}`,
    'webhook-id': id,
    'webhook-timestamp': now,
    'webhook-signature': `v1,${signature}`,
  };
}

/** Reads an answer to its end or to the limit. Its status is what counts, so it does not matter if the rest is cut off. */
async function discard(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length;
      if (bytes > MOST_ANSWER_BYTES) return;
    }
  } catch {
    return;
  }
}

function outcomeOf({ statusCode = 0, headers }: IncomingMessage): Outcome {
  const delivered = statusCode >= 200 && statusCode < 300;
  const isRedirect = statusCode >= 300 && statusCode < 400;
  const seconds = /^\d{1,6}$/.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : 0;
  return {
    delivered,
    status: statusCode,
    error: delivered
      ? null
      : `It answered ${statusCode}${isRedirect ? ', and redirects are not followed' : ''}.`,
    retryAfterMs: delivered ? 0 : seconds * 1000,
  };
}

/** Where several addresses were tried, the error of the first. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const { message, code } = first as NodeJS.ErrnoException;
  return message || code || 'The connection failed.';
}
