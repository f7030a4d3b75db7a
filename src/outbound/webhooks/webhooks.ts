import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { v4 as newUuid } from 'uuid';
import { type Caller, knows } from '../../access/caller.js';
import { forbidden } from '../../access/access.guard.js';
import { Settings } from '../../common/settings.js';
import { Problem } from '../../http/problem.js';
import { LEDGER, type OpenLedger } from '../../ledger/open.js';
import { HealthDetails } from '../../operation/health-details.js';
import { Metrics } from '../../operation/metrics.js';
import { Queries } from '../../readmodel/api.js';
import { Courier, type Post } from './courier.js';
import { attemptAt, messageOf } from './message.js';
import { type Message, type Outcome, Sender } from './sender.js';
import { type Delivery, newSecret, stateOf, type Webhook } from './webhook.js';
import { WebhookFile, webhookFileIn } from './webhook-file.js';
import type { WebhookRequest } from './webhook-request.js';

/** Each may keep a connection and an event in memory. */
const MOST = 100;
/** How long a message under way may take when the server stops. */
const GRACE_MS = 1_000;

const unknown = (webhookId: string): Problem =>
  new Problem(404, `There is no webhook ${webhookId}.`, { type: 'unknown-name' });

/**
 * The webhooks of this data folder. Each has a courier of its own, which waits for no other. Only the process that holds the folder
 * sends: replicas have folders, and so webhooks, of their own.
 */
