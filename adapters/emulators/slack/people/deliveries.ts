import type { Receipt } from '../sockets/connection.ts';
import { type Again, envelopeOf } from '../sockets/envelope.ts';
import type { Sockets } from '../sockets/sockets.ts';
import { signedHeaders } from './signature.ts';

/** How the service took what was sent to it. `status` is 0 when there was no answer in time, and 200 when a socket acknowledged it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
  /** What the person is told, or why an event is sent again. */
  readonly failure?: 'http_timeout' | 'connection_failed' | 'http_error';
  /** The service asked not to be sent this again. */
  readonly final: boolean;
}

/** Something sent to the service, with every answer it got so far. */
export interface Delivery {
  readonly kind: 'command' | 'interaction' | 'event';
  readonly contentType: string;
  readonly body: string;
  readonly answers: readonly Answer[];
}

export interface DeliveryOptions {
  readonly sockets: Sockets;
  readonly secret: string;
  readonly clock: () => Temporal.Instant;
  readonly address: () => string;
  readonly answerMs: number;
  readonly retryAfterMs: readonly number[];
}

/** Brings what people do to the service: over a socket where one is open, else signed and posted. */
export class Deliveries {
  readonly list: Delivery[] = [];
  readonly #options: DeliveryOptions;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  async send(kind: Delivery['kind'], contentType: string, body: string): Promise<Answer> {
    const index = this.list.push({ kind, contentType, body, answers: [] }) - 1;
    const answer = await this.#attempt(index);
    if (kind === 'event') this.#retryLater(index);
    return answer;
  }

  /** Sends something again, over whichever way is open now. Only events say that, and why, they come again. */
  async redeliver(index: number): Promise<Answer> {
    return this.#attempt(index);
  }

  /** Posts anything at all, unsigned. */
  async raw(body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(this.#options.answerMs);
      const response = await fetch(this.#options.address(), {
        method: 'POST',
        body,
        headers,
        signal,
        redirect: 'manual',
      });
      const text = await response.text();
      return {
        status: response.status,
        text,
        contentType: response.headers.get('content-type') ?? '',
        final: response.headers.get('x-slack-no-retry') === '1',
        ...(!response.ok && { failure: 'http_error' as const }),
      };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return {
        status: 0,
        text: '',
        contentType: '',
        final: false,
        failure: late ? 'http_timeout' : 'connection_failed',
      };
    }
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #attempt(index: number): Promise<Answer> {
    const delivery = this.list[index];
    if (!delivery) throw new Error(`nothing was sent as number ${index}`);
    const { answers } = delivery;
    const reason = answers.length === 0 ? '' : (answers.at(-1)?.failure ?? 'unknown_error');
    const again = { attempt: answers.length, reason };
    const answer = await (this.#overSocket(delivery, again) ?? this.#post(delivery, again));
    this.list[index] = { ...delivery, answers: [...(this.list[index]?.answers ?? []), answer] };
    return answer;
  }

  #overSocket(delivery: Delivery, again: Again): Promise<Answer> | undefined {
    const { sockets, answerMs } = this.#options;
    return sockets.deliver(envelopeOf(delivery, again), answerMs)?.then(answerOf);
  }

  #post({ kind, contentType, body }: Delivery, { attempt, reason }: Again): Promise<Answer> {
    const signed = signedHeaders(this.#options.secret, this.#options.clock(), body);
    const comesAgain = kind === 'event' && attempt > 0;
    const told = comesAgain ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason } : {};
    return this.raw(body, { 'content-type': contentType, ...signed, ...told });
  }

  #retryLater(index: number): void {
    const answers = this.list[index]?.answers ?? [];
    const last = answers.at(-1);
    const pause = this.#options.retryAfterMs[answers.length - 1];
    if (pause === undefined || !last?.failure || last.final) return;
    const timer = setTimeout(async () => {
      this.#timers.delete(timer);
      await this.redeliver(index);
      this.#retryLater(index);
    }, pause);
    this.#timers.add(timer.unref());
  }
}

/** What a socket acknowledged, as if it had been the answer to a post. */
function answerOf(receipt: Receipt): Answer {
  if ('missing' in receipt) {
    const failure = receipt.missing === 'timeout' ? 'http_timeout' : 'connection_failed';
    return { status: 0, text: '', contentType: '', final: false, failure };
  }
  const text = receipt.payload === undefined ? '' : JSON.stringify(receipt.payload);
  return { status: 200, text, contentType: 'application/json', final: false };
}
