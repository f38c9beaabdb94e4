import { vi } from 'vitest';
import type { Emulator, SeenForm, SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Block, Card } from '../../../src/card/card.ts';
import type { Answer, Inbound, Line, Messenger, Receive } from '../../../src/ports/messenger.ts';

/** A messenger on one of its wires, three people in one group, and a service that answers as a test has it. */
export interface Office {
  readonly emulator: Emulator;
  readonly messenger: Messenger;
  /** Undefined where its vendor calls us. */
  readonly line: Line | undefined;
  /** All that has reached the service, oldest first. */
  readonly heard: readonly Inbound[];
  readonly app: string;
  readonly tenant: string;
  readonly speaker: { readonly id: string; readonly name: string; readonly email: string };
  readonly onlooker: string;
  /** Somebody who is no full member of the company. */
  readonly guest: string;
  readonly group: string;
  /** What makes a line in a group one for the bot: `@qibu`. */
  readonly mention: string;
  /** The form that lies before somebody. */
  formBefore(user: string): SeenForm | undefined;
  /** The vendor delivers once more what it delivered last. */
  redeliver(): Promise<unknown>;
  /** How many were woken by what the bot has said. */
  woken(): number;
}

export type Open = (receive: Receive) => Promise<Office>;

export const card = (title: string, ...body: Block[]): Card => ({ tone: 'plain', title, body, fallback: title });
export const says = (title: string, ...body: Block[]): Answer => ({ kind: 'card', card: card(title, ...body) });
export const undrawn = { draw: async () => undefined };

export const soon = <Seen>(look: () => Seen) => vi.waitFor(look, { timeout: 5000, interval: 10 });

/** What somebody has been shown by the bot, in the group and in the single chat. */
export const shown = ({ emulator, group }: Office, user: string): readonly SeenMessage[] =>
  [group, emulator.directChat(user)]
    .flatMap((chat) => emulator.messages(chat, user))
    .filter(({ author }) => author === 'bot');
/** The first lines of that. */
export const titles = (office: Office, user: string) => shown(office, user).map(({ text }) => text.split('\n')[0]);
