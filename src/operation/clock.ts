import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LEDGER, type OpenLedger } from '../ledger/open.js';

/** Smaller steps back are normal results of clock synchronization. */
const TOLERATED_MS = 60_000;
const CHECK_MS = 5_000;

export interface ClockHealth {
  ok: boolean;
  /** A message for people. */
  detail: string;
  /** How far the clock is behind the latest time that it has shown, or that was recorded in the log, in milliseconds. */
  behindMs: number;
}

/**
 * Detects a clock that was set back. The log stays consistent, as recorded times never decrease within a negotiation: until the
 * clock has caught up, new events take the latest recorded time.
 */
@Injectable()
export class Clock implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Clock');
  private latest = -Infinity;
  private wasOk = true;
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(LEDGER) private readonly ledger: Pick<OpenLedger, 'archive'>) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.health(), CHECK_MS).unref();
    this.health();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  health(): ClockHealth {
    const now = Date.now();
    this.latest = Math.max(this.latest, now, this.lastRecorded());
    const behindMs = this.latest - now;
    const ok = behindMs <= TOLERATED_MS;
    const detail = ok
      ? 'Clock OK.'
      : `The clock shows ${isoOf(now)}, and it was ${isoOf(this.latest)} before: until it has caught up, what is recorded in a negotiation keeps the latest time.`;
    if (ok !== this.wasOk) this.report(ok, detail, behindMs);
    this.wasOk = ok;
    return { ok, detail, behindMs };
  }

  private report(ok: boolean, detail: string, behindMs: number): void {
    if (ok) this.logger.log('The clock has caught up.');
    else this.logger.warn(`The clock went back by ${Math.round(behindMs / 1000)} s. ${detail}`);
  }

  private lastRecorded(): number {
    try {
      const { archive } = this.ledger;
      const last = archive.at(archive.head());
      return last ? Date.parse(last.metadata.recordedAt) : -Infinity;
    } catch {
      // The store reports its own failures.
      return -Infinity;
    }
  }
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
