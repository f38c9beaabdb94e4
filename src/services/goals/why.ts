import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOf } from '../../domain/period.ts';
import { type Why, why } from '../../domain/rollups/share.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import { Refusal } from '../../errors.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { indicatorCalled } from '../indicators/named.ts';
import { counted } from '../reports/in-roll-up.ts';
import { isKept, teamsOfDay } from '../reports/team-totals.ts';
import { heardFor } from '../sources/heard.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { membershipsOf, type Team, teamsOn, withAbove } from '../teams/read.ts';
import type { Work } from '../work.ts';

export interface OwnShare {
  readonly indicator: Indicator;
  readonly period: Period;
  /** What of the actor's counts for the team. */
  readonly own: bigint;
  /** What counts for the actor on top, and for no team. */
  readonly overlay: bigint;
  /** The own team and the company, by the keys of `why`; one where they are the same. */
  readonly teams: readonly Team[];
  readonly why: Why;
  readonly fiscalYearStart: number;
  readonly at: Temporal.Instant;
  /** Whose numbers count in it. */
  readonly sources: readonly Heard[];
}

/**
 * The actor's part in what the own team has, and the team's in what the company has, in the period of the actor's target
 * or else the quarter. Throws the Refusals `unknown-indicator`, `no-share` and `nothing-to-show`.
 */
export async function ownShare(work: Work, word: string): Promise<OwnShare> {
  const { org, today, actor } = work;
  const indicator = indicatorCalled(work, word, 'why');
  if (!isKept(indicator)) throw new Refusal({ code: 'no-share', indicator });
  const chain = withAbove(teamsOn(org, today), membershipsOf(org, actor.personId, today)[0]?.teamId);
  const teams = [...new Set([...chain.slice(0, 1), ...chain.slice(-1)])];
  const [team] = teams;
  if (!team) throw new Refusal({ code: 'nothing-to-show' });
  const [standing] = (await standingsOfPeople(work, [actor.personId], [indicator])).get(actor.personId) ?? [];
  const period = standing?.period ?? periodOf('quarter', today, org.fiscalYearStart);
  const { own, overlay } = await partIn(work, team, indicator, period);
  const totals = await totalsOf(work, teams, indicator, period);
  const levels = teams.map(({ id }) => ({ key: id, amount: totals.get(id) ?? 0n }));
  return {
    indicator,
    period,
    own,
    overlay,
    teams,
    why: why([{ key: actor.personId, amount: own }, ...levels]),
    fiscalYearStart: org.fiscalYearStart,
    at: work.now,
    sources: standing?.sources ?? (await heardFor(work, indicator, period)),
  };
}

/** What the actor did while it counted for the team: a part can only be of what it is in. */
async function partIn({ tx, org, actor }: Work, team: Team, indicator: Indicator, period: Period) {
  const { personId } = actor;
  const days = await tx.total.findMany({
    where: { orgId: org.id, personId, indicator: indicator.key, day: within(period) },
    select: { day: true, amount: true, overlay: true },
  });
  const inTeam = days.filter(({ day }) => teamsOfDay(org, personId, toDay(day)).includes(team.id));
  return {
    own: inTeam.reduce((sum, day) => sum + counted(day, 'inRollUp'), 0n),
    overlay: inTeam.reduce((sum, { overlay }) => sum + (overlay ?? 0n), 0n),
  };
}

async function totalsOf({ tx, org }: Work, teams: readonly Team[], indicator: Indicator, period: Period) {
  const rows = await tx.teamTotal.groupBy({
    by: ['teamId'],
    where: {
      orgId: org.id,
      teamId: { in: teams.map(({ id }) => id) },
      indicator: indicator.key,
      day: within(period),
    },
    _sum: { amount: true },
  });
  return new Map(rows.map(({ teamId, _sum }) => [teamId, _sum.amount ?? 0n]));
}

const within = ({ from, until }: Period) => ({ gte: fromDay(from), lte: fromDay(until) });
