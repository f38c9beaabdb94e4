import { checkContent } from '../content.ts';
import { textOf } from '../json.ts';
import type { StoredMessage } from '../message.ts';
import { refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { type Call, type Method, success } from './method.ts';
import { onWire } from './wire.ts';

/** Messages a second into one chat, all bots together. */
const perChat = 5;

/** Source: open.feishu.cn/document/server-docs/im-v1/message/create and …/reply. */
export const sendMethods: readonly Method[] = [
  {
    name: 'POST im/v1/messages',
    run(call, tenant) {
      return once(call, tenant, () => send(call, tenant, { chat: receiver(call, tenant), via: this.name }));
    },
  },
  {
    name: 'POST im/v1/messages/:id/reply',
    run(call, tenant) {
      const parent = tenant.history.find(call.id);
      return once(call, tenant, () => send(call, tenant, { chat: parent.chat, parent, via: this.name }));
    },
  },
];

/** Sends unless this uuid was used within the last hour: then the first message is the answer. */
function once(call: Call, tenant: Tenant, sendIt: () => StoredMessage) {
  const uuid = textOf(call.body.uuid);
  if (uuid.length > 50) throw refusal('invalid', 'invalid uuid');
  const key = `${call.id} ${uuid}`;
  const sent = uuid ? tenant.recent.find(key) : undefined;
  const message = sent === undefined ? sendIt() : tenant.history.find(sent);
  if (uuid && sent === undefined) tenant.recent.remember(key, message.id);
  return success(onWire(message, tenant));
}

interface Sending {
  readonly chat: string;
  readonly parent?: StoredMessage;
  /** The method that was called. */
  readonly via: string;
}

function send({ body, bytes }: Call, tenant: Tenant, { chat, parent, via }: Sending): StoredMessage {
  tenant.directory.checkMayWrite(chat);
  const type = checkContent(textOf(body.msg_type), body.content, bytes, tenant.known);
  if (!tenant.rates.admit(`chat ${chat}`, perChat)) throw refusal('tooOften');
  return tenant.history.add({ chat, author: 'bot', type, content: textOf(body.content), parent }, { via, body });
}

/** The chat to write in. */
function receiver({ query, body }: Call, { directory }: Tenant): string {
  const id = textOf(body.receive_id);
  if (!id) throw refusal('invalid', 'invalid receive_id');
  switch (query.get('receive_id_type')) {
    case 'chat_id':
      if (!directory.chat(id)) throw refusal('unknownReceiver');
      return id;
    case 'open_id': {
      const user = directory.user(id);
      if (!user) throw refusal('unknownReceiver');
      if (user.guest) throw refusal('otherCompany');
      return directory.directChat(id).id;
    }
    default:
      throw refusal('invalid', 'invalid receive_id_type');
  }
}
