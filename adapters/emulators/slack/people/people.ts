import type { Outcome, SeenForm, SeenMessage } from '../../emulator.ts';
import type { JsonObject } from '../json.ts';
import type { Channel } from '../memory/workspace.ts';
import type { Slack } from '../slack.ts';
import { runCommand } from './command.ts';
import { compose } from './composer.ts';
import type { Deliveries } from './deliveries.ts';
import { blockActions, eventCallback, formType, interaction, messageEvent } from './payloads.ts';
import { buttonsOf } from './seen.ts';
import { submitForm } from './submission.ts';
import { readText } from './transcript.ts';
import { watch } from './watch.ts';

/** The people in front of their screens, and what reaches the service when they do something. */
export class People {
  readonly #slack: Slack;
  readonly #deliveries: Deliveries;

  constructor(slack: Slack, deliveries: Deliveries) {
    this.#slack = slack;
    this.#deliveries = deliveries;
  }

  /** The service hears of a command, of a line in its single chat, and of a line that mentions it where it is in. */
  async type(as: string, chat: string, typed: string): Promise<Outcome> {
    const channel = this.#channelOf(as, chat);
    if (typed.startsWith('/')) return runCommand(as, channel, typed, this.#slack, this.#deliveries);
    const { workspace, options } = this.#slack;
    const message = workspace.say(channel.id, as, compose(typed, workspace));
    if (channel.user !== undefined) return this.event(messageEvent(message, 'message', this.#slack), as);
    const mentioned = message.text.includes(`<@${options.botUserId}>`) && channel.botIsIn;
    return mentioned ? this.event(messageEvent(message, 'app_mention', this.#slack), as) : { status: 204 };
  }

  /** A question that the button asks first is answered with yes. */
  async press(as: string, { chat, id }: SeenMessage, label: string): Promise<Outcome> {
    const { workspace, hooks } = this.#slack;
    const channel = this.#channelOf(as, chat);
    const message = workspace.message(chat, id);
    if (!message || (message.onlyFor ?? as) !== as) throw new Error('that message is not there');
    const found = buttonsOf(message).find(({ button }) => readText(button.text, workspace) === label);
    if (!found) throw new Error(`there is no button ${label} on that message`);
    const hook = hooks.issue(as, channel.id, message);
    const sight = watch(as, this.#slack, hook);
    const payload = blockActions({ as, channel, message, hook, ...found }, this.#slack);
    const { status } = await this.#deliveries.send('interaction', formType, interaction(payload));
    return { status, ...sight() };
  }

  submit(as: string, form: SeenForm, values: Readonly<Record<string, string>>): Promise<Outcome> {
    return submitForm(as, form, values, this.#slack, this.#deliveries);
  }

  /** Any event, in the envelope events come in; `as` is who sees what comes of it. */
  async event(event: JsonObject, as?: string): Promise<Outcome> {
    const sight = as === undefined ? () => ({}) : watch(as, this.#slack);
    const body = JSON.stringify(eventCallback(event, this.#slack));
    const { status } = await this.#deliveries.send('event', 'application/json', body);
    return { status, ...sight() };
  }

  #channelOf(as: string, chat: string): Channel {
    const channel = this.#slack.workspace.open(chat);
    if (!channel?.members.includes(as)) throw new Error(`${as} is not in ${chat}`);
    return channel;
  }
}
