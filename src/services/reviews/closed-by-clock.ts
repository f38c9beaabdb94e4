import { defaultBounds } from '../../domain/attainment.ts';
import type { Period } from '../../domain/period.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { everybodyIn, type Team, teamsOn, withBelow } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import type { AskedTarget } from './asked.ts';
import { peopleIn } from './closing.ts';
import { differingIn } from './differing.ts';

/** What the clock has done with a period that nobody had closed, as it stands now. */
export interface ClosedByClock {
  readonly team: Team;
  readonly period: Period;
  /** What keeps it open; nothing where it is closed. */
  readonly differing: readonly AskedTarget[];
  /** What it was closed without. */
  readonly waived: readonly Omit<AskedTarget, 'standing'>[];
  readonly people: number;
  /** After so many working days. */
  readonly days: number;
  readonly fiscalYearStart: number;
}

/** Undefined for a team that is no more. */
export async function closedByClock(work: Reading, teamId: string, period: Period): Promise<ClosedByClock | undefined> {
  const { tx, org, today } = work;
  const team = teamsOn(org, today).find(({ id }) => id === teamId);
  if (!team) return undefined;
  const teams = teamsOn(org, period.until);
  const members = everybodyIn(org, teams, teamId, period.until);
  const below = teams.filter(({ id }) => withBelow(teams, teamId).includes(id));
  const rows = await tx.waiver.findMany({
    where: {
      ...{ orgId: org.id, waivedById: null },
      period: { from: { gte: fromDay(period.from) }, until: { lte: fromDay(period.until) } },
    },
    include: { period: true },
    orderBy: [{ waivedAt: 'asc' }, { id: 'asc' }],
  });
  return {
    ...{ team, period, people: peopleIn(org, teamId, period), fiscalYearStart: org.fiscalYearStart },
    days: org.policy.changes.closeDays,
    differing: await differingIn(work, teamId, period),
    waived: rows.flatMap(({ personId, indicator: key, ...row }) => {
      const whose = members.find((one) => one.personId === personId) ?? below.find(({ id }) => id === row.teamId);
      const indicator = indicatorsOn(org, period.until).find((one) => one.key === key);
      const of = { kind: personId ? 'person' : 'team', id: personId ?? row.teamId ?? '' } as const;
      const own = { kind: row.period.kind, from: toDay(row.period.from), until: toDay(row.period.until) };
      if (!whose || !indicator) return [];
      return [{ of, name: whose.name, alias: whose.alias, indicator, bounds: defaultBounds, period: own }];
    }),
  };
}
