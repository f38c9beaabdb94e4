import type { JsonObject } from '../json.ts';
import type { Slack } from '../slack.ts';
import type { StoredFile } from './files.ts';
import type { StoredView } from './views.ts';
import type { Channel, StoredMessage } from './workspace.ts';

/** Things as they look in answers and payloads. */

export function wireMessage(message: StoredMessage, slack: Slack): JsonObject {
  const { team, bot } = slack.workspace.people;
  const fromBot = message.author === 'bot';
  return {
    type: 'message',
    user: fromBot ? bot.id : message.author,
    ts: message.ts,
    ...(fromBot && { bot_id: slack.botId, app_id: slack.options.appId }),
    text: message.text,
    team: team.id,
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(message.metadata && { metadata: message.metadata }),
    ...(message.files.length > 0 && { files: message.files.map((id) => ({ id, mode: 'hosted' })) }),
    ...(message.edits > 0 && { edited: { user: bot.id, ts: message.ts } }),
  };
}

export function wireView({ id, view, hash, values }: StoredView, slack: Slack): JsonObject {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    hash,
    team_id: slack.options.team.id,
    app_id: slack.options.appId,
    bot_id: slack.botId,
    root_view_id: id,
    previous_view_id: null,
    app_installed_team_id: slack.options.team.id,
    state: { values },
  };
}

export function wireChannel({ id, name, user, botIsIn }: Channel): JsonObject {
  return user === undefined
    ? { id, name, is_channel: true, is_im: false, is_private: false, is_archived: false, is_member: botIsIn }
    : { id, is_channel: false, is_im: true, is_archived: false, user, is_open: true };
}

/** `mimetype` and the shares stay empty until Slack has looked at the file. */
export function wireFile(file: StoredFile, slack: Slack): JsonObject {
  const mimetype = slack.files.mimetype(file);
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype,
    filetype: mimetype.split('/')[1] ?? '',
    size: file.length,
    user: slack.options.botUserId,
    url_private: `${slack.url}/files-pri/${file.id}/${encodeURIComponent(file.name)}`,
    permalink: `${slack.url}/files/${file.id}/${encodeURIComponent(file.name)}`,
    channels: mimetype === '' ? [] : file.channels,
    shares: mimetype === '' ? {} : sharesOf(file, slack),
  };
}

/** The messages in which a file stands, by channel; a single chat is a private one. */
function sharesOf({ shares }: StoredFile, { workspace }: Slack): JsonObject {
  const places = Object.entries(shares).map(([channel, ts]) => ({ channel, ts }));
  const isPrivate = ({ channel }: { channel: string }) => workspace.open(channel)?.user !== undefined;
  const listed = (some: typeof places): JsonObject =>
    Object.fromEntries(some.map(({ channel, ts }) => [channel, [{ ts }]]));
  return {
    public: listed(places.filter((place) => !isPrivate(place))),
    private: listed(places.filter(isPrivate)),
  };
}

/** What a person has sent, as the event about it tells: https://docs.slack.dev/reference/objects/file-object */
export function wireSharedFile({ id, name, length, by = '' }: StoredFile, slack: Slack): JsonObject {
  const { team } = slack.options;
  const address = `${slack.url}/files-pri/${team.id}-${id}`;
  const file = encodeURIComponent(name);
  return {
    id,
    name,
    title: name,
    filetype: name.split('.').at(-1)?.toLowerCase() ?? '',
    user: by,
    user_team: team.id,
    size: length,
    mode: 'hosted',
    is_external: false,
    file_access: 'visible',
    url_private: `${address}/${file}`,
    url_private_download: `${address}/download/${file}`,
  };
}
