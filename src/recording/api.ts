import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';
import type { OpenImportTarget } from './import-target.js';

/** A command as sent: validated, not yet decided. */
export interface RecordRequest {
  type: EventType;
  /** Omitted if an opening has no id. */
  negotiationId?: string;
  /** The ids in the path besides the negotiation's, by name: `{meetingId}`, `{positionId}`, for the four `{eventId}`. */
  pathIds: Record<string, string>;
  body: JsonObject;
  caller: string;
  path: string;
  idempotencyKey?: string;
  /** The stream must be at one of these revisions; `*`: any, if it exists. */
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
  /** It was already recorded: this is the response to a retry. */
  isReplay: boolean;
  /** The entity the report creates or acts on: the name of its id field, and the id. */
  thing?: { field: string; id: string };
}

/** A statement about several issues as sent: validated, not yet decided. */
export type StatementRequest = Omit<RecordRequest, 'type' | 'pathIds'> & { negotiationId: string };

/** The recorded events, in the order of its positions. */
export interface RecordedStatement {
  statementId: string;
  events: Recorded[];
}

/** Decides and appends; also the injection token. */
export abstract class Recording {
  /** @throws Refusal · LedgerUnavailable. Durable when it resolves. */
  abstract record(request: RecordRequest): Promise<Recorded>;
  /** All of its positions in one append, or none. @throws as `record` */
  abstract recordStatement(request: StatementRequest): Promise<RecordedStatement>;
}

/** The targets of imports; also the injection token. */
export abstract class ImportTargets {
  abstract into(
    negotiationId: string,
    origin: Pick<RecordRequest, 'caller' | 'correlationId' | 'causationId'>,
  ): OpenImportTarget;
}
