import { chats } from '../../src/playground/company.ts';
import type { Reader } from '../../src/texts/reader.ts';
import type { Company } from './company.ts';
import { crowd } from './crowd.ts';

/** One of a crowd, with an account in one of the messengers and a chat there in which to sit. */
export interface Spectator {
  readonly personId: string;
  readonly name: string;
  readonly platform: 'slack' | 'feishu';
  readonly account: string;
  readonly chat: string;
  readonly locale: Reader['locale'];
  /** How qibu speaks to this person. */
  readonly reader: Reader;
}

/** So many, who have written to qibu before: half of them in each messenger, and there half of them in each language. */
export async function spectators(company: Company, size: number): Promise<Spectator[]> {
  const { db, org } = company;
  const ids = await crowd(company, size);
  const workspaces = await db.workspace.findMany({ where: { orgId: org.id } });
  const all = ids.map((personId, index): Spectator => {
    const platform = index % 2 === 0 ? 'slack' : 'feishu';
    const rooms = chats.filter((chat) => chat.platform === platform);
    const locale = index % 4 < 2 ? 'en' : 'zh-CN';
    return {
      ...{ personId, platform, locale, name: `Newcomer ${index + 1}` },
      account: `${platform === 'slack' ? 'UCROWD' : 'ou_crowd'}${index}`,
      chat: rooms[Math.floor(index / 4) % rooms.length]?.id ?? '',
      reader: { locale, platform, prefix: '', zone: 'Asia/Shanghai', currency: org.currency },
    };
  });
  await db.identity.createMany({
    data: all.map(({ personId, platform, account: externalId }) => {
      const workspaceId = workspaces.find((one) => one.platform === platform)?.id ?? '';
      return { orgId: org.id, workspaceId, externalId, personId };
    }),
  });
  const chinese = all.filter(({ locale }) => locale === 'zh-CN').map(({ personId }) => personId);
  await db.person.updateMany({ where: { orgId: org.id, id: { in: chinese } }, data: { locale: 'zh_CN' } });
  return all;
}
