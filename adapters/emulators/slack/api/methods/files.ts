import { asObjects, asText, type JsonObject, legible } from '../../json.ts';
import { masked } from '../../masked.ts';
import { readList } from '../../memory/content.ts';
import { wireFile } from '../../memory/wire.ts';
import { missing, SlackError } from '../../slack-error.ts';
import { joinedChannelOf, type Method, required } from './call.ts';

export const getUploadUrl: Method = (args, slack) => {
  const name = required(args, 'filename');
  const length = Number(required(args, 'length'));
  if (!Number.isInteger(length) || length < 1) throw new SlackError('invalid_arguments');
  const file = slack.files.announce(name, length, asText(args.alt_txt));
  return { upload_url: `${slack.url}/upload/v1/${file.id}`, file_id: file.id };
};

/** Without a channel the file stays the bot's own. Slack goes on working on it after this. */
export const completeUpload: Method = (args, slack) => {
  const given = readList(args.files, 'invalid_arguments');
  if (given.length === 0) throw missing('files');
  const channel = asText(args.channel_id) === '' ? undefined : joinedChannelOf(args, slack, 'channel_id');
  const done = given.map((file: JsonObject) => slack.files.complete(asText(file.id), asText(file.title), channel?.id));
  if (channel) {
    slack.workspace.add({
      channel: channel.id,
      author: 'bot',
      text: asText(args.initial_comment),
      blocks: asObjects(args.blocks),
      attachments: [],
      files: done.map(({ id }) => id),
      payload: args,
      receipt: { via: 'files.completeUploadExternal', body: masked(legible(args), slack.grants.secrets) },
    });
  }
  return { files: done.map(({ id, title }) => ({ id, title })) };
};

export const info: Method = (args, slack) => ({ file: wireFile(slack.files.poll(required(args, 'file')), slack) });
