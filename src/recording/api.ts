import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import type { ImportTarget } from './import-target.js';

/** A command as it was sent: checked for form, not yet decided. */
export interface RecordRequest {
  type: EventType;
  /** Left out where an opening comes without an id. */
  negotiationId?: string;
  /** The ids in the path besides the negotiation's, by name: `{meetingId}`, `{positionId}`, for the four `{eventId}`. */
  pathIds: Record<string, string>;
  body: JsonObject;
  caller: string;
  path: string;
  idempotencyKey?: string;
  /** Revisions one of which the stream must be at; `*`: whichever, if it is there. */
  ifMatch?: readonly number[] | '*';
  correlationId?: string;
  causationId?: string;
}

export interface Recorded {
  eventId: string;
  type: EventType;
  stream: string;
  revision: number;
  position: string;
  /** RFC 3339 instant. */
  recordedAt: string;
  negotiationId: string;
  /** It had been recorded before: this answers a retry. */
  isReplay: boolean;
  /** What the report makes or acts on: the name of its id, and the id. */
  thing?: { field: string; id: string };
}

/** A statement about several issues as it was sent: checked for form, not yet decided. */
export type StatementRequest = Omit<RecordRequest, 'type' | 'pathIds'> & { negotiationId: string };

/** What was recorded of it, in the order of its positions. */
export interface RecordedStatement {
  statementId: string;
  events: Recorded[];
}

/** What decides and appends; the token it is injected by. */
export abstract class Recording {
  /** @throws Refusal · LedgerUnavailable. Durable when it resolves. */
  abstract record(request: RecordRequest): Promise<Recorded>;
  /** All of its positions in one append, or none. @throws as `record` */
  abstract recordStatement(request: StatementRequest): Promise<RecordedStatement>;
}

/** Where imports go; the token it is injected by. */
export abstract class ImportTargets {
  abstract into(
    negotiationId: string,
    origin: Pick<RecordRequest, 'caller' | 'correlationId' | 'causationId'>,
  ): ImportTarget;
}
