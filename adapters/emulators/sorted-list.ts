/** Entries kept in order, so that a page is cut out of a hundred thousand records without sorting them again. */
export class SortedList<T> {
  readonly #entries: T[] = [];
  readonly #compare: (one: T, other: T) => number;

  /** No two entries may be equal in this order. */
  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  get length(): number {
    return this.#entries.length;
  }

  at(index: number): T {
    const entry = this.#entries[index];
    if (entry === undefined) throw new RangeError(`there is no entry ${index}`);
    return entry;
  }

  add(entry: T): void {
    this.#entries.splice(
      this.first((other) => this.#compare(other, entry) > 0),
      0,
      entry,
    );
  }

  remove(entry: T): void {
    const index = this.first((other) => this.#compare(other, entry) >= 0);
    if (this.#entries[index] !== entry) throw new RangeError('what is removed was not there');
    this.#entries.splice(index, 1);
  }

  /** Index of the first entry of which this is true; it has to stay true from there on. The length where it never is. */
  first(isReached: (entry: T) => boolean): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isReached(this.at(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
