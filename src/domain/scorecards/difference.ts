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
  /** Undefined where nothing changed. */
  readonly teamLink: Change<number> | undefined;
  readonly teamIndicator: Change<string | undefined> | undefined;
}

/** Added and reweighted in the order of `after`, removed in that of `before`. */
export function differenceBetween(before: ScorecardVersion, after: ScorecardVersion): ScorecardDifference {
  const earlier = new Map(before.items.map((item) => [item.indicator, item]));
  const later = new Set(after.items.map(({ indicator }) => indicator));
  const changed = <Value>(fieldOf: (item: ScorecardItem) => Value) =>
    after.items.flatMap((item) => {
      const old = earlier.get(item.indicator);
      const change = old && changeOf(fieldOf(old), fieldOf(item));
      return change ? [{ indicator: item.indicator, ...change }] : [];
    });
  return {
    added: after.items.filter(({ indicator }) => !earlier.has(indicator)),
    removed: before.items.filter(({ indicator }) => !later.has(indicator)),
    reweighted: changed(({ weight }) => weight),
    marked: changed(({ core }) => core),
    teamLink: changeOf(before.teamLink, after.teamLink),
    teamIndicator: changeOf(before.teamIndicator, after.teamIndicator),
  };
}

const changeOf = <Value>(before: Value, after: Value): Change<Value> | undefined =>
  before === after ? undefined : { before, after };
