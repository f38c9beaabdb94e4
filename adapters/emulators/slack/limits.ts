/** Numbers Slack's documents give, and the two they do not: those say where they come from. */
export const limits = {
  /** A person or an event waits this long for the service, in milliseconds. */
  answerMs: 3000,
  /** Life of a trigger id, in seconds. */
  triggerSeconds: 3,
  responseUrlUses: 5,
  responseUrlMinutes: 30,
  /** Characters of `text` in a new message. */
  postText: 40_000,
  /** `chat.update` takes far less than `chat.postMessage`: bytes of `text`, with `&`, `<` and `>` escaped. */
  updateTextBytes: 4000,
  /** Undocumented: reports of `msg_blocks_too_long` begin at 13,172 to 13,297 characters of JSON. */
  blocksJson: 13_200,
  viewBytes: 250_000,
  attachments: 100,
  historyDefault: 100,
  historyMost: 999,
  viewStack: 3,
  /** Connections of Socket Mode for one app. */
  sockets: 10,
  /** Life of a connection, in milliseconds: what its hello says, and with `debug_reconnects`. */
  socketLifeMs: 18_060_000,
  debugLifeMs: 360_000,
  /** A connection that was told to go is cut after some ten seconds. */
  dismissedMs: 10_000,
  /** Undocumented: between two pings of a connection, as seen on the wire. */
  socketPingMs: 5000,
} as const;

/** Between two posts to one channel, in milliseconds. */
export const postIntervalMs = 1000;

/** Calls a minute: the documented tier of each method, tier 3 being 50 and tier 4 being 100. */
export const callsPerMinute: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.members': 100,
  'conversations.open': 50,
  'files.completeUploadExternal': 100,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'users.info': 100,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
};
