import { asText, type JsonObject } from '../../json.ts';
import { limits } from '../../limits.ts';
import { mannerOf, readContent } from '../../memory/content.ts';
import { wireMessage } from '../../memory/wire.ts';
import type { Channel, StoredMessage } from '../../memory/workspace.ts';
import { escapeText, unescapeText } from '../../mrkdwn.ts';
import type { Slack } from '../../slack.ts';
import { SlackError } from '../../slack-error.ts';
import { joinedChannelOf, type Method, required, TooMany } from './call.ts';

const tooLongToUpdate = (text: string): boolean =>
  Buffer.byteLength(escapeText(unescapeText(text))) > limits.updateTextBytes;

export const postMessage: Method = (args, slack) => {
  const channel = joinedChannelOf(args, slack);
  const content = readContent(args, mannerOf(slack, 'bot', 'chat.postMessage'));
  const wait = slack.rates.post(channel.id);
  if (wait !== undefined) throw new TooMany(wait);
  const thread = asText(args.thread_ts);
  const posted = slack.workspace.add({
    ...content,
    channel: channel.id,
    author: 'bot',
    ...(thread !== '' && { threadTs: thread }),
  });
  return { channel: channel.id, ts: posted.ts, message: wireMessage(posted, slack) };
};

export const postEphemeral: Method = (args, slack) => {
  const channel = joinedChannelOf(args, slack);
  const user = required(args, 'user');
  if (!slack.workspace.find(user)) throw new SlackError('user_not_found');
  if (!channel.members.includes(user)) throw new SlackError('user_not_in_channel');
  const content = readContent(args, mannerOf(slack, 'bot', 'chat.postEphemeral'));
  const posted = slack.workspace.add({ ...content, channel: channel.id, author: 'bot', onlyFor: user });
  return { message_ts: posted.ts };
};

/** Replaces all that the message said; only its metadata stays when none is given. */
export const update: Method = (args, slack) => {
  const channel = joinedChannelOf(args, slack);
  const message = ownMessage(args, channel, slack, 'cant_update_message');
  const content = readContent(args, mannerOf(slack, 'bot', 'chat.update', tooLongToUpdate));
  const changed = slack.workspace.change(message, content);
  return { channel: channel.id, ts: changed.ts, text: changed.text, message: wireMessage(changed, slack) };
};

export const remove: Method = (args, slack) => {
  const channel = joinedChannelOf(args, slack);
  const message = ownMessage(args, channel, slack, 'cant_delete_message');
  slack.workspace.remove(message);
  return { channel: channel.id, ts: message.ts };
};

/** Messages for one person only cannot be found again by their time stamp. */
function ownMessage(args: JsonObject, channel: Channel, slack: Slack, refusal: string): StoredMessage {
  const message = slack.workspace.message(channel.id, required(args, 'ts'));
  if (!message || message.onlyFor !== undefined) throw new SlackError('message_not_found');
  if (message.author !== 'bot') throw new SlackError(refusal);
  return message;
}
