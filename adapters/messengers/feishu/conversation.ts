import type { Card } from '../../../src/card/card.ts';
import type { Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import type {
  Answer,
  Destination,
  Doors,
  DrawOptions,
  Inbound,
  MessageRef,
  Reply,
} from '../../../src/ports/messenger.ts';
import { type Log, reasonOf } from './errors.ts';
import { renderForm } from './forms.ts';
import type { Arrival } from './inbound.ts';
import { CEILING, cut, type Timer } from './limits.ts';
import { type Json, renderCard } from './render.ts';
import { insist, type Sender } from './send.ts';

/** What the group sees of a private reply. The adapter's own words, shown in the language of each reader's client. */
export const REPLIED_PRIVATELY = { zh_cn: '已私信回复', en_us: 'Replied privately' } as const;

/** Leaves everything as it is. */
export const NOTHING: Json = {};

const TOASTS = { info: 'info', done: 'success', refused: 'warning' } as const;
const NOTICE_TONES = { info: 'plain', done: 'done', refused: 'plain' } as const;
const privately = { toast: { type: 'info', content: REPLIED_PRIVATELY.zh_cn, i18n: REPLIED_PRIVATELY } };

export interface ConversationParts {
  readonly out: Sender;
  readonly timer: Timer;
  readonly log: Log;
  /** Draws the pictures of replies; without it their words stand in their place. */
  readonly draw?: DrawOptions['draw'] | undefined;
  /** Hears of what goes on behind an answer. */
  readonly begun?: Doors['begun'] | undefined;
}

/** From a reply to what people see. Whatever is not the answer to the request itself is best effort. */
export class Conversation {
  readonly #out: Sender;
  readonly #parts: ConversationParts;
  readonly #timer: Timer;
  readonly #draw: DrawOptions['draw'];

  constructor(parts: ConversationParts) {
    this.#out = parts.out;
    this.#parts = parts;
    this.#timer = parts.timer;
    this.#draw = parts.draw ?? (async () => undefined);
  }

  /**
   * What to answer Feishu with. The rest follows by itself: a card may not be changed before its press is answered.
   * Never throws: what is answered here has been recorded.
   */
  answer(arrival: Arrival, reply: Reply): Json {
    // Looked at only after other things, and a rejection that nobody looks at yet would end the process.
    reply.later?.catch(() => undefined);
    if (arrival.inbound.kind === 'said') {
      if (!reply.again) this.#begin(this.#afterWords(arrival, reply));
      return NOTHING;
    }
    if (!reply.again) this.#begin(this.#afterPress(arrival, reply));
    try {
      return standsBeside(reply.now, arrival) ? NOTHING : bodyOf(reply.now, arrival.inbound);
    } catch (error) {
      this.#lost(error);
      return NOTHING;
    }
  }

  #begin(work: Promise<void>): void {
    const all = work.catch(this.#lost);
    this.#parts.begun?.(all);
  }

  readonly #lost = (error: unknown): undefined => {
    this.#parts.log({ level: 'warn', msg: 'feishu: a reply was not sent', error: reasonOf(error) });
  };

  async #afterWords({ inbound, message }: Arrival, { now, later }: Reply): Promise<void> {
    const [key] = inbound.keys;
    const { chat, tenant } = inbound;
    const shown = await this.#say(inbound, now, `reply:${key}`).catch(this.#lost);
    await this.#enclose(inbound, now, `file:${key}`);
    if (shown && chat && !chat.direct && message) {
      const asked = { tenant, chat: chat.id, message };
      await insist(this.#timer, () => this.#out.note(asked, REPLIED_PRIVATELY, `note:${key}`)).catch(this.#lost);
    }
    if (!later) return;
    const answer = await later;
    await this.#say(inbound, answer, `later:${key}`, shown);
    await this.#enclose(inbound, answer, `file:${key}`);
  }

  async #afterPress(arrival: Arrival, { now, later }: Reply): Promise<void> {
    const { inbound, message } = arrival;
    const [key] = inbound.keys;
    const { chat, tenant } = inbound;
    const pressed = chat?.direct && message ? { tenant, chat: chat.id, message } : undefined;
    let shown: MessageRef | undefined;
    if (now.kind !== 'notice') {
      const replaced = pressed && now.kind !== 'form' && !standsBeside(now, arrival) ? pressed : undefined;
      // The answer to a press cannot wait for a drawing, so the pictures follow.
      const pictures = this.#parts.draw && now.kind === 'card' && hasPicture(now.card);
      if (replaced && pictures) await this.#say(inbound, now, `reply:${key}`, replaced).catch(this.#lost);
      shown = replaced ?? (await this.#say(inbound, now, `reply:${key}`).catch(this.#lost));
    }
    await this.#enclose(inbound, now, `file:${key}`);
    if (!later) return;
    const answer = await later;
    await this.#say(
      inbound,
      answer,
      `later:${key}`,
      shown ?? (answer.kind === 'card' && !standsBeside(answer, arrival) ? pressed : undefined),
    );
    await this.#enclose(inbound, answer, `file:${key}`);
  }

  /** The files that belong to an answer, in the single chat; where one does not come, that is said in place of it. */
  async #enclose(inbound: Inbound, answer: Answer, key: string): Promise<void> {
    if (answer.kind !== 'card' || !answer.documents) return;
    const { otherwise, make } = answer.documents;
    try {
      for (const [at, document] of (await make()).entries()) {
        await insist(this.#timer, () => this.#out.enclose(home(inbound), document, `${key}:${at}`));
      }
    } catch (error) {
      this.#lost(error);
      await this.#say(inbound, { kind: 'card', card: otherwise }, `no-${key}`).catch(this.#lost);
    }
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

/** A message that is kept true stays what it is while somebody looks at something else from there. */
const standsBeside = (answer: Answer, { kept, inbound }: Arrival): boolean =>
  answer.kind === 'card' && answer.looks === true && kept === true && inbound.chat?.direct === true;

/** The body that answers a press. Only a card in a single chat gives way to a private one. */
function bodyOf(now: Answer, inbound: Inbound): Json {
  switch (now.kind) {
    case 'notice':
      return { toast: { type: TOASTS[now.tone], content: cut(now.text, CEILING.toast) } };
    case 'card':
      if (!inbound.chat?.direct) return privately;
      return raw(renderCard(now.card, { private: true, imageKey: () => undefined }));
    case 'form':
      return inbound.chat?.direct ? NOTHING : privately;
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
