import { ZodError } from 'zod';
import type { Card } from '../../../src/card/card.ts';
import type { Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import type {
  Answer,
  Destination,
  DrawOptions,
  Inbound,
  MessageRef,
  Messenger,
  Profile,
  Receive,
  Reply,
} from '../../../src/ports/messenger.ts';
import type { FeishuConfig } from './config.ts';
import { FeishuError, OUTSIDE_DIRECTORY } from './errors.ts';
import { type Arrival, read, surroundings } from './inbound.ts';
import { malformed, nothingToDo, open } from './ingress.ts';
import { CEILING, cut, realTimer, type Timer } from './limits.ts';
import { type Json, renderCard, renderForm } from './render.ts';
import { type Call, connection, insist, type Sender, sender } from './send.ts';

export { type FeishuConfig, feishuSettings } from './config.ts';

export interface FeishuParts {
  readonly clock: () => Temporal.Instant;
  readonly log: (event: { level: 'info' | 'warn' | 'error'; msg: string; [key: string]: unknown }) => void;
  /** What keeps us under Feishu's rate limits; not the clock, which may stand still in a test. */
  readonly timer?: Timer;
  /** Draws the pictures of replies; without it their words stand in their place. */
  readonly draw?: DrawOptions['draw'];
}

/** What the group sees of a private reply. The adapter's own words, shown in the language of each reader's client. */
export const REPLIED_PRIVATELY = { zh_cn: '已私信回复', en_us: 'Replied privately' } as const;

/** Feishu (or Lark) as a messenger, for one app in one company. */
export function feishu(config: FeishuConfig, parts: FeishuParts): Messenger {
  const timer = parts.timer ?? realTimer;
  const call = connection(config, timer);
  const around = surroundings(config.appId, call, timer);
  const out = sender(call, timer, around);
  const conversation = new Conversation(out, parts, timer);
  let tenant: string | undefined;

  async function handle(request: Request, receive: Receive): Promise<Response> {
    const opened = await open(request, { config, now: parts.clock(), tenant });
    if ('response' in opened) return opened.response;
    try {
      const arrival = await read(opened.envelope, around);
      return arrival ? await act(arrival, receive) : nothingToDo();
    } catch (error) {
      return error instanceof ZodError ? malformed() : again(error);
    }
  }

  async function act(arrival: Arrival, receive: Receive): Promise<Response> {
    try {
      return conversation.answer(arrival, await receive(arrival.inbound));
    } catch (error) {
      return again(error);
    }
  }

  /** Feishu delivers events again; whoever pressed a button is told by their client that it did not work. */
  function again(error: unknown): Response {
    parts.log({ level: 'error', msg: 'feishu: nothing was recorded', error: nameOf(error) });
    return Response.json({ error: 'unavailable' }, { status: 503 });
  }

  return {
    platform: 'feishu',
    prefix: '',
    // The console asks for the two addresses apart; what comes tells by itself what it is.
    routes: ({ receive }) =>
      ['/feishu/events', '/feishu/cards'].map((path) => ({
        method: 'POST',
        path,
        handle: (request) => handle(request, receive),
      })),
    async connect() {
      const [company] = await Promise.all([
        call(['api:tenant.query'], (client, as) => client.tenant.v2.tenant.query({}, as)),
        around.botId(),
      ]);
      const { tenant_key, name = '' } = company.data?.tenant ?? {};
      if (!tenant_key) throw new FeishuError('credentials', 'no tenant key');
      tenant = tenant_key;
      return [{ app: config.appId, tenant, name }];
    },
    /**
     * `retryOf` changes nothing: within an hour Feishu itself drops a second message with the same key, and after that
     * there is nothing to look for, since its history does not give back what a card of JSON 2.0 held.
     */
    post: (to, card, options) => out.post(to, card, { ...options, private: 'user' in to.to }),
    update: (message, card, options) => out.update(message, card, options),
    profile: (_, user) => profileOf(call, user),
  };
}

/** The directory says neither the language nor the time zone of a person. */
async function profileOf(call: Call, user: string): Promise<Profile> {
  const payload = { path: { user_id: user }, params: { user_id_type: 'open_id' as const } };
  const unknown = { locale: undefined, zone: undefined };
  try {
    const { data } = await call(['api:users.get'], (client, as) => client.contact.v3.user.get(payload, as));
    const { is_resigned, is_exited, is_frozen } = data?.user?.status ?? {};
    const email = data?.user?.email;
    const member = data?.user !== undefined && !(is_resigned || is_exited || is_frozen);
    return { name: data?.user?.name ?? user, ...(email ? { email } : {}), ...unknown, member };
  } catch (error) {
    if (!(error instanceof FeishuError && OUTSIDE_DIRECTORY.has(error.vendorCode))) throw error;
    return { name: user, ...unknown, member: false };
  }
}

const TOASTS = { info: 'info', done: 'success', refused: 'warning' } as const;
const NOTICE_TONES = { info: 'plain', done: 'done', refused: 'plain' } as const;
const privately = { toast: { type: 'info', content: REPLIED_PRIVATELY.zh_cn, i18n: REPLIED_PRIVATELY } };

/** From a reply to what people see. Whatever is not the answer to the request itself is best effort. */
class Conversation {
  readonly #out: Sender;
  readonly #parts: FeishuParts;
  readonly #timer: Timer;
  readonly #draw: DrawOptions['draw'];

  constructor(out: Sender, parts: FeishuParts, timer: Timer) {
    this.#out = out;
    this.#parts = parts;
    this.#timer = timer;
    this.#draw = parts.draw ?? (async () => undefined);
  }

  /**
   * What to answer Feishu with. The rest follows by itself: a card may not be changed before its press is answered.
   * Never throws: what is answered here has been recorded.
   */
  answer(arrival: Arrival, reply: Reply): Response {
    // Looked at only after other things, and a rejection that nobody looks at yet would end the process.
    reply.later?.catch(() => undefined);
    if (arrival.inbound.kind === 'said') {
      this.#afterWords(arrival, reply).catch(this.#lost);
      return nothingToDo();
    }
    this.#afterPress(arrival, reply).catch(this.#lost);
    try {
      return Response.json(bodyOf(reply.now, arrival.inbound));
    } catch (error) {
      this.#lost(error);
      return nothingToDo();
    }
  }

  readonly #lost = (error: unknown): undefined => {
    this.#parts.log({ level: 'warn', msg: 'feishu: a reply was not sent', error: nameOf(error) });
  };

  async #afterWords({ inbound, message }: Arrival, { now, later }: Reply): Promise<void> {
    const [key] = inbound.keys;
    const { chat, tenant } = inbound;
    const shown = await this.#say(inbound, now, `reply:${key}`).catch(this.#lost);
    if (shown && chat && !chat.direct && message) {
      const asked = { tenant, chat: chat.id, message };
      await insist(this.#timer, () => this.#out.note(asked, REPLIED_PRIVATELY, `note:${key}`)).catch(this.#lost);
    }
    if (later) await this.#say(inbound, await later, `later:${key}`, shown);
  }

  async #afterPress({ inbound, message }: Arrival, { now, later }: Reply): Promise<void> {
    const [key] = inbound.keys;
    const { chat, tenant } = inbound;
    const pressed = chat?.direct && message ? { tenant, chat: chat.id, message } : undefined;
    let shown: MessageRef | undefined;
    if (now.kind !== 'notice') {
      const replaced = pressed && now.kind !== 'form' ? pressed : undefined;
      // The answer to a press cannot wait for a drawing, so the pictures follow.
      const pictures = this.#parts.draw && now.kind === 'card' && hasPicture(now.card);
      if (replaced && pictures) await this.#say(inbound, now, `reply:${key}`, replaced).catch(this.#lost);
      shown = replaced ?? (await this.#say(inbound, now, `reply:${key}`).catch(this.#lost));
    }
    if (!later) return;
    const answer = await later;
    await this.#say(inbound, answer, `later:${key}`, shown ?? (answer.kind === 'card' ? pressed : undefined));
  }

  /** Says it in place of `shown`, or anew in the single chat. Gives the message where it stands now. */
  async #say(inbound: Inbound, answer: Answer, key: string, shown?: MessageRef): Promise<MessageRef> {
    const to = home(inbound);
    const draw = this.#draw;
    if (answer.kind === 'form' || answer.kind === 'form-errors') {
      return await insist(this.#timer, () => this.#out.send(to, formOf(answer, inbound), key));
    }
    const card = answer.kind === 'card' ? answer.card : noticeCard(answer);
    const post = () => insist(this.#timer, () => this.#out.post(to, card, { key, draw, private: true }));
    if (!shown) return (await post()).ref;
    try {
      return (await insist(this.#timer, () => this.#out.update(shown, card, { draw }))).ref;
    } catch (error) {
      if (!(error instanceof DeliveryError && error.failure === 'frozen')) throw error;
      return (await post()).ref;
    }
  }
}

/** The body that answers a press. Only a card in a single chat gives way to a private one. */
function bodyOf(now: Answer, inbound: Inbound): Json {
  switch (now.kind) {
    case 'notice':
      return { toast: { type: TOASTS[now.tone], content: cut(now.text, CEILING.toast) } };
    case 'card':
      if (!inbound.chat?.direct) return privately;
      return raw(renderCard(now.card, { private: true, imageKey: () => undefined }));
    case 'form':
      return inbound.chat?.direct ? {} : privately;
    case 'form-errors':
      return inbound.chat?.direct ? raw(formOf(now, inbound)) : privately;
  }
}

const raw = (data: Json): Json => ({ card: { type: 'raw', data } });

const home = ({ tenant, chat, user }: Inbound): Destination => ({
  tenant,
  to: chat?.direct ? { chat: chat.id } : { user },
});

/** With errors the form keeps what was typed, also where the form itself does not say it. */
function formOf({ form, kind }: { form: Form; kind: 'form' | 'form-errors' }, inbound: Inbound): Json {
  if (kind === 'form' || inbound.kind !== 'submitted') return renderForm(form);
  const typed = new Map(Object.entries(inbound.values));
  const fields = form.fields.map((field) => ({ ...field, value: field.value ?? typed.get(field.name) ?? '' }));
  return renderForm({ ...form, fields });
}

const noticeCard = ({ tone, text }: { tone: keyof typeof NOTICE_TONES; text: string }): Card => ({
  tone: NOTICE_TONES[tone],
  title: text,
  body: [],
  fallback: text,
});

const hasPicture = (card: Card): boolean => card.body.some(({ type }) => type === 'picture');

/** A `DeliveryError` says only codes; of anything else just the name may be written down. */
const nameOf = (error: unknown): string =>
  error instanceof DeliveryError ? error.message : error instanceof Error ? error.name : 'unknown';
