import { asFlag, asText, isObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../../limits.ts';
import { wireChannel, wireMessage } from '../../memory/wire.ts';
import type { StoredMessage } from '../../memory/workspace.ts';
import { missing, SlackError } from '../../slack-error.ts';
import { channelOf, joinedChannelOf, type Method } from './call.ts';

export const open: Method = (args, slack) => {
  const users = asText(args.users)
    .split(',')
    .filter((id) => id !== '');
  if (asText(args.channel) !== '') return { channel: wireChannel(channelOf(args, slack)) };
  const [user] = users;
  if (user === undefined) throw new SlackError('users_list_not_supplied');
  if (users.some((id) => !slack.workspace.find(id))) throw new SlackError('user_not_found');
  if (users.length > 1) throw new SlackError('method_not_supported_for_channel_type');
  const channel = slack.workspace.direct(user);
  return { channel: asFlag(args.return_im) ? wireChannel(channel) : { id: channel.id } };
};

export const info: Method = (args, slack) => ({ channel: wireChannel(channelOf(args, slack)) });

export const members: Method = (args, slack) => {
  const channel = channelOf(args, slack);
  const bot = channel.botIsIn ? [slack.options.botUserId] : [];
  return { members: [...channel.members, ...bot], response_metadata: { next_cursor: '' } };
};

/** Newest first. What only one person sees is no part of the history. */
export const history: Method = (args, slack) => {
  const channel = joinedChannelOf(args, slack);
  const most = Math.min(Number(args.limit ?? limits.historyDefault) || limits.historyDefault, limits.historyMost);
  const before = asText(args.cursor) === '' ? Infinity : Number(atob(asText(args.cursor)));
  const found = slack.workspace
    .messages(channel.id)
    .filter((message) => message.onlyFor === undefined && within(message, args) && micros(message.ts) < before)
    .toReversed();
  const page = found.slice(0, most);
  const last = page.at(-1);
  const more = found.length > page.length && last !== undefined;
  return {
    messages: page.map((message) => withMetadata(wireMessage(message, slack), asFlag(args.include_all_metadata))),
    has_more: more,
    response_metadata: { next_cursor: more ? btoa(String(micros(last.ts))) : '' },
  };
};

function within({ ts }: StoredMessage, args: JsonObject): boolean {
  const at = micros(ts);
  const oldest = bound(args.oldest) ?? -Infinity;
  const latest = bound(args.latest) ?? Infinity;
  return (at > oldest && at < latest) || (asFlag(args.inclusive) && (at === oldest || at === latest));
}

const bound = (value: Json | undefined): number | undefined =>
  value === undefined || value === '' ? undefined : micros(String(value));

/** Time stamps are compared as numbers of microseconds: as text, `9.5` would come after `10.5`. */
function micros(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  const value = Number(seconds) * 1e6 + Number(fraction.slice(0, 6).padEnd(6, '0'));
  if (Number.isNaN(value)) throw missing('ts');
  return value;
}

/** Unless all of it was asked for, only the type of a message's metadata is told. */
function withMetadata(message: JsonObject, all: boolean): JsonObject {
  if (all || !isObject(message.metadata)) return message;
  return { ...message, metadata: { event_type: message.metadata.event_type ?? '' } };
}
