import type { Bounds } from '../attainment.ts';
import type { ScorecardItem, ScorecardVersion } from './scorecard.ts';

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What one version of a scorecard says otherwise than another. */
export interface ScorecardDifference {
  readonly added: readonly ScorecardItem[];
  readonly removed: readonly ScorecardItem[];
  /** Weights in hundredths of a percent. */
  readonly reweighted: readonly ({ readonly indicator: string } & Change<number>)[];
  /** Marked core, or no longer. */
  readonly marked: readonly ({ readonly indicator: string } & Change<boolean>)[];
  /** Counted between other bounds. */
  readonly bounded: readonly ({ readonly indicator: string } & Change<Bounds>)[];
  /** Undefined where nothing changed. */
  readonly teamLink: Change<number> | undefined;
  readonly teamIndicator: Change<string | undefined> | undefined;
}

/** Added and reweighted in the order of `after`, removed in that of `before`. */
export function differenceBetween(before: ScorecardVersion, after: ScorecardVersion): ScorecardDifference {
  const earlier = new Map(before.items.map((item) => [item.indicator, item]));
  const later = new Set(after.items.map(({ indicator }) => indicator));
  const stayed = after.items.flatMap((item) => {
    const old = earlier.get(item.indicator);
    return old ? [{ indicator: item.indicator, old, item }] : [];
  });
  const changed = <Value>(fieldOf: (item: ScorecardItem) => Value) =>
    stayed.flatMap(({ indicator, old, item }) => {
      const change = changeOf(fieldOf(old), fieldOf(item));
      return change ? [{ indicator, ...change }] : [];
    });
  return {
    added: after.items.filter(({ indicator }) => !earlier.has(indicator)),
    removed: before.items.filter(({ indicator }) => !later.has(indicator)),
    reweighted: changed(({ weight }) => weight),
    marked: changed(({ core }) => core),
    bounded: stayed
      .filter(({ old, item }) => old.floor !== item.floor || old.cap !== item.cap)
      .map(({ indicator, old, item }) => ({ indicator, before: boundsOf(old), after: boundsOf(item) })),
    teamLink: changeOf(before.teamLink, after.teamLink),
    teamIndicator: changeOf(before.teamIndicator, after.teamIndicator),
  };
}

const boundsOf = ({ floor, cap }: Bounds): Bounds => ({ floor, cap });

const changeOf = <Value>(before: Value, after: Value): Change<Value> | undefined =>
  before === after ? undefined : { before, after };
