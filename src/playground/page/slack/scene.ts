import type { EmulatedUser } from '../../../../adapters/emulators/emulator.ts';
import type { ListedChat, Locale, Pane } from '../pane.ts';
import { type Words, wordsFor } from './words.ts';

/** What drawing a thing needs besides the thing: whom ids mean, whose clock and language it is, where pictures and files are. */
export interface Scene {
  readonly words: Words;
  readonly locale: Locale;
  readonly zone: string;
  readonly now: Temporal.Instant;
  readonly me: string;
  readonly users: readonly EmulatedUser[];
  readonly chats: readonly ListedChat[];
  user(id: string): string | undefined;
  channel(id: string): { readonly name: string; readonly link: string } | undefined;
  picture(id: string): string;
  file(id: string): string;
}

export function sceneOf({ locale, zone, now, me, bot, users, chats, link, picture, file }: Pane): Scene {
  const names = new Map([...users, bot].map(({ id, name }) => [id, name]));
  const channels = new Map(chats.filter(({ direct }) => !direct).map(({ id, name }) => [id, name]));
  return {
    words: wordsFor(locale),
    locale,
    zone,
    now,
    me: me.id,
    users,
    chats,
    user: (id) => names.get(id),
    channel: (id) => {
      const name = channels.get(id);
      return name === undefined ? undefined : { name, link: link({ chat: id }) };
    },
    picture,
    file,
  };
}
