import { seal, type Texts } from '../../events/hash.js';
import { streamOf, type StoredEvent } from '../../events/envelope.js';
import { Refusal, unprocessable } from '../common/refusal.js';
import { EventTooLarge, MAX_EVENT_BYTES } from '../ledger/port.js';
import { isoInstant } from '../temporal/calendar.js';
import { decide, type Decision } from './decide.js';
import { metadataOf, saysTheSame, type PendingEvent } from './pending-event.js';
import { PendingState } from './pending-state.js';
import type { DomainRules } from './rules.js';

/** What became of a pending event: a new event, or one recorded already with the same content. Refusals are thrown. */
export interface Decided {
  event: StoredEvent;
  isNew: boolean;
  /** Of a new one: as it is to be stored. */
  texts?: Texts;
  /** As stored; 0 where nothing is new. */
  bytes: number;
}

/** What decides on one negotiation needs to know. */
export interface DeciderOptions {
  rules: DomainRules;
  /** What the read model knows of the negotiation now. */
  base: ConstructorParameters<typeof PendingState>[0];
  /** Some ids of a kind that the read model knows. */
  known: Decision['known'];
  /** Milliseconds since 1970. */
  clock: () => number;
}

/**
 * Decides commands to one negotiation, one after another, each on top of those before it. What it lets through counts as
 * recorded from then on; where the append fails, `state.clear()` forgets it.
 */
export class CommandDecider {
  readonly state: PendingState;
  private readonly stream: string;

  constructor(
    negotiationId: string,
    private readonly options: DeciderOptions,
  ) {
    this.stream = streamOf(negotiationId);
    this.state = new PendingState(options.base);
  }

  /** @throws Refusal · EventTooLarge */
  decide(pending: PendingEvent): Decided {
    const decided = this.decideWithin(Infinity, pending);
    if (!decided) throw new Error('There is room for any event.');
    return decided;
  }

  /**
   * The same where an event may take `room` bytes at most; undefined, and nothing counts as recorded, where a new one takes more.
   * @throws Refusal · EventTooLarge
   */
  decideWithin(room: number, pending: PendingEvent): Decided | undefined {
    const earlier = this.recordedAs(pending);
    if (earlier && saysTheSame(pending, earlier)) return { event: earlier, isNew: false, bytes: 0 };
    const { event, texts } = this.eventFrom(pending);
    const { state } = this;
    const change = decide(
      {
        event,
        state,
        known: (kind) => [...new Set([...this.options.known(kind), ...state.pendingIds(kind)])].sort(),
        precondition: () => this.preconditionOf(pending) ?? (earlier && otherContent(pending, earlier)),
      },
      this.options.rules,
    );
    if (change instanceof Refusal) throw change;
    const bytes = Buffer.byteLength(texts.data) + Buffer.byteLength(texts.metadata);
    if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(bytes, MAX_EVENT_BYTES);
    if (bytes > room) return undefined;
    state.add(change);
    return { event, isNew: true, texts, bytes };
  }

  /** The event recorded under the pending one's id, or by its idempotency key. */
  private recordedAs({ eventId, keyId, isRetryable }: PendingEvent): StoredEvent | undefined {
    if (!isRetryable) return undefined;
    const byKey = keyId === undefined ? undefined : this.state.entity('key', keyId);
    if (byKey) return this.state.eventAt(byKey.position);
    return (keyId && this.state.eventById(keyId)) || this.state.eventById(eventId);
  }

  private eventFrom(pending: PendingEvent): { event: StoredEvent; texts: Texts } {
    const last = this.state.head();
    const now = Math.max(this.options.clock(), last ? Date.parse(last.recordedAt) : 0);
    const revision = (last?.revision ?? -1) + 1;
    const { eventId: id, type, data } = pending;
    const metadata = { ...metadataOf(pending, isoInstant(now)), previousHash: last?.hash ?? '' };
    const { stream } = this;
    const { hash, texts } = seal({ stream, revision, id, type, data, metadata });
    const event = this.state.placed({ stream, revision, id, type, data, metadata: { ...metadata, hash } });
    return { event, texts };
  }

  private preconditionOf({ ifMatch }: PendingEvent): Refusal | undefined {
    const revision = this.state.head()?.revision ?? -1;
    if (ifMatch === undefined || (ifMatch === '*' ? revision >= 0 : ifMatch.includes(revision)))
      return undefined;
    return new Refusal(
      412,
      'Precondition failed',
      revision < 0
        ? 'There is no such negotiation yet: If-Match asks for one.'
        : `The negotiation is at revision ${revision}, not ${[...ifMatch].join(' or ')}: it has moved on.`,
    );
  }
}

/** `422`: the id or the key stands for other content. */
export function otherContent({ eventId, keyId }: PendingEvent, earlier: StoredEvent): Refusal {
  const byKey = keyId !== undefined && (earlier.id === keyId || earlier.metadata.keyId === keyId);
  const detail = byKey
    ? 'This Idempotency-Key has been used for other content: a new command needs a new key.'
    : `The eventId ${eventId} has been used for other content: a new report needs a new id.`;
  return unprocessable(
    'Used for other content',
    detail,
    byKey ? undefined : [{ pointer: '/eventId', detail }],
  );
}
