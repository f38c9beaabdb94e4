/** Far more than come again within the hours in which that happens. */
const mostKept = 10_000;

/** The deliveries that this process has answered, or is about to, by their keys. */
export class Told {
  readonly #keys = new Set<string>();

  has(keys: readonly string[]): boolean {
    return keys.some((key) => this.#keys.has(key));
  }

  add(keys: readonly string[]): void {
    for (const key of keys) this.#keys.add(key);
    for (const oldest of this.#keys) {
      if (this.#keys.size <= mostKept) break;
      this.#keys.delete(oldest);
    }
  }
}
