import { setImmediate as nextTurn } from 'node:timers/promises';
import { type JsonObject, negotiationOf, type StoredEvent } from '../../../events/envelope.js';
import type { OpenLedger } from '../../ledger/open.js';
import type { Queries } from '../../readmodel/api.js';
import { logFor } from '../../readmodel/scoped-log.js';
import { afterFailure, type RetryPolicy } from './pauses.js';
import type { Message, Outcome, Sender } from './sender.js';
import { attemptAt, messageOf } from './message.js';
import { type Mark, stateOf, type Webhook } from './webhook.js';
import type { Attempt, WebhookFile } from './webhook-file.js';

/** What all couriers share. */
export interface Post {
  file: WebhookFile;
  sender: Sender;
  ledger: Pick<OpenLedger, 'archive' | 'head'>;
  queries: Queries;
  policy: RetryPolicy;
  /** Tells of every attempt. */
  attempted: (outcome: Outcome) => void;
  /** For the operator. */
  log: { log(message: string): void; warn(message: string): void };
}

/** Events and bytes read at once. */
const PAGE = 100;
const PAGE_BYTES = 64 * 1024;
/** How often an idle courier looks for itself, besides being woken. */
const IDLE_MS = 5_000;
const TROUBLE_MS = 1_000;
/** Node's timers take no more. */
const LONGEST_SLEEP_MS = 2 ** 31 - 1;

interface Page {
  events: JsonObject[];
  /** Position up to which it is complete. */
  through: number;
}

/**
 * Sends the events of one webhook, one after another in the order of the log, from its checkpoint. The checkpoint moves when the
 * receiver has answered, so nothing is left out, and what was answered just before a crash is sent again. While it waits for
 * another attempt it holds no events: it reads them again.
 */
