import type { JsonObject } from '../../json.ts';
import { asText } from '../../json.ts';
import type { Channel } from '../../memory/workspace.ts';
import type { Slack } from '../../slack.ts';
import { missing, SlackError } from '../../slack-error.ts';

/** One method of the Web API. What it returns is answered with `ok: true`; a refusal is thrown. */
export type Method = (args: JsonObject, slack: Slack) => JsonObject;

/** A call over its limit. */
export class TooMany extends Error {
  override readonly name = 'TooMany';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`try again in ${seconds} s`);
    this.seconds = seconds;
  }
}

export function required(args: JsonObject, name: string): string {
  const value = asText(args[name]);
  if (value === '') throw missing(name);
  return value;
}

/** The chat named by an argument, or by a user's id for the single chat with that user. */
export function channelOf(args: JsonObject, slack: Slack, name = 'channel'): Channel {
  const channel = slack.workspace.open(required(args, name));
  if (!channel) throw new SlackError('channel_not_found');
  return channel;
}

/** The same, where the bot has to be in it. */
export function joinedChannelOf(args: JsonObject, slack: Slack, name = 'channel'): Channel {
  const channel = channelOf(args, slack, name);
  if (!channel.botIsIn) throw new SlackError('not_in_channel');
  return channel;
}
