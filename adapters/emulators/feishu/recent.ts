const memory = Temporal.Duration.from({ hours: 1 });

/** What was sent under a `uuid` within the last hour: the same uuid gives the same message, and no second one. */
export class Recent {
  readonly #clock: () => Temporal.Instant;
  readonly #sent = new Map<string, { readonly message: string; readonly at: Temporal.Instant }>();

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  /** The id of the message sent under this key, else undefined. */
  find(key: string): string | undefined {
    const sent = this.#sent.get(key);
    const kept = sent && Temporal.Instant.compare(sent.at.add(memory), this.#clock()) > 0;
    return kept ? sent.message : undefined;
  }

  remember(key: string, message: string): void {
    this.#sent.set(key, { message, at: this.#clock() });
  }
}
