import { refusal } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';
import { type Method, success } from './method.ts';
import { onWire } from './wire.ts';

/** Source: open.feishu.cn/document/server-docs/im-v1/message/get and …/list. */
export const readMethods: readonly Method[] = [
  {
    name: 'GET im/v1/messages/:id',
    run: ({ id }, tenant) => success({ items: [onWire(tenant.history.find(id), tenant)] }),
  },
  {
    name: 'GET im/v1/messages',
    run({ query }, tenant) {
      if (query.get('container_id_type') !== 'chat') throw refusal('invalid', 'invalid container_id_type');
      const size = Number(query.get('page_size') ?? 20);
      if (!(size >= 1 && size <= 50)) throw refusal('invalid', 'The page_size exceeds the limit');
      const from = Number(query.get('page_token') ?? 0);
      if (!Number.isInteger(from)) throw refusal('invalid', 'invalid page_token');
      const found = inContainer(query, tenant);
      const more = from + size < found.length;
      return success({
        has_more: more,
        ...(more && { page_token: String(from + size) }),
        items: found.slice(from, from + size).map((message) => onWire(message, tenant)),
      });
    },
  },
];

function inContainer(query: URLSearchParams, { directory, history }: Tenant) {
  const chat = query.get('container_id') ?? '';
  if (!directory.chat(chat)) throw refusal('invalid', 'invalid container_id');
  directory.checkMayWrite(chat);
  const start = Number(query.get('start_time') ?? 0) * 1000;
  const end = Number(query.get('end_time') ?? Number.POSITIVE_INFINITY) * 1000;
  const found = history
    .inChat(chat)
    .filter(({ createdAt }) => createdAt.epochMilliseconds >= start && createdAt.epochMilliseconds <= end);
  return query.get('sort_type') === 'ByCreateTimeDesc' ? found.toReversed() : found;
}
