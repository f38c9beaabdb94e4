/** Counts calls in a window that slides with the clock. */
export class CallWindow {
  readonly #calls = new Map<string, number[]>();
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #clock: () => Temporal.Instant;

  constructor(most: number, seconds: number, clock: () => Temporal.Instant) {
    this.#most = most;
    this.#milliseconds = seconds * 1000;
    this.#clock = clock;
  }

  /** False if there were as many calls of this name as the window holds; such a call is not counted. */
  take(name: string): boolean {
    const now = this.#clock().epochMilliseconds;
    const recent = (this.#calls.get(name) ?? []).filter((at) => at > now - this.#milliseconds);
    const isFree = recent.length < this.#most;
    this.#calls.set(name, isFree ? [...recent, now] : recent);
    return isFree;
  }
}
