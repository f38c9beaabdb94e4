import { Rates } from './api/rates.ts';
import { type App, createApp } from './app.ts';
import { Ids } from './ids.ts';
import { callsPerMinute, limits, postIntervalMs } from './limits.ts';
import { Files } from './memory/files.ts';
import { Hooks } from './memory/hooks.ts';
import { Triggers } from './memory/triggers.ts';
import { Views } from './memory/views.ts';
import { Workspace } from './memory/workspace.ts';
import { Grants } from './oauth/grants.ts';
import type { SlackEmulatorOptions } from './options.ts';
import { Sockets } from './sockets/sockets.ts';

/** Everything the emulator knows, for both of its sides: the one the service calls, and the one people sit at. */
export interface Slack {
  readonly options: SlackEmulatorOptions;
  /** Where the emulator itself listens. */
  readonly url: string;
  readonly botId: string;
  readonly app: App;
  readonly ids: Ids;
  readonly workspace: Workspace;
  readonly files: Files;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly hooks: Hooks;
  readonly rates: Rates;
  readonly sockets: Sockets;
  readonly grants: Grants;
}

export function createSlack(options: SlackEmulatorOptions, url: string): Slack {
  const { team, users, chats, clock, botUserId, botName = 'qibu' } = options;
  const ticks = options.ticks ?? (() => performance.now());
  const ids = new Ids();
  const workspace = new Workspace({ team, users, chats, clock, bot: { id: botUserId, name: botName } });
  const files = new Files(ids, options.fileReady ?? { polls: 2 }, ticks);
  return {
    options,
    url,
    botId: `B${botUserId.slice(1)}`,
    app: createApp(options.manifest),
    ids,
    workspace,
    files,
    views: new Views(ids, files, () => workspace.changed()),
    triggers: new Triggers(ids, clock),
    hooks: new Hooks(ids, workspace),
    grants: new Grants({
      ids,
      clock,
      distribution: options.distribution,
      botToken: options.botToken,
      scopes: options.scopes,
    }),
    sockets: new Sockets({
      appId: options.appId,
      ids,
      clock,
      url,
      pingMs: options.socketPingMs ?? limits.socketPingMs,
    }),
    rates: new Rates({
      postIntervalMs: options.postIntervalMs ?? postIntervalMs,
      callsPerMinute: { ...callsPerMinute, ...options.callsPerMinute },
      ticks,
    }),
  };
}
