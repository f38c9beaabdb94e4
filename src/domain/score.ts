import { type Bounds, defaultBounds, within } from './attainment.ts';
import { minus, one, over, plus, type Ratio, ratio, times, zero } from './ratio.ts';
import { type Dimension, whole } from './scorecards/scorecard.ts';

/** How somebody, or a team, did on one indicator of the scorecard. Weights in hundredths of a percent. */
export interface Measured {
  readonly indicator: string;
  readonly weight: number;
  /** Undefined: no data, which is a value of its own and never 0. */
  readonly attainment: Ratio | undefined;
  /** 0–150 % unless the indicator has its own. */
  readonly bounds?: Bounds;
}

/** One row of the breakdown: points = weight × what of the attainment counts. Undefined without data. */
export interface ScoreLine extends Measured {
  readonly counted: Ratio | undefined;
  /** 1 is 100 points. */
  readonly points: Ratio | undefined;
}

/** The score without the team: Σ points ÷ `on`. */
export interface OwnScore {
  readonly lines: readonly ScoreLine[];
  /** The weight of the indicators that have data: "78, on 85 of 100". */
  readonly on: number;
  /** 1 is 100 points; undefined where nothing has data. */
  readonly value: Ratio | undefined;
}

export interface Score {
  readonly own: OwnScore;
  /** What the team's attainment counted; undefined: no data, and the own score counts alone. */
  readonly team: Ratio | undefined;
  /** The share that `team` had, in hundredths of a percent: 0 where there is none. */
  readonly teamLink: number;
  /** 1 is 100 points. Undefined without any data of one's own. */
  readonly value: Ratio | undefined;
  /** Indicators without data: a period is not closed with one unless it is filled or waived. */
  readonly missing: readonly string[];
}

/** S₀ = Σ w·a over the indicators that have data ÷ the weight of those, with a between its floor and cap. */
export function ownScore(measured: readonly Measured[]): OwnScore {
  const lines = measured.map((item): ScoreLine => {
    const counted = countedOf(item);
    return { ...item, counted, points: counted && times(counted, ratio(item.weight, whole)) };
  });
  const known = lines.flatMap(({ points, weight }) => (points ? [{ points, weight }] : []));
  const on = known.reduce((sum, { weight }) => sum + weight, 0);
  const sum = known.reduce((total, { points }) => plus(total, points), zero);
  return { lines, on, value: on > 0 ? over(sum, ratio(on, whole)) : undefined };
}

/** T: how the team did on the indicator that the scorecard names for it; where it names none, the team's own score. */
export const teamAttainment = (named: Measured | undefined, team: OwnScore): Ratio | undefined =>
  named ? countedOf(named) : team.value;

/**
 * S = (1 − λ)·S₀ + λ·T with λ the team link in hundredths of a percent. A team without data has no part in it: what nobody
 * knows neither lifts nor lowers a score.
 */
export function scoreOf(measured: readonly Measured[], team: Ratio | undefined, teamLink: number): Score {
  const own = ownScore(measured);
  const missing = own.lines.filter(({ counted }) => !counted).map(({ indicator }) => indicator);
  if (!team || !own.value) return { own, team, teamLink: 0, value: own.value, missing };
  const link = ratio(teamLink, whole);
  const value = plus(times(minus(one, link), own.value), times(link, team));
  return { own, team, teamLink, value, missing };
}

/** Managers are scored by their team where results are concerned, by themselves in process and capability. */
export const measuredBy = (dimension: Dimension, manages: boolean): 'team' | 'self' =>
  manages && dimension === 'result' ? 'team' : 'self';

/** The team is in a manager's result already, so it is not linked a second time. */
export const teamLinkOf = (version: { readonly teamLink: number }, manages: boolean): number =>
  manages ? 0 : version.teamLink;

const countedOf = ({ attainment, bounds = defaultBounds }: Measured): Ratio | undefined =>
  attainment && within(attainment, bounds);
