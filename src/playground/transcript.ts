import type { Emulator, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { chats, people } from './company.ts';
import { type Act, personNamed, type Stage } from './stage.ts';
import type { Step } from './week.ts';

/** What was said and answered, as somebody would tell it who looked over everybody's shoulder. */
export class Transcript {
  readonly #stage: Stage;
  readonly #lines: string[] = [];
  /** Message -> how often it had been changed when it was last written down. */
  readonly #known = new Map<string, number>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Writes down a step: everything that is new or has changed since the last one. */
  add(step: Step): void {
    const when = Temporal.PlainDateTime.from(step.at).toString({ smallestUnit: 'minute' }).replace('T', ' ');
    this.#lines.push('', `== ${when}  ${step.title}`);
    for (const act of this.#stage.takeActs()) this.#lines.push(...actLines(act));
    for (const platform of ['slack', 'feishu'] as const) this.#addChats(platform, this.#stage.world[platform]);
  }

  text(): string {
    return `${this.#lines.join('\n').trimStart()}\n`;
  }

  #addChats(platform: 'slack' | 'feishu', emulator: Emulator): void {
    for (const chat of emulator.chats) {
      const name = chats.find(({ id }) => id === chat.id)?.name ?? nameOf(platform, chat.members[0] ?? '');
      const seen = new Map<string, SeenMessage>();
      for (const member of chat.members) {
        for (const message of emulator.messages(chat.id, member)) seen.set(message.id, message);
      }
      for (const message of seen.values()) {
        const key = `${platform}:${chat.id}:${message.id}`;
        const edits = this.#known.get(key);
        if (edits === message.edits) continue;
        this.#known.set(key, message.edits);
        // What people typed stands there already, as something they did.
        if (message.author !== 'bot') continue;
        this.#lines.push(...lines(platform, chat.direct ? `with ${name}` : `#${name}`, message, edits !== undefined));
      }
    }
  }
}

function actLines({ who, place, did, toast }: Act): string[] {
  const { name, alias } = personNamed(who);
  const chat = place.chat === 'direct' ? 'with qibu' : `#${chats.find(({ id }) => id === place.chat)?.name}`;
  const head = `[${place.platform} ${chat}] ${place.platform === 'slack' ? alias : name}: ${did}`;
  return toast ? [head, `    a toast says: ${toast}`] : [head];
}

function lines(platform: 'slack' | 'feishu', where: string, message: SeenMessage, changed: boolean): string[] {
  const only = message.onlyFor ? ` (only ${nameOf(platform, message.onlyFor)} sees this)` : '';
  const [first = '', ...rest] = message.text.split('\n');
  const head = `[${platform} ${where}] qibu${changed ? ' changes the card' : ''}${only}: ${first}`;
  return [head, ...rest.map((line) => `    ${line}`)];
}

function nameOf(platform: 'slack' | 'feishu', account: string): string {
  const person = people.find((candidate) => candidate[platform] === account);
  if (!person) return account;
  return platform === 'slack' ? person.alias : person.name;
}
