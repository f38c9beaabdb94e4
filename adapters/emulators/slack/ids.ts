/** Ids that look like Slack's and never repeat: a prefix and a number in base 36. */
export class Ids {
  #last = 0;

  next(prefix: string): string {
    this.#last += 1;
    return `${prefix}${this.#last.toString(36).toUpperCase().padStart(8, '0')}`;
  }
}
