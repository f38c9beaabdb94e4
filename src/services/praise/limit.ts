import { Refusal } from '../../errors.ts';
import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';

/** How many praises and nominations the actor can still give today; what was taken back is none. */
export async function leftToday({ tx, org, actor, today }: Omit<Work, 'newId' | 'queue'>): Promise<number> {
  const own = { orgId: org.id, fromId: actor.personId, day: fromDay(today) };
  const given =
    (await tx.praise.count({ where: { ...own, undoneAt: null } })) +
    (await tx.skillAward.count({ where: { ...own, state: { not: 'withdrawn' } } }));
  return Math.max(0, org.policy.praise.mostADay - given);
}

/** Gives how many are left. Throws the Refusal `praise-limit` where none is. */
export async function mustBeLeft(work: Work): Promise<number> {
  const left = await leftToday(work);
  if (left === 0) throw new Refusal({ code: 'praise-limit', most: work.org.policy.praise.mostADay });
  return left;
}
