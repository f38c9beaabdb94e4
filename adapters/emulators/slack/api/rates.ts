const minuteMs = 60_000;

export interface RateOptions {
  /** Milliseconds between two posts to one channel. */
  readonly postIntervalMs: number;
  readonly callsPerMinute: Readonly<Record<string, number>>;
  /** Milliseconds of a clock that never jumps. Limits are about real time, also when the emulated day stands still. */
  readonly ticks: () => number;
}

/** Counts calls and posts. Both questions count what they allow, and answer with the seconds to wait otherwise. */
export class Rates {
  readonly #options: RateOptions;
  readonly #calls = new Map<string, number[]>();
  readonly #lastPost = new Map<string, number>();

  constructor(options: RateOptions) {
    this.#options = options;
  }

  call(method: string): number | undefined {
    const most = this.#options.callsPerMinute[method];
    if (most === undefined) return undefined;
    const now = this.#options.ticks();
    const recent = (this.#calls.get(method) ?? []).filter((at) => now - at < minuteMs);
    const [oldest] = recent;
    this.#calls.set(method, recent);
    if (oldest !== undefined && recent.length >= most) return Math.ceil((minuteMs - (now - oldest)) / 1000);
    recent.push(now);
    return undefined;
  }

  post(channel: string): number | undefined {
    const now = this.#options.ticks();
    const last = this.#lastPost.get(channel);
    if (last !== undefined && now - last < this.#options.postIntervalMs) return 1;
    this.#lastPost.set(channel, now);
    return undefined;
  }
}
