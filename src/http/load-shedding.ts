import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '../common/settings.js';
import { Problem } from './problem.js';
import { RETRY_AFTER } from './problem-of.js';

const SAMPLE_MS = 250;

/**
 * Detects overload, by requests in flight and by event-loop delay. Rejecting a request before it is read costs next to nothing,
 * and its sender learns at once that nothing was recorded.
 */
@Injectable()
export class LoadShedding implements OnModuleDestroy {
  private inFlight = 0;
  private delays = [0, 0];
  private expectedAt = performance.now() + SAMPLE_MS;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly settings: Settings) {
    this.timer = setInterval(() => this.sample(), SAMPLE_MS).unref();
  }

  begun(): void {
    this.inFlight += 1;
  }

  ended(): void {
    this.inFlight -= 1;
  }

  /**
   * The answer to one more request, already counted, while the server is overloaded.
   * @param idle requests in flight that only wait, such as readers of live events
   */
  refusal(idle: number): Problem | undefined {
    const { inFlight, delayMs } = this.settings.limits;
    // A single long delay may be one large answer; two in a row are overload.
    const tooMuch = this.inFlight - idle > inFlight || this.delays.every((ms) => ms > delayMs);
    return tooMuch
      ? new Problem(503, 'The server is overloaded; nothing was recorded.', { headers: RETRY_AFTER })
      : undefined;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private sample(): void {
    const now = performance.now();
    this.delays = [this.delays[1], now - this.expectedAt];
    this.expectedAt = now + SAMPLE_MS;
  }
}
