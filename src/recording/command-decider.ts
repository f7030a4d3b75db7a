import { seal, type Texts } from '../../events/hash.js';
import { streamOf, type StoredEvent } from '../../events/envelope.js';
import type { Change } from '../../projections/negotiation-state.js';
import { conflict, Refusal, unprocessable } from '../common/refusal.js';
import { EventTooLarge, MAX_APPEND_BYTES, MAX_EVENT_BYTES } from '../ledger/port.js';
import { isoInstant } from '../temporal/calendar.js';
import { decide, type Decision } from './decide.js';
import { metadataOf, saysTheSame, type PendingEvent } from './pending-event.js';
import { PendingState } from './pending-state.js';
import type { DomainRules } from './rules.js';
import type { NewMap } from './state-maps.js';

/** The outcome of a pending event: a new event, or one already recorded with the same content. Refusals are thrown. */
export interface Decided {
  event: StoredEvent;
  isNew: boolean;
  /** JSON texts of a new event, as stored. */
  texts?: Texts;
  /** Size as stored; 0 if nothing is new. */
  bytes: number;
}

/** Dependencies of the decider of one negotiation. */
export interface DeciderOptions {
  rules: DomainRules;
  /** What the read model knows of the negotiation now. */
  base: ConstructorParameters<typeof PendingState>[0];
  /** Some ids of a kind that the read model knows. */
  known: Decision['known'];
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Where decided events are kept; default: in memory. */
  newMap?: NewMap;
}

/** How many pending ids an error about an unknown one may list. */
const MOST_PENDING_LISTED = 500;

/**
 * Decides commands for one negotiation sequentially, each on top of the previous ones. Accepted events count as recorded from
 * then on; if the append fails, `state.clear()` discards them.
 */
export class CommandDecider {
  readonly state: PendingState;
  private readonly stream: string;

  constructor(
    negotiationId: string,
    private readonly options: DeciderOptions,
  ) {
    this.stream = streamOf(negotiationId);
    this.state = new PendingState(options.base, options.newMap);
  }

  /** @throws Refusal · EventTooLarge */
  decide(pending: PendingEvent): Decided {
    const [decided] = this.decideWithin(Infinity, [pending]) ?? [];
    if (!decided) throw new Error('There is room for any event.');
    return decided;
  }

  /**
   * Decides events atomically; undefined, with no change of state, if they take more than `room` bytes.
   *
   * @throws Refusal · EventTooLarge
   */
  decideWithin(room: number, together: readonly PendingEvent[]): Decided[] | undefined {
    const earlier = together.map((pending) => this.recordedAs(pending));
    if (together.every((pending, i) => earlier[i] && saysTheSame(pending, earlier[i])))
      return earlier.map((event) => ({ event: event as StoredEvent, isNew: false, bytes: 0 }));
    const now = this.options.clock();
    const used = together.findIndex((_, i) => earlier[i]);
    const otherwise = used < 0 ? undefined : otherContent(together[used], earlier[used] as StoredEvent);
    const judged = together.map((pending) =>
      this.judge(pending, now, () => this.preconditionOf(pending) ?? otherwise),
    );
    throwWorst(
      judged.map(({ verdict }, i) => this.statementIsNew(together[i], verdict)),
      together,
    );
    const bytes = judged.reduce((sum, one) => sum + one.bytes, 0);
    if (bytes > MAX_APPEND_BYTES) throw new EventTooLarge(bytes, MAX_APPEND_BYTES);
    if (bytes > room) return undefined;
    // Each builds on the previous ones.
    return together.map((pending, i) => {
      const { verdict, ...decided } = i === 0 ? judged[0] : this.judge(pending, now);
      if (verdict instanceof Refusal)
        throw new Error(`Positions of one statement contradict: ${verdict.detail}`);
      this.state.add(verdict);
      return { ...decided, isNew: true };
    });
  }

