import { audit } from '../audit/record.ts';
import { sendSetup } from '../setup/refresh.ts';
import type { Work } from '../work.ts';
import { adminsOneAtATime } from './one-at-a-time.ts';

type Installing = Pick<Work, 'tx' | 'org' | 'now' | 'newId' | 'queue'>;

/** Whether somebody administers the organisation. */
export const hasAdmin = async ({ tx, org }: Pick<Work, 'tx' | 'org'>): Promise<boolean> =>
  (await tx.person.count({ where: { orgId: org.id, admin: true, leftOn: null } })) > 0;

/** Whoever installs the bot where nobody administers it becomes the first admin, and is sent the list of what to do. */
export async function administerFirst(work: Installing, personId: string, via: string): Promise<void> {
  const { tx, org } = work;
  // Of two who install it at once, one.
  await adminsOneAtATime(work);
  if (await hasAdmin(work)) return;
  await tx.person.update({
    where: { orgId_id: { orgId: org.id, id: personId } },
    data: { admin: true },
    select: { id: true },
  });
  const actor = { personId, via };
  await audit(
    { ...work, actor, today: undefined },
    { action: 'admin.install', subject: `person:${personId}`, after: { admin: true } },
  );
  await sendSetup(work, personId);
}
