import { gainOf, movementOf } from '../../domain/board.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, type PeriodKind, periodOf } from '../../domain/period.ts';
import { minus, type Ratio } from '../../domain/ratio.ts';
import type { Standing } from '../../domain/standing.ts';
import { standingsOfPeople } from '../standings/people.ts';
import { standingsOfTeams } from '../standings/teams.ts';
import type { Reading } from '../work.ts';

/** Where somebody, or a team, stood with an indicator at the end of a period, and how that moved. */
export interface Moved {
  readonly indicator: Indicator;
  readonly standing: Standing;
  /**
   * Attainment against the period before, or, where the target is that of a longer one, what it gained within. Undefined where
   * there is nothing to compare.
   */
  readonly change: Ratio | undefined;
}

interface Asked {
  readonly of: 'teams' | 'people';
  readonly ids: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly period: Period;
}

/** A target of the period itself, else of the shortest longer one that holds it. */
const kindsFor = (kind: PeriodKind): readonly PeriodKind[] =>
  kind === 'month' ? ['month', 'quarter', 'year'] : ['quarter', 'year'];

/**
 * How they stood at the end of a period, by their ids, in the order of `indicators`; `work.today` is its last day, or today
 * where it runs. What nobody was asked for, and what nobody reported of a rate, is left out.
 */
export async function movedIn(work: Reading, { of, ids, indicators, period }: Asked): Promise<Map<string, Moved[]>> {
  const read = of === 'teams' ? standingsOfTeams : standingsOfPeople;
  const now = await read(work, ids, indicators, kindsFor(period.kind));
  const before = await read(dayBefore(work, period), ids, indicators, kindsFor(period.kind));
  return new Map(
    [...now].map(([id, standings]) => [
      id,
      standings.map((standing) => {
        const { indicator } = standing;
        const earlier = before.get(id)?.find((one) => one.indicator.key === indicator.key);
        return { indicator, standing, change: changeOf(standing, earlier, period) };
      }),
    ]),
  );
}

const dayBefore = (work: Reading, { from }: Period): Reading => ({
  ...work,
  today: from.subtract({ days: 1 }),
  dayEnded: true,
});

function changeOf(standing: Standing, earlier: Standing | undefined, period: Period): Ratio | undefined {
  if (standing.period.kind !== period.kind) return gainOf(movementOf(standing, earlier, period));
  return earlier?.reported && earlier.period.kind === period.kind
    ? minus(standing.attainment, earlier.attainment)
    : undefined;
}

/** The period of the same kind right before. */
export const periodBefore = ({ kind, from }: Period, fiscalYearStart: number): Period =>
  periodOf(kind, from.subtract({ days: 1 }), fiscalYearStart);
