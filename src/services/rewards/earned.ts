import { contains, daysOf, type Period } from '../../domain/period.ts';
import { larger, type Ratio, ratio, round, times, zero } from '../../domain/ratio.ts';
import type { MeasuredBy, RewardPlan } from '../../domain/rewards/plan.ts';
import type { Earner, MakesUp } from '../../domain/rewards/statement.ts';
import type { Standing } from '../../domain/standing.ts';
import { toDay } from '../../store/time.ts';
import { indicatorWith } from '../indicators/read.ts';
import { ownScoreOfTeam, type Scored } from '../scores/read.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import type { Team } from '../teams/read.ts';
import type { Reading } from '../work.ts';

/** Somebody whom a plan covers. */
export interface Covered {
  readonly personId: string;
  readonly role: 'member' | 'manager';
  readonly joinedOn: Temporal.PlainDate;
  /** Undefined for who has no scorecard. */
  readonly scored: Scored | undefined;
  /** What of it was reported for days that were closed by then. */
  readonly makesUp?: MakesUp | undefined;
}

/** The same, where the first day need not be known. */
type Paid = Omit<Covered, 'joinedOn'> & { readonly joinedOn?: Temporal.PlainDate | undefined };

/** How people did in a period as far as a plan pays it, in their order. The first day is that of today unless it is given. */
export async function earnersOf(
  { tx, org }: Pick<Reading, 'tx' | 'org'>,
  plan: RewardPlan,
  period: Period,
  people: readonly Paid[],
): Promise<Earner[]> {
  const rows = await tx.person.findMany({
    where: { orgId: org.id, id: { in: people.map(({ personId }) => personId) } },
    select: { id: true, joinedOn: true },
  });
  const joinedOn = new Map(rows.map((row) => [row.id, toDay(row.joinedOn)]));
  return people.map((one) =>
    earnerOf(plan, period, { ...one, joinedOn: one.joinedOn ?? joinedOn.get(one.personId) ?? period.from }),
  );
}

/** How somebody did in a period as far as a plan pays it: by a score that was closed, or by that of today. */
export function earnerOf({ personal, pool }: RewardPlan, period: Period, of: Covered): Earner {
  return {
    ...{ personId: of.personId, manages: of.role === 'manager' },
    attainment: personal && attainedBy(of.scored, personal.by),
    ...daysIn(period, of.joinedOn),
    ...(of.makesUp ? { makesUp: of.makesUp } : {}),
    share: {
      attainment: pool && attainedBy(of.scored, pool.by),
      weight: pool ? weightOf(pool, of.scored) : 0n,
    },
  };
}

/** 1 of 1 for who was there all the time. */
function daysIn(period: Period, joinedOn: Temporal.PlainDate): Pick<Earner, 'days' | 'of'> {
  if (!contains(period, joinedOn) || joinedOn.equals(period.from)) return { days: 1, of: 1 };
  return { days: daysOf({ from: joinedOn, until: period.until }), of: daysOf(period) };
}

/** What nobody has reported is no data. */
export function attainedBy(scored: Scored | undefined, by: MeasuredBy): Ratio | undefined {
  if (by.kind === 'score') return scored?.score.value;
  return scored?.items.find(({ indicator }) => indicator.key === by.indicator)?.line.attainment;
}

/** A score in tenths of a point, as it is printed; points without their fraction. Neither is ever below 0. */
function weightOf({ sharedBy, points }: NonNullable<RewardPlan['pool']>, scored: Scored | undefined): bigint {
  if (sharedBy === 'heads') return 1n;
  if (sharedBy === 'score') return round(times(larger(scored?.score.value ?? zero, zero), ratio(1_000, 1)));
  const standing = scored?.items.find(({ indicator }) => indicator.key === points)?.standing;
  if (!standing || standing.actual <= 0n) return 0n;
  return standing.actual / 10n ** BigInt(standing.indicator.decimals);
}

/** How a team did by what its pool is measured by. */
export interface Together {
  /** Undefined without data. */
  readonly attainment: Ratio | undefined;
  /** All that it was made of: where it is one indicator, that one. */
  readonly standings: readonly Standing[];
}

export async function earnedTogether(work: Reading, team: Team, by: MeasuredBy): Promise<Together> {
  if (by.kind === 'score') {
    const { own, standings } = await ownScoreOfTeam(work, team);
    return { attainment: own.value, standings };
  }
  const indicator = indicatorWith(work, by.indicator);
  const found = indicator ? await standingsOfTeams(work, [team.id], [indicator]) : undefined;
  const standings = found?.get(team.id) ?? [];
  return { attainment: standings.find(({ reported }) => reported)?.attainment, standings };
}
