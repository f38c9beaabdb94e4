import { contains, type Span } from '../../domain/period.ts';
import { refresh } from '../../outbox/announce.ts';
import { fromInstant, toDay } from '../../store/time.ts';
import { awardSubject } from '../praise/award.ts';
import { uncredit } from '../praise/credit.ts';
import { praiseSubject } from '../praise/publish.ts';
import type { Joining } from './sides.ts';

/**
 * Nobody praises oneself: what the two gave each other is taken back, with what it counted in days that are not closed, and
 * nominations between them that wait are withdrawn. The rules must not have changed yet.
 */
export async function endOwnPraise({ work, keep, gone }: Joining, closed: readonly Span[]): Promise<void> {
  const { tx, org, now } = work;
  const between = { orgId: org.id, fromId: { in: [keep, gone] }, toId: { in: [keep, gone] } };
  const praises = await tx.praise.updateManyAndReturn({
    where: { ...between, undoneAt: null },
    data: { undoneAt: fromInstant(now) },
    select: { id: true, toId: true, indicator: true, day: true },
  });
  await uncredit(
    work,
    praises.filter(({ day }) => !closed.some((span) => contains(span, toDay(day)))),
  );
  const awards = await tx.skillAward.updateManyAndReturn({
    where: { ...between, state: 'asked' },
    data: { state: 'withdrawn' },
    select: { id: true },
  });
  const subjects = [...praises.map(({ id }) => praiseSubject(id)), ...awards.map(({ id }) => awardSubject(id))];
  for (const subject of subjects.sort()) await refresh(work, subject);
}

/** What the other gave and got is the one's who stays. */
export async function movePraise({ work: { tx, org }, keep, gone }: Joining): Promise<void> {
  for (const side of ['fromId', 'toId'] as const) {
    await tx.praise.updateMany({ where: { orgId: org.id, [side]: gone }, data: { [side]: keep } });
  }
  for (const side of ['fromId', 'toId', 'decidedById'] as const) {
    await tx.skillAward.updateMany({ where: { orgId: org.id, [side]: gone }, data: { [side]: keep } });
  }
}
