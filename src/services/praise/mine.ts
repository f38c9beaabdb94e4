import type { Indicator } from '../../domain/indicators/indicator.ts';
import { distinctGivers } from '../../domain/praise/counting.ts';
import { praiseDays } from '../../domain/praise/policy.ts';
import { fromDay } from '../../store/time.ts';
import type { Work } from '../work.ts';
import { type Award, readAward } from './award.ts';
import { countsThrough } from './credit.ts';
import { leftToday } from './limit.ts';
import { type Praise, praiseOf, withPeople } from './read.ts';

/** What somebody got and gave, the latest first. */
export interface OwnPraise {
  readonly got: readonly Praise[];
  /** From how many different givers. */
  readonly givers: number;
  readonly given: readonly Praise[];
  /** Skill awards that were granted. */
  readonly awards: readonly Award[];
  /** Own nominations, decided or not. */
  readonly nominated: readonly Award[];
  readonly left: number;
  readonly counts: Indicator | undefined;
  readonly at: Temporal.Instant;
}

/** Of the actor, in the last days; what was taken back is not there. */
export async function ownPraise(work: Omit<Work, 'newId' | 'queue'>): Promise<OwnPraise> {
  const { tx, org, actor, today } = work;
  const since = { gte: fromDay(today.subtract({ days: praiseDays - 1 })) };
  const praises = await tx.praise.findMany({
    where: {
      ...{ orgId: org.id, day: since, undoneAt: null },
      OR: [{ toId: actor.personId }, { fromId: actor.personId }],
    },
    include: withPeople,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const got = praises.filter(({ toId }) => toId === actor.personId);
  const awards = async (which: object): Promise<Award[]> => {
    const rows = await tx.skillAward.findMany({
      where: { orgId: org.id, day: since, ...which },
      select: { id: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    const read = await Promise.all(rows.map(({ id }) => readAward(work, id)));
    return read.filter((one) => one !== undefined);
  };
  return {
    got: got.map(praiseOf),
    givers: distinctGivers(got),
    given: praises.filter(({ toId }) => toId !== actor.personId).map(praiseOf),
    awards: await awards({ toId: actor.personId, state: 'granted' }),
    nominated: await awards({ fromId: actor.personId, state: { not: 'withdrawn' } }),
    left: await leftToday(work),
    counts: countsThrough(work),
    at: work.now,
  };
}
