import type { Indicator } from '../indicators/indicator.ts';
import { apportion } from '../largest-remainder.ts';
import type { Change } from '../scorecards/difference.ts';
import type { ScorecardItem, ScorecardVersion } from '../scorecards/scorecard.ts';
import type { ChangeLimits } from './limits.ts';

/** How much of a scorecard changes: weight in hundredths of a percent, and indicators that come, go or are replaced. */
export interface Moved {
  readonly weight: number;
  readonly items: number;
}

/** A change, measured by what may still change within the fiscal year. */
export interface Judged {
  readonly moved: Moved;
  /** What may change in the whole year, and what other changes have taken of it. */
  readonly most: Moved;
  readonly spent: Moved;
  /** Those that it touches although they are core. */
  readonly core: readonly string[];
  readonly fits: boolean;
}

type Plan = Pick<ScorecardVersion, 'items' | 'teamLink'>;

/**
 * ½ Σ|Δw|, and what the team link moves: so much of everybody's score goes to the team, or comes back from it. Of two plans
 * that are 100 % each, half of all that moves is what is added. Who is replaced counts once.
 */
export function movedBetween(before: Plan, after: Plan): Moved {
  const deltas = deltasOf(before, after);
  const added = deltas.filter(({ from, to }) => from === 0 && to > 0).length;
  const removed = deltas.filter(({ from, to }) => from > 0 && to === 0).length;
  const moved = deltas.reduce((sum, { by }) => sum + Math.abs(by), 0);
  return { weight: moved / 2 + Math.abs(after.teamLink - before.teamLink), items: Math.max(added, removed) };
}

/** What a year has room for: one indicator always. `before` is the plan as it stands. */
export const allowanceOf = (before: Plan, limits: Pick<ChangeLimits, 'mostWeight' | 'mostItems'>): Moved => ({
  weight: limits.mostWeight,
  items: Math.max(1, Math.floor((before.items.length * limits.mostItems) / 100)),
});

/** `taken`: what each of the other changes of that fiscal year moves. */
export function judge(before: Plan, after: Plan, taken: readonly Moved[], most: Moved): Judged {
  const moved = movedBetween(before, after);
  const spent = taken.reduce((sum, one) => ({ weight: sum.weight + one.weight, items: sum.items + one.items }), {
    weight: 0,
    items: 0,
  });
  const core = deltasOf(before, after)
    .filter(({ item, by }) => item.core && by !== 0)
    .map(({ item }) => item.indicator);
  const room = leftOf({ most, spent });
  return {
    moved,
    most,
    spent,
    core,
    fits: core.length === 0 && moved.weight <= room.weight && moved.items <= room.items,
  };
}

/** Nothing below nothing: a limit may have been lowered since. */
export const leftOf = ({ most, spent }: Pick<Judged, 'most' | 'spent'>): Moved => ({
  weight: Math.max(0, most.weight - spent.weight),
  items: Math.max(0, most.items - spent.items),
});

/**
 * The nearest to it that fits: without what is core, with as many indicators as may come and go, and with as much weight as
 * is left, each getting its part of what was meant for it (largest remainder). Undefined where nothing does that `passes`.
 */
export function fittingOf(before: Plan, after: Plan, room: Moved, passes: (plan: Plan) => boolean): Plan | undefined {
  const wanted = deltasOf(before, after).filter(({ item, by }) => !item.core && by !== 0);
  const staying = wanted.filter(({ from, to }) => from > 0 && to > 0);
  const coming = wanted.filter(({ from }) => from === 0).slice(0, room.items);
  const going = wanted.filter(({ to }) => to === 0).slice(0, room.items);
  return [[...staying, ...coming, ...going], staying]
    .map((deltas) => shrunk(before, after, deltas, room.weight))
    .find((plan) => movedBetween(before, plan).weight > 0 && passes(plan));
}

interface Delta {
  readonly item: ScorecardItem;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** Of every indicator on either, in the order of `before`, then what is new. */
function deltasOf(before: Plan, after: Plan): Delta[] {
  const weightIn = ({ items }: Plan, key: string) => items.find(({ indicator }) => indicator === key)?.weight ?? 0;
  const added = after.items.filter(({ indicator }) => !before.items.some((one) => one.indicator === indicator));
  return [...before.items, ...added].map((item) => {
    const [from, to] = [weightIn(before, item.indicator), weightIn(after, item.indicator)];
    return { item, from, to, by: to - from };
  });
}

/** As much of these as goes up, comes down and is left. */
function shrunk(before: Plan, after: Plan, deltas: readonly Delta[], left: number): Plan {
  const [ups, downs] = [deltas.filter(({ by }) => by > 0), deltas.filter(({ by }) => by < 0)];
  const total = (side: readonly Delta[]) => side.reduce((sum, { by }) => sum + Math.abs(by), 0);
  const moves = Math.min(total(ups), total(downs), left);
  const parts = new Map([...partsOf(ups, moves, 1), ...partsOf(downs, moves, -1)]);
  const link = after.teamLink - before.teamLink;
  const items = [...before.items, ...ups.filter(({ from }) => from === 0).map(({ item }) => ({ ...item, weight: 0 }))];
  return {
    items: items
      .map((item) => ({ ...item, weight: item.weight + (parts.get(item.indicator) ?? 0) }))
      .filter(({ weight }) => weight > 0),
    teamLink: before.teamLink + Math.sign(link) * Math.min(Math.abs(link), left - moves),
  };
}

function partsOf(side: readonly Delta[], moves: number, sign: 1 | -1): [string, number][] {
  if (moves === 0) return [];
  const parts = apportion(
    BigInt(moves),
    side.map(({ by }) => BigInt(Math.abs(by))),
  );
  return side.map(({ item }, index) => [item.indicator, sign * Number(parts[index])]);
}

/** What it says otherwise, weights alone: from 0 for what comes, to 0 for what goes. */
export const weightMoves = (before: Plan, after: Plan): ({ readonly indicator: Indicator['key'] } & Change<number>)[] =>
  deltasOf(before, after)
    .filter(({ by }) => by !== 0)
    .map(({ item, from, to }) => ({ indicator: item.indicator, before: from, after: to }));
