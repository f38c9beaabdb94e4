import type { EmulatedUser } from '../emulator.ts';
import type { Json } from './json.ts';
import { rootOf, type StoredMessage } from './message.ts';
import { unionId } from './methods/lookup.ts';
import type { Tenant } from './tenant.ts';

const userIds = (id: string): Json => ({ open_id: id, union_id: unionId(id) });

/** A guest belongs to another company, which has a key of its own. */
const companyOf = (user: EmulatedUser, { options }: Tenant): string =>
  user.guest ? `${options.tenantKey}-guests` : options.tenantKey;

/** `im.message.receive_v1`. Source: open.feishu.cn/document/server-docs/im-v1/message/events/receive. */
export function messageEvent(message: StoredMessage, user: EmulatedUser, tenant: Tenant): Json {
  const at = String(message.createdAt.epochMilliseconds);
  const { tenantKey } = tenant.options;
  const mentions = message.mentions.map(({ key, id, name }) => ({ key, id: userIds(id), name, tenant_key: tenantKey }));
  return {
    sender: { sender_id: userIds(user.id), sender_type: 'user', tenant_key: companyOf(user, tenant) },
    message: {
      message_id: message.id,
      ...(message.parent && { root_id: rootOf(message).id, parent_id: message.parent.id }),
      create_time: at,
      update_time: at,
      chat_id: message.chat,
      chat_type: tenant.directory.chat(message.chat)?.direct ? 'p2p' : 'group',
      message_type: message.type,
      content: message.content,
      ...(mentions.length > 0 && { mentions }),
    },
  };
}

/** `application.bot.menu_v6`. Source: open.feishu.cn/document/client-docs/bot-v3/events/menu. */
export function menuEvent(user: EmulatedUser, key: string, { options }: Tenant): Json {
  return {
    operator: { operator_name: user.name, operator_id: userIds(user.id) },
    event_key: key,
    timestamp: Math.floor(options.clock().epochMilliseconds / 1000),
  };
}

/**
 * `card.action.trigger`; `action` is what somebody did with a component.
 * Source: open.feishu.cn/document/feishu-cards/card-callback-communication.
 */
export function actionEvent(action: Json, message: StoredMessage, user: EmulatedUser, tenant: Tenant): Json {
  return {
    operator: { tenant_key: companyOf(user, tenant), ...userIds(user.id) },
    token: tenant.newId('c-'),
    action,
    host: 'im_message',
    context: { open_message_id: message.id, open_chat_id: message.chat },
  };
}
