import type { Method } from './call.ts';

/** An address for one connection of Socket Mode. */
export const openConnection: Method = (_, slack) => ({ url: slack.sockets.invite() });
