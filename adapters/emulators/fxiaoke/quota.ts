import { CallWindow } from '../call-window.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';

/** How often the company may ask: each path by itself in a short window, and all of them together in a day. */
export class Quota {
  readonly #window: CallWindow;
  readonly #perDay: number;
  readonly #clock: () => Temporal.Instant;
  #day = '';
  #today = 0;

  constructor(limits: Limits, clock: () => Temporal.Instant) {
    this.#window = new CallWindow(limits.callsPerWindow, limits.windowSeconds, clock);
    this.#perDay = limits.callsPerDay;
    this.#clock = clock;
  }

  /** Throws where a limit is passed. The day begins at midnight in Beijing. */
  take(path: string): void {
    const day = this.#clock().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    if (day !== this.#day) [this.#day, this.#today] = [day, 0];
    if (this.#today >= this.#perDay) throw refusals.quotaUsedUp();
    if (!this.#window.take(path)) throw refusals.tooFast();
    this.#today += 1;
  }
}
