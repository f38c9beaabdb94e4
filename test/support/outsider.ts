import type { SeenForm, SeenMessage } from '../../adapters/emulators/emulator.ts';
import type { Place } from '../../src/playground/stage.ts';
import type { Theatre } from './world.ts';

interface Seat {
  readonly who: string;
  /** The account in the messenger of the single chat. */
  readonly user: string;
  readonly direct: Place;
  /** What was read before the first word. */
  readonly read: readonly string[];
}

type Given = Readonly<Record<string, string>>;

interface Typing {
  /** The names of the own company, by those that the example has. */
  readonly names?: Readonly<Record<string, string>>;
  /** Elsewhere than in the single chat. */
  readonly where?: Place;
}

/**
 * Somebody who has never heard of qibu: types only what was read before, in the README, in the log of the start or from the bot,
 * with the names of their own company in it; presses only buttons that are there.
 */
export class Outsider {
  readonly #theatre: Theatre;
  readonly #who: string;
  readonly #direct: Place;
  readonly #user: string;
  /** What was ever read: a list that is ticked off no longer says how. */
  readonly #read: Set<string>;
  #steps = 0;

  constructor(theatre: Theatre, { who, user, direct, read }: Seat) {
    this.#theatre = theatre;
    this.#who = who;
    this.#user = user;
    this.#direct = direct;
    this.#read = new Set(read);
  }

  /** How much was typed, pressed and filled in so far. */
  get steps(): number {
    return this.#steps;
  }

  /** Types what was read, with other names in it; gives what is shown then. */
  async types(readBefore: string, shown: string, { names = {}, where = this.#direct }: Typing = {}): Promise<string> {
    if (![...this.#read].some((text) => text.includes(readBefore)))
      throw new Error(`nowhere does it say ${readBefore}`);
    const words = Object.entries(names).reduce((text, [name, own]) => text.replaceAll(name, own), readBefore);
    this.#steps += 1;
    await this.#theatre.stage.says(this.#who, where, words);
    return this.sees(shown);
  }

  async presses(on: string, label: string, shown: string): Promise<string> {
    await this.#press(on, label);
    return this.sees(shown);
  }

  /** Opens a form with a button and sends it; what is not given stays as it is proposed. */
  async fillsIn([on, label, shown]: readonly [string, string, string], given: Given): Promise<string> {
    const { stage } = this.#theatre;
    await this.#press(on, label);
    await stage.until('a form is there', () => this.#form() !== undefined);
    const form = this.#form();
    if (form) await stage.world[this.#direct.platform].submit(this.#user, form, given);
    return this.sees(shown);
  }

  #form(): SeenForm | undefined {
    const { stage } = this.#theatre;
    const { feishu, slack } = stage.world;
    if (this.#direct.platform === 'slack') return slack.form(this.#user);
    const latest = stage.all(this.#who, this.#direct).at(-1);
    return latest && feishu.formOf(latest, this.#user);
  }

  /** What stands there once `text` is in it. */
  async sees(text: string): Promise<string> {
    const { stage } = this.#theatre;
    const found = (): SeenMessage | undefined => stage.sees(this.#who, this.#direct, text);
    await stage
      .until(`${this.#who} sees ${text}`, () => found() !== undefined, 25_000)
      .catch((error: Error) => {
        const there = stage.all(this.#who, this.#direct).map((seen) => seen.text);
        throw new Error(`${error.message}\n${there.join('\n---\n')}`);
      });
    for (const message of stage.all(this.#who, this.#direct)) this.#read.add(message.text);
    return found()?.text ?? '';
  }

  async #press(on: string, label: string): Promise<void> {
    this.#steps += 1;
    await this.sees(on);
    await this.#theatre.stage.presses(this.#who, this.#direct, on, label);
  }
}
