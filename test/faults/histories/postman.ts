import type { Outcome, SeenMessage } from '../../../adapters/emulators/emulator.ts';
import type { Stadium } from '../../support/stadium.ts';
import { type Deed, wordsOf } from './act.ts';
import { accountOf, type Onlooker } from './onlooker.ts';
import { actorOf } from './people.ts';

/** Where somebody says something: alone with the bot, in a channel for all, or in Slack as a command there. */
export type Place = 'direct' | 'channel' | 'command';

/**
 * What becomes of it on the way: it comes once; or once more, afterwards or under another name; or the first is lost, and two
 * come at once, to two replicas; or it comes much later. Of a command, `again` is at the same moment.
 */
export type Way = 'once' | 'again' | 'renamed' | 'twice' | 'late' | 'lost';

export interface How {
  readonly platform: 'slack' | 'feishu';
  readonly place: Place;
  readonly way: Way;
  /** Where a button is pressed. */
  readonly on?: Button;
}

/** A button that somebody sees, by its label in the language in which it stands there. */
export interface Button {
  readonly platform: 'slack' | 'feishu';
  readonly message: SeenMessage;
  readonly label: string;
}

/** A deed on its way. */
export interface Brought {
  readonly deed: Deed;
  readonly how: How;
  /** Somebody took it, and said so. */
  taken: boolean;
  /** Somebody may have taken it. */
  reached: boolean;
  /** What its first delivery was answered, which alone is shown where it is a command or a press. */
  isAnswered: boolean;
  /** Somebody was killed who may have had it in hand. */
  isShaken: boolean;
  /** Whether the vendor brings it until it is taken: a command and a press it does not. */
  readonly comesAgain: boolean;
  /** Until all of its deliveries so far have been answered, or will not be. */
  done: Promise<void>;
}

/** Brings what people do to the service, as the vendors do. */
export class Postman {
  readonly #stadium: Stadium;
  readonly #onlooker: Onlooker;
  readonly #again = new Map<Brought, () => Promise<number>>();

  constructor(stadium: Stadium, onlooker: Onlooker) {
    this.#stadium = stadium;
    this.#onlooker = onlooker;
  }

  /** It sets out at once. */
  brings(deed: Deed, how: How): Brought {
    const said = how.on === undefined && how.place !== 'command';
    const nothing = { taken: false, reached: false, isAnswered: false, isShaken: false };
    const brought: Brought = { deed, how, ...nothing, comesAgain: said, done: Promise.resolve() };
    brought.done = how.platform === 'slack' ? this.#inSlack(brought) : this.#inFeishu(brought);
    return brought;
  }

  /** What was not taken comes again. */
  bringsAgain(brought: Brought): void {
    const again = this.#again.get(brought);
    if (again) brought.done = this.#notes(brought, again());
  }

  async #notes(brought: Brought, ...statuses: readonly Promise<number>[]): Promise<void> {
    brought.reached = true;
    for (const status of await Promise.all(statuses)) if (status === 200) brought.taken = true;
  }

  async #inSlack(brought: Brought): Promise<void> {
    const { slack } = this.#stadium;
    const { how, deed } = brought;
    const index = slack.deliveries.length;
    const again = async () => (await slack.redeliver(index)).status;
    const renamed = async (): Promise<number> => {
      const { event } = JSON.parse(slack.deliveries[index]?.body ?? '{}');
      return (await slack.deliverEvent(event)).status;
    };
    if (brought.comesAgain) this.#again.set(brought, again);
    await this.#onItsWay(brought, { again, renamed }, () => {
      const account = accountOf(deed.who, 'slack');
      if (how.on) return slack.press(account, how.on.message, how.on.label);
      const words = wordsOf(deed.act, 'en', (whom) => `@${actorOf(whom).name}`);
      if (how.place === 'direct') return slack.type(account, slack.directChat(account), words);
      return slack.type(account, 'CSALES', how.place === 'command' ? `/${words}` : `@qibu ${words}`);
    });
  }

  async #inFeishu(brought: Brought): Promise<void> {
    const { feishu } = this.#stadium;
    const { how, deed } = brought;
    const account = accountOf(deed.who, 'feishu');
    const chat = how.place === 'direct' ? feishu.directChat(account) : 'oc_sales';
    let message: string | undefined;
    const repeat = async (newEventId: boolean): Promise<number> => {
      const delivery = feishu.deliveries.find(({ envelope }) => JSON.stringify(envelope).includes(`"${message}"`));
      return delivery ? (await feishu.redeliver({ delivery, newEventId })).answer.status : 0;
    };
    const again = () => repeat(false);
    if (brought.comesAgain) this.#again.set(brought, again);
    await this.#onItsWay(brought, { again, renamed: () => repeat(true) }, () => {
      if (how.on) return feishu.press(account, how.on.message, how.on.label);
      const words = wordsOf(deed.act, 'zh', (whom) => `@${actorOf(whom).name}`);
      const outcome = feishu.type(account, chat, how.place === 'direct' ? words : `@qibu ${words}`);
      message = feishu.messages(chat, account).findLast(({ author }) => author === account)?.id;
      return outcome;
    });
  }

  async #onItsWay(
    brought: Brought,
    ways: Record<'again' | 'renamed', () => Promise<number>>,
    act: () => Promise<Outcome>,
  ) {
    const { how, deed } = brought;
    if (how.way === 'twice' || how.way === 'late' || how.way === 'lost') {
      await this.#stadium.losing(act);
      if (how.way === 'twice') await this.#notes(brought, ways.again(), ways.again());
      return;
    }
    const first = act().then(({ status, toast }) => {
      if (toast && status === 200) this.#onlooker.overhears(deed.who, toast);
      brought.isAnswered = status === 200;
      return status;
    });
    if (how.way === 'again' && how.place === 'command') return this.#notes(brought, first, ways.again());
    await this.#notes(brought, first);
    if (how.way === 'again') await this.#notes(brought, ways.again());
    if (how.way === 'renamed') await this.#notes(brought, ways.renamed());
  }
}
