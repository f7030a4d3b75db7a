import type { EventType } from '../../events/catalogue.js';
import type { JsonObject } from '../../events/envelope.js';

/** A line of an import that is valid, with its ids given or derived from its content. */
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

/** Why a line was not recorded. */
export interface LineFailure {
  status: 'failed';
  title: string;
  detail: string;
}

export type LineOutcome = { status: 'recorded' | 'skipped'; position?: number } | LineFailure;

/**
 * The target of an import: one negotiation, one caller. Lines are decided in call order; calls may overlap. In a dry run nothing
 * is recorded, and each line is decided as if the previous ones had been. A rejection (the store is unreachable) ends the import.
 */
export interface ImportTarget {
  recordLine(line: ImportLine, options: { dryRun: boolean }): Promise<LineOutcome>;
  /** Why a line is refused whatever is recorded before it; undefined: that is decided by `recordLine`. */
  refusalOf(line: ImportLine): LineFailure | undefined;
}

export interface OpenImportTarget extends ImportTarget {
  /** Discards what a dry run keeps. To be called once the last line is decided. */
  close(): void;
}
