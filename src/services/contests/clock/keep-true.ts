import { refresh } from '../../../outbox/announce.ts';
import { fromInstant } from '../../../store/time.ts';
import type { ClockWork } from '../../tasks/clock/tick.ts';
import { countedSides } from '../counted.ts';
import { boardSubject, readContest } from '../read.ts';

/**
 * Has the board of a contest made anew where it would say something else than it does: reports, corrections and sources change
 * the ledger in many ways, and the next day is another one. Says whether it does.
 */
export async function keepBoardTrue(work: ClockWork, { number }: { readonly number: number }): Promise<boolean> {
  const { tx, org, now } = work;
  const contest = await readContest(work, number);
  const sides = await countedSides(work, contest);
  const today = now.toZonedDateTimeISO(org.zone).toPlainDate();
  const boardOf = [today, ...sides.map(({ index, actual, tie }) => `${index}:${actual ?? ''}:${tie ?? ''}`)].join(' ');
  const { boardOf: before } = await tx.contest.findUniqueOrThrow({
    where: { orgId_id: { orgId: org.id, id: contest.id } },
    select: { boardOf: true },
  });
  await tx.contest.update({
    where: { orgId_id: { orgId: org.id, id: contest.id } },
    data: { boardOf, boardAt: fromInstant(now) },
    select: { id: true },
  });
  if (before === boardOf) return false;
  await refresh(work, boardSubject(contest.id));
  return true;
}
