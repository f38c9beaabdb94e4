import type { Doors, Messenger, Profile } from '../../../src/ports/messenger.ts';
import { appOf, type FeishuConfig } from './config.ts';
import { Conversation, type ConversationParts } from './conversation.ts';
import { FeishuError, OUTSIDE_DIRECTORY } from './errors.ts';
import { examine } from './examine.ts';
import { surroundings } from './inbound.ts';
import { ingress } from './ingress.ts';
import { intake } from './intake.ts';
import { realChance, realTimer, type Timer } from './limits.ts';
import { keepLine, type Pace } from './line.ts';
import { keepPanel } from './panel.ts';
import { type Call, connection, sender } from './send.ts';

export { type FeishuConfig, feishuSettings } from './config.ts';

export interface FeishuParts extends Pick<ConversationParts, 'log'> {
  readonly clock: () => Temporal.Instant;
  /** What keeps us under Feishu's rate limits; not the clock, which may stand still in a test. */
  readonly timer?: Timer;
  /** How a long connection is watched, and when it is made anew. */
  readonly pace?: Partial<Pace>;
}

/** Feishu (or Lark) as a messenger, for one app in one company. */
export function feishu(config: FeishuConfig, parts: FeishuParts): Messenger {
  const { clock, log, timer = realTimer, pace } = parts;
  const call = connection(config, timer);
  const around = surroundings(appOf(config), call, timer);
  const out = sender(call, timer, around);
  let tenant: string | undefined;
  const addressee = () => ({ app: config.appId, tenant });

  const takeInto = ({ receive, draw, begun }: Doors) =>
    intake({ around, conversation: new Conversation({ out, timer, log, draw, begun }), receive, log });
  const { keys } = config;

  return {
    platform: 'feishu',
    prefix: '',
    routes(doors) {
      if (!keys) return [];
      const turnedAway: Parameters<typeof ingress>[0]['turnedAway'] = (why) => doors.turnedAway?.('feishu', why);
      const handle = ingress({ keys, addressee, clock, take: takeInto(doors), turnedAway });
      // The console asks for the two addresses apart; what comes tells by itself what it is.
      return ['/feishu/events', '/feishu/cards'].map((path) => ({ method: 'POST', path, handle }));
    },
    ...(keys
      ? {}
      : {
          dial: (doors: Doors) =>
            keepLine({ config, addressee, take: takeInto(doors), timer, chance: realChance, log, pace }),
        }),
    async connect() {
      const [company] = await Promise.all([
        call(['api:tenant.query'], (client, as) => client.tenant.v2.tenant.query({}, as)),
        around.botId(),
      ]);
      const { tenant_key, name = '' } = company.data?.tenant ?? {};
      if (!tenant_key) throw new FeishuError('credentials', 'no tenant key');
      tenant = tenant_key;
      return [{ app: appOf(config), tenant, name }];
    },
    /**
     * `retryOf` changes nothing: within an hour Feishu itself drops a second message with the same key, and after that
     * there is nothing to look for, since its history does not give back what a card of JSON 2.0 held.
     */
    post: (to, card, options) => out.post(to, card, { ...options, private: 'user' in to.to, kept: true }),
    send: (to, file, { key }) => out.enclose(to, file, key),
    update: (message, card, options) => out.update(message, card, { ...options, kept: true }),
    offer: (commands) => keepPanel(call, log, commands),
    examine: (publicUrl) => examine(config, clock, publicUrl),
    profile: (_, user) => profileOf(call, user),
  };
}

/** The directory says neither the language nor the time zone of a person. */
async function profileOf(call: Call, user: string): Promise<Profile> {
  const payload = { path: { user_id: user }, params: { user_id_type: 'open_id' as const } };
  const unknown = { locale: undefined, zone: undefined };
  try {
    const { data } = await call(['api:users.get'], (client, as) => client.contact.v3.user.get(payload, as));
    const { is_resigned, is_exited, is_frozen } = data?.user?.status ?? {};
    const email = data?.user?.email;
    const member = data?.user !== undefined && !(is_resigned || is_exited || is_frozen);
    return { name: data?.user?.name ?? user, ...(email ? { email } : {}), ...unknown, member };
  } catch (error) {
    if (!(error instanceof FeishuError && OUTSIDE_DIRECTORY.has(error.vendorCode))) throw error;
    return { name: user, ...unknown, member: false };
  }
}
