import { seal, type Texts } from '../../events/hash.js';
import { CATALOGUE } from '../../events/catalogue.js';
import { streamOf, type StoredEvent } from '../../events/envelope.js';
import { keyName, type ThingName } from '../../projections/facts.js';
import { isoInstant } from '../temporal/calendar.js';
import { EventTooLarge, MAX_EVENT_BYTES } from '../ledger/port.js';
import { refusalOf, type Decision } from './decide.js';
import { PendingFacts } from './pending-facts.js';
import { metadataOf, saysTheSame, type Proposal } from './proposal.js';
import { Refusal, unprocessable } from '../common/refusal.js';

/** For fewer, looking for them together takes as long as one by one. */
const FORESEEN_TOGETHER = 4;

/** What became of a proposal: a new event, or one recorded already with the same content. Refusals are thrown. */
export interface Decided {
  event: StoredEvent;
  isNew: boolean;
  /** Of a new one: as it is to be stored. */
  texts?: Texts;
  /** As stored; 0 where nothing is new. */
  bytes: number;
}

/**
 * Decides proposals to one negotiation, one after another, each on top of those before it. What it lets through is taken as
 * recorded from then on; where the append fails, `facts.clear()` forgets it.
 */
export class Desk {
  readonly facts: PendingFacts;
  private readonly stream: string;

  constructor(
    negotiationId: string,
    base: ConstructorParameters<typeof PendingFacts>[0],
    private readonly knownInBase: Decision['known'],
    private readonly clock: () => number,
  ) {
    this.stream = streamOf(negotiationId);
    this.facts = new PendingFacts(base);
  }

  /** @throws Refusal · EventTooLarge */
  decide(proposal: Proposal): Decided {
    const decided = this.decideWithin(Infinity, proposal);
    if (!decided) throw new Error('There is room for any event.');
    return decided;
  }

  /**
   * The same where an event may take `room` bytes at most; undefined, and nothing taken as recorded, where a new one takes more.
   * @throws Refusal · EventTooLarge
   */
  decideWithin(room: number, proposal: Proposal): Decided | undefined {
    const earlier = this.recordedAs(proposal);
    if (earlier && saysTheSame(proposal, earlier)) return { event: earlier, isNew: false, bytes: 0 };
    const { event, texts } = this.eventFrom(proposal);
    const refusal = refusalOf({
      event,
      facts: this.facts,
      known: (kind) => [...new Set([...this.knownInBase(kind), ...this.facts.pendingIds(kind)])].sort(),
      precondition: () => this.preconditionOf(proposal) ?? (earlier && otherContent(proposal, earlier)),
    });
    if (refusal) throw refusal;
    const bytes = Buffer.byteLength(texts.data) + Buffer.byteLength(texts.metadata);
    if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(bytes, MAX_EVENT_BYTES);
    if (bytes > room) return undefined;
    this.facts.add(event);
    return { event, isNew: true, texts, bytes };
  }

  /**
   * Looks together for what deciding these proposals will ask for, until `facts.forgetForeseen()`. Of a few only what need not
   * be looked for at all.
   */
  foresee(proposals: readonly Proposal[]): void {
    const [things, fresh]: ThingName[][] = [[], []];
    const eventIds: string[] = [];
    for (const { type, data, eventId, made, mayComeTwice } of proposals) {
      if (mayComeTwice) eventIds.push(eventId);
      const { entity } = CATALOGUE[type];
      if (entity?.role !== 'makes' || entity.kind === 'negotiation') continue;
      const isFresh = made === entity.idField && !mayComeTwice;
      (isFresh ? fresh : things).push({ kind: entity.kind, id: data[entity.idField] as string });
    }
    const isWorthIt = proposals.length >= FORESEEN_TOGETHER;
    this.facts.foresee(isWorthIt ? things : [], isWorthIt ? eventIds : [], fresh);
  }

  /** The event recorded under the proposal's id, or by its idempotency key. */
  private recordedAs({ eventId, keyId, mayComeTwice }: Proposal): StoredEvent | undefined {
    if (!mayComeTwice) return undefined;
    const byKey = keyId === undefined ? undefined : this.facts.thing(...keyName(keyId));
    if (byKey) return this.facts.eventAt(byKey.position);
    return (keyId && this.facts.eventById(keyId)) || this.facts.eventById(eventId);
  }

  private eventFrom(proposal: Proposal): { event: StoredEvent; texts: Texts } {
    const last = this.facts.negotiation();
    const now = Math.max(this.clock(), last ? Date.parse(last.recordedAt) : 0);
    const revision = (last?.revision ?? -1) + 1;
    const { eventId: id, type, data } = proposal;
    const metadata = { ...metadataOf(proposal, isoInstant(now)), previousHash: last?.hash ?? '' };
    const { stream } = this;
    const { hash, texts } = seal({ stream, revision, id, type, data, metadata });
    const event = this.facts.placed({ stream, revision, id, type, data, metadata: { ...metadata, hash } });
    return { event, texts };
  }

  private preconditionOf({ ifMatch }: Proposal): Refusal | undefined {
    const revision = this.facts.negotiation()?.revision ?? -1;
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
export function otherContent({ eventId, keyId }: Proposal, earlier: StoredEvent): Refusal {
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
