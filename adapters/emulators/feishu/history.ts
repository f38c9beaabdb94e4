import type { Receipt } from '../emulator.ts';
import type { NewId } from './ids.ts';
import { masked } from './log.ts';
import type { Arrival, Draft, StoredMessage } from './message.ts';
import { livePings } from './pings.ts';
import { refusal } from './refusal.ts';

/** A mention of everybody that really rang: the markup, as it was sent. */
export interface Ping {
  readonly message: string;
  readonly chat: string;
  readonly markup: string;
}

/** Every message of every chat, oldest first. */
export class History {
  readonly #clock: () => Temporal.Instant;
  readonly #newId: NewId;
  readonly #messages = new Map<string, StoredMessage>();
  readonly #pings: Ping[] = [];
  readonly #gone = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(clock: () => Temporal.Instant, newId: NewId) {
    this.#clock = clock;
    this.#newId = newId;
  }

  get pings(): readonly Ping[] {
    return this.#pings;
  }

  /** `arrival` is what put it there, unless a person wrote it. */
  add(draft: Draft, arrival?: Arrival): StoredMessage {
    const now = this.#clock();
    return this.#put({
      mentions: [],
      parent: undefined,
      ...draft,
      id: this.#newId('om_'),
      createdAt: now,
      updatedAt: now,
      edits: 0,
      received: arrival ? [this.#receipt(arrival)] : [],
    });
  }

  edit(id: string, content: string, arrival: Arrival): StoredMessage {
    const before = this.find(id);
    const received = [...before.received, this.#receipt(arrival)];
    return this.#put({ ...before, content, received, updatedAt: this.#clock(), edits: before.edits + 1 });
  }

  /** Takes a message away from everybody. */
  remove(id: string): void {
    this.#gone.add(id);
    this.#changed();
  }

  /** Throws a `Refusal` if there is none, or none any more. */
  find(id: string): StoredMessage {
    const message = this.#messages.get(id);
    if (!message) throw refusal('invalid', 'invalid message_id');
    if (this.#gone.has(id)) throw refusal('deleted');
    return message;
  }

  inChat(chat: string): readonly StoredMessage[] {
    return [...this.#messages.values()].filter((message) => message.chat === chat && !this.#gone.has(message.id));
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #receipt({ via, body }: Arrival): Receipt {
    return { at: this.#clock().toString(), via, body: masked(body) };
  }

  #put(message: StoredMessage): StoredMessage {
    this.#messages.set(message.id, message);
    if (message.author === 'bot') {
      for (const markup of livePings(message)) this.#pings.push({ message: message.id, chat: message.chat, markup });
    }
    this.#changed();
    return message;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
