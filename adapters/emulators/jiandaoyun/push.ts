import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from './limits.ts';
import type { Row } from './records.ts';
import type { Form } from './schema.ts';

/** As its guide calls them; that of a record that was recovered is not emulated. */
export type Happening = 'data_create' | 'data_update' | 'data_remove';

/** One push, and how the receiver answered each time: 0 where it did not answer. */
export interface Push {
  readonly deliverId: string;
  readonly op: Happening;
  readonly dataId: string;
  readonly answers: readonly number[];
}

export interface PushOptions {
  readonly to: string | undefined;
  readonly secret: string;
  readonly clock: () => Temporal.Instant;
  /** Pauses before it is sent again; the vendor sends five times more, and does not say how long it waits. */
  readonly retryAfterMs: readonly number[];
}

/** What the form tells its receiver. Pushes do not wait for each other, so a later one may arrive first. */
export class Pushes {
  readonly sent: (Push & { readonly body: string; readonly answers: number[] })[] = [];
  readonly #options: PushOptions;
  readonly #underWay = new Set<Promise<void>>();
  #to: string | undefined;
  #nonces = 0;
  #failed = 0;

  constructor(options: PushOptions) {
    this.#options = options;
    this.#to = options.to;
  }

  to(url: string): void {
    this.#to = url;
  }

  begin(op: Happening, form: Form, row: Row): void {
    if (this.#to === undefined || this.#failed >= limits.pushFailures) return;
    const opTime = this.#options.clock().epochMilliseconds;
    const data = { deleter: null, deleteTime: null, ...row, formName: form.name };
    const deliverId = `deliver-${this.sent.length + 1}`;
    const push = { deliverId, op, dataId: String(row._id), body: JSON.stringify({ op, data, opTime }), answers: [] };
    this.sent.push(push);
    this.#follow(this.#deliver(push));
  }

  /** Somebody presses "retry" in the history of pushes: the same body under the same id. */
  again(deliverId: string): void {
    const push = this.sent.find((one) => one.deliverId === deliverId);
    if (!push) throw new Error(`Nothing was pushed as ${deliverId}`);
    this.#follow(this.#deliver(push));
  }

  async done(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #follow(delivery: Promise<void>): void {
    this.#underWay.add(delivery);
    delivery.finally(() => this.#underWay.delete(delivery));
  }

  async #deliver(push: Pushes['sent'][number]): Promise<void> {
    for (const pause of [0, ...this.#options.retryAfterMs.slice(0, limits.pushRetries)]) {
      if (pause > 0) await delay(pause, undefined, { ref: false });
      const status = await this.#post(push.deliverId, push.body);
      push.answers.push(status);
      const taken = status >= 200 && status < 300;
      this.#failed = taken ? 0 : this.#failed + 1;
      if (taken) return;
    }
  }

  /** Gives the status, 0 where none came in time. A redirect is not followed: it is no 2xx. */
  async #post(deliverId: string, body: string): Promise<number> {
    const { secret, clock } = this.#options;
    this.#nonces += 1;
    const nonce = this.#nonces.toString(16).padStart(6, '0');
    const timestamp = String(Math.floor(clock().epochMilliseconds / 1000));
    const url = new URL(this.#to ?? '');
    url.searchParams.set('nonce', nonce);
    url.searchParams.set('timestamp', timestamp);
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(limits.pushAnswerMs),
        headers: {
          'content-type': 'application/json',
          'x-jdy-deliverid': deliverId,
          'x-jdy-signature': signatureOf(nonce, body, secret, timestamp),
        },
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }
}

/** SHA-1 in hex. The sample in the guide swaps the values of the two headers; its text says it so. */
export const signatureOf = (nonce: string, body: string, secret: string, timestamp: string): string =>
  createHash('sha1').update(`${nonce}:${body}:${secret}:${timestamp}`, 'utf8').digest('hex');
