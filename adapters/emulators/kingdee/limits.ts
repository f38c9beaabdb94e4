/** What is known of the vendor's limits. */
export const limits = {
  /** Rows of one query, from comments in the vendor's SDK. More is refused here; what the site does with more is not documented. */
  rows: 2000,
  /** A signature of thirteen minutes ago was refused by the vendor's gateway; the window is not documented. */
  signatureMs: 5 * 60_000,
  /** How long a session lives without being used; not documented, an assumption of several clients. */
  sessionMs: 20 * 60_000,
} as const;

/**
 * Counts calls in the last second. The product has a limit (it lets the administrator exempt addresses from it), but neither its
 * size nor its answer is documented: it is off unless somebody sets one.
 */
export class Rate {
  readonly #most: number;
  readonly #ticks: () => number;
  #calls: number[] = [];

  constructor(most: number, ticks: () => number) {
    this.#most = most;
    this.#ticks = ticks;
  }

  admit(): boolean {
    const now = this.#ticks();
    this.#calls = this.#calls.filter((at) => now - at < 1000);
    if (this.#calls.length >= this.#most) return false;
    this.#calls.push(now);
    return true;
  }
}
