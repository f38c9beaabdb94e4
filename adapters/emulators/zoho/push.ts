import type { Channel, Channels, Operation } from './channels.ts';
import { limits } from './limits.ts';

/** One notification, and how its receiver answered: 0 where it did not. */
export interface Notification {
  readonly url: string;
  readonly body: string;
  readonly status: number;
}

const words = { create: 'insert', edit: 'update', delete: 'delete' } as const;

export interface PushOptions {
  readonly clock: () => Temporal.Instant;
  readonly apiDomain: () => string;
  /** Stands for the scheme and host of every `notify_url`, as a tunnel does. */
  readonly pushTo: string | undefined;
}

/** Tells those who listen. Said once: the documents know of no second time, so what is not heard is lost. */
export class Pushes {
  readonly sent: Notification[] = [];
  readonly #channels: Channels;
  readonly #options: PushOptions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(channels: Channels, options: PushOptions) {
    this.#channels = channels;
    this.#options = options;
  }

  /** `changed`: the fields that an edit gave. */
  begin(module: string, operation: Operation, id: string, changed: readonly string[]): void {
    for (const channel of this.#channels.listening(module, operation, changed)) {
      const fields = operation === 'edit' ? [{ [id]: changed }] : [];
      const delivery = this.#deliver(channel, {
        server_time: this.#options.clock().epochMilliseconds,
        query_params: Object.fromEntries(new URL(channel.notifyUrl).searchParams),
        module,
        resource_uri: `${this.#options.apiDomain()}/crm/v8/${module}`,
        ids: [id],
        affected_fields: fields,
        operation: words[operation],
        channel_id: channel.id,
        ...(channel.token === undefined ? {} : { token: channel.token }),
      });
      this.#underWay.add(delivery);
      delivery.finally(() => this.#underWay.delete(delivery));
    }
  }

  async done(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #deliver({ notifyUrl }: Channel, notification: unknown): Promise<void> {
    const { pathname, search } = new URL(notifyUrl);
    const url = this.#options.pushTo === undefined ? notifyUrl : new URL(pathname + search, this.#options.pushTo).href;
    const body = JSON.stringify(notification);
    this.sent.push({ url, body, status: await this.#post(url, body) });
  }

  async #post(url: string, body: string): Promise<number> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(limits.notifyMs),
        headers: { 'content-type': 'application/json' },
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }
}