  /** Decides one event without changing the state. @throws EventTooLarge */
  private judge(
    pending: PendingEvent,
    now: number,
    precondition?: () => Refusal | undefined,
  ): Omit<Decided, 'isNew'> & { verdict: Change | Refusal } {
    const { event, texts } = this.eventFrom(pending, now);
    const { state } = this;
    const verdict = decide(
      {
        event,
        state,
        known: (kind) =>
          [...new Set([...this.options.known(kind), ...state.pendingIds(kind, MOST_PENDING_LISTED)])].sort(),
        precondition,
      },
      this.options.rules,
    );
    const bytes = Buffer.byteLength(texts.data) + Buffer.byteLength(texts.metadata);
    if (!(verdict instanceof Refusal) && bytes > MAX_EVENT_BYTES)
      throw new EventTooLarge(bytes, MAX_EVENT_BYTES);
    return { event, texts, bytes, verdict };
  }

  /** `409`: a statement recorded as a whole needs an unused id. */
  private statementIsNew(
    { data, beginsStatement }: PendingEvent,
    verdict: Change | Refusal,
  ): Change | Refusal {
    if (!beginsStatement || verdict instanceof Refusal) return verdict;
    const statementId = data.statementId as string;
    if (!this.state.entity('statement', statementId)) return verdict;
    return conflict(
      'statement-used',
      `The statement ${statementId} was already recorded: give another id, or add single positions to it.`,
    );
  }

  /** The event already recorded under the pending event's id or idempotency key. */
  private recordedAs({ eventId, keyId, isRetryable }: PendingEvent): StoredEvent | undefined {
    if (!isRetryable) return undefined;
    const byKey = keyId === undefined ? undefined : this.state.entity('key', keyId);
    if (byKey) return this.state.eventAt(byKey.position);
    return (keyId && this.state.eventById(keyId)) || this.state.eventById(eventId);
  }

  private eventFrom(pending: PendingEvent, clock: number): { event: StoredEvent; texts: Texts } {
    const last = this.state.head();
    const now = Math.max(clock, last ? Date.parse(last.recordedAt) : 0);
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
      'precondition',
      revision < 0
        ? 'There is no such negotiation yet: If-Match asks for one.'
        : ifMatch.length === 0
          ? `The negotiation is at revision ${revision}: If-Match must be a revision in double quotes, such as "${revision}", or *.`
          : `The negotiation is at revision ${revision}, not ${[...ifMatch].join(' or ')}: it has changed since.`,
    );
  }
}

/** `422`: the id or the key was used for other content. */
export function otherContent({ eventId, keyId }: PendingEvent, earlier: StoredEvent): Refusal {
  const byKey = keyId !== undefined && (earlier.id === keyId || earlier.metadata.keyId === keyId);
  const detail = byKey
    ? 'This Idempotency-Key was already used for other content: a new command needs a new key.'
    : `The eventId ${eventId} was already used for other content: a new report needs a new id.`;
  return unprocessable('content-differs', detail, byKey ? undefined : [{ pointer: '/eventId', detail }]);
}

/** Refusals are reported in this order. */
const PRECEDENCE = [400, 404, 412, 413, 422, 409];

/** @throws the refusal of highest precedence, if any */
function throwWorst(verdicts: readonly (Change | Refusal)[], together: readonly PendingEvent[]): void {
  const refused = verdicts.flatMap((verdict, item) =>
    verdict instanceof Refusal ? [{ verdict, item }] : [],
  );
  refused.sort((a, b) => PRECEDENCE.indexOf(a.verdict.status) - PRECEDENCE.indexOf(b.verdict.status));
  if (refused.length === 0) return;
  const [{ verdict, item }] = refused;
  throw together.length === 1 ? verdict : inStatement(verdict, item);
}

/** Rewrites a refusal's pointers for the body of a statement. */
function inStatement({ status, type, detail, errors }: Refusal, item: number): Refusal {
  const isShared = (pointer: string) => /^\/(parties|speaker|occurredOn|source|coding)\b/.test(pointer);
  const placed = errors?.map((error) =>
    !('pointer' in error) || isShared(error.pointer)
      ? error
      : { ...error, pointer: `/positions/${item}${error.pointer}` },
  );
  return new Refusal(status, type, detail, placed);
}
