import { signedHeaders } from './signature.ts';

/** How the service took what was sent to it. `status` is 0 when there was no answer in time. */
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
  readonly secret: string;
  readonly clock: () => Temporal.Instant;
  readonly address: () => string;
  readonly answerMs: number;
  readonly retryAfterMs: readonly number[];
}

/** Signs what people do and posts it to the service. */
export class Deliveries {
  readonly list: Delivery[] = [];
  readonly #options: DeliveryOptions;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  async send(kind: Delivery['kind'], contentType: string, body: string): Promise<Answer> {
    const index = this.list.push({ kind, contentType, body, answers: [] }) - 1;
    const answer = await this.#attempt(index, {});
    if (kind === 'event') this.#retryLater(index);
    return answer;
  }

  /** Sends something again, as it was but freshly signed. Only events say that, and why, they come again. */
  async redeliver(index: number): Promise<Answer> {
    const delivery = this.list[index];
    if (!delivery) throw new Error(`nothing was sent as number ${index}`);
    const reason = delivery.answers.at(-1)?.failure ?? 'unknown_error';
    const number = String(delivery.answers.length);
    return this.#attempt(
      index,
      delivery.kind === 'event' ? { 'x-slack-retry-num': number, 'x-slack-retry-reason': reason } : {},
    );
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

  async #attempt(index: number, extra: Readonly<Record<string, string>>): Promise<Answer> {
    const delivery = this.list[index];
    if (!delivery) throw new Error(`nothing was sent as number ${index}`);
    const { contentType, body } = delivery;
    const signed = signedHeaders(this.#options.secret, this.#options.clock(), body);
    const answer = await this.raw(body, { 'content-type': contentType, ...signed, ...extra });
    this.list[index] = { ...delivery, answers: [...(this.list[index]?.answers ?? []), answer] };
    return answer;
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
