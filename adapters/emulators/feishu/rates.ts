/** Counts what happens in sliding windows of real time. */
export class Rates {
  readonly #secondMs: number;
  readonly #hits = new Map<string, number[]>();

  /** `secondMs` real milliseconds stand for one second of a limit. */
  constructor(secondMs: number) {
    this.#secondMs = secondMs;
  }

  /** Whether one more is allowed: at most `most` in the last `seconds`. One that is refused does not count. */
  admit(what: string, most: number, seconds = 1): boolean {
    const now = performance.now();
    const recent = (this.#hits.get(what) ?? []).filter((hit) => now - hit < seconds * this.#secondMs);
    const admitted = recent.length < most;
    this.#hits.set(what, admitted ? [...recent, now] : recent);
    return admitted;
  }
}
