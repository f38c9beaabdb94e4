import { asObjects, isObject, type Json, type JsonObject } from './json.ts';

/** What the app was created with: people can type its commands and no others, and it hears of what it subscribed to. */
export interface App {
  /** `name` with its slash. */
  hasCommand(name: string): boolean;
  hears(event: JsonObject): boolean;
  /** What whoever installs it is asked for; undefined where that is not said. */
  readonly scopes: readonly string[] | undefined;
}

/** An app from a manifest as Slack takes it; without one everything is switched on. */
export function createApp(manifest: JsonObject | undefined): App {
  if (!manifest) return { hasCommand: () => true, hears: () => true, scopes: undefined };
  const features = objectOf(manifest.features);
  const commands = new Set(asObjects(features.slash_commands).map(({ command }) => command));
  const subscriptions = objectOf(objectOf(manifest.settings).event_subscriptions);
  const events = new Set(Array.isArray(subscriptions.bot_events) ? subscriptions.bot_events : []);
  const { bot } = objectOf(objectOf(manifest.oauth_config).scopes);
  return {
    scopes: Array.isArray(bot) ? bot.map(String) : [],
    hasCommand: (name) => commands.has(name),
    hears: (event) => events.has(subscriptionFor(event)),
  };
}

/** A message is subscribed to by the kind of its channel, everything else by its type. */
const subscriptionFor = ({ type, channel_type }: JsonObject): string =>
  type === 'message' ? `message.${channel_type === 'im' ? 'im' : 'channels'}` : String(type);

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
