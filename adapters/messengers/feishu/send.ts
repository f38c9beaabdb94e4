import { createHash } from 'node:crypto';
import { Client, withTenantToken } from '@larksuiteoapi/node-sdk';
import axios from 'axios';
import type { Card, Picture } from '../../../src/card/card.ts';
import type { Document } from '../../../src/card/document.ts';
import { DeliveryError } from '../../../src/errors.ts';
import type { Destination, DrawOptions, MessageRef, Posted } from '../../../src/ports/messenger.ts';
import type { FeishuConfig } from './config.ts';
import { uploadDocument } from './documents.ts';
import { BEING_SENT, FeishuError, failureFrom, rethrow, STALE_TOKEN, successOf } from './errors.ts';
import type { Surroundings } from './inbound.ts';
import { CEILING, type Lane, limiter, remember, type Timer } from './limits.ts';
import { type Json, type Rendering, renderCard } from './render.ts';

type As = ReturnType<typeof withTenantToken>;

/** One call of the API, with a live token and in its lanes. Throws only `DeliveryError`. */
export type Call = <T>(
  lanes: readonly [`api:${string}`, ...Lane[]],
  run: (client: Client, as: As) => Promise<T>,
) => Promise<T>;

type Drawing = DrawOptions & Pick<Rendering, 'kept'>;

export interface Sender {
  /** Posts at most once an hour for one `key`; `private`: only one person reads it. */
  post(to: Destination, card: Card, options: Drawing & { key: string; private: boolean }): Promise<Posted>;
  update(message: MessageRef, card: Card, options: Drawing): Promise<Posted>;
  /** Posts a rendered card. */
  send(to: Destination, json: Json, key: string): Promise<MessageRef>;
  /** Posts a file, as often for one `key` as a card. */
  enclose(to: Destination, file: Document, key: string): Promise<void>;
  /** Answers a message in its group, each reader in the language of their own client. */
  note(message: MessageRef, words: Readonly<Record<'zh_cn' | 'en_us', string>>, key: string): Promise<void>;
}

const POLLS = 6;
const POLL_MS = 500;

export function sender(call: Call, timer: Timer, chats: Pick<Surroundings, 'learn' | 'isDirect'>): Sender {
  const upload = uploader(call);

  /** Asks again with the same uuid while Feishu is still busy with an earlier request that carried it. */
  async function untilSent<T>(request: () => Promise<T>): Promise<T> {
    for (let poll = 1; ; poll += 1) {
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof FeishuError) || error.vendorCode !== BEING_SENT || poll === POLLS) throw error;
        await timer.sleep(POLL_MS);
      }
    }
  }

  const send = (to: Destination, json: Json, key: string) =>
    say(to, { msg_type: 'interactive', content: JSON.stringify(json) }, key);

  async function say(to: Destination, message: { msg_type: string; content: string }, key: string) {
    const [type, whom] = 'user' in to.to ? (['open_id', to.to.user] as const) : (['chat_id', to.to.chat] as const);
    const payload = {
      params: { receive_id_type: type },
      data: { receive_id: whom, ...message, uuid: uuidOf(key) },
    };
    const lanes = ['api:messages.create', `chat:${to.tenant}:${whom}`] as const;
    const answer = await untilSent(() => call(lanes, (client, as) => client.im.v1.message.create(payload, as)));
    const { message_id: id, chat_id: chat } = answer.data ?? {};
    if (!id || !chat) throw new FeishuError('transient', 'no message id');
    if (type === 'open_id') chats.learn(chat, true);
    return { tenant: to.tenant, chat, message: id };
  }

  return {
    send,
    async enclose(to, file, key) {
      await say(to, await uploadDocument(call, file), key);
    },
    async post(to, card, { key, draw, private: isPrivate, kept }) {
      const { imageKey, complete, forget } = await upload(card, draw);
      const ref = await send(to, renderCard(card, { private: isPrivate, kept, imageKey }), key).catch(forget);
      return { ref, complete };
    },
    async update(ref, card, { draw, kept }) {
      const { imageKey, complete, forget } = await upload(card, draw);
      // Where it cannot be found out, the card stays where it is.
      const isPrivate = (await chats.isDirect(ref.chat)) !== false;
      const content = JSON.stringify(renderCard(card, { private: isPrivate, kept, imageKey }));
      const payload = { path: { message_id: ref.message }, data: { content } };
      const lanes = ['api:messages.patch', `message:${ref.message}`] as const;
      await call(lanes, (client, as) => client.im.v1.message.patch(payload, as)).catch(forget);
      return { ref, complete };
    },
    async note({ tenant, chat, message }, words, key) {
      const paragraphs = (text: string) => ({ title: '', content: [[{ tag: 'text', text }]] });
      const content = JSON.stringify({ zh_cn: paragraphs(words.zh_cn), en_us: paragraphs(words.en_us) });
      const payload = { path: { message_id: message }, data: { msg_type: 'post', content, uuid: uuidOf(key) } };
      const lanes = ['api:messages.reply', `chat:${tenant}:${chat}`] as const;
      await untilSent(() => call(lanes, (client, as) => client.im.v1.message.reply(payload, as)));
    },
  };
}

const RETRY_AFTER_MS = [500, 2_000, 5_000];

