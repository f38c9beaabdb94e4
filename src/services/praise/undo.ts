import { recounted } from '../../domain/praise/counting.ts';
import { Refusal } from '../../errors.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromDay, fromInstant, toDay } from '../../store/time.ts';
import { audit } from '../audit/record.ts';
import { peopleOneAtATime } from '../people/one-at-a-time.ts';
import type { Work } from '../work.ts';
import { awardSubject } from './award.ts';
import { credit, uncredit } from './credit.ts';
import { leftToday } from './limit.ts';
import { praiseSubject } from './publish.ts';
import { countableInWeek } from './week.ts';

export interface TakenBack {
  readonly kind: 'praise' | 'nomination';
  readonly to: { readonly name: string; readonly alias: string | null };
  readonly left: number;
}

interface Given {
  readonly id: string;
  readonly toId: string;
  readonly day: Date;
}

/**
 * Takes back what the actor has given today: the praise, or the nomination that nobody has decided yet, of this id, or the
 * last of all. What it counted is corrected, and every message about it says so. Throws the Refusal `no-praise-today`.
 */
export async function takeBackPraise(work: Work, id?: string): Promise<TakenBack> {
  const { tx, org, actor, today } = work;
  const own = { orgId: org.id, fromId: actor.personId, day: fromDay(today), ...(id ? { id } : {}) };
  const select = { id: true, toId: true, day: true, at: true, to: { select: { name: true, alias: true } } } as const;
  const orderBy = { at: 'desc' } as const;
  const praise = await tx.praise.findFirst({ where: { ...own, undoneAt: null }, select, orderBy });
  const award = await tx.skillAward.findFirst({ where: { ...own, state: 'asked' }, select, orderBy });
  const isPraise = praise !== null && (award === null || praise.at >= award.at);
  const given = isPraise ? praise : award;
  if (!given) throw new Refusal({ code: 'no-praise-today' });
  await (isPraise ? undoPraise(work, given) : withdrawNomination(work, given));
  return { kind: isPraise ? 'praise' : 'nomination', to: given.to, left: await leftToday(work) };
}

async function undoPraise(work: Work, { id, toId, day }: Given): Promise<void> {
  const { tx, org, actor, now } = work;
  await peopleOneAtATime(work, [actor.personId, toId]);
  const before = await countableInWeek(work, toId, toDay(day));
  const { count } = await tx.praise.updateMany({
    where: { orgId: org.id, id, undoneAt: null },
    data: { undoneAt: fromInstant(now) },
  });
  if (count === 0) throw new Refusal({ code: 'no-praise-today' });
  await audit(work, { action: 'praise.undo', subject: praiseSubject(id), others: [toId], before: { to: toId } });
  const { begins, ceases } = recounted(
    before,
    before.filter((one) => one.id !== id),
  );
  await uncredit(work, ceases);
  await credit(work, begins);
  await refresh(work, praiseSubject(id));
}

async function withdrawNomination(work: Work, { id, toId }: Given): Promise<void> {
  const { tx, org } = work;
  const { count } = await tx.skillAward.updateMany({
    where: { orgId: org.id, id, state: 'asked' },
    data: { state: 'withdrawn' },
  });
  if (count === 0) throw new Refusal({ code: 'no-praise-today' });
  await audit(work, { action: 'award.withdraw', subject: awardSubject(id), before: { to: toId } });
  await refresh(work, awardSubject(id));
}
