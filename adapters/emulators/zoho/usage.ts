import { Refusal } from './refusal.ts';

const dayMs = 86_400_000;

export interface UsageOptions {
  readonly creditsPerDay: number;
  readonly concurrency: number;
}

/** Credits of an organisation in the last 24 hours, and its calls at this moment, whoever makes them. */
export class Usage {
  readonly #clock: () => Temporal.Instant;
  readonly #options: UsageOptions;
  #spent: { readonly at: number; readonly credits: number }[] = [];
  #used = 0;
  #running = 0;

  constructor(clock: () => Temporal.Instant, options: UsageOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Throws a `Refusal` while as many calls are under way as there may be. */
  async during<T>(call: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#options.concurrency) throw tooMany();
    this.#running++;
    try {
      return await call();
    } finally {
      this.#running--;
    }
  }

  /** Throws a `Refusal` where too few are left. */
  spend(credits: number): void {
    const now = this.#clock().epochMilliseconds;
    while ((this.#spent[0]?.at ?? now) <= now - dayMs) this.#used -= this.#spent.shift()?.credits ?? 0;
    if (this.#used + credits > this.#options.creditsPerDay) throw tooMany();
    this.#used += credits;
    this.#spent.push({ at: now, credits });
  }

  get headers(): Readonly<Record<string, string>> {
    return { 'x-api-credits-remaining': String(this.#options.creditsPerDay - this.#used) };
  }
}

/** The documents name no other code for either, and no word on when to come back. */
const tooMany = (): Refusal =>
  new Refusal(429, 'TOO_MANY_REQUESTS', 'You have exceeded the maximum number of requests');
