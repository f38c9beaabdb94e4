import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { WebClient } from '@slack/web-api';
import type { Card, Picture } from '../../../src/card/card.ts';
import type { Document } from '../../../src/card/document.ts';
import { DeliveryError } from '../../../src/errors.ts';
import type * as port from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import { enclosing, looked, sendDocument, type Uploading, upload } from './documents.ts';
import { type Earlier, findEarlier } from './earlier.ts';
import { deliveryError, type Log } from './errors.ts';
import { type Ask, clientOptions, limiter, type Method, type Timer } from './limits.ts';
import { remember } from './remember.ts';
import { type Files, type Message, renderCard } from './render.ts';
import { Windows } from './windows.ts';

/** By which a message is known again. */
const mark = (key: string) => ({ event_type: 'qibu', event_payload: { key } });
const bearing = (key: string) => (message: Earlier) => isDeepStrictEqual(message.metadata, mark(key));

type Keyed = Pick<port.PostOptions, 'key' | 'retryOf'>;

/** What a card says stands there as it is: nothing is linked or unfurled. */
const INERT = { parse: 'none', link_names: false } as const;

/**
 * By which we speak in a workspace. It is asked for each call, since it may change: another than the `spent` one, which
 * Slack has refused, if there is any.
 */
export type Token = (spent?: string) => Promise<string>;

/** What Slack says of a token that opens nothing any more; another may. */
const SPENT: ReadonlySet<string> = new Set(['token_expired', 'token_revoked', 'invalid_auth', 'account_inactive']);

/** Whom a token makes us. */
export interface Identity extends port.Workspace {
  readonly botUser: string;
}

/** Where somebody is: in a chat, and there perhaps in a thread. */
export interface Where {
  readonly id: string;
  readonly direct: boolean;
  readonly thread?: string | undefined;
}

export interface SenderParts {
  readonly clock: () => Temporal.Instant;
  readonly timer: Timer;
  readonly log: Log;
}

