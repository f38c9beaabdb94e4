import { ranking } from '../../../domain/contests/ranking.ts';
import { announce, refresh } from '../../../outbox/announce.ts';
import { fromInstant } from '../../../store/time.ts';
import { audit } from '../../audit/record.ts';
import type { ClockWork } from '../../tasks/clock/tick.ts';
import { countedSides } from '../counted.ts';
import { contestAlone } from '../lock.ts';
import { boardSubject, contestSubject, readContest } from '../read.ts';

/**
 * Ends a contest whose last entries are in: what each side came to is stored, and nothing changes it any more. It counts what
 * was recorded until it closed, however late somebody looks. Says whether that was still to be done.
 */
export async function closeContest(work: ClockWork, { number }: { readonly number: number }): Promise<boolean> {
  const { tx, org, now } = work;
  await contestAlone(work, number);
  const contest = await readContest(work, number);
  const { id, state, chat } = contest;
  if (state !== 'running') return false;
  const ranked = ranking(await countedSides(work, contest), contest);
  for (const { side } of ranked) {
    await tx.contestSide.update({
      where: { orgId_contestId_index: { orgId: org.id, contestId: id, index: side.index } },
      data: { actual: side.actual ?? null, tie: side.tie ?? null },
      select: { index: true },
    });
  }
  await tx.contest.update({
    where: { orgId_id: { orgId: org.id, id } },
    data: { state: 'ended', endedAt: fromInstant(now) },
    select: { id: true },
  });
  await audit(work, {
    action: 'contest.end',
    subject: contestSubject(id),
    after: { number, won: ranked.filter(({ won }) => won).map(({ side }) => side.id) },
  });
  await refresh(work, contestSubject(id));
  await refresh(work, boardSubject(id));
  const key = `contest-end:${id}`;
  await announce(work, [{ key, subject: key, kind: 'contest-end', about: { number }, to: { chatId: chat.id } }]);
  return true;
}
