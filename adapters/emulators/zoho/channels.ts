import { type FieldCondition, fieldConditionIn } from './field-condition.ts';
import { limits } from './limits.ts';
import { invalidData, missing, Refusal } from './refusal.ts';
import { moduleOf } from './schema.ts';
import { moduleId } from './settings.ts';
import { writtenTime } from './written-time.ts';

export type Operation = 'create' | 'edit' | 'delete';

export interface Channel {
  readonly id: string;
  readonly events: readonly { readonly module: string; readonly operation: Operation | 'all' }[];
  readonly notifyUrl: string;
  readonly token: string | undefined;
  readonly expires: number;
  readonly condition: FieldCondition | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Who wants to be told what, and until when. */
export class Channels {
  readonly #clock: () => Temporal.Instant;
  readonly #apiDomain: () => string;
  readonly #channels = new Map<string, Channel>();

  constructor(clock: () => Temporal.Instant, apiDomain: () => string) {
    this.#clock = clock;
    this.#apiDomain = apiDomain;
  }

  /** Those that live and listen for this; a condition on fields holds for edits. */
  listening(module: string, operation: Operation, changed: readonly string[]): Channel[] {
    const now = this.#clock().epochMilliseconds;
    return [...this.#channels.values()].filter(
      ({ expires, events, condition }) =>
        expires > now &&
        events.some((event) => event.module === module && ['all', operation].includes(event.operation)) &&
        (operation !== 'edit' || !condition || condition(changed)),
    );
  }

  /** POST and PUT say everything about a channel, PATCH what is to be different. Throws a `Refusal`. */
  watch(body: unknown, method: 'POST' | 'PUT' | 'PATCH'): unknown {
    const asked = isJson(body) ? body.watch : undefined;
    if (!Array.isArray(asked) || asked.length === 0) throw missing('watch');
    const channels = asked.map((one: unknown) => this.#channelFrom(isJson(one) ? one : {}, method));
    for (const channel of channels) this.#channels.set(channel.id, channel);
    return { watch: channels.map((channel) => this.#answer(channel)) };
  }

  /** DELETE. Throws a `Refusal` for a channel that is not there. */
  unwatch(ids: string | null): unknown {
    if (!ids)
      throw new Refusal(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', {
        param: 'channel_ids',
      });
    const channels = ids.split(',').map((id) => this.#known(id));
    for (const { id } of channels) this.#channels.delete(id);
    return {
      watch: channels.flatMap(({ id, events }) =>
        events.map(({ module }) => ({
          code: 'SUCCESS',
          details: { resource_uri: this.#uri(module), resource_id: moduleId(module), channel_id: id },
          message: 'Successfully un-subscribed from actions-watch',
          status: 'success',
        })),
      ),
    };
  }

  /** GET, undefined where nobody listens. */
  all(): unknown {
    const now = this.#clock().epochMilliseconds;
    const live = [...this.#channels.values()].filter(({ expires }) => expires > now);
    const watch = live.flatMap(({ id, events, notifyUrl, token, expires }) =>
      events.map(({ module, operation }) => ({
        ...this.#resource(module, id, expires),
        notify_url: notifyUrl,
        events: [`${module}.${operation}`],
        token: token ?? null,
      })),
    );
    return watch.length > 0 ? { watch } : undefined;
  }

  #channelFrom(asked: Json, method: 'POST' | 'PUT' | 'PATCH'): Channel {
    const { channel_id: given, events, notify_url, token, channel_expiry, notification_condition } = asked;
    if (given === undefined) throw missing('channel_id');
    const id = String(given);
    if (!/^\d{1,19}$/.test(id)) throw invalidData('channel_id');
    const before = method === 'POST' ? undefined : this.#known(id);
    const kept = method === 'PATCH' ? before : undefined;
    return {
      id,
      events: events === undefined && kept ? kept.events : eventsIn(events),
      notifyUrl: notify_url === undefined && kept ? kept.notifyUrl : urlIn(notify_url),
      token: token === undefined ? kept?.token : tokenIn(token),
      expires: channel_expiry === undefined && kept ? kept.expires : this.#expiry(channel_expiry),
      condition: notification_condition === undefined ? kept?.condition : fieldConditionIn(notification_condition),
    };
  }

  /** Nothing, or more than may be, makes an hour of it: who asks has to read what he got. */
  #expiry(asked: unknown): number {
    const now = this.#clock();
    const short = now.add(limits.channelDefault).epochMilliseconds;
    if (asked === undefined) return short;
    const at = instantIn(asked);
    if (at <= now.epochMilliseconds) throw invalidData('channel_expiry');
    return at > now.add(limits.channelMost).epochMilliseconds ? short : at;
  }

  /** What has expired is gone: undocumented, and the stricter way. */
  #known(id: string): Channel {
    const channel = this.#channels.get(id);
    if (!channel || channel.expires <= this.#clock().epochMilliseconds) throw invalidData('channel_id');
    return channel;
  }

  #answer({ id, events, expires }: Channel): unknown {
    return {
      code: 'SUCCESS',
      details: { events: events.map(({ module }) => this.#resource(module, id, expires)) },
      message: 'Successfully subscribed for actions-watch of the given module',
      status: 'success',
    };
  }

  #resource(module: string, channelId: string, expires: number) {
    return {
      channel_expiry: writtenTime(expires),
      resource_uri: this.#uri(module),
      resource_id: moduleId(module),
      resource_name: module,
      channel_id: channelId,
    };
  }

  #uri = (module: string): string => `${this.#apiDomain()}/crm/v8/${module}`;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function eventsIn(events: unknown): Channel['events'] {
  if (events === undefined) throw missing('events');
  if (!Array.isArray(events) || events.length === 0) throw invalidData('events');
  return events.map((event: unknown) => {
    const [, module = '', operation] = /^(\w+)\.(create|edit|delete|all)$/.exec(String(event)) ?? [];
    if (!moduleOf(module) || module === 'Users') throw invalidData('events');
    return { module, operation: operation as Operation | 'all' };
  });
}

function urlIn(url: unknown): string {
  if (url === undefined) throw missing('notify_url');
  if (typeof url !== 'string' || !/^https?:\/\//.test(url) || !URL.canParse(url)) throw invalidData('notify_url');
  return url;
}

function tokenIn(token: unknown): string {
  if (typeof token !== 'string' || token.length > limits.channelToken) throw invalidData('token');
  return token;
}

function instantIn(text: unknown): number {
  try {
    return Temporal.Instant.from(String(text)).epochMilliseconds;
  } catch {
    throw invalidData('channel_expiry');
  }
}
