import type { Whose } from '../ports/messenger.ts';
import type { Reader } from '../texts/reader.ts';
import type { Entrance } from './entrance.ts';

/** Where the database does not say who somebody is, the messenger is all there is to go by. */
export function strangerIn({ messengers }: Entrance, { platform }: Pick<Whose, 'platform'>): Reader {
  const prefix = messengers.find((messenger) => messenger.platform === platform)?.prefix ?? '';
  return { platform, prefix, locale: platform === 'feishu' ? 'zh-CN' : 'en', zone: 'UTC', currency: 'CNY' };
}
