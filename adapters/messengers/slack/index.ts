import { App, LogLevel, type ViewSubmitAction } from '@slack/bolt';
import type { Doors, Messenger } from '../../../src/ports/messenger.ts';
import type { SlackConfig } from './config.ts';
import { Conversation } from './conversation.ts';
import { type Log, vendorLogger } from './errors.ts';
import { ingress } from './ingress.ts';
import { intake, type Take } from './intake.ts';
import { clientOptions, realTimer, type Timer } from './limits.ts';
import { Sender } from './send.ts';

export { type SlackConfig, slackSettings } from './config.ts';

export interface SlackParts {
  readonly clock: () => Temporal.Instant;
  readonly log: Log;
  /** What keeps us under Slack's rate limits; not the clock, which may stand still in a test. */
  readonly timer?: Timer;
}

/** Slack as a messenger, for the one workspace that the bot token opens. */
export function slack(config: SlackConfig, parts: SlackParts): Messenger {
  const sender = new Sender(config, { timer: realTimer, ...parts });

  /** Opens the doors to Bolt, which reads what anybody who can prove to be Slack sends us. */
  function listen({ receive }: Doors): Take {
    const { receiver, take } = intake(parts.log);
    const app = new App({
      receiver,
      authorize: async () => {
        const { bot, botUser } = await sender.identity();
        return { botToken: config.botToken, botId: bot, botUserId: botUser };
      },
      convoStore: false,
      logger: vendorLogger(parts.log),
      logLevel: LogLevel.WARN,
      clientOptions: clientOptions(config, parts),
    });
    const conversation = new Conversation({ config, log: parts.log, sender, receive });
    app.event(/^/, ({ context }) => conversation.heard(context.delivery, context.botUserId));
    app.command(/^/, ({ context, ack }) => conversation.commanded(context.delivery, ack));
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
      const handle = ingress({ ...parts, signingSecret: config.signingSecret, take: listen(doors) });
      return [{ method: 'POST', path: '/slack/events', handle }];
    },
    connect: async () => {
      const { app, tenant, name } = await sender.identity();
      return [{ app, tenant, name }];
    },
    post: (to, card, options) => sender.post(to, card, options),
    update: (message, card, options) => sender.update(message, card, options),
    profile: (tenant, user) => sender.profile(tenant, user),
  };
}
