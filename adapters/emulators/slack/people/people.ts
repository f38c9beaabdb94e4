import type { Given, Outcome, SeenForm, SeenMessage } from '../../emulator.ts';
import { asObjects, type JsonObject } from '../json.ts';
import type { Hook } from '../memory/hooks.ts';
import type { Channel, StoredMessage } from '../memory/workspace.ts';
import type { Slack } from '../slack.ts';
import { runCommand } from './command.ts';
import { compose } from './composer.ts';
import type { Deliveries } from './deliveries.ts';
import {
  actionsInView,
  actionsOnMessage,
  eventCallback,
  fileEvent,
  formType,
  interaction,
  messageEvent,
  shortcutChosen,
  viewClosed,
} from './payloads.ts';
import { allBlocks, placeAt, placesIn, placesOn } from './places.ts';
import { submitForm } from './submission.ts';
import { readText } from './transcript.ts';
import { useOf } from './use.ts';
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
    return this.#write(as, channel, typed);
  }

  /** A line in the thread of a message. Commands are none there. */
  async reply(as: string, to: SeenMessage, typed: string): Promise<Outcome> {
    const { ts, threadTs } = this.#messageOf(as, to);
    return this.#write(as, this.#channelOf(as, to.chat), typed, threadTs ?? ts);
  }

  async #write(as: string, channel: Channel, typed: string, threadTs?: string): Promise<Outcome> {
    const { workspace, options } = this.#slack;
    const message = workspace.say(channel.id, as, compose(typed, workspace), undefined, threadTs);
    if (channel.user !== undefined) return this.event(messageEvent(message, 'message', this.#slack), as);
    const mentioned = message.text.includes(`<@${options.botUserId}>`) && channel.botIsIn;
    return mentioned ? this.event(messageEvent(message, 'app_mention', this.#slack), as) : { status: 204 };
  }

  /** The service hears of a file in its single chat; in a channel nobody told it. */
  async sendFile(as: string, chat: string, name: string, bytes: Uint8Array): Promise<Outcome> {
    const { id, user } = this.#channelOf(as, chat);
    const { workspace, files } = this.#slack;
    const file = files.share(as, id, name, bytes);
    const shown = { text: '', blocks: [], attachments: [], files: [file.id], payload: { file: name } };
    const message = workspace.add({ ...shown, channel: id, author: as });
    return user === undefined ? { status: 204 } : this.event(fileEvent(message, this.#slack), as);
  }

  /** Uses the first button with this label. */
  async press(as: string, seen: SeenMessage, label: string): Promise<Outcome> {
    const { workspace } = this.#slack;
    const found = placesOn(this.#messageOf(as, seen)).find(
      ({ element }) => element.type === 'button' && readText(element.text, workspace) === label,
    );
    if (!found) throw new Error(`there is no button ${label} on that message`);
    return this.use(as, seen, found.at);
  }

  /** A question that it asks first is answered with yes. */
  async use(as: string, seen: SeenMessage, at: string, given: Given = {}): Promise<Outcome> {
    const { workspace, hooks } = this.#slack;
    const channel = this.#channelOf(as, seen.chat);
    const message = this.#messageOf(as, seen);
    const place = placeAt(placesOn(message), at);
    const used = useOf(place, allBlocks(message), given, { workspace, zone: workspace.zone(as) });
    const hook = hooks.issue(as, channel.id, message);
    return this.#interact(as, actionsOnMessage({ as, channel, message, hook, ...place, ...used }, this.#slack), hook);
  }

  /** Chooses a shortcut: of those that are always there, or of those on a message, which messages for one person alone lack. */
  async shortcut(as: string, callback: string, on?: SeenMessage): Promise<Outcome> {
    if (!on) return this.#interact(as, shortcutChosen(as, callback, undefined, this.#slack));
    const channel = this.#channelOf(as, on.chat);
    const message = this.#messageOf(as, on);
    if (message.onlyFor !== undefined) throw new Error('that message has no shortcuts');
    const hook = this.#slack.hooks.issue(as, channel.id);
    return this.#interact(as, shortcutChosen(as, callback, { channel, message, hook }, this.#slack), hook);
  }

  /** The same in an open window or the Home tab, by the id of the view. What was filled in there stays. */
  async useInView(as: string, id: string, at: string, given: Given = {}): Promise<Outcome> {
    const { workspace, views } = this.#slack;
    const home = views.home(as);
    const view = home?.id === id ? home : views.find(id, '');
    if (view?.user !== as) throw new Error('that view is not open');
    const blocks = asObjects(view.view.blocks);
    const used = useOf(placeAt(placesIn(blocks), at), blocks, given, { workspace, zone: workspace.zone(as) });
    const filled = view === home ? view : views.fill(view, used.values);
    return this.#interact(as, actionsInView(as, filled, used, this.#slack));
  }

  /** The service hears of a closed window only if it asked for that. */
  async dismiss(as: string): Promise<Outcome> {
    const { views } = this.#slack;
    const view = views.top(as);
    if (!view) throw new Error('no window is open');
    views.close(as, 'top');
    if (view.view.notify_on_close !== true) return { status: 204 };
    return this.#interact(as, viewClosed(as, view, this.#slack));
  }

  submit(as: string, form: SeenForm, values: Readonly<Record<string, string>>): Promise<Outcome> {
    return submitForm(as, form, values, this.#slack, this.#deliveries);
  }

  /** Any event, in the envelope events come in; `as` is who sees what comes of it. */
  async event(event: JsonObject, as?: string): Promise<Outcome> {
    if (!this.#slack.app.hears(event)) return { status: 204 };
    const sight = as === undefined ? () => ({}) : watch(as, this.#slack);
    const body = JSON.stringify(eventCallback(event, this.#slack));
    const { status } = await this.#deliveries.send('event', 'application/json', body);
    return { status, ...sight() };
  }

  async #interact(as: string, payload: JsonObject, hook?: Hook): Promise<Outcome> {
    const sight = watch(as, this.#slack, hook);
    const { status } = await this.#deliveries.send('interaction', formType, interaction(payload));
    return { status, ...sight() };
  }

  #messageOf(as: string, { chat, id }: SeenMessage): StoredMessage {
    const message = this.#slack.workspace.message(chat, id);
    if (!message || (message.onlyFor ?? as) !== as) throw new Error('that message is not there');
    return message;
  }

  #channelOf(as: string, chat: string): Channel {
    const channel = this.#slack.workspace.open(chat);
    if (!channel?.members.includes(as)) throw new Error(`${as} is not in ${chat}`);
    return channel;
  }
}
