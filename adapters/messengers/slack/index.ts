import { App, LogLevel, type ViewSubmitAction } from '@slack/bolt';
import type { Disbelief, Doors, Messenger, Route } from '../../../src/ports/messenger.ts';
import type { Vault } from '../../../src/ports/vault.ts';
import { accessFor } from './access.ts';
import type { SlackConfig } from './config.ts';
import { Conversation } from './conversation.ts';
import { departed } from './departure.ts';
import { type Log, vendorLogger } from './errors.ts';
import { examine } from './examine.ts';
import { ingress } from './ingress.ts';
import { installRoutes } from './install.ts';
import { type Installations, manyInstallations, oneInstallation } from './installations.ts';
import { intake, type Take } from './intake.ts';
import { clientOptions, realChance, realTimer, type Timer } from './limits.ts';
import { line } from './line.ts';
import { Tokens } from './tokens.ts';

export { type SlackConfig, slackSettings } from './config.ts';

export interface SlackParts {
  readonly clock: () => Temporal.Instant;
  readonly log: Log;
  /** Where the tokens of workspaces are kept whose people install the bot by themselves. */
  readonly vault: Vault;
  /** So many bytes that nobody can guess. */
  readonly unguessable: (bytes: number) => Uint8Array;
  /** What keeps us under Slack's rate limits; not the clock, which may stand still in a test. */
  readonly timer?: Timer;
  /** From 0 to 1: spreads what several replicas would do at once. */
  readonly chance?: () => number;
}

/** Slack as a messenger, for the one workspace that a bot token opens, or for all whose people install the bot. */
export function slack(config: SlackConfig, parts: SlackParts): Messenger {
  const { signingSecret, appToken } = config;
  const { installations, routes: forInstalling } = installing(config, { timer: realTimer, ...parts });

  /** Opens the doors to Bolt, which reads what anybody who can prove to be Slack sends us. */
  function listen(doors: Doors): Take {
    const { receiver, take } = intake(parts.log);
    const app = new App({
      receiver,
      // Bolt only sorts what comes in: who we are somewhere, and by what token we speak, it need not know.
      authorize: async () => ({}),
      convoStore: false,
      logger: vendorLogger(parts.log),
      logLevel: LogLevel.WARN,
      clientOptions: clientOptions(config, parts),
    });
    const conversation = new Conversation({ config, log: parts.log, installations, doors });
    app.event('app_home_opened', ({ context }) => conversation.lookedAt(context.delivery));
    app.event(/^(?:app_uninstalled|tokens_revoked)$/, ({ context }) =>
      departed(context.delivery, installations, doors),
    );
    app.event(/^(?:app_mention|message)$/, ({ context }) => conversation.heard(context.delivery));
    app.command(/^/, ({ context, ack }) => conversation.commanded(context.delivery, ack));
    app.shortcut(/^/, ({ context, ack }) => conversation.chosen(context.delivery, ack));
    app.action({ type: 'block_actions' }, ({ context, ack }) => conversation.pressed(context.delivery, ack));
    app.view<ViewSubmitAction>({ type: 'view_submission' }, ({ context, ack }) =>
      conversation.submitted(context.delivery, ack),
    );
    return take;
  }

  return {
    platform: 'slack',
    prefix: config.prefix ?? '',
    routes(doors) {
      if (signingSecret === undefined) return forInstalling(doors);
      const turnedAway = (why: Disbelief) => doors.turnedAway?.('slack', why);
      const handle = ingress({ ...parts, signingSecret, take: listen(doors), turnedAway });
      return [{ method: 'POST', path: '/slack/events', handle }, ...forInstalling(doors)];
    },
    ...(appToken === undefined
      ? {}
      : {
          dial: (doors) =>
            line(appToken, config, { timer: realTimer, chance: realChance, ...parts, take: listen(doors) }),
        }),
    connect: () => installations.own(),
    post: async (to, card, options) => (await installations.sender(to.tenant)).post(to, card, options),
    send: async (to, file, options) => (await installations.sender(to.tenant)).send(to, file, options),
    update: async (message, card, options) =>
      (await installations.sender(message.tenant)).update(message, card, options),
    home: async (tenant, user, card) => (await installations.sender(tenant)).windows.publish(user, card),
    examine: (publicUrl, installed) =>
      examine(config, { clock: parts.clock, publicUrl, opened: installations.open(installed) }),
    profile: async (tenant, user) => (await installations.sender(tenant)).profile(tenant, user),
  };
}

interface Installing {
  readonly installations: Installations;
  readonly routes: (doors: Doors) => readonly Route[];
}

/** Which workspaces there are, and the pages on which they come to be more. */
function installing(config: SlackConfig, parts: SlackParts & { readonly timer: Timer }): Installing {
  const { distribution, botToken } = config;
  if (!distribution) return { installations: oneInstallation(config, botToken, parts), routes: () => [] };
  const access = accessFor(config, distribution, parts);
  const tokens = new Tokens({ ...parts, access, clientId: distribution.clientId });
  return {
    installations: manyInstallations(config, tokens, parts),
    routes: (doors) => installRoutes({ ...parts, config, distribution, access, tokens }, doors),
  };
}
