import type { Receipt } from '../emulator.ts';

export type MessageType = 'text' | 'post' | 'image' | 'file' | 'interactive';

/** Somebody named in a person's line; `key` is the placeholder that stands in the text. */
export interface Mention {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

export interface StoredMessage {
  readonly id: string;
  readonly chat: string;
  /** `bot`, or a user's id. */
  readonly author: string;
  readonly type: MessageType;
  /** JSON in a string, as the API carries it. */
  readonly content: string;
  readonly mentions: readonly Mention[];
  /** The message this one answers. */
  readonly parent: StoredMessage | undefined;
  readonly createdAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant;
  readonly edits: number;
  readonly received: readonly Receipt[];
}

export type Draft = Pick<StoredMessage, 'chat' | 'author' | 'type' | 'content'> &
  Partial<Pick<StoredMessage, 'mentions' | 'parent'>>;

/** What came from the service: `body` is shown without secrets. */
export type Arrival = Omit<Receipt, 'at'>;

/** The message at the beginning of what answers what. */
export const rootOf = (message: StoredMessage): StoredMessage => (message.parent ? rootOf(message.parent) : message);
