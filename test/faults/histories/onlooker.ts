import type { SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Stadium } from '../../support/stadium.ts';
import { type Actor, actors, type Key } from './people.ts';
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

  /** The message on which somebody can press what it was that they were told. */
  messageOf({ who, message }: Heard): SeenMessage | undefined {
    if (!message) return undefined;
    const account = accountOf(who, message.platform);
    const shown = this.#stadium[message.platform].messages(message.chat, account);
    return shown.find(({ id }) => id === message.id);
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

const reading = (text: string): Read => readAnswer(text) ?? { says: `what nobody expects: ${text.split('\n')[0]}` };
const isTold = (says: string): boolean => says.startsWith('told');

export const accountOf = (who: Key, platform: 'slack' | 'feishu'): string =>
  platform === 'slack' ? `U${who.toUpperCase()}` : `ou_${who}`;
