import type { Emulator, Outcome, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { type DemoPerson, people } from './company.ts';
import type { World } from './world.ts';

export type Platform = 'slack' | 'feishu';

/** Where something is said: a chat by its id, or `direct`, somebody's single chat with the bot. */
export interface Place {
  readonly platform: Platform;
  readonly chat: string;
}

export const slackChannel = (chat: string): Place => ({ platform: 'slack', chat });
export const feishuGroup = (chat: string): Place => ({ platform: 'feishu', chat });
export const directIn = (platform: Platform): Place => ({ platform, chat: 'direct' });

/** Something a person did, and what the client showed in passing. */
export interface Act {
  readonly who: string;
  readonly place: Place;
  readonly did: string;
  readonly toast: string | undefined;
}

/** People acting in their messengers, and what they see there. */
export class Stage {
  readonly world: World;
  readonly #acts: Act[] = [];

  constructor(world: World) {
    this.world = world;
  }

  /** What has been done since this was last asked. */
  takeActs(): Act[] {
    return this.#acts.splice(0);
  }

  async says(who: string, place: Place, text: string): Promise<Outcome> {
    const { emulator, user, chat } = this.#at(who, place);
    const outcome = await emulator.type(user, chat, text);
    this.#acts.push({ who, place, did: text, toast: outcome.toast });
    return outcome;
  }

  async sends(who: string, place: Place, name: string, bytes: Uint8Array): Promise<Outcome> {
    const { emulator, user, chat } = this.#at(who, place);
    const outcome = await emulator.sendFile(user, chat, name, bytes);
    this.#acts.push({ who, place, did: `sends ${name}`, toast: outcome.toast });
    return outcome;
  }

  /** Presses the button on the latest message there whose text has `containing` in it. */
  async presses(who: string, place: Place, containing: string, label: string): Promise<Outcome> {
    const { emulator, user } = this.#at(who, place);
    const message = this.sees(who, place, containing);
    if (!message) throw new Error(`${who} sees nothing with “${containing}” in ${place.chat}`);
    const outcome = await emulator.press(user, message, label);
    this.#acts.push({ who, place, did: `presses [${label}]`, toast: outcome.toast });
    return outcome;
  }

  /** The latest message there whose text has `containing` in it, as this person sees it. */
  sees(who: string, place: Place, containing: string): SeenMessage | undefined {
    return this.all(who, place).findLast(({ text }) => text.includes(containing));
  }

  /** Everything this person sees there from the bot, oldest first. */
  all(who: string, place: Place): readonly SeenMessage[] {
    const { emulator, user, chat } = this.#at(who, place);
    return emulator.messages(chat, user).filter(({ author }) => author === 'bot');
  }

  /** Waits until it is so; the service answers in its own time. */
  async until(what: string, check: () => boolean, limitMs = 60_000): Promise<void> {
    const { slack, feishu } = this.world;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = (): void => {
      if (check()) resolve();
    };
    const ends = [slack.onChange(look), feishu.onChange(look)];
    const timer = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), limitMs);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      for (const end of ends) end();
    });
  }

  #at(who: string, place: Place): { emulator: Emulator; user: string; chat: string } {
    const user = accountOf(who, place.platform);
    const emulator = this.world[place.platform];
    return { emulator, user, chat: place.chat === 'direct' ? emulator.directChat(user) : place.chat };
  }
}

export function personNamed(key: string): DemoPerson {
  const person = people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`nobody in the demo company is called ${key}`);
  return person;
}

function accountOf(key: string, platform: Platform): string {
  const account = personNamed(key)[platform];
  if (!account) throw new Error(`${key} is not in ${platform}`);
  return account;
}