/** Tries again what may yet work. Only for what carries a key or changes in place, so that nothing is said twice. */
export async function insist<T>(timer: Timer, attempt: () => Promise<T>): Promise<T> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      if (error.failure !== 'transient' && error.failure !== 'rate-limited') throw error;
      await timer.sleep(error.retryAfterMs ?? wait);
    }
  }
  return await attempt();
}

/**
 * Draws and uploads what a card shows; one spec is uploaded once. A picture that fails in any way has no key, and its
 * words stand in its place.
 */
function uploader(call: Call) {
  const uploaded = remember<string, Promise<string>>();

  async function drawAndUpload({ spec }: Picture, draw: DrawOptions['draw']): Promise<string> {
    const png = await draw(spec);
    const sound = png && png.byteLength > 0 && png.byteLength <= CEILING.imageBytes;
    if (!sound) throw new FeishuError('content', 'picture');
    const payload = { data: { image_type: 'message' as const, image: Buffer.from(png) } };
    const answer = await call(['api:images.create'], (client, as) => client.im.v1.image.create(payload, as));
    if (!answer?.image_key) throw new FeishuError('transient', 'no image key');
    return answer.image_key;
  }

  return async (card: Card, draw: DrawOptions['draw']) => {
    const pictures = card.body
      .filter((block) => block.type === 'picture')
      .map((picture) => ({ picture, hash: hashOf(JSON.stringify(picture.spec)) }));
    const keys = new Map<Picture, string>();
    const uploads = pictures.map(async ({ picture, hash }) => {
      const key = uploaded.get(hash) ?? drawAndUpload(picture, draw);
      uploaded.set(hash, key);
      keys.set(picture, await key);
    });
    for (const [index, result] of (await Promise.allSettled(uploads)).entries()) {
      const hash = pictures[index]?.hash;
      if (result.status === 'rejected' && hash) uploaded.delete(hash);
    }
    return {
      complete: keys.size === pictures.length,
      imageKey: (picture: Picture) => keys.get(picture),
      /** A key may have died at Feishu: after a refusal the next try uploads anew. */
      forget: (error: unknown): never => {
        for (const { hash } of pictures) uploaded.delete(hash);
        throw error;
      },
    };
  };
}

const TIMEOUT_MS = 10_000;
/** A token is renewed this long before it ends. */
const TOKEN_MARGIN_MS = 180_000;

/** The way to the API of one app: every call passes here. */
export function connection(config: FeishuConfig, timer: Timer): Call {
  const client = quietClient(config);
  const limits = limiter(timer);
  const token = tokens(timer, async () => {
    const url = '/open-apis/auth/v3/tenant_access_token/internal';
    const data = { app_id: config.appId, app_secret: config.appSecret };
    const answer = await client.request<{ tenant_access_token: string; expire: number }>({ method: 'POST', url, data });
    return { value: answer.tenant_access_token, goodForMs: answer.expire * 1000 - TOKEN_MARGIN_MS };
  });
  return (lanes, run) =>
    limits.run(lanes, async () => {
      const first = await token().catch(rethrow);
      try {
        return await run(client, withTenantToken(first));
      } catch (error) {
        const failure = failureFrom(error);
        if (!(failure instanceof FeishuError) || failure.vendorCode !== STALE_TOKEN) throw failure;
        const second = await token(first).catch(rethrow);
        return await run(client, withTenantToken(second)).catch(rethrow);
      }
    });
}

const silence = () => undefined;
/** The vendor's would print whole requests, with the tokens in them. */
export const quietLogger = { error: silence, warn: silence, info: silence, debug: silence, trace: silence };

/** The vendor's client without its token cache, its printing of requests, and whatever it takes from the environment. */
function quietClient({ appId, appSecret, baseUrl }: FeishuConfig): Client {
  const http = axios.create({
    proxy: false,
    maxRedirects: 0,
    maxBodyLength: CEILING.fileBytes + CEILING.incomingBytes,
    maxContentLength: CEILING.incomingBytes,
  });
  // A deadline for the whole call: the timeout of axios starts anew with every byte.
  http.interceptors.request.use((request) => ({ ...request, signal: AbortSignal.timeout(TIMEOUT_MS) }));
  http.interceptors.response.use(successOf, rethrow);
  // The declared types of the two packages have drifted apart over what `request` resolves to.
  const httpInstance = http as unknown as Client['httpInstance'];
  return new Client({ appId, appSecret, domain: baseUrl, httpInstance, disableTokenCache: true, logger: quietLogger });
}

/** Gives the token, fetched by one call however many ask; `dead` is one that Feishu has just refused. */
function tokens(timer: Timer, fetch: () => Promise<{ value: string; goodForMs: number }>) {
  let held: { readonly value: string; readonly until: number } | undefined;
  let flight: Promise<string> | undefined;

  async function renew(): Promise<string> {
    try {
      const { value, goodForMs } = await fetch();
      held = { value, until: timer.now() + goodForMs };
      return value;
    } finally {
      flight = undefined;
    }
  }

  return (dead?: string): Promise<string> => {
    if (held && held.value !== dead && timer.now() < held.until) return Promise.resolve(held.value);
    flight ??= renew();
    return flight;
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Feishu takes at most 50 characters, and posts one uuid at most once within an hour. */
const uuidOf = (key: string): string =>
  BigInt(`0x${hashOf(key)}`)
    .toString(32)
    .padStart(52, '0')
    .slice(0, CEILING.uuid);
