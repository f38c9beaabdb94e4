import type { Received } from '../source-server.ts';
import { Refused } from './failures.ts';

/** The key of the API, as the administrator of the company sees and replaces it. */
export class Access {
  #keys = 1;

  get apiKey(): string {
    return `not-a-real-jiandaoyun-key-${this.#keys}`;
  }

  /** The administrator deletes the key and makes another one: keys do not run out by themselves. */
  replaceKey(): void {
    this.#keys += 1;
  }

  /** No key, a wrong one and a deleted one are one refusal; the documentation names no other for a header. */
  check({ headers }: Pick<Received, 'headers'>): void {
    if (headers.authorization !== `Bearer ${this.apiKey}`) throw new Refused('badKey');
  }
}