@Injectable()
export class Webhooks implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly file: WebhookFile;
  private readonly sender: Sender;
  private readonly post: Post;
  private readonly couriers = new Map<string, Courier>();
  /** Webhooks to which a message is being sent by hand. */
  private readonly byHand = new Set<string>();
  private stopListening?: () => void;

  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly queries: Queries,
    private readonly metrics: Metrics,
    private readonly health: HealthDetails,
    settings: Settings,
  ) {
    const { webhookPrivate, webhookTimeoutMs, webhookPauseMs, webhookGiveUpMs } = settings;
    // A log in memory is gone at the end, and positions in it with it.
    this.file = new WebhookFile(
      settings.eventStoreUrl === 'memory:' ? ':memory:' : webhookFileIn(settings.dataFolder),
    );
    this.sender = new Sender({ allowPrivate: webhookPrivate, timeoutMs: webhookTimeoutMs });
    const attempts = metrics.counter(
      'parley_webhook_attempts_total',
      'Messages sent to webhooks, by outcome.',
      ['outcome'],
    );
    this.post = {
      file: this.file,
      sender: this.sender,
      ledger,
      queries,
      policy: { firstPauseMs: webhookPauseMs, giveUpMs: webhookGiveUpMs },
      attempted: ({ delivered }) => attempts.inc({ outcome: delivered ? 'delivered' : 'failed' }),
      log: new Logger('Webhooks'),
    };
  }

  onModuleInit(): void {
    for (const webhook of this.file.all()) this.begin(webhook);
    this.stopListening = this.queries.onEvents((events) => {
      for (const courier of this.couriers.values()) courier.told(events);
    });
    this.tellOperators();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening?.();
    await Promise.all([...this.couriers.values()].map((courier) => courier.stop(GRACE_MS)));
    this.sender.close();
  }

  onApplicationShutdown(): void {
    this.file.close();
  }

  /** Those of which the caller may see every negotiation. */
  visibleTo(caller: Caller): Webhook[] {
    return [...this.couriers.values()]
      .map(({ webhook }) => webhook)
      .filter((webhook) => isVisible(webhook, caller));
  }

  /** @throws Problem 404 */
  find(webhookId: string, caller: Caller): Webhook {
    return this.courier(webhookId, caller).webhook;
  }

  /**
   * Makes a webhook that begins with what is recorded from now on.
   * @throws Problem 403 · 409 · 422 · LedgerUnavailable
   */
  async make({ url, negotiations, types, description }: WebhookRequest, caller: Caller): Promise<Webhook> {
    if (!negotiations && caller.negotiations !== null)
      throw forbidden('Your key is limited to some negotiations: name those to send in negotiations.');
    this.checkKnown(negotiations ?? [], caller);
    const position = await this.ledger.head();
    if (this.couriers.size >= MOST)
      throw new Problem(409, `There are ${MOST} webhooks, the most there may be: remove one first.`);
    const last = this.ledger.archive.at(position);
    const webhook: Webhook = {
      id: newUuid(),
      url: new URL(url).href,
      description: description ?? null,
      negotiations: negotiations ?? null,
      types: types ?? null,
      secret: newSecret(),
      madeBy: caller.name,
      madeAt: Date.now(),
      position,
      mark: last ? { position, eventId: last.id } : null,
      ...{ attempts: 0, failingSince: null, retryAt: null, error: null, parkedAt: null },
    };
    this.file.add(webhook);
    this.begin(webhook);
    return webhook;
  }

  /** @throws Problem 404 */
  async remove(webhookId: string, caller: Caller): Promise<void> {
    const courier = this.courier(webhookId, caller);
    this.couriers.delete(webhookId);
    await courier.stop();
    this.file.remove(webhookId);
  }

  /** @throws Problem 404 */
  resume(webhookId: string, caller: Caller): Webhook {
    const courier = this.courier(webhookId, caller);
    courier.resume();
    return courier.webhook;
  }

  /** Sends a message that is no event. @throws Problem 404 · 409 */
  async test(webhookId: string, caller: Caller): Promise<Outcome> {
    const body = { type: 'WebhookTest', webhookId, sentAt: new Date().toISOString(), sentBy: caller.name };
    return this.sendByHand(this.courier(webhookId, caller), {
      id: `msg_${newUuid()}`,
      body: JSON.stringify(body),
    });
  }

  /** Newest first. @throws Problem 404 */
  deliveries(webhookId: string, caller: Caller, before: number, limit: number) {
    this.courier(webhookId, caller);
    return this.file.deliveries(webhookId, before, limit);
  }

  /** Sends an event once more, whatever became of it; the checkpoint stays. @throws Problem 404 · 409 */
  async resend(webhookId: string, deliveryId: string, caller: Caller): Promise<Delivery> {
    const courier = this.courier(webhookId, caller);
    const found = this.file.delivery(webhookId, deliveryId);
    const { position = 0, status, nextAttemptAt } = found ?? {};
    const [event] = this.queries.log({ fromPosition: position, limit: 1, upTo: position }).events;
    if (!found || event?.eventId !== found.eventId)
      throw new Problem(404, `There is no delivery ${deliveryId} any more, or its event is gone.`, {
        type: 'unknown-name',
      });
    const outcome = await this.sendByHand(courier, messageOf(event));
    const became = outcome.delivered
      ? attemptAt(event, outcome, 'delivered', null)
      : attemptAt(event, outcome, status!, nextAttemptAt!);
    if (this.couriers.has(webhookId)) this.file.noteAttempt(webhookId, became);
    return this.file.delivery(webhookId, deliveryId) ?? found;
  }

  private begin(webhook: Webhook): void {
    const courier = new Courier(this.post, webhook);
    this.couriers.set(webhook.id, courier);
    courier.start();
  }

  /** @throws Problem 404, also for those that the caller may not see */
  private courier(webhookId: string, caller: Caller): Courier {
    const courier = this.couriers.get(webhookId);
    if (!courier || !isVisible(courier.webhook, caller)) throw unknown(webhookId);
    return courier;
  }

  /** @throws Problem 422, the same for what the caller may not see */
  private checkKnown(negotiations: readonly string[], caller: Caller): void {
    const errors = negotiations.flatMap((id, index) =>
      knows(caller, id) && this.isRecorded(id)
        ? []
        : [{ pointer: `/negotiations/${index}`, detail: `There is no negotiation ${id}.` }],
    );
    if (errors.length > 0)
      throw new Problem(422, `${errors[0].detail} Open it first, or name another.`, {
        type: 'unknown-name',
        errors,
      });
  }

  private isRecorded(negotiationId: string): boolean {
    const options = { negotiationId, fromPosition: 1, limit: 1, upTo: this.queries.head() };
    return this.queries.log(options).events.length > 0;
  }

  /** One message at a time, so that waiting for receivers is bounded. @throws Problem 409 */
  private async sendByHand(courier: Courier, message: Message): Promise<Outcome> {
    const { id } = courier.webhook;
    if (this.byHand.has(id))
      throw new Problem(
        409,
        'A message is being sent to this webhook already: wait until that has been answered.',
      );
    this.byHand.add(id);
    try {
      return await courier.send(message);
    } finally {
      this.byHand.delete(id);
    }
  }

  private tellOperators(): void {
    const all = () => [...this.couriers.values()].map(({ webhook }) => webhook);
    const those = (state: ReturnType<typeof stateOf>) =>
      all().filter((webhook) => stateOf(webhook) === state);
    this.health.add('webhooks', () => ({
      ok: those('parked').length === 0,
      count: all().length,
      retrying: those('retrying').map(summaryOf),
      parked: those('parked').map(summaryOf),
    }));
    this.metrics.gauge('parley_webhooks', 'Webhooks that were made here.', () => all().length);
    this.metrics.gauge(
      'parley_webhooks_parked',
      'Webhooks that are not sent anything until somebody resumes them.',
      () => those('parked').length,
    );
    this.metrics.gauge(
      'parley_webhooks_failing_seconds',
      'How long the webhook that has failed for longest, and is still retried, has been failing; 0: none.',
      () => Math.max(0, ...those('retrying').map(({ failingSince }) => (Date.now() - failingSince!) / 1000)),
    );
  }
}

const isVisible = ({ negotiations }: Webhook, caller: Caller): boolean =>
  caller.negotiations === null || (negotiations !== null && negotiations.every((id) => knows(caller, id)));

const summaryOf = ({ id, url, failingSince, error, position }: Webhook) => ({
  webhookId: id,
  host: new URL(url).host,
  position: String(position),
  failingSince: new Date(failingSince!).toISOString(),
  error,
});
