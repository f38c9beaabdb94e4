import { compare, type Ratio } from './ratio.ts';
import type { ScoreLine } from './score.ts';
import type { Standing } from './standing.ts';

/** A score as far as it can be compared with another. */
interface Comparable {
  readonly scorecard: { readonly version: number };
  readonly who: { readonly role: string };
  readonly items: readonly {
    readonly by: string;
    readonly standing: Standing | undefined;
    readonly line: ScoreLine;
  }[];
  readonly together: readonly Standing[];
  readonly score: {
    readonly own: { readonly on: number; readonly value: Ratio | undefined };
    readonly team: Ratio | undefined;
    readonly teamLink: number;
    readonly value: Ratio | undefined;
  };
}

/** Whether two scores are the same in all that they are made of: not rounded, and not the sum alone. */
export function isSameScore(one: Comparable, other: Comparable): boolean {
  const [a, b] = [one.score, other.score];
  return (
    one.who.role === other.who.role &&
    one.scorecard.version === other.scorecard.version &&
    a.own.on === b.own.on &&
    a.teamLink === b.teamLink &&
    isSame(a.own.value, b.own.value) &&
    isSame(a.team, b.team) &&
    isSame(a.value, b.value) &&
    one.items.length === other.items.length &&
    one.items.every((item) => other.items.some((twin) => isSameItem(item, twin))) &&
    one.together.length === other.together.length &&
    one.together.every((standing) => other.together.some((twin) => isSameStanding(standing, twin)))
  );
}

const isSame = (a: Ratio | undefined, b: Ratio | undefined): boolean => (a && b ? compare(a, b) === 0 : a === b);

type Item = Comparable['items'][number];

const isSameItem = (a: Item, b: Item): boolean =>
  a.line.indicator === b.line.indicator &&
  a.by === b.by &&
  a.line.weight === b.line.weight &&
  a.line.bounds?.floor === b.line.bounds?.floor &&
  a.line.bounds?.cap === b.line.bounds?.cap &&
  isSame(a.line.attainment, b.line.attainment) &&
  isSame(a.line.points, b.line.points) &&
  (a.standing && b.standing ? isSameStanding(a.standing, b.standing) : a.standing === b.standing);

const isSameStanding = (a: Standing, b: Standing): boolean =>
  a.indicator.key === b.indicator.key &&
  a.period.from.equals(b.period.from) &&
  a.period.until.equals(b.period.until) &&
  a.target === b.target &&
  a.actual === b.actual &&
  a.reported === b.reported &&
  isSame(a.attainment, b.attainment);
