import { randomUUIDv7 } from 'node:crypto';
import { feishuTenant, opening } from '../../src/playground/company.ts';
import { createOrganisation } from '../../src/services/organisations/create.ts';
import type { Database } from '../../src/store/store.ts';
import { fromDay } from '../../src/store/time.ts';

/**
 * The demo company in Slack alone, before the service starts. Its Feishu has an organisation of its own, in which nobody has
 * written yet but 王强, who administers it.
 */
export async function feishuApart(db: Database): Promise<void> {
  const feishu = await db.workspace.findFirstOrThrow({ where: { platform: 'feishu' } });
  const there = { workspaceId: feishu.id };
  await db.identity.deleteMany({ where: there });
  await db.announcement.deleteMany({ where: { chat: there } });
  await db.occurrence.deleteMany({ where: { schedule: { chat: there } } });
  await db.schedule.deleteMany({ where: { chat: there } });
  await db.chat.deleteMany({ where: there });
  await db.$transaction(async (tx) => {
    const parts = { tx, newId: randomUUIDv7, now: opening.toInstant() };
    const orgId = await createOrganisation(parts, { name: feishuTenant.name, platform: 'feishu' });
    await tx.workspace.updateMany({ where: { id: feishu.id }, data: { orgId } });
    const id = randomUUIDv7();
    const joinedOn = fromDay(opening.toPlainDate());
    await tx.person.create({
      data: { orgId, id, name: '王强', locale: 'zh_CN', zone: 'Asia/Shanghai', admin: true, joinedOn },
    });
    await tx.identity.create({ data: { orgId, workspaceId: feishu.id, externalId: 'ou_wang', personId: id } });
  });
}
