import { refresh } from '../../outbox/announce.ts';
import { fromInstant } from '../../store/time.ts';
import { boardSubject, contestSubject } from '../contests/read.ts';
import type { Joining } from './sides.ts';

/**
 * What the other has joined and is not over is joined by the one who stays, for the same side; where both have, it stays where
 * that one is. Nobody competes with themselves: such a contest does not take place. What is over stays as it was.
 */
export async function moveContests({ work, keep, gone }: Joining): Promise<void> {
  const { tx, org, now } = work;
  const contests = await tx.contest.findMany({
    where: {
      orgId: org.id,
      state: { in: ['open', 'running'] },
      OR: [{ makerId: gone }, { sides: { some: { personId: gone } } }, { players: { some: { personId: gone } } }],
    },
    include: { sides: true, players: true },
    orderBy: { number: 'asc' },
  });
  for (const { id, makerId, sides, players } of contests) {
    const of = { orgId: org.id, contestId: id };
    const both = players.filter(({ personId }) => personId === keep || personId === gone).length > 1;
    if (both) await tx.contestPlayer.deleteMany({ where: { ...of, personId: gone } });
    else await tx.contestPlayer.updateMany({ where: { ...of, personId: gone }, data: { personId: keep } });
    const themselves = sides.filter(({ personId }) => personId === keep || personId === gone).length > 1;
    await tx.contestSide.updateMany({ where: { ...of, personId: gone }, data: { personId: keep } });
    await tx.contest.update({
      where: { orgId_id: { orgId: org.id, id } },
      data: {
        makerId: makerId === gone ? keep : makerId,
        ...(themselves ? { state: 'lapsed' as const, endedAt: fromInstant(now) } : {}),
      },
      select: { id: true },
    });
    await refresh(work, contestSubject(id));
    await refresh(work, boardSubject(id));
  }
}
