import type { EmulatedUser, Given, Outcome, SeenForm, SeenMessage } from '../emulator.ts';
import { readReaction, wentWrong } from './callback.ts';
import { pressables } from './cards/controls.ts';
import { nodes, pointerTo, submits } from './cards/walk.ts';
import type { Deliveries, RawAnswer, Target } from './deliveries.ts';
import { actionEvent, menuEvent, messageEvent } from './events.ts';
import type { Hand } from './fill.ts';
import { seenForm } from './form.ts';
import { type Json, objectOf, textOf } from './json.ts';
import type { StoredMessage } from './message.ts';
import { isTooOld } from './methods/update.ts';
import { readerFor, seen } from './screen.ts';
import type { Tenant } from './tenant.ts';
import { toasts } from './toasts.ts';
import { reachesBot, readLine } from './typed.ts';
import { usableAt, useOf } from './use.ts';

/** The people in front of their clients. */
export class People {
  readonly #tenant: Tenant;
  readonly #deliveries: Deliveries;

  constructor(tenant: Tenant, deliveries: Deliveries) {
    this.#tenant = tenant;
    this.#deliveries = deliveries;
  }

  messages(chat: string, as: string): readonly SeenMessage[] {
    const { directory, history } = this.#tenant;
    if (!directory.chat(chat)?.members.includes(as)) return [];
    return history.inChat(chat).map((message) => seen(message, this.#tenant, this.#reader(as)));
  }

  type(as: string, chat: string, text: string): Promise<Outcome> {
    return this.#write(as, chat, text);
  }

  /** A line that answers a message, which everybody who may read the chat can do. */
  reply(as: string, to: SeenMessage, text: string): Promise<Outcome> {
    return this.#write(as, to.chat, text, this.#tenant.history.find(to.id));
  }

  async #write(as: string, chat: string, text: string, parent?: StoredMessage): Promise<Outcome> {
    const { directory, history, options } = this.#tenant;
    const user = this.#member(as, chat);
    const line = readLine(text, directory, options.bot);
    const content = JSON.stringify({ text: line.text });
    const message = history.add({ chat, author: as, type: 'text', content, mentions: line.mentions, parent });
    const room = directory.chat(chat);
    if (!room || directory.isBarred(chat) || !reachesBot(line, room, options.bot.openId)) return { status: 0 };
    const event = messageEvent(message, user, this.#tenant);
    return this.#watching(as, chat, () => this.#heard('im.message.receive_v1', event));
  }

  /** A file is a message of its own, which names nobody: in a group the bot does not hear of it. */
  async sendFile(as: string, chat: string, name: string, bytes: Uint8Array): Promise<Outcome> {
    const { directory, history, files, newId } = this.#tenant;
    const user = this.#member(as, chat);
    const key = newId('file_v3_');
    const content = JSON.stringify({ file_key: key, file_name: name });
    const message = history.add({ chat, author: as, type: 'file', content });
    files.set(key, { message: message.id, name, bytes });
    if (!directory.chat(chat)?.direct || directory.isBarred(chat)) return { status: 0 };
    const event = messageEvent(message, user, this.#tenant);
    return this.#watching(as, chat, () => this.#heard('im.message.receive_v1', event));
  }

  panel(as: string): readonly { readonly command: string; readonly description: string }[] {
    const { language } = this.#reader(as);
    return [...this.#tenant.slashCommands.values()].map(({ command, description }) => {
      const { default_value, i18n } = objectOf(description);
      return { command: textOf(command), description: textOf(objectOf(i18n)[language] ?? default_value) };
    });
  }

  async menu(as: string, key: string): Promise<Outcome> {
    const chat = this.#tenant.directory.directChat(as).id;
    const event = menuEvent(this.#member(as, chat), key, this.#tenant);
    return this.#watching(as, chat, () => this.#heard('application.bot.menu_v6', event));
  }

  /** Presses the `nth` button of this label on what the person saw, which may be older than the card is now. */
  async press(as: string, message: SeenMessage, label: string, nth: number): Promise<Outcome> {
    const buttons = pressables(objectOf(message.payload), this.#reader(as)).filter((one) => one.label === label);
    const button = buttons[nth];
    if (!button) throw new Error(`no button ${label} among ${message.buttons.join(', ') || 'none'}: ${message.text}`);
    const { at, option } = button;
    return this.use(as, message, at, option === undefined ? {} : { choice: option });
  }

  async submit(as: string, { id, payload }: SeenForm, values: Readonly<Record<string, string>>): Promise<Outcome> {
    const [message = '', name] = id.split('/');
    const all = [...nodes(objectOf(payload))];
    const button = all.find(({ tag, json, form }) => tag === 'button' && form?.name === name && submits(json));
    if (!button) throw new Error(`there is no form ${name} on this card`);
    return this.use(as, { id: message, payload }, pointerTo(button.path), { fields: values });
  }

  /** Uses what stands at this place of what the person saw. */
  async use(as: string, seen: Pick<SeenMessage, 'id' | 'payload'>, at: string, given: Given): Promise<Outcome> {
    const message = this.#tenant.history.find(seen.id);
    const hand = this.#hand(as, message);
    const use = useOf(usableAt(objectOf(seen.payload), at), given, hand);
    if (use.is === 'incomplete') return { status: 0, toast: toasts.incomplete[hand.reader.language] };
    return use.is === 'silent' ? { status: 0 } : this.#tell(message, use.action, hand);
  }

  formOf(message: SeenMessage, as: string | undefined): SeenForm | undefined {
    return seenForm(message.id, objectOf(message.payload), this.#reader(as));
  }

  async #tell(message: StoredMessage, action: Json, { user, reader: { language } }: Hand): Promise<Outcome> {
    const { history, known } = this.#tenant;
    if (isTooOld(message, this.#tenant)) return { status: 0, toast: toasts.tooOld[language] };
    const event = actionEvent(action, message, user, this.#tenant);
    return this.#watching(user.id, message.chat, async () => {
      const answer = await this.#holding(message.id, () => this.#send('/feishu/cards', 'card.action.trigger', event));
      const { toast, card, body } = answer.failure
        ? wentWrong(answer.failure, language)
        : readReaction(answer, language, known);
      const arrival = { via: 'answer to card.action.trigger', body };
      const changed = card && history.edit(message.id, JSON.stringify(card), arrival);
      return { status: answer.status, ...(toast && { toast }), ...(changed && { changed }) };
    });
  }

  /** Until the service has answered a press nobody can update the card over the API. */
  async #holding<T>(id: string, act: () => Promise<T>): Promise<T> {
    const { inUse } = this.#tenant;
    inUse.set(id, (inUse.get(id) ?? 0) + 1);
    try {
      return await act();
    } finally {
      const left = (inUse.get(id) ?? 1) - 1;
      if (left > 0) inUse.set(id, left);
      else inUse.delete(id);
    }
  }

  async #heard(type: string, event: Json): Promise<Result> {
    return { status: (await this.#send('/feishu/events', type, event)).status };
  }

  async #send(target: Target, type: string, event: Json): Promise<RawAnswer> {
    return (await this.#deliveries.send(target, type, event)).answer;
  }

  /** What this person sees differently afterwards: the card that changed, else the bot's newest message to them. */
  async #watching(as: string, chat: string, act: () => Promise<Result>): Promise<Outcome> {
    const before = new Set(this.#within(as, chat).map(({ id }) => id));
    const { changed, ...result } = await act();
    const arrived = this.#within(as, chat).findLast(({ id, author }) => author === 'bot' && !before.has(id));
    const reader = this.#reader(as);
    const [shown, ...others] = [changed, arrived].flatMap((one) => (one ? [seen(one, this.#tenant, reader)] : []));
    const form = [shown, ...others].map((one) => one && this.formOf(one, as)).find(Boolean);
    return { ...result, ...(shown && { message: shown }), ...(form && { form }) };
  }

  /** The chat and the person's own chat with the bot. */
  #within(as: string, chat: string): readonly StoredMessage[] {
    const { directory, history } = this.#tenant;
    const direct = directory.chats.find(({ direct, members }) => direct && members.includes(as));
    const chats = new Set([chat, ...(direct ? [direct.id] : [])]);
    return [...chats].flatMap((id) => history.inChat(id));
  }

  #hand(as: string, { chat }: StoredMessage): Hand {
    return { user: this.#member(as, chat), reader: this.#reader(as), now: this.#tenant.options.clock() };
  }

  #reader(as: string | undefined) {
    return readerFor(as === undefined ? undefined : this.#tenant.directory.user(as), this.#tenant);
  }

  #member(as: string, chat: string): EmulatedUser {
    const user = this.#tenant.directory.user(as);
    if (!user || !this.#tenant.directory.chat(chat)?.members.includes(as)) throw new Error(`${as} is not in ${chat}`);
    return user;
  }
}

type Result = Pick<Outcome, 'status' | 'toast'> & { readonly changed?: StoredMessage };
