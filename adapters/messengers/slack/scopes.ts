import type { Method } from './limits.ts';

type Scopes = readonly string[];

/** What each call of the adapter needs. A method that the adapter learns does not compile until it stands here. */
const scopesOfCalls: Readonly<Record<Method, Scopes>> = {
  'auth.test': [],
  'bots.info': ['users:read'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  // To find a message whose sending broke off, before it is sent again.
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  // The e-mail makes somebody who was imported the one who writes.
  'users.info': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What is delivered beside commands and presses, and the scope it needs. */
const scopesOfEvents: Readonly<Record<string, Scopes>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

/** The events that the app subscribes to. */
export const botEvents: readonly string[] = Object.keys(scopesOfEvents);

/** What the app is installed with, in the order of the alphabet. */
export const botScopes: readonly string[] = [
  ...new Set(['commands', ...Object.values(scopesOfCalls).flat(), ...Object.values(scopesOfEvents).flat()]),
].sort();
