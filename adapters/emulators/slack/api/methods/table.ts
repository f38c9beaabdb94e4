import * as oauth from '../../oauth/access.ts';
import * as apps from './apps.ts';
import type { Method } from './call.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import * as users from './users.ts';
import * as views from './views.ts';

/** The methods of the Web API that are known here. */
export const methods: Readonly<Record<string, Method>> = {
  'apps.connections.open': apps.openConnection,
  'auth.revoke': oauth.revoke,
  'auth.test': users.test,
  'bots.info': users.bot,
  'chat.delete': chat.remove,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.postMessage': chat.postMessage,
  'chat.update': chat.update,
  'conversations.history': conversations.history,
  'conversations.info': conversations.info,
  'conversations.members': conversations.members,
  'conversations.open': conversations.open,
  'files.completeUploadExternal': files.completeUpload,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.info,
  'oauth.v2.access': oauth.access,
  'users.info': users.info,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.update,
};

/** Slack reads only forms here, though its page says JSON as well: a JSON body's fields count as missing. */
export const formOnly: ReadonlySet<string> = new Set(['files.getUploadURLExternal']);

/** These take the token of the app, and no other method does. */
export const ofTheApp: ReadonlySet<string> = new Set(['apps.connections.open']);

/** The app shows here with its own secret who it is. */
export const withoutToken: ReadonlySet<string> = new Set(['oauth.v2.access']);
