import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';

/** A line of an import that validates, with the ids it was given or that were made from its content. */
export interface ImportLine {
  type: EventType;
  occurredOn?: string;
  data: JsonObject;
  source?: JsonObject;
  coding?: JsonObject[];
  coder?: string;
  note?: string;
  eventId: string;
}

/** Why a line is not recorded. */
export interface LineFailure {
  status: 'failed';
  title: string;
  detail: string;
}

export type LineOutcome = { status: 'recorded' | 'skipped'; position?: number } | LineFailure;

/**
 * Where lines go: one negotiation, by one caller. Lines are decided in the order of the calls, several of which may be
 * waiting. In a dry run nothing is recorded, and each line is decided as if those before it had been.
 * A rejection (the store cannot be reached) ends the import.
 */
export interface ImportTarget {
  recordLine(line: ImportLine, options: { dryRun: boolean }): Promise<LineOutcome>;
}
