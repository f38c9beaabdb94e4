import type { JsonObject } from '../json.ts';
import type { Hook } from '../memory/hooks.ts';
import type { StoredView } from '../memory/views.ts';
import { wireMessage, wireSharedFile, wireView } from '../memory/wire.ts';
import type { Channel, StoredMessage } from '../memory/workspace.ts';
import type { Slack } from '../slack.ts';

/** What is sent to the service: https://docs.slack.dev/reference/interaction-payloads */

/** Deprecated by Slack, and sent all the same. Nothing may rely on it. */
const token = 'fake-verification-token';

const domainOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const responseUrl = (hook: Hook, kind: 'commands' | 'actions' | 'app-actions', slack: Slack): string =>
  `${slack.url}/${kind}/${slack.options.team.id}/${hook.id}`;

/** How commands and interactions are sent. */
export const formType = 'application/x-www-form-urlencoded';

/** What every interaction in a chat has. */
interface Done {
  readonly as: string;
  readonly channel: Channel;
  readonly hook: Hook;
}

/** The form of a slash command. `text` has been through the composer. */
export function slashCommand(
  { as, channel, hook, command, text }: Done & { readonly command: string; readonly text: string },
  slack: Slack,
): string {
  const { team, appId } = slack.options;
  return new URLSearchParams({
    token,
    team_id: team.id,
    team_domain: domainOf(team.name),
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: as,
    user_name: handleOf(as, slack),
    command,
    text,
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: responseUrl(hook, 'commands', slack),
    trigger_id: slack.triggers.issue(as),
  }).toString();
}

/** Interactions are a form too, with one field of JSON. */
export const interaction = (payload: JsonObject): string =>
  new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

function head(as: string, slack: Slack): JsonObject {
  const { team, appId } = slack.options;
  const name = handleOf(as, slack);
  return {
    user: { id: as, username: name, name, team_id: team.id },
    api_app_id: appId,
    token,
    team: { id: team.id, domain: domainOf(team.name) },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: slack.triggers.issue(as),
  };
}

/** What was used, and what it now holds. */
export interface Used {
  readonly block: JsonObject;
  readonly element: JsonObject;
  readonly held: JsonObject;
  /** What stands in every field there. */
  readonly values: JsonObject;
}

const actionsOf = ({ block, element, held }: Used, slack: Slack): readonly JsonObject[] => [
  {
    type: element.type ?? '',
    action_id: element.action_id ?? '',
    block_id: block.block_id ?? '',
    ...held,
    action_ts: slack.workspace.stamp(),
  },
];

export interface OnMessage extends Done, Used {
  readonly message: StoredMessage;
  /** Number of the attachment it is in, counted from 1. */
  readonly attachment?: number;
}

/** Something used on a message. A message for one person only is named, and not sent along. */
export function actionsOnMessage(used: OnMessage, slack: Slack): JsonObject {
  const { as, channel, hook, message, attachment, values } = used;
  const inMessage = { message_ts: message.ts, channel_id: channel.id, is_ephemeral: message.onlyFor !== undefined };
  return {
    type: 'block_actions',
    ...head(as, slack),
    container:
      attachment === undefined
        ? { type: 'message', ...inMessage }
        : { type: 'message_attachment', ...inMessage, attachment_id: attachment, is_app_unfurl: false },
    channel: { id: channel.id, name: channel.name },
    ...(message.onlyFor === undefined && { message: wireMessage(message, slack) }),
    state: { values },
    response_url: responseUrl(hook, 'actions', slack),
    actions: actionsOf(used, slack),
  };
}

/** Something used in a window or a Home tab. */
export function actionsInView(as: string, view: StoredView, used: Used, slack: Slack): JsonObject {
  return {
    type: 'block_actions',
    ...head(as, slack),
    container: { type: 'view', view_id: view.id },
    view: { ...wireView(view, slack), state: { values: used.values } },
    actions: actionsOf(used, slack),
  };
}

/**
 * An entry of the lightning menu, or of the menu of a message: https://docs.slack.dev/interactivity/implementing-shortcuts.
 * Neither names the app; only one on a message says where, and has an address for answers.
 */
export function shortcutChosen(as: string, callback: string, on: OnChosen | undefined, slack: Slack): JsonObject {
  const { api_app_id: _, ...inWorkspace } = head(as, slack);
  return {
    type: on ? 'message_action' : 'shortcut',
    ...inWorkspace,
    action_ts: slack.workspace.stamp(),
    callback_id: callback,
    ...(on && {
      channel: { id: on.channel.id, name: on.channel.name },
      message_ts: on.message.ts,
      message: wireMessage(on.message, slack),
      response_url: responseUrl(on.hook, 'app-actions', slack),
    }),
  };
}

/** The message whose menu it was. */
export interface OnChosen {
  readonly channel: Channel;
  readonly message: StoredMessage;
  readonly hook: Hook;
}

export function viewSubmission(as: string, view: StoredView, values: JsonObject, slack: Slack): JsonObject {
  return {
    type: 'view_submission',
    ...head(as, slack),
    view: { ...wireView(view, slack), state: { values } },
    response_urls: [],
  };
}

/** A window that was closed. Nothing can be opened in answer to it. */
export function viewClosed(as: string, view: StoredView, slack: Slack): JsonObject {
  const { trigger_id: _, ...closed } = head(as, slack);
  return { type: 'view_closed', ...closed, view: wireView(view, slack), is_cleared: false };
}

/** The envelope every event comes in. */
export function eventCallback(event: JsonObject, slack: Slack): JsonObject {
  const { team, appId, botUserId, clock } = slack.options;
  return {
    token,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: slack.ids.next('Ev'),
    event_time: Math.floor(clock().epochMilliseconds / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: slack.ids.next('EC'),
  };
}

export const urlVerification = (challenge: string): JsonObject => ({ type: 'url_verification', token, challenge });

export function messageEvent(message: StoredMessage, type: 'message' | 'app_mention', slack: Slack): JsonObject {
  return {
    type,
    user: message.author,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    channel: message.channel,
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    team: slack.options.team.id,
    client_msg_id: slack.ids.next('M'),
    ...(type === 'message' && { channel_type: 'im' }),
  };
}

/** A file in the bot's single chat is a message of its own kind: https://docs.slack.dev/reference/events/message/file_share */
export function fileEvent(message: StoredMessage, slack: Slack): JsonObject {
  const files = message.files.flatMap((id) => slack.files.get(id) ?? []);
  return {
    ...messageEvent(message, 'message', slack),
    subtype: 'file_share',
    files: files.map((file) => wireSharedFile(file, slack)),
    upload: false,
    display_as_bot: false,
  };
}

const handleOf = (user: string, slack: Slack): string =>
  (slack.workspace.user(user) ?? user).toLowerCase().replaceAll(' ', '.');
