import type { Ids } from '../ids.ts';
import { limits } from '../limits.ts';
import { SlackError } from '../slack-error.ts';

/** Trigger ids: each shows that a person has just done something, and buys one window. */
export class Triggers {
  readonly #triggers = new Map<string, { readonly user: string; readonly at: Temporal.Instant; used: boolean }>();
  readonly #ids: Ids;
  readonly #clock: () => Temporal.Instant;

  constructor(ids: Ids, clock: () => Temporal.Instant) {
    this.#ids = ids;
    this.#clock = clock;
  }

  issue(user: string): string {
    const at = this.#clock();
    const id = `${at.epochMilliseconds}.1.${this.#ids.next('').toLowerCase()}`;
    this.#triggers.set(id, { user, at, used: false });
    return id;
  }

  /** The user whose doing it was. Throws when the id is unknown, used, or too old. */
  exchange(id: string): string {
    const trigger = this.#triggers.get(id);
    if (!trigger) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (this.#clock().since(trigger.at).total('seconds') > limits.triggerSeconds)
      throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger.user;
  }
}