/** All that we ask of one workspace's Slack. Every method throws `DeliveryError`s. */
export class Sender {
  readonly #config: SlackConfig;
  readonly #token: Token;
  readonly #parts: SenderParts;
  readonly #limited: ReturnType<typeof limiter>;
  #client: { readonly token: string; readonly web: WebClient } | undefined;
  /** Uploaded files by the hash of what they show. */
  readonly #files = new Map<string, string>();
  readonly #directChats = new Map<string, string>();
  readonly #ask: Ask = (method, ask, channel) => this.#call(method, ask, channel);
  readonly windows = new Windows(this.#ask);
  readonly #uploading: Uploading;

  constructor(config: SlackConfig, token: Token, parts: SenderParts) {
    this.#config = config;
    this.#token = token;
    this.#parts = parts;
    this.#limited = limiter(parts.timer);
    this.#uploading = { ask: this.#ask, config, timer: parts.timer };
  }

  async identify(): Promise<Identity> {
    const me = await this.#call('auth.test', (web) => web.auth.test());
    const { team_id: tenant = '', team: name = '', bot_id: bot = '', user_id: botUser = '' } = me;
    if (!bot) throw new DeliveryError('credentials', 'not_a_bot_token');
    const app = me.app_id ?? (await this.#call('bots.info', (web) => web.bots.info({ bot }))).bot?.app_id ?? '';
    return { app, tenant, name, botUser };
  }

  async post(to: port.Destination, card: Card, options: port.PostOptions): Promise<port.Posted> {
    const { tenant } = to;
    const chat = 'chat' in to.to ? to.to.chat : await this.#directChat(to.to.user);
    const earlier = options.retryOf && (await this.#find(chat, options.retryOf, bearing(options.key)));
    if (earlier?.ts) {
      const images = earlier.blocks?.filter(({ type }) => type === 'image').length ?? 0;
      return { ref: { tenant, chat, message: earlier.ts }, complete: images >= picturesOf(card).length };
    }
    return await this.#illustrated(card, options, async (message) => {
      const { channel, ts } = await this.#say(chat, message, { metadata: mark(options.key) });
      return { tenant, chat: channel ?? chat, message: ts ?? '' };
    });
  }

  async send({ to }: port.Destination, file: Document, { key, retryOf }: Keyed): Promise<void> {
    const channel = 'chat' in to ? to.chat : await this.#directChat(to.user);
    if (retryOf && (await this.#find(channel, retryOf, enclosing(key)))) return;
    await sendDocument(this.#uploading, channel, file, key);
  }

  async update(ref: port.MessageRef, card: Card, options: port.DrawOptions): Promise<port.Posted> {
    return await this.#illustrated(card, options, async (message) => {
      const changed = { channel: ref.chat, ts: ref.message, ...message, ...INERT };
      await this.#call('chat.update', (web) => web.chat.update(changed), ref.chat);
      return ref;
    });
  }

  async profile(tenant: string, user: string): Promise<port.Profile> {
    const { user: who } = await this.#call('users.info', (web) => web.users.info({ user, include_locale: true }));
    if (!who) throw new DeliveryError('destination', 'user_not_found');
    const locale = who.locale?.toLowerCase() ?? '';
    const elsewhere = who.team_id !== tenant && !who.enterprise_user?.teams?.includes(tenant);
    const limited = who.is_restricted || who.is_ultra_restricted || who.is_stranger || who.is_bot || who.deleted;
    return {
      name: who.profile?.display_name || who.profile?.real_name || who.real_name || who.name || user,
      locale: locale.startsWith('zh') ? 'zh-CN' : locale.startsWith('en') ? 'en' : undefined,
      ...(who.profile?.email ? { email: who.profile.email } : {}),
      zone: who.tz || undefined,
      member: !limited && !elsewhere,
    };
  }

  /** Only for this person: in the chat where they are, or where that cannot be done, in their single chat with us. */
  async tell(user: string, chat: Where | undefined, message: Message): Promise<void> {
    const thread = chat?.thread === undefined ? {} : { thread_ts: chat.thread };
    if (chat && !chat.direct) {
      const { id: channel } = chat;
      try {
        const shown = { channel, user, ...message, ...INERT, ...thread };
        await this.#call('chat.postEphemeral', (web) => web.chat.postEphemeral(shown), channel);
        return;
      } catch (error) {
        if (!(error instanceof DeliveryError && error.failure === 'destination')) throw error;
      }
    }
    await this.#say(await this.#directChat(user), message, chat?.direct ? thread : {});
  }

  #say(
    channel: string,
    message: Message,
    more: { readonly metadata?: ReturnType<typeof mark>; readonly thread_ts?: string } = {},
  ) {
    const said = { channel, ...message, ...INERT, unfurl_links: false, unfurl_media: false, ...more };
    return this.#call('chat.postMessage', (web) => web.chat.postMessage(said), channel);
  }

  /** Sends with the pictures in it, and without them where they cannot be had or Slack will not show them. */
  async #illustrated(
    card: Card,
    options: port.DrawOptions,
    send: (message: Message) => Promise<port.MessageRef>,
  ): Promise<port.Posted> {
    const pictures = picturesOf(card);
    const files: Files = new Map((await Promise.all(pictures.map((one) => this.#fileOf(one, options)))).flat());
    try {
      return { ref: await send(renderCard(card, 'announcement', files)), complete: files.size === pictures.length };
    } catch (error) {
      if (files.size === 0 || !(error instanceof DeliveryError && error.failure === 'content')) throw error;
      for (const { spec } of pictures) this.#files.delete(hashOf(spec));
      this.#parts.log({ level: 'warn', msg: 'a message goes out without its pictures', error: error.message });
      return { ref: await send(renderCard(card, 'announcement')), complete: false };
    }
  }

  /** At most one entry: the picture's spec and its file at Slack. */
  async #fileOf({ spec, alt }: Picture, { draw }: port.DrawOptions): Promise<[object, string][]> {
    const hash = hashOf(spec);
    const known = this.#files.get(hash);
    if (known) return [[spec, known]];
    try {
      const png = await draw(spec);
      if (!png) return [];
      const id = await this.#uploadPicture(png, alt);
      remember(this.#files, hash, id);
      return [[spec, id]];
    } catch (error) {
      this.#parts.log({ level: 'warn', msg: 'a picture was not sent', error: deliveryError(error).message });
      return [];
    }
  }

  /** A file of nobody's until a message shows it. Gives its id when Slack can show it. */
  async #uploadPicture(png: Uint8Array, title: string): Promise<string> {
    const id = await upload(this.#uploading, 'chart.png', png);
    await this.#call('files.completeUploadExternal', (web) =>
      web.files.completeUploadExternal({ files: [{ id, title: title.slice(0, 100) }] }),
    );
    if (!(await looked(this.#uploading, id))) throw new DeliveryError('transient', 'upload_not_ready');
    return id;
  }

  /** A message that an earlier try has left, if it did arrive. */
  #find(channel: string, since: Temporal.Instant, isIt: (message: Earlier) => boolean) {
    return findEarlier(this.#ask, this.#parts.log, { channel, since, isIt });
  }

  async #directChat(user: string): Promise<string> {
    const known = this.#directChats.get(user);
    if (known) return known;
    const { channel } = await this.#call('conversations.open', (web) => web.conversations.open({ users: user }));
    if (!channel?.id) throw new DeliveryError('destination', 'no_single_chat');
    remember(this.#directChats, user, channel.id);
    return channel.id;
  }

  #call<T>(method: Method, ask: (web: WebClient) => Promise<T>, channel?: string): Promise<T> {
    return this.#limited({ method, ...(channel === undefined ? {} : { channel }) }, async () => {
      const token = await this.#token();
      const asked = (by: string) =>
        ask(this.#clientWith(by)).catch((error: unknown) => Promise.reject(deliveryError(error)));
      try {
        return await asked(token);
      } catch (error) {
        if (!(error instanceof DeliveryError && SPENT.has(error.code))) throw error;
        const next = await this.#token(token);
        if (next === token) throw error;
        return await asked(next);
      }
    });
  }

  #clientWith(token: string): WebClient {
    if (this.#client?.token !== token) {
      this.#client = { token, web: new WebClient(token, clientOptions(this.#config, this.#parts)) };
    }
    return this.#client.web;
  }
}

const picturesOf = (card: Card): Picture[] => card.body.filter((block) => block.type === 'picture');

const hashOf = (spec: object) => createHash('sha256').update(JSON.stringify(spec)).digest('base64url');
