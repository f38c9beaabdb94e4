import { workingDayBefore } from '../../domain/calendar.ts';
import { mayBeLinked } from '../../domain/tasks/linked.ts';
import { mostSlots } from '../../domain/tasks/slot-line.ts';
import { fromDay } from '../../store/time.ts';
import type { SplitOf } from '../splits/answers.ts';
import { childrenOf } from '../teams/children.ts';
import type { Work } from '../work.ts';
import { usualIndicator } from './wanted.ts';

/** What a task that helps with a target that was split begins with. */
export interface AfterSplit {
  /** One a slot: those that got a part; or the one whose target it is, where people did, or more teams than a task has slots. */
  readonly teams: readonly { readonly name: string; readonly alias: string | null }[];
  readonly indicator: string;
  /** The last working day of the period. */
  readonly dueOn: Temporal.PlainDate;
}

export async function taskAfterSplit(work: Work, { team, indicator, period }: SplitOf): Promise<AfterSplit> {
  const { tx, org } = work;
  const below = childrenOf(work, team.id).filter(({ of }) => of.kind === 'team');
  const targets = await tx.target.findMany({
    where: {
      ...{ orgId: org.id, indicator: indicator.key, teamId: { in: below.map(({ of }) => of.id) } },
      period: { kind: period.kind, from: fromDay(period.from) },
    },
    select: { teamId: true },
  });
  const given = below.filter(({ of }) => targets.some(({ teamId }) => teamId === of.id));
  return {
    teams: given.length > 0 && given.length <= mostSlots ? given : [team],
    indicator: mayBeLinked(indicator) ? indicator.key : usualIndicator,
    dueOn: workingDayBefore(org.rules.calendar, period.until.add({ days: 1 })) ?? period.until,
  };
}
