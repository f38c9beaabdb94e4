import { refusal } from '../refusal.ts';
import { type Method, success } from './method.ts';

/**
 * Who and where. There is neither a language nor a time zone in the vendor's answer about a person.
 * Source: open.feishu.cn/document/client-docs/bot-v3/bot-overview, …/server-docs/contact-v3/user/get, …/im-v1/chat/get,
 * …/tenant-v2/tenant/query, open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/scope/list.
 */
export const lookupMethods: readonly Method[] = [
  {
    name: 'GET bot/v3/info',
    run: (_, { options: { bot } }) => ({
      code: 0,
      msg: 'ok',
      bot: { activate_status: 2, app_name: bot.name, avatar_url: '', ip_white_list: [], open_id: bot.openId },
    }),
  },
  {
    name: 'GET tenant/v2/tenant/query',
    run: (_, { options: { tenantKey, tenantName = 'Emulated company' } }) =>
      success({ tenant: { name: tenantName, display_id: 'F0000000001', tenant_tag: 0, tenant_key: tenantKey } }),
  },
  {
    name: 'GET application/v6/scopes',
    run: (_, { options: { scopes = [] } }) =>
      success({ scopes: scopes.map(({ name, granted }) => ({ scope_name: name, grant_status: granted ? 1 : 2 })) }),
  },
  {
    name: 'GET contact/v3/users/:id',
    run({ id, query }, { directory }) {
      if ((query.get('user_id_type') ?? 'open_id') !== 'open_id') throw refusal('invalidUser');
      const user = directory.user(id);
      if (!user) throw refusal('invalidUser');
      if (user.guest) throw refusal('userOutOfScope');
      return success({
        user: {
          open_id: id,
          union_id: unionId(id),
          name: user.name,
          en_name: '',
          nickname: '',
          ...(user.email !== undefined && { email: user.email }),
          avatar: { avatar_72: '', avatar_240: '', avatar_640: '', avatar_origin: '' },
          status: { is_frozen: false, is_resigned: false, is_activated: true, is_exited: false, is_unjoin: false },
        },
      });
    },
  },
  {
    name: 'GET im/v1/chats/:id',
    run({ id }, { directory, options }) {
      const chat = directory.chat(id);
      if (!chat) throw refusal('invalidChat');
      if (directory.isBarred(id)) throw refusal('outsideChat');
      const guests = chat.members.some((member) => directory.user(member)?.guest);
      return success({
        avatar: '',
        name: chat.name,
        description: '',
        chat_mode: chat.direct ? 'p2p' : 'group',
        ...(!chat.direct && { chat_type: 'private', chat_tag: 'inner', group_message_type: 'chat' }),
        external: guests,
        tenant_key: options.tenantKey,
        user_count: String(chat.members.length),
        bot_count: '1',
        chat_status: 'normal',
      });
    },
  },
];

/** The same person for all apps of one developer. */
export const unionId = (openId: string): string => openId.replace(/^ou_/, 'on_');
