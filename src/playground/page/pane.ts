import type { html } from 'hono/html';
import type { EmulatedChat, EmulatedUser, SeenForm, SeenMessage } from '../../../adapters/emulators/emulator.ts';

/** Markup in which every string that came from outside is escaped. */
export type Html = ReturnType<typeof html>;

export type Locale = 'zh-CN' | 'en';

/** One person's client of one messenger, as it is at this moment: everything that drawing it needs. */
export interface Pane {
  /** The language of the page, and so of the client around the messages. */
  readonly locale: Locale;
  /** Times are shown on this clock. */
  readonly zone: string;
  readonly now: Temporal.Instant;
  readonly company: string;
  readonly me: EmulatedUser;
  readonly bot: { readonly id: string; readonly name: string };
  readonly users: readonly EmulatedUser[];
  /** The groups this person is in, then the single chat with the bot. */
  readonly chats: readonly ListedChat[];
  readonly chat: EmulatedChat;
  /** In the open chat, oldest first. */
  readonly messages: readonly SeenMessage[];
  /** The window in front of everything, where the messenger has windows. */
  readonly form: SeenForm | undefined;
  /** Slack: whether the Home tab of the bot is open, and its view as it was published. */
  readonly tab: 'messages' | 'home';
  readonly home: unknown;
  /** Where a click leads: the same page with another chat or tab open here. */
  readonly link: (to: { readonly chat?: string; readonly tab?: Pane['tab'] }) => string;
  /** The address of an uploaded picture. */
  readonly picture: (id: string) => string;
  /** The address at which a sent file can be kept. */
  readonly file: (id: string) => string;
}

export interface ListedChat extends EmulatedChat {
  /** Id and text of the last message that this person sees there. */
  readonly latest: { readonly id: string; readonly text: string; readonly at: string } | undefined;
}
