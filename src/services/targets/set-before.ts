import {
  type Aimed,
  idsOf,
  keyOfTarget,
  type NewTarget,
  type SetTarget,
  targetKey,
} from '../../domain/targets/target.ts';
import { type Verdict, verdictOn } from '../../domain/targets/verdict.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { closedPeriods, isClosedFor } from '../periods/closed.ts';
import type { Reading } from '../work.ts';

/** What holds already of the targets that somebody wants to set. */
export interface SetBefore {
  /** The target as it stands; undefined where there is none. */
  of(target: Aimed): SetTarget | undefined;
  verdictOn(target: NewTarget): Verdict;
}

/** The last version of each of these targets, with what may become of it. */
export async function targetsSetBefore(work: Reading, targets: readonly Aimed[]): Promise<SetBefore> {
  const { tx, org, today } = work;
  const rows = await tx.target.findMany({
    where: {
      orgId: org.id,
      OR: [{ personId: { in: idsOf('person', targets) } }, { teamId: { in: idsOf('team', targets) } }],
      indicator: { in: targets.map(({ indicator }) => indicator.key) },
      period: { from: { in: targets.map(({ period }) => fromDay(period.from)) } },
    },
    include: { period: true },
    orderBy: { version: 'asc' },
  });
  const closed = await closedPeriods(work);
  const stored = new Map(
    rows.map(
      ({ period: { kind, from }, personId, teamId, indicator, version, amount, reserve }): [string, SetTarget] => [
        targetKey(personId ?? teamId ?? '', indicator, { kind, from: toDay(from) }),
        { version, amount, reserve },
      ],
    ),
  );
  const of = (target: Aimed) => stored.get(keyOfTarget(target));
  return {
    of,
    verdictOn: (target) =>
      verdictOn(target, {
        before: of(target),
        today,
        closed: isClosedFor(org, closed, target.of, target.period),
      }),
  };
}
