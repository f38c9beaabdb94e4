import { type Period, periodOf } from '../../domain/period.ts';
import { plus, zero } from '../../domain/ratio.ts';
import type { Method } from '../../domain/splits/line.ts';
import { rampShare } from '../../domain/splits/ramp.ts';
import type { SplitMethod } from '../../domain/splits/split.ts';
import { toDay } from '../../store/time.ts';
import { membersOn, teamsOn, withBelow } from '../teams/read.ts';
import type { Work } from '../work.ts';
import { actualsIn } from './actuals.ts';
import type { Child, Ground } from './ground.ts';

/** A way to divide, with what it needs to know of each child. */
export async function methodFor(work: Work, ground: Ground, by: Exclude<Method, 'hand'>): Promise<SplitMethod> {
  const { children, indicator, period } = ground;
  switch (by) {
    case 'equal':
      return { by };
    case 'headCount':
      return { by, people: new Map(children.map((child) => [child.of.id, peopleOf(work, child).length])) };
    case 'lastActual': {
      const before = periodBefore(period, work.org.fiscalYearStart);
      return { by, actuals: await actualsIn(work, indicator, before, children, 'inRollUp') };
    }
    case 'ramp':
      return { by, shares: await rampShares(work, children, period) };
  }
}

export const periodBefore = ({ kind, from }: Period, fiscalYearStart: number): Period =>
  periodOf(kind, from.subtract({ days: 1 }), fiscalYearStart);

/** Who sells there: managers do not, unless they are a member of a team as well. */
function peopleOf({ org, today }: Work, { of }: Child): string[] {
  if (of.kind === 'person') return [of.id];
  const members = membersOn(org, withBelow(teamsOn(org, today), of.id), today).filter(({ role }) => role === 'member');
  return [...new Set(members.map(({ personId }) => personId))];
}

async function rampShares(work: Work, children: readonly Child[], period: Period) {
  const people = children.map((child) => ({ id: child.of.id, people: peopleOf(work, child) }));
  const rows = await work.tx.person.findMany({
    where: { orgId: work.org.id, id: { in: people.flatMap((child) => child.people) } },
    select: { id: true, joinedOn: true },
  });
  const shares = new Map(rows.map(({ id, joinedOn }) => [id, rampShare(toDay(joinedOn), period)]));
  return new Map(
    people.map((child) => [child.id, child.people.map((id) => shares.get(id) ?? zero).reduce(plus, zero)]),
  );
}