export class Courier {
  private readonly stopped = new AbortController();
  private readonly only: ReadonlySet<string> | null;
  private readonly types: ReadonlySet<string> | null;
  private wakeUp: (() => void) | undefined;
  private isStopping = false;
  private isInTrouble = false;
  private hasBegun = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly post: Post,
    readonly webhook: Webhook,
  ) {
    this.only = webhook.negotiations && new Set(webhook.negotiations);
    this.types = webhook.types && new Set(webhook.types);
  }

  start(): void {
    this.running = this.run();
  }

  /** Notifies it of new events. */
  told(events: readonly StoredEvent[]): void {
    const { only } = this;
    if (only === null || events.some(({ stream }) => only.has(negotiationOf(stream)))) this.wakeUp?.();
  }

  /** Tries again at once, also after it was parked; what has not been delivered is still to come. */
  resume(): void {
    if (stateOf(this.webhook) === 'good') return;
    this.change({ attempts: 0, failingSince: null, retryAt: null, error: null, parkedAt: null });
    this.wakeUp?.();
  }

  /** @param graceMs how long an attempt under way may take */
  async stop(graceMs = 0): Promise<void> {
    const cutOff = setTimeout(() => this.stopped.abort(), graceMs);
    this.isStopping = true;
    this.wakeUp?.();
    await this.running;
    clearTimeout(cutOff);
  }

  /** Sends one message besides those of the log. */
  async send(message: Message): Promise<Outcome> {
    const { url, secret } = this.webhook;
    const outcome = await this.post.sender.send(url, secret, message, this.stopped.signal);
    this.post.attempted(outcome);
    return outcome;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.step();
        this.isInTrouble = false;
      } catch (error) {
        if (!this.isInTrouble)
          this.post.log.warn(`Webhook ${this.webhook.id} cannot go on: ${(error as Error).message}`);
        this.isInTrouble = true;
        await this.sleep(TROUBLE_MS);
      }
    }
  }

  private async step(): Promise<void> {
    // First of all, also while nothing is sent: what a log that was restored is given afterwards may hide that it was.
    this.hasBegun ||= await this.begin();
    if (!this.hasBegun) return this.sleep(IDLE_MS);
    const { parkedAt, retryAt } = this.webhook;
    if (parkedAt !== null) return this.sleep(LONGEST_SLEEP_MS);
    const pause = (retryAt ?? 0) - Date.now();
    if (pause > 0) return this.sleep(pause);
    const page = this.nextPage();
    if (!page) return this.sleep(IDLE_MS);
    if (await this.sendAll(page.events)) this.moveTo(page.through);
    await nextTurn();
  }

  /** False: not yet. */
  private async begin(): Promise<boolean> {
    if (!(await this.checkMark())) return false;
    this.leaveOutStop();
    return true;
  }

  /** The time since an attempt has been due, as Parley was stopped, does not count towards giving up. */
  private leaveOutStop(): void {
    const { failingSince, retryAt } = this.webhook;
    const now = Date.now();
    if (failingSince === null || retryAt === null || retryAt >= now) return;
    this.change({ failingSince: failingSince + (now - retryAt), retryAt: now });
  }

  private nextPage(): Page | undefined {
    const { queries } = this.post;
    const head = queries.head();
    const { position } = this.webhook;
    if (position >= head) return undefined;
    const share = this.only?.size ?? 1;
    const { events, nextPosition } = logFor(this.only, queries, {
      fromPosition: position + 1,
      limit: Math.max(1, Math.floor(PAGE / share)),
      upTo: head,
      mostBytes: Math.floor(PAGE_BYTES / share),
    });
    return { events, through: nextPosition === null ? head : Number(nextPosition) - 1 };
  }

  /** False if one could not be delivered, or it was stopped. */
  private async sendAll(events: readonly JsonObject[]): Promise<boolean> {
    for (const event of events) {
      if (this.isStopping) return false;
      if (this.types && !this.types.has(event.type as string)) continue;
      if (!(await this.deliver(event))) return false;
    }
    return true;
  }

  private async deliver(event: JsonObject): Promise<boolean> {
    const outcome = await this.send(messageOf(event));
    if (outcome.delivered) this.delivered(event, outcome);
    // Cut off by the end of the server or of the webhook: it says nothing of the receiver.
    else if (!this.stopped.signal.aborted) this.failed(event, outcome);
    return outcome.delivered;
  }

  private delivered(event: JsonObject, outcome: Outcome): void {
    if (this.webhook.failingSince !== null)
      this.post.log.log(`Webhook ${this.webhook.id} is delivered again.`);
    const position = Number(event.position);
    this.change(
      {
        position,
        mark: { position, eventId: event.eventId as string },
        ...{ attempts: 0, failingSince: null, retryAt: null, error: null },
      },
      attemptAt(event, outcome, 'delivered', null),
    );
  }

  private failed(event: JsonObject, outcome: Outcome): void {
    const { id, url } = this.webhook;
    const at = Date.now();
    const since = this.webhook.failingSince ?? at;
    const attempts = this.webhook.attempts + 1;
    const error = outcome.error ?? 'It was not delivered.';
    const next = afterFailure({ ...outcome, attempts, since, at, error }, this.post.policy);
    const parked = 'reason' in next;
    if (parked) this.post.log.warn(`Webhook ${id} (${new URL(url).host}) is parked. ${next.reason}`);
    else if (attempts === 1)
      this.post.log.warn(`Webhook ${id} (${new URL(url).host}) cannot be delivered: ${error}`);
    this.change(
      {
        attempts,
        failingSince: since,
        retryAt: parked ? null : next.retryAt,
        error: parked ? next.reason : error,
        parkedAt: parked ? at : null,
      },
      attemptAt(event, outcome, parked ? 'parked' : 'retrying', parked ? null : next.retryAt),
    );
  }

  private moveTo(position: number): void {
    this.change({ position, mark: this.markAt(position) });
  }

  /** The last event of the whole log up to a position: one of its own negotiations alone may be far before that. */
  private markAt(position: number): Mark | null {
    const [last] = this.post.ledger.archive.before(position + 1, 1);
    return last ? { position: last.position, eventId: last.id } : null;
  }

  /** First written, then true here, too. */
  private change(changed: Partial<Webhook>, attempt?: Attempt): void {
    this.post.file.progress({ ...this.webhook, ...changed }, attempt);
    Object.assign(this.webhook, changed);
  }

  /**
   * Once after a start: where the log was restored from an older backup, or exchanged, goes back to the last event delivered that it
   * has, as those after it may have come since; where it has none of them, to its end.
   *
   * @returns false: not yet, as a copy of a server's log is still on its way to there
   */
  private async checkMark(): Promise<boolean> {
    const { ledger, queries, file, log } = this.post;
    const { position, mark, id } = this.webhook;
    const head = await ledger.head();
    const isCut = head < position;
    if (queries.head() < (isCut ? head : (mark?.position ?? 0))) return false;
    const has = ({ position: at, eventId }: Mark) => ledger.archive.at(at)?.id === eventId;
    if (!isCut && (mark === null || has(mark))) return true;
    const goOnAfter = file.delivered(id, position).find(has)?.position ?? head;
    log.warn(
      `The log is not the one that webhook ${id} has followed: it goes on after position ${goOnAfter}.`,
    );
    this.moveTo(goOnAfter);
    return true;
  }

  private sleep(ms: number): Promise<void> {
    if (this.isStopping) return Promise.resolve();
    return new Promise((woken) => {
      const timer = setTimeout(woken, Math.min(ms, LONGEST_SLEEP_MS)).unref();
      this.wakeUp = () => {
        clearTimeout(timer);
        woken();
      };
    });
  }
}
