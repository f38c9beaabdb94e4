import type { SeenMessage } from '../../../adapters/emulators/emulator.ts';
import { chats } from '../../../src/playground/company.ts';
import type { Stadium } from '../../support/stadium.ts';
import { type Actor, actorOf, actors, type Key } from './people.ts';
import type { Button } from './postman.ts';
import { type Read, readAnswer } from './reading.ts';

/** Something that somebody was told, and the message in which it stands. */
export interface Heard extends Read {
  readonly who: Key;
  readonly message?: Pick<SeenMessage, 'id' | 'chat'> & { readonly platform: 'slack' | 'feishu' };
}

/** Looks over everybody's shoulder: what is shown to one person alone, each message once for as often as it was changed. */
export class Onlooker {
  readonly #stadium: Stadium;
  readonly #seen = new Set<string>();
  readonly #heard: Heard[] = [];
  #isDirty = true;

  constructor(stadium: Stadium) {
    this.#stadium = stadium;
    for (const messenger of [stadium.slack, stadium.feishu]) {
      messenger.onChange(() => {
        if (!this.#isDirty) setImmediate(() => this.#look());
        this.#isDirty = true;
      });
    }
  }

  /** All that was heard until now. */
  get heard(): readonly Heard[] {
    this.#look();
    return this.#heard;
  }

  /** What a client shows in passing. */
  overhears(who: Key, toast: string): void {
    this.#hears({ who }, toast);
  }

  /** A button with one of these labels on what somebody was told. */
  buttonOn({ who, message }: Heard, labels: readonly string[]): Button | undefined {
    if (!message) return undefined;
    const { platform, chat, id } = message;
    const shown = this.#stadium[platform].messages(chat, accountOf(who, platform));
    return buttonIn(
      platform,
      shown.find((one) => one.id === id),
      labels,
    );
  }

  /** The buttons with one of these labels that somebody sees on cards of a task, in any of their chats. */
  buttonsOf(who: Key, task: number, labels: readonly string[]): Button[] {
    return actorOf(who).platforms.flatMap((platform) => {
      const messenger = this.#stadium[platform];
      const account = accountOf(who, platform);
      const all = messenger.chats
        .filter(({ members }) => members.includes(account))
        .flatMap(({ id }) => messenger.messages(id, account));
      const cards = all.filter(({ text, onlyFor }) => onlyFor === undefined && isAbout(task, text));
      return cards.flatMap((card) => buttonIn(platform, card, labels) ?? []);
    });
  }

  /** How many cards of a task stand in each chat. */
  cardsOf(task: number): number[] {
    return chats.map(({ platform, id }) => {
      const messenger = this.#stadium[platform];
      const [member = ''] = messenger.chats.find((chat) => chat.id === id)?.members ?? [];
      const all = messenger.messages(id, member);
      return all.filter(({ author, onlyFor, text }) => author === 'bot' && !onlyFor && isAbout(task, text)).length;
    });
  }

  /** What everybody has been told by others and by the clock, as it stands there now. */
  get told(): string[] {
    return this.#shown().flatMap(({ who, text }) => {
      const { says } = reading(text);
      return isTold(says) ? [`${who}: ${says}`] : [];
    });
  }

  #look(): void {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    for (const { who, message, edits, text } of this.#shown()) {
      const key = `${message.chat} ${message.id} ${edits}`;
      if (!this.#seen.has(key)) this.#hears({ who, message }, text);
      this.#seen.add(key);
    }
  }

  #shown() {
    return (actors as readonly Actor[]).flatMap(({ key: who, platforms }) =>
      platforms.flatMap((platform) => {
        const messenger = this.#stadium[platform];
        const account = accountOf(who, platform);
        const direct = messenger.directChat(account);
        return messenger.chats
          .filter(({ members }) => members.includes(account))
          .flatMap(({ id: chat }) => messenger.messages(chat, account))
          .filter(({ author, chat, onlyFor }) => author === 'bot' && (chat === direct || onlyFor === account))
          .map(({ id, chat, edits, text }) => ({ who, message: { platform, chat, id }, edits, text }));
      }),
    );
  }

  #hears(by: Pick<Heard, 'who' | 'message'>, text: string): void {
    const read = reading(text);
    if (read.says !== '' && !isTold(read.says)) this.#heard.push({ ...by, ...read });
  }
}

const isAbout = (task: number, text: string): boolean => new RegExp(`#${task}(?!\\d)`).test(text.split('\n')[0] ?? '');

function buttonIn(
  platform: 'slack' | 'feishu',
  message: SeenMessage | undefined,
  labels: readonly string[],
): Button | undefined {
  const label = message?.buttons.find((one) => labels.includes(one));
  return message && label ? { platform, message, label } : undefined;
}

const reading = (text: string): Read => readAnswer(text) ?? { says: `what nobody expects: ${text.split('\n')[0]}` };
const isTold = (says: string): boolean => says.startsWith('told');

export const accountOf = (who: Key, platform: 'slack' | 'feishu'): string =>
  platform === 'slack' ? `U${who.toUpperCase()}` : `ou_${who}`;
