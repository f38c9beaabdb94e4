/**
 * What the app is granted in the console, and what the adapter calls with it, by the names it gives these calls; with none
 * a scope only lets events or fields in.
 */
export const callsByScope = {
  'im:message:send_as_bot': ['messages.create', 'messages.patch', 'messages.reply'],
  'im:message.p2p_msg:readonly': [],
  'im:message.group_at_msg:readonly': [],
  'im:message:readonly': ['messages.get', 'messages.resources'],
  'im:resource': ['images.create', 'files.create'],
  'im:chat:readonly': ['chats.get'],
  'contact:contact.base:readonly': ['users.get'],
  'contact:user.base:readonly': [],
  'contact:user.email:readonly': [],
  'contact:user.employee:readonly': [],
  'application:app_slash_command:read': ['slash_commands.list'],
  'application:app_slash_command:write': ['slash_commands.create', 'slash_commands.patch', 'slash_commands.delete'],
  'tenant:tenant:readonly': ['tenant.query'],
} as const satisfies Record<string, readonly string[]>;

export type Scope = keyof typeof callsByScope;

export const scopes = Object.keys(callsByScope) as readonly Scope[];

/** These any app with a bot may call. */
export const freeCalls: readonly string[] = ['bot.info'];
