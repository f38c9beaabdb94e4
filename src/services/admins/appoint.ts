import type { Platform } from '../../ports/messenger.ts';
import type { Database } from '../../store/store.ts';
import { audit } from '../audit/record.ts';

interface Appointing {
  readonly db: Database;
  readonly newId: () => string;
  readonly now: Temporal.Instant;
}

/** Whoever the settings name, `slack:U123`, is an admin from this start on, also if they wrote to qibu before they were named. */
export async function appointAdmins({ db, newId, now }: Appointing, admins: readonly string[]): Promise<void> {
  for (const admin of admins) {
    const [platform, externalId] = [admin.slice(0, admin.indexOf(':')), admin.slice(admin.indexOf(':') + 1)];
    await db.$transaction(async (tx) => {
      const accounts = await tx.identity.findMany({
        where: { externalId, workspace: { platform: platform as Platform }, person: { admin: false } },
        select: { orgId: true, personId: true },
      });
      for (const { orgId, personId } of accounts) {
        await tx.person.update({
          where: { orgId_id: { orgId, id: personId } },
          data: { admin: true },
          select: { id: true },
        });
        const work = { tx, newId, now, org: { id: orgId }, actor: { personId, via: 'settings' } };
        await audit(work, { action: 'admin.appoint', subject: `person:${personId}`, after: { admin: true } });
      }
    });
  }
}
