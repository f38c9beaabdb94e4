import type { Indicator } from '../../domain/indicators/indicator.ts';
import { daysOf, type Period } from '../../domain/period.ts';
import { type Finding, findingsOf, type Observation } from '../../domain/reviews/proposals.ts';
import { periodKey } from '../periods/kept.ts';
import type { ScorecardVersion } from '../rules/rules.ts';
import type { AskedTarget } from './asked.ts';

/** What the data of a quarter say of an indicator, and on which days. */
export interface IndicatorFinding {
  readonly indicator: Indicator;
  readonly finding: Finding;
  readonly window: Period;
  /** On the newest version of the scorecard that the team stands under: what is core stays as it is. */
  readonly stands: 'moving' | 'core' | 'gone';
}

/**
 * Looks at what people were asked for in a window, with `goal` as the one by which the team counts and `items` as what is on
 * its scorecard by now. Somebody who was asked
 * for the same in months and for the quarter is seen by the months.
 */
export function indicatorFindings(
  asked: readonly AskedTarget[],
  goal: Indicator | undefined,
  { window, items }: { readonly window: Period; readonly items: ScorecardVersion['items'] },
): IndicatorFinding[] {
  const people = shortest(asked.filter(({ of }) => of.kind === 'person'));
  const goals = new Map(
    people.flatMap((one) =>
      one.indicator.key === goal?.key && one.standing ? [[placeOf(one), one.standing.attainment] as const] : [],
    ),
  );
  const byIndicator = Map.groupBy(people, ({ indicator }) => indicator.key);
  const findings = findingsOf(
    [...byIndicator].map(([indicator, targets]) => ({
      ...{ indicator, isGoal: indicator === goal?.key },
      bounds: targets[0]?.bounds ?? { floor: 0, cap: 150 },
      observations: targets.map(
        (one): Observation => ({
          period: one.period,
          attainment: one.standing?.reported ? one.standing.attainment : undefined,
          goal: goals.get(placeOf(one)),
        }),
      ),
    })),
  );
  return findings.flatMap((finding) => {
    const indicator = byIndicator.get(finding.indicator)?.[0]?.indicator;
    const item = items.find((one) => one.indicator === finding.indicator);
    const stands = item ? (item.core ? 'core' : 'moving') : 'gone';
    return indicator ? [{ indicator, finding, window, stands }] : [];
  });
}

const placeOf = ({ of, period }: AskedTarget): string => `${of.id} ${periodKey(period)}`;

function shortest(asked: readonly AskedTarget[]): AskedTarget[] {
  const own = Map.groupBy(asked, ({ of, indicator }) => `${of.id} ${indicator.key}`);
  return [...own.values()].flatMap((targets) => {
    const least = Math.min(...targets.map(({ period }) => daysOf(period)));
    return targets.filter(({ period }) => daysOf(period) < 2 * least);
  });
}
