import type { AckFn, RespondArguments, ViewResponseAction } from '@slack/bolt';
import type { Form } from '../../../src/card/form.ts';
import { DeliveryError } from '../../../src/errors.ts';
import type { Answer, Doors, Inbound, MessageRef, Reply } from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import { deliveryError, type Log } from './errors.ts';
import { chatBehindForm, type FormAnswer, isForm, keepOpen, offer } from './form-answers.ts';
import { normalise } from './inbound.ts';
import type { Installations } from './installations.ts';
import { inItsTurn } from './limits.ts';
import { type DeliveryOf, tenantOf } from './payloads.ts';
import { type Message, renderCard, renderForm, renderNotice } from './render.ts';
import { respond } from './response-url.ts';
import type { Where } from './send.ts';
import { type Shown, windowOf } from './windows.ts';

interface ConversationParts {
  readonly config: SlackConfig;
  readonly log: Log;
  readonly installations: Installations;
  readonly doors: Doors;
}

/** Somebody who waits for an answer, and the ways to them. */
interface Asked {
  readonly inbound: Inbound;
  readonly chat: Where | undefined;
  readonly responseUrl?: string | undefined;
  /** Whether the pressed message is for this person alone, and an answer by URL may take its place. */
  readonly ephemeral?: boolean | undefined;
  /** The pressed message, where it is one we posted into the person's single chat. */
  readonly own?: MessageRef | undefined;
  /** The window in which the answer stands. */
  readonly window?: Shown | undefined;
}

/**
 * From what a person did to what they see. `receive` has committed before anything is acknowledged; what is sent after
 * the acknowledgement is best effort. Throws what `receive` throws, and where a window cannot be opened.
 */
export class Conversation {
  readonly #parts: ConversationParts;

  constructor(parts: ConversationParts) {
    this.#parts = parts;
  }

  /** What is said where the bot is not installed is not for us, and could not be answered. */
  async heard(delivery: DeliveryOf<'event'>): Promise<void> {
    const { config, installations } = this.#parts;
    const at = await installations.at(tenantOf(delivery) ?? '');
    const inbound = normalise(delivery, config, at);
    if (!inbound) return;
    const reply = await this.#parts.doors.receive(inbound);
    const thread = delivery.body.event.thread_ts;
    this.#afterwards({ inbound, chat: inbound.chat && { ...inbound.chat, thread } }, reply);
  }

