import { asText, type JsonObject, legible } from '../../json.ts';
import { masked } from '../../masked.ts';
import { mannerOf, readContent, readList } from '../../memory/content.ts';
import { wireFile } from '../../memory/wire.ts';
import type { Channel } from '../../memory/workspace.ts';
import type { Slack } from '../../slack.ts';
import { missing, SlackError } from '../../slack-error.ts';
import { joinedChannelOf, type Method, required } from './call.ts';

const via = 'files.completeUploadExternal';

export const getUploadUrl: Method = (args, slack) => {
  const name = required(args, 'filename');
  const length = Number(required(args, 'length'));
  if (!Number.isInteger(length) || length < 1) throw new SlackError('invalid_arguments');
  const file = slack.files.announce(name, length, asText(args.alt_txt));
  return { upload_url: `${slack.url}/upload/v1/${file.id}`, file_id: file.id };
};

/**
 * Without a channel the file stays the bot's own. With one it is a message there: of `initial_comment`, and only without
 * that of `blocks`, which are looked at as those of a post. Slack goes on working on the file after this.
 */
export const completeUpload: Method = (args, slack) => {
  const given = readList(args.files, 'invalid_arguments');
  if (given.length === 0) throw missing('files');
  const channel = asText(args.channel_id) === '' ? undefined : sharedIn(args, slack);
  const comment = asText(args.initial_comment);
  const blocks = comment === '' ? readList(args.blocks, 'invalid_blocks_format') : [];
  const said =
    blocks.length > 0
      ? readContent({ ...args, text: '', blocks: [...blocks] }, mannerOf(slack, 'bot', via))
      : undefined;
  const done = given.map((file: JsonObject) => slack.files.complete(asText(file.id), asText(file.title), channel?.id));
  if (channel) {
    const { ts } = slack.workspace.add({
      channel: channel.id,
      author: 'bot',
      text: comment,
      blocks: said?.blocks ?? [],
      attachments: [],
      files: done.map(({ id }) => id),
      payload: args,
      receipt: { via, body: masked(legible(args), slack.grants.secrets) },
    });
    for (const { id } of done) slack.files.shown(id, channel.id, ts);
  }
  return { files: done.map(({ id, title }) => ({ id, title })) };
};

export const info: Method = (args, slack) => ({ file: wireFile(slack.files.poll(required(args, 'file')), slack) });

/** The id of a person does not stand for the single chat with them here, as it does where messages are posted. */
function sharedIn(args: JsonObject, slack: Slack): Channel {
  if (slack.workspace.find(asText(args.channel_id))) throw new SlackError('channel_not_found');
  return joinedChannelOf(args, slack, 'channel_id');
}
