import { Refusal, UnknownAccount } from '../../errors.ts';
import { keepDraft } from '../drafts/keep.ts';
import { type Found, findPerson, strangerMeant } from '../people/find.ts';
import { reachable } from '../tasks/clock/reachable.ts';
import type { Work } from '../work.ts';
import { requireAdmin } from './require.ts';

/** The kind of draft that it is until it is confirmed. */
export const adminDraft = 'admin';

/** Somebody is named an admin, or it is taken back. */
export type AdminAct = 'name' | 'dismiss';

export interface AdminPlan {
  readonly act: AdminAct;
  readonly person: Found;
  /** It is the actor. */
  readonly own: boolean;
}

/**
 * Shows what it would mean if somebody were an admin, or were one no more. Whom a line means is said by a mention or by
 * name. Throws the Refusals `admin-only`, `no-person` (also for who has no account that is connected), `no-change` and
 * `last-admin`, and `UnknownAccount` where somebody is mentioned who has not written yet.
 */
export async function previewAdmin(
  work: Work,
  act: AdminAct,
  word: string,
): Promise<AdminPlan & { readonly draftId: string }> {
  await requireAdmin(work);
  const found = await findPerson(work, word);
  const stranger = found ? undefined : await strangerMeant(work, word);
  if (stranger) throw new UnknownAccount(stranger);
  const plan = found && (await planAdmin(work, act, found.personId));
  if (!plan) throw new Refusal({ code: 'no-person', word });
  const draftId = await keepDraft(work, adminDraft, { act, personId: plan.person.personId });
  return { ...plan, draftId };
}

/** Undefined where it cannot be about this person. Throws the Refusals `no-change` and `last-admin`. */
export async function planAdmin(work: Work, act: AdminAct, personId: string): Promise<AdminPlan | undefined> {
  const { tx, org, today, actor } = work;
  const person = await tx.person.findFirst({
    where: { id: personId, ...(act === 'name' ? reachable(org, today) : { orgId: org.id }) },
    select: { name: true, alias: true, admin: true },
  });
  if (!person) return undefined;
  const { admin, ...named } = person;
  if (admin === (act === 'name')) throw new Refusal({ code: 'no-change' });
  // Who is about to leave, or can no longer be written to, would leave nobody behind.
  const others = { ...reachable(org, today), admin: true, leftOn: null, id: { not: personId } };
  if (act === 'dismiss' && (await tx.person.count({ where: others })) === 0) throw new Refusal({ code: 'last-admin' });
  return { act, person: { personId, ...named }, own: personId === actor.personId };
}
