import { botEvents, botScopes } from '../adapters/messengers/slack/scopes.ts';
import { shortcuts } from '../adapters/messengers/slack/shortcuts.ts';
import type { Command } from '../src/commands/command.ts';
import { textsFor } from '../src/texts/index.ts';

export interface Installation {
  readonly commands: readonly Command[];
  /** Origin at which Slack reaches the service, without a slash at the end. */
  readonly url: string;
  /** What stands before the names of the slash commands; the same as `SLACK_COMMAND_PREFIX`. Mostly empty. */
  readonly prefix: string;
  /** Slack speaks over a line that the service opens (Socket Mode), and calls no address. */
  readonly socket?: boolean;
  /** Whether access tokens run out and are refreshed. Slack does not let it be turned off again. */
  readonly rotation?: boolean;
}

/** Where nobody listens: it stands in the manifest that is in the repository. */
export const placeholderUrl = 'https://qibu.example.com';

/** The app as Slack reads it: api.slack.com/apps, Create New App, From a manifest. */
export function slackManifest({ commands, url, prefix, socket = false, rotation = false }: Installation) {
  const texts = textsFor('en');
  const address = `${url}/slack/events`;
  const requests = socket ? {} : { request_url: address };
  // Escaped, so that somebody mentioned arrives by id and not by a name that anybody may have.
  const slash = (name: string, description: string, usage_hint: string) => ({
    command: `/${prefix}${name}`,
    ...(socket ? {} : { url: address }),
    description,
    ...(usage_hint ? { usage_hint } : {}),
    should_escape: true,
  });
  const own = commands.filter(({ name }) => !name.underRoot);
  return {
    display_information: {
      name: 'qibu',
      description: 'Sales goals in step: report progress, claim joint tasks and get the weekly digest, in chat',
      long_description:
        'qibu keeps the goals of every person in step with those of the team. Reps report progress in a line, teams ' +
        'claim joint-customer tasks with a button, and managers get a weekly alignment digest with charts in the ' +
        'channel. It speaks Chinese and English.',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'qibu', always_online: true },
      shortcuts: shortcuts.map(({ type, callback, name, description }) => {
        return { name, type, callback_id: callback, description };
      }),
      slash_commands: [
        ...own.map((command) => slash(command.name.en, command.summary(texts), hintFor(command))),
        slash('qibu', 'Every command by its word, and help', commands.map(({ name }) => name.en).join(' | ')),
      ],
    },
    oauth_config: {
      // Where people come back to who install it in a workspace of their own.
      ...(socket ? {} : { redirect_urls: [`${url}/slack/oauth_redirect`] }),
      scopes: { bot: [...botScopes] },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: [...botEvents] },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: socket,
      token_rotation_enabled: rotation,
    },
  };
}

/** The first example of every verb: `visits 3 met Acme | undo`. */
function hintFor({ verbs }: Command): string {
  const examples = verbs.map(({ word, examples }) => `${word?.en ?? ''} ${examples.en[0] ?? ''}`.trim());
  return examples.filter(Boolean).join(' | ');
}
