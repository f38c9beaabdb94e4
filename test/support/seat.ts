import type { Outcome, SeenForm, SeenMessage } from '../../adapters/emulators/emulator.ts';
import { type Place, personNamed, type Stage } from '../../src/playground/stage.ts';

/** Somebody in front of one chat, who types, and uses what is shown there and nothing else. */
export class Seat {
  readonly #stage: Stage;
  readonly #who: string;
  readonly #place: Place;

  constructor(stage: Stage, who: string, place: Place) {
    this.#stage = stage;
    this.#who = who;
    this.#place = place;
  }

  /** Says it, and gives what stands there next. */
  async told(text: string): Promise<string> {
    const before = this.all().length;
    await this.#stage.says(this.#who, this.#place, text);
    await this.#stage.until(`an answer to ${text}`, () => this.all().length > before);
    return this.all().at(-1)?.text ?? '';
  }

  says(text: string): Promise<Outcome> {
    return this.#stage.says(this.#who, this.#place, text);
  }

  sends(name: string, bytes: Uint8Array): Promise<Outcome> {
    return this.#stage.sends(this.#who, this.#place, name, bytes);
  }

  all(): readonly SeenMessage[] {
    return this.#stage.all(this.#who, this.#place);
  }

  /** Waits for a message with these words in it; gives the latest such. */
  async sees(words: string): Promise<SeenMessage> {
    const found = (): SeenMessage | undefined => this.#stage.sees(this.#who, this.#place, words);
    await this.#until(words, () => found() !== undefined);
    return found() as SeenMessage;
  }

  /** Waits until these words stand on the same message. */
  async becomes({ id }: SeenMessage, words: string): Promise<SeenMessage> {
    const now = (): SeenMessage | undefined => this.all().find((message) => message.id === id);
    await this.#until(words, () => now()?.text.includes(words) === true);
    return now() as SeenMessage;
  }

  /** Waits for a message with these words that has such a button. */
  async presses(words: string, label: string): Promise<Outcome> {
    const isThere = (): boolean => this.#stage.sees(this.#who, this.#place, words)?.buttons.includes(label) === true;
    await this.#until(`${words} [${label}]`, isThere);
    return this.#stage.presses(this.#who, this.#place, words, label);
  }

  /** Chooses from a list that stands on the message with these words. */
  async chooses(words: string, choice: string): Promise<Outcome> {
    const message = await this.sees(words);
    const at = listWith(choice, message.payload);
    if (at === undefined) throw new Error(`${choice} cannot be chosen: ${message.text}`);
    return this.#emulator.use(this.#account, message, at, { choice });
  }

  /** The form that an act has opened: in a window of its own, or as a card in the chat. */
  async form(outcome: Outcome): Promise<SeenForm> {
    const open = (): SeenForm | undefined => outcome.form ?? this.#openForm();
    await this.#until('a form', () => open() !== undefined);
    return open() as SeenForm;
  }

  fills(form: SeenForm, values: Readonly<Record<string, string>>): Promise<Outcome> {
    return this.#emulator.submit(this.#account, form, values);
  }

  #openForm(): SeenForm | undefined {
    const { slack, feishu } = this.#stage.world;
    if (this.#place.platform === 'slack') return slack.form(this.#account);
    const message = this.all().findLast((seen) => feishu.formOf(seen, this.#account));
    return message && feishu.formOf(message, this.#account);
  }

  get #emulator() {
    return this.#stage.world[this.#place.platform];
  }

  get #account(): string {
    return personNamed(this.#who)[this.#place.platform] ?? '';
  }

  #until(what: string, check: () => boolean): Promise<void> {
    const said = (): string => this.all().at(-1)?.text ?? 'nothing';
    return this.#stage
      .until(`${this.#who} sees ${what}`, check)
      .catch((error: Error) => Promise.reject(new Error(`${error.message}; the last is: ${said()}`)));
  }
}

/** Where a list stands from which this can be chosen, as a JSON pointer into what was sent. */
export function listWith(choice: string, part: unknown, at = ''): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { type, tag } = part as { type?: unknown; tag?: unknown };
  const list =
    ['static_select', 'overflow'].includes(String(type)) || ['select_static', 'overflow'].includes(String(tag));
  if (list) return JSON.stringify(part).includes(choice) ? at : undefined;
  return Object.entries(part)
    .map(([name, inside]) => listWith(choice, inside, `${at}/${name}`))
    .find((found) => found !== undefined);
}
