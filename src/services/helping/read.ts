import type { Span } from '../../domain/period.ts';
import type { Asked, Help } from '../../domain/tasks/helping.ts';
import { bringsPoints, countsThrough } from '../../domain/tasks/linked.ts';
import { pointsPerSlot } from '../../domain/tasks/shares.ts';
import { toInstant, withinDays } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { whoTheyAre } from '../people/who-they-are.ts';
import type { Reading } from '../work.ts';

/** What was confirmed and what was asked for in the days that an organisation looks at. */
export interface Helped {
  readonly window: Span;
  readonly helps: readonly Help[];
  readonly asked: readonly Asked[];
}

/** All help of the organisation in the days that end with `today`. */
export async function helpIn({ tx, org, today }: Reading): Promise<Helped> {
  const window = { from: today.subtract({ days: org.policy.helping.days - 1 }), until: today };
  const within = withinDays(window.from, window.until, org.zone);
  const byNow = await whoTheyAre({ tx, org });
  const confirmed = await tx.task.findMany({
    where: { orgId: org.id, slots: { some: { confirmedAt: within } } },
    include: { slots: { orderBy: { index: 'asc' } } },
    orderBy: { number: 'asc' },
  });
  const wanted = await tx.task.findMany({
    where: { orgId: org.id, createdAt: within, state: { not: 'cancelled' } },
    select: { number: true, requesterId: true, state: true, escalatedAt: true, slots: { select: { holderId: true } } },
  });
  const indicators = indicatorsOn(org, today);
  return {
    window,
    helps: confirmed.flatMap(({ number, points, indicator, requesterId, partnerId, successorId, slots }) => {
      // What counts how often something was done brings no points, whatever the task says.
      const each = bringsPoints(countsThrough(indicator, indicators)) ? pointsPerSlot(points, slots) : [];
      return slots.flatMap(({ holderId, claimedAt, confirmedAt, confirmedById, overlay }, index) =>
        holderId && claimedAt && confirmedAt && confirmedById
          ? [
              {
                task: number,
                helperId: byNow(holderId),
                helpedId: byNow(requesterId),
                partnerId: partnerId && byNow(partnerId),
                successorId: successorId && byNow(successorId),
                confirmerId: byNow(confirmedById),
                points: each[index] ?? 0,
                overlay,
                claimedAt: toInstant(claimedAt),
                confirmedAt: toInstant(confirmedAt),
              },
            ]
          : [],
      );
    }),
    asked: wanted.map(({ number, requesterId, state, escalatedAt, slots }) => ({
      task: number,
      byId: byNow(requesterId),
      unanswered:
        state === 'expired' ||
        (state === 'offered' && escalatedAt !== null && slots.every(({ holderId }) => holderId === null)),
    })),
  };
}
