import type { EmulatedUser } from '../emulator.ts';
import type { JsonObject } from './json.ts';
import type { Readiness } from './memory/files.ts';
import type { Distribution } from './oauth/grants.ts';

export interface SlackEmulatorOptions {
  readonly signingSecret: string;
  /** The app is installed from the beginning, and has this token. */
  readonly botToken?: string;
  /** People can install it by themselves. */
  readonly distribution?: Distribution;
  /** With it the service may open sockets; where it is absent or empty that is refused. */
  readonly appToken?: string;
  readonly appId: string;
  /** What the app is created from, as it is pasted into Slack. When absent every command and event is there. */
  readonly manifest?: JsonObject;
  readonly team: { readonly id: string; readonly name: string };
  readonly botUserId: string;
  /** What the bot's token was granted, as every answer says: all that the manifest asks for where it is absent. */
  readonly scopes?: readonly string[];
  /** What people type after `@`; `qibu` when absent. */
  readonly botName?: string;
  readonly users: readonly EmulatedUser[];
  /** Channels with the bot in them. `members` are ids of users. */
  readonly chats: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
  /** Base URL of the service; `/slack/events` is below it. Nothing is posted there as long as a socket is open. */
  readonly serviceUrl: string | (() => string);
  /** Dates answers, messages, signatures, trigger ids and response_urls. Waiting and rates go by real time. */
  readonly clock: () => Temporal.Instant;
  /** A free one when absent. */
  readonly port?: number;
  /** How long people and events wait for an answer, in milliseconds; Slack's 3000 when absent. */
  readonly answerMs?: number;
  /** Pauses before an event that was not taken is sent again, in milliseconds. None when absent: use `redeliver`. */
  readonly retryAfterMs?: readonly number[];
  /** Between two pings over a socket, in milliseconds; 5000 when absent. */
  readonly socketPingMs?: number;
  /** Between two posts to one channel, in milliseconds; Slack's 1000 when absent. */
  readonly postIntervalMs?: number;
  /** Overrides limits by method name. */
  readonly callsPerMinute?: Readonly<Record<string, number>>;
  /** When an uploaded file can be shown; at the second `files.info` when absent. */
  readonly fileReady?: Readiness;
  /** Milliseconds of a clock that never jumps; `performance.now` when absent. */
  readonly ticks?: () => number;
}
