import type { EmulatedChat, EmulatedUser, Receipt } from '../../emulator.ts';
import type { JsonObject } from '../json.ts';
import { broadcastsIn, type Names } from '../mrkdwn.ts';
import { mentionsIn, type Ping } from './pings.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  /** The other side of a single chat with the bot. */
  readonly user?: string;
  readonly botIsIn: boolean;
}

/** What a message says. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly attachments: readonly JsonObject[];
  readonly metadata?: JsonObject;
  /** Ids of the files that hang on it. */
  readonly files: readonly string[];
  /** As it was received. */
  readonly payload: unknown;
  /** How it came from the service. What people write does not. */
  readonly receipt?: Omit<Receipt, 'at'>;
}

export interface StoredMessage extends Content {
  readonly received: readonly Receipt[];
  readonly ts: string;
  readonly channel: string;
  /** `bot`, or a user's id. */
  readonly author: string;
  readonly onlyFor?: string;
  readonly threadTs?: string;
  readonly edits: number;
  readonly at: Temporal.Instant;
}

export interface People {
  readonly team: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string };
  readonly users: readonly EmulatedUser[];
  readonly chats: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  readonly clock: () => Temporal.Instant;
}

/** The people, their chats, and what stands in them. */
export class Workspace implements Names {
  readonly people: People;
  /** Every mention of many that a message of the bot carried, in the order they rang. */
  readonly pings: Ping[] = [];
  readonly #channels = new Map<string, Channel>();
  readonly #messages = new Map<string, StoredMessage[]>();
  readonly #listeners = new Set<() => void>();
  #lastMicros = 0n;

  constructor(people: People) {
    this.people = people;
    for (const chat of people.chats) this.#channels.set(chat.id, { ...chat, botIsIn: true });
  }

  /** A time stamp as Slack uses them for message ids: seconds and six digits, never the same twice. */
  stamp(): string {
    const now = this.people.clock().epochNanoseconds / 1000n;
    this.#lastMicros = now > this.#lastMicros ? now : this.#lastMicros + 1n;
    const seconds = this.#lastMicros / 1_000_000n;
    return `${seconds}.${String(this.#lastMicros % 1_000_000n).padStart(6, '0')}`;
  }

  find(user: string): EmulatedUser | undefined {
    return this.people.users.find(({ id }) => id === user);
  }

  zone(user: string): string {
    return this.find(user)?.zone ?? 'Etc/UTC';
  }

  user(id: string): string | undefined {
    return id === this.people.bot.id ? this.people.bot.name : this.find(id)?.name;
  }

  channel(id: string): string | undefined {
    return this.#channels.get(id)?.name;
  }

  /** A chat by its id; a user's id means the single chat with that user. */
  open(id: string): Channel | undefined {
    const user = this.find(id);
    return user ? this.direct(user.id) : this.#channels.get(id);
  }

  /** The single chat with a user; it is made at first use. */
  direct(user: string): Channel {
    if (!this.find(user)) throw new Error(`nobody here has the id ${user}`);
    const id = `D${user.slice(1)}`;
    const known = this.#channels.get(id);
    if (known) return known;
    const channel: Channel = { id, name: 'directmessage', members: [user], user, botIsIn: true };
    this.#channels.set(id, channel);
    return channel;
  }

  /** Somebody throws the bot out of a chat, or invites it again. */
  setBotIn(id: string, botIsIn: boolean): void {
    const channel = this.#channels.get(id);
    if (channel) this.#channels.set(id, { ...channel, botIsIn });
  }

  get chats(): readonly EmulatedChat[] {
    return [...this.#channels.values()].map(({ id, name, members, user }) => ({
      id,
      name,
      members,
      direct: user !== undefined,
    }));
  }

  messages(channel: string): readonly StoredMessage[] {
    return this.#messages.get(channel) ?? [];
  }

  message(channel: string, ts: string): StoredMessage | undefined {
    return this.messages(channel).find((message) => message.ts === ts);
  }

  add(message: Pick<StoredMessage, 'channel' | 'author' | 'onlyFor' | 'threadTs'> & Content): StoredMessage {
    const received = this.#noted(message);
    const added: StoredMessage = { ...message, ts: this.stamp(), received, edits: 0, at: this.people.clock() };
    this.#messages.set(message.channel, [...this.messages(message.channel), added]);
    this.#ring(added);
    this.changed();
    return added;
  }

  /** Adds a line of text without blocks. */
  say(channel: string, author: string, text: string, onlyFor?: string, threadTs?: string): StoredMessage {
    const line: Content = { text, blocks: [], attachments: [], files: [], payload: text };
    return this.add({
      ...line,
      channel,
      author,
      ...(onlyFor !== undefined && { onlyFor }),
      ...(threadTs !== undefined && { threadTs }),
    });
  }

  change(message: StoredMessage, content: Partial<Content>): StoredMessage {
    const received = [...message.received, ...this.#noted(content)];
    const changed = { ...message, ...content, received, edits: message.edits + 1 };
    this.#ring(changed);
    this.#keep(message.channel, (one) => (one.ts === message.ts ? changed : one));
    return changed;
  }

  remove(message: StoredMessage): void {
    this.#keep(message.channel, (one) => (one.ts === message.ts ? undefined : one));
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #noted({ receipt }: Partial<Content>): readonly Receipt[] {
    return receipt ? [{ at: this.people.clock().toString(), ...receipt }] : [];
  }

  /** The text beside blocks is not shown, but it is what a phone announces: a mention in it counts too. */
  #ring({ author, text, blocks, attachments, channel, ts, onlyFor }: StoredMessage): void {
    if (author !== 'bot') return;
    for (const mention of [...broadcastsIn(text), ...mentionsIn([...blocks, ...attachments])]) {
      this.pings.push({ channel, ts, mention, ...(onlyFor !== undefined && { onlyFor }) });
    }
  }

  #keep(channel: string, edit: (message: StoredMessage) => StoredMessage | undefined): void {
    const kept = this.messages(channel).map(edit);
    this.#messages.set(
      channel,
      kept.filter((message) => message !== undefined),
    );
    this.changed();
  }
}
