import { type Shortfall, shortfallOf } from '../../domain/forecasts/shortfall.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Heard } from '../../domain/sources/heard.ts';
import { idsOf } from '../../domain/targets/target.ts';
import { indicatorsOn } from '../indicators/read.ts';
import { isKept } from '../reports/team-totals.ts';
import { heardFor } from '../sources/heard.ts';
import { nearest, readTargets, type Target } from '../targets/read.ts';
import { childrenOf } from '../teams/children.ts';
import { type Team, teamsOn } from '../teams/read.ts';
import type { Reading } from '../work.ts';
import { daysOf } from './days.ts';

/** A team whose parts, going on as they go, come to less than its target. */
export interface Gap extends Shortfall {
  readonly team: Team;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly target: bigint;
  /** Whose numbers count in it. */
  readonly sources: readonly Heard[];
}

/**
 * All there are at the end of the day before `work.today`, of every team and indicator or of some. Only results: what is
 * done towards them is each person's own, and a card for each would be noise.
 */
export async function gapsIn(
  work: Reading,
  only?: { readonly teamIds: readonly string[]; readonly indicator?: string },
): Promise<Gap[]> {
  const { tx, org } = work;
  const until = work.today.subtract({ days: 1 });
  const asked = teamsOn(org, until).filter(({ id }) => !only || only.teamIds.includes(id));
  const indicators = indicatorsOn(org, until).filter(
    (one) =>
      isKept(one) &&
      one.direction === 'higher' &&
      one.dimension === 'result' &&
      (!only?.indicator || one.key === only.indicator),
  );
  const targets = await readTargets(tx, org.id, { teamIds: asked.map(({ id }) => id) }, until);
  const gaps: Gap[] = [];
  for (const team of asked) {
    const own = targets.filter(({ teamId }) => teamId === team.id);
    for (const indicator of indicators) {
      const target = nearest(own, indicator.key);
      const gap = target && (await gapOf(work, team, indicator, target));
      if (gap) gaps.push(gap);
    }
  }
  return gaps;
}

async function gapOf(
  work: Reading,
  team: Team,
  indicator: Indicator,
  { period, amount: target }: Target,
): Promise<Gap | undefined> {
  const { org } = work;
  const until = work.today.subtract({ days: 1 });
  const children = childrenOf({ org, today: until }, team.id);
  const days = [
    ...(await daysOf(work, 'teamId', idsOf('team', children), indicator, period.from)).values(),
    ...(await daysOf(work, 'personId', idsOf('person', children), indicator, period.from, 'inRollUp')).values(),
  ];
  if (days.length === 0) return undefined;
  const shortfall = shortfallOf(target, days, period, { calendar: org.rules.calendar, until });
  if (!shortfall) return undefined;
  const sources = await heardFor({ ...work, today: until }, indicator, period);
  return { ...shortfall, team, indicator, period, target, sources };
}
