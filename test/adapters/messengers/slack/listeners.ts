import { App } from '@slack/bolt';
import { vendorLogger } from '../../../../adapters/messengers/slack/errors.ts';
import { intake } from '../../../../adapters/messengers/slack/intake.ts';
import { config } from './signed.ts';

/** A Bolt app behind the way in that notes what came through, and does not acknowledge a press. */
export function listeners({ fails = false, unauthorised = false } = {}) {
  const passed: string[] = [];
  const logged: { readonly [key: string]: unknown }[] = [];
  const log = (event: { readonly [key: string]: unknown }) => logged.push(event);
  const { receiver, take } = intake(log);
  const app = new App({
    receiver,
    convoStore: false,
    logger: vendorLogger(log),
    authorize: async () => {
      if (unauthorised) throw new Error('no database');
      return { botToken: config.botToken, botId: 'B1', botUserId: 'UBOT' };
    },
  });
  const pass = (kind: string) => {
    if (fails) throw new RangeError('the words of a person');
    passed.push(kind);
  };
  app.event(/^/, async ({ context }) => pass(context.delivery.kind));
  app.action({ type: 'block_actions' }, async () => pass('press without acknowledgement'));
  app.command(/^/, async ({ context, ack }) => {
    pass(context.delivery.kind);
    await ack({ text: 'Recorded' });
  });
  return { take, passed, logged, log };
}
