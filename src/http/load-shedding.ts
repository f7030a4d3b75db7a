import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '../common/settings.js';
import { Problem } from './problem.js';
import { RETRY_AFTER } from './problem-of.js';

const LOOK_MS = 250;

/**
 * Whether there is more to do than can be done. A request turned away at the door costs next to nothing, and whoever sent it
 * learns at once that nothing was recorded.
 */
@Injectable()
export class LoadShedding implements OnModuleDestroy {
  private underWay = 0;
  private late = [0, 0];
  private expectedAt = performance.now() + LOOK_MS;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly settings: Settings) {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  begun(): void {
    this.underWay += 1;
  }

  ended(): void {
    this.underWay -= 1;
  }

  /**
   * The reason to turn away one more request, which has begun.
   * @param endless requests under way that only wait, such as readers of live events
   */
  refusal(endless: number): Problem | undefined {
    const { inFlightLimit, delayLimitMs } = this.settings;
    // One long wait may be a single large answer; two in a row are too much work.
    const tooMuch = this.underWay - endless > inFlightLimit || this.late.every((ms) => ms > delayLimitMs);
    return tooMuch
      ? new Problem(503, 'There is too much to do just now; nothing was recorded.', { headers: RETRY_AFTER })
      : undefined;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    this.late = [this.late[1], now - this.expectedAt];
    this.expectedAt = now + LOOK_MS;
  }
}
