import type { EmulatedChat, EmulatedUser } from '../emulator.ts';
import type { NewId } from './ids.ts';
import type { FeishuEmulatorOptions } from './options.ts';
import { type RefusalName, refusal } from './refusal.ts';

/** Why the bot may not write in a chat. */
export type Bar = Extract<RefusalName, 'notInGroup' | 'dissolved' | 'stoppedByUser'>;

/** Who there is, and in which chats. */
export class Directory {
  readonly users: readonly EmulatedUser[];
  readonly #botName: string;
  readonly #newId: NewId;
  readonly #chats: Map<string, EmulatedChat>;
  readonly #direct = new Map<string, string>();
  readonly #bars = new Map<string, Bar>();

  constructor({ users, chats, bot }: FeishuEmulatorOptions, newId: NewId) {
    this.users = users;
    this.#botName = bot.name;
    this.#newId = newId;
    this.#chats = new Map(chats.map((chat) => [chat.id, { ...chat, direct: false }]));
  }

  get chats(): readonly EmulatedChat[] {
    return [...this.#chats.values()];
  }

  user(id: string): EmulatedUser | undefined {
    return this.users.find((user) => user.id === id);
  }

  chat(id: string): EmulatedChat | undefined {
    return this.#chats.get(id);
  }

  /** The single chat of this person with the bot; it is made at first use. Throws for somebody unknown. */
  directChat(user: string): EmulatedChat {
    if (!this.user(user)) throw new Error(`nobody has the id ${user}`);
    const id = this.#direct.get(user) ?? this.#newId('oc_');
    const chat = this.#chats.get(id) ?? { id, name: this.#botName, members: [user], direct: true };
    this.#direct.set(user, id);
    this.#chats.set(id, chat);
    return chat;
  }

  bar(chat: string, why: Bar): void {
    this.#bars.set(chat, why);
  }

  unbar(chat: string): void {
    this.#bars.delete(chat);
  }

  isBarred(chat: string): boolean {
    return this.#bars.has(chat);
  }

  /** Throws a `Refusal` where the bot may not write. */
  checkMayWrite(chat: string): void {
    const why = this.#bars.get(chat);
    if (why) throw refusal(why);
  }
}
