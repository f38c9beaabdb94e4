import { Refusal } from './refusal.ts';

const dayMs = 86_400_000;

/** Calls of an organisation in the last 24 hours, whoever made them. */
export class Usage {
  readonly #clock: () => Temporal.Instant;
  readonly #most: number;
  #calls: number[] = [];

  constructor(clock: () => Temporal.Instant, most: number) {
    this.#clock = clock;
    this.#most = most;
  }

  /** Throws a `Refusal` when the day's calls are used up; one that is refused does not count. */
  count(): void {
    const now = this.#clock().epochMilliseconds;
    if ((this.#calls[0] ?? now) <= now - dayMs) this.#calls = this.#calls.filter((call) => call > now - dayMs);
    if (this.#calls.length >= this.#most) {
      throw new Refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    }
    this.#calls.push(now);
  }

  /** There is no other word about limits, and none on when to come back [docs]. */
  get headers(): Readonly<Record<string, string>> {
    return { 'sforce-limit-info': `api-usage=${this.#calls.length}/${this.#most}` };
  }

  get remaining(): { readonly Max: number; readonly Remaining: number } {
    return { Max: this.#most, Remaining: this.#most - this.#calls.length };
  }
}
