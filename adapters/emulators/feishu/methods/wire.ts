import type { Json } from '../json.ts';
import { rootOf, type StoredMessage } from '../message.ts';
import type { Tenant } from '../tenant.ts';

/** What the API shows instead of a JSON 2.0 card, which it cannot give back. */
const cardStandIn = JSON.stringify({
  title: '',
  elements: [[{ tag: 'text', text: '请升级至最新版本客户端，以查看内容' }]],
});

/** A message as the API describes it. */
export function onWire(message: StoredMessage, { options }: Tenant): Json {
  const byBot = message.author === 'bot';
  const root = rootOf(message);
  return {
    message_id: message.id,
    ...(message.parent && { root_id: root.id, parent_id: message.parent.id }),
    msg_type: message.type,
    create_time: String(message.createdAt.epochMilliseconds),
    update_time: String(message.updatedAt.epochMilliseconds),
    deleted: false,
    updated: message.edits > 0,
    chat_id: message.chat,
    sender: {
      id: byBot ? options.appId : message.author,
      id_type: byBot ? 'app_id' : 'open_id',
      sender_type: byBot ? 'app' : 'user',
      tenant_key: options.tenantKey,
    },
    body: { content: message.type === 'interactive' ? cardStandIn : message.content },
    mentions: message.mentions.map((mention) => ({ ...mention, id_type: 'open_id', tenant_key: options.tenantKey })),
  };
}
