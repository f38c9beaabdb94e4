import { z } from 'zod';
import { Refusal } from '../../errors.ts';
import { announce } from '../../outbox/announce.ts';
import { audit } from '../audit/record.ts';
import { takeDraft } from '../drafts/take.ts';
import type { Work } from '../work.ts';
import { adminsOneAtATime } from './one-at-a-time.ts';
import { type AdminPlan, adminDraft, planAdmin } from './preview.ts';
import { requireAdmin } from './require.ts';

const kept = z.object({ act: z.enum(['name', 'dismiss']), personId: z.uuid() });

/**
 * Does what the actor was shown, and tells whom it is about. One admin always remains, also of two who dismiss each other
 * at the same moment. Throws the Refusals `admin-only`, those of a draft, and what planning throws.
 */
export async function confirmAdmin(work: Work, draftId: string): Promise<AdminPlan> {
  const { tx, org, actor } = work;
  await adminsOneAtATime(work);
  const idOf = (id: string) => ({ orgId_id: { orgId: org.id, id } });
  // It may have been taken from the actor while they waited.
  const { admin } = await tx.person.findUniqueOrThrow({ where: idOf(actor.personId), select: { admin: true } });
  await requireAdmin({ ...work, actor: { ...actor, admin } });
  const { act, personId } = kept.parse(await takeDraft(work, adminDraft, draftId));
  const plan = await planAdmin(work, act, personId);
  if (!plan) throw new Refusal({ code: 'draft-outdated' });
  const named = act === 'name';
  await tx.person.update({ where: idOf(personId), data: { admin: named }, select: { id: true } });
  await audit(work, {
    action: `admin.${act}`,
    subject: `person:${personId}`,
    before: { admin: !named },
    after: { admin: named },
  });
  if (!plan.own) {
    const key = `admin:${work.newId()}`;
    const about = { personId, act, by: actor.personId };
    await announce(work, [{ key, kind: 'admin', about, subject: key, to: { personId } }]);
  }
  return plan;
}