  async commanded(delivery: DeliveryOf<'command'>, ack: AckFn<RespondArguments>): Promise<void> {
    const { response_url: responseUrl, trigger_id: trigger } = delivery.body;
    const inbound = normalise(delivery, this.#parts.config);
    if (!inbound) return;
    const reply = await this.#parts.doors.receive(inbound);
    const { now } = reply;
    const pictured = this.#pictured(now, inbound) !== undefined;
    if (isForm(now) ? await this.#opens(trigger, now.form, inbound) : pictured && inbound.chat?.direct) await ack();
    else await ack({ response_type: 'ephemeral', ...spoken(now, inbound) });
    this.#afterwards({ inbound, chat: inbound.chat, responseUrl }, reply, { shown: !pictured });
  }

  /** Chosen from a menu of Slack's, which says neither the app nor, for a global one, where. */
  async chosen(delivery: DeliveryOf<'shortcut'>, ack: AckFn<void>): Promise<void> {
    const { response_url: responseUrl, trigger_id: trigger } = delivery.body;
    const { config, installations } = this.#parts;
    const at = await installations.at(tenantOf(delivery) ?? '');
    const inbound = normalise(delivery, config, at);
    if (!inbound) return await ack();
    const reply = await this.#parts.doors.receive(inbound);
    const shown = isForm(reply.now) && (await this.#opens(trigger, reply.now.form, inbound));
    await ack();
    this.#afterwards({ inbound, chat: inbound.chat, responseUrl }, reply, { shown });
  }

  async pressed(delivery: DeliveryOf<'press'>, ack: AckFn<void>): Promise<void> {
    const { response_url: responseUrl, trigger_id: trigger, container, view } = delivery.body;
    const inbound = normalise(delivery, this.#parts.config);
    if (!inbound) return await ack();
    const { chat, tenant } = inbound;
    const ephemeral = container.is_ephemeral ?? false;
    const message = chat?.direct && !ephemeral ? container.message_ts : undefined;
    const own = chat && message ? { tenant, chat: chat.id, message } : undefined;
    const reply = await this.#parts.doors.receive(inbound);
    const { now } = reply;
    const opened = isForm(now) && (await this.#opens(trigger, now.form, inbound, { onTop: view?.type === 'modal' }));
    const window = view && !isForm(now) ? await this.#showIn(view, trigger, now, inbound) : undefined;
    await ack();
    const shown = opened || window !== undefined;
    this.#afterwards({ inbound, chat, responseUrl, ephemeral, own, window }, reply, { shown });
  }

  async submitted(delivery: DeliveryOf<'submission'>, ack: AckFn<ViewResponseAction>): Promise<void> {
    const inbound = normalise(delivery, this.#parts.config);
    if (!inbound) return await ack({ response_action: 'clear' });
    const chat = chatBehindForm(delivery.body.view.private_metadata);
    const reply = await this.#parts.doors.receive(inbound);
    const { now } = reply;
    // Asked for in no chat, so the window is the only place that this person surely sees.
    const here = !isForm(now) && !chat;
    if (here) await ack({ response_action: 'update', view: windowOf(messageOf(now)) });
    else await ack(isForm(now) ? keepOpen(now, chat?.id) : { response_action: 'clear' });
    this.#afterwards({ inbound, chat }, reply, { shown: isForm(now) || here });
  }

  /** Somebody looks at their home. */
  async lookedAt(delivery: DeliveryOf<'home'>): Promise<void> {
    const { api_app_id: app, event } = delivery.body;
    const tenant = tenantOf(delivery);
    if (tenant) await this.#parts.doors.homeOpened({ platform: 'slack', app, tenant, user: event.user });
  }

  /** False where the moment in which it could be opened has passed: then a button offers it once more. */
  async #opens(
    trigger: string,
    form: Form,
    { tenant, chat }: Inbound,
    where: { onTop?: boolean } = {},
  ): Promise<boolean> {
    const { windows } = await this.#parts.installations.sender(tenant);
    try {
      await windows.open(trigger, renderForm(form, chat?.id), where);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError && error.failure === 'frozen')) throw error;
      return false;
    }
  }

  /** In the place of the window that was pressed in, or over the home. What is answered is done, so this may fail. */
  async #showIn(
    pressed: Shown & { readonly type: string },
    trigger: string,
    answer: Exclude<Answer, FormAnswer>,
    { tenant }: Inbound,
  ): Promise<Shown | undefined> {
    const window = windowOf(messageOf(answer));
    try {
      const { windows } = await this.#parts.installations.sender(tenant);
      return await (pressed.type === 'modal' ? windows.change(pressed, window) : windows.open(trigger, window));
    } catch (error) {
      this.#failed('an answer did not arrive in its window', error);
      return undefined;
    }
  }

  /**
   * Says both, one after the other, without anybody waiting for it; what has been `shown` already is not said again, nor what
   * was said to an earlier delivery. Files that belong to an answer come after it.
   */
  #afterwards(asked: Asked, { now, later, again }: Reply, { shown = false } = {}): void {
    if (again) return;
    const said = (shown ? Promise.resolve() : this.#say(asked, now)).then(() => this.#enclose(asked, now));
    const all = Promise.all([later, said])
      .then(async ([answer]) => {
        if (!answer) return;
        await this.#say(asked, answer);
        await this.#enclose(asked, answer);
      })
      .catch((error: unknown) => this.#failed('an answer was never sent', error));
    this.#parts.doors.begun?.(all);
  }

  /** Into the single chat, one after the other; where one does not come, that is said in place of it. */
  async #enclose(asked: Asked, answer: Answer): Promise<void> {
    if (answer.kind !== 'card' || !answer.documents) return;
    const {
      tenant,
      user,
      keys: [key],
    } = asked.inbound;
    const { otherwise, make } = answer.documents;
    try {
      const sender = await this.#parts.installations.sender(tenant);
      for (const [at, document] of (await make()).entries()) {
        await sender.send({ tenant, to: { user } }, document, { key: `${key}:${at}` });
      }
    } catch (error) {
      this.#failed('the file of an answer was not sent', error);
      await this.#say({ ...asked, ephemeral: false, own: undefined }, { kind: 'card', card: otherwise });
    }
  }

  /** Goes the best way that works. */
  async #say(asked: Asked, answer: Answer): Promise<void> {
    const { config, installations } = this.#parts;
    const { own, responseUrl, inbound, window } = asked;
    const sender = () => installations.sender(inbound.tenant);
    const replace_original = answer.kind === 'card' && asked.ephemeral === true;
    const ways: (() => Promise<unknown>)[] = [];
    const { draw = undrawn } = this.#parts.doors;
    if (own && answer.kind === 'card' && !answer.looks)
      ways.push(async () => (await sender()).update(own, answer.card, { draw }));
    const pictured = this.#pictured(answer, inbound);
    if (pictured) ways.push(pictured);
    const message = spoken(answer, inbound);
    if (window) ways.push(async () => (await sender()).windows.change(window, windowOf(message)));
    if (responseUrl) ways.push(() => respond(responseUrl, { ...message, replace_original }, config));
    ways.push(async () => (await sender()).tell(inbound.user, asked.chat, message));
    for (const go of ways) {
      try {
        await inItsTurn(go, go === ways.at(-1) ? 'last' : 'before');
        return;
      } catch (error) {
        this.#failed('an answer did not arrive this way', error);
      }
    }
  }

  /** With its pictures an answer is a message in the single chat: what only one person sees cannot hold an uploaded file. */
  #pictured(answer: Answer, { tenant, user, keys: [key] }: Inbound): (() => Promise<unknown>) | undefined {
    const {
      doors: { draw },
      installations,
    } = this.#parts;
    if (!draw || answer.kind !== 'card' || !answer.card.body.some(({ type }) => type === 'picture')) return undefined;
    const { card } = answer;
    return async () => (await installations.sender(tenant)).post({ tenant, to: { user } }, card, { key, draw });
  }

  #failed(msg: string, error: unknown): void {
    this.#parts.log({ level: 'warn', msg, error: deliveryError(error).message });
  }
}

const undrawn = async () => undefined;

const messageOf = (answer: Exclude<Answer, FormAnswer>): Message =>
  answer.kind === 'card' ? renderCard(answer.card, 'reply') : renderNotice(answer.text);

/** What a message can say: of a form, how to get it. */
const spoken = (answer: Answer, inbound: Inbound): Message =>
  isForm(answer) ? offer(answer.form, inbound) : messageOf(answer);
