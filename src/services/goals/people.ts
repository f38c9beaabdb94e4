import { addsUp, type Indicator } from '../../domain/indicators/indicator.ts';
import { type Standing, standingOf } from '../../domain/standing.ts';
import { readCalendar } from '../calendar/read.ts';
import type { Work } from '../work.ts';
import { sumsOfPeople } from './actuals.ts';
import { nearest, readTargets, type Target } from './targets.ts';

/** What reading goals needs. `today` is the day whose targets and memberships count, and the last whose entries do. */
export interface Reading extends Pick<Work, 'tx' | 'org' | 'today'> {
  /** Today is over, so it counts as a day on which something was expected. */
  readonly dayEnded?: boolean;
}

/** How these people stand with each indicator for which they have a target, in the order of `indicators`. */
export async function standingsOfPeople(
  work: Reading,
  personIds: readonly string[],
  indicators: readonly Indicator[],
): Promise<Map<string, Standing[]>> {
  const targets = await readTargets(work.tx, work.org.id, { personIds }, work.today);
  const chosen = personIds.flatMap((personId) => {
    const own = targets.filter((target) => target.personId === personId);
    return indicators.filter(addsUp).flatMap((indicator) => {
      const target = nearest(own, indicator.key);
      return target ? [{ personId, indicator, target }] : [];
    });
  });
  const around = await surroundings(
    work,
    chosen.map(({ target }) => target),
    (span) => sumsOfPeople(work.tx, work.org.id, personIds, span),
  );
  const standings = new Map<string, Standing[]>(personIds.map((id) => [id, []]));
  for (const { personId, indicator, target } of chosen) {
    const { calendar, sums } = around(target);
    const actual = sums.find((sum) => sum.personId === personId && sum.indicator === indicator.key)?.amount ?? 0n;
    standings
      .get(personId)
      ?.push(standingOf(indicator, target, actual, { ...work, calendar, thresholds: work.org.policy.thresholds }));
  }
  return standings;
}

/** Calendar and sums of each period that targets have, read once a period. */
export async function surroundings<Sums>(
  work: Reading,
  targets: readonly Target[],
  sumsOf: (span: { from: Temporal.PlainDate; until: Temporal.PlainDate }) => Promise<Sums>,
) {
  const key = (target: Target): string => `${target.period.from}/${target.period.until}`;
  const found = new Map<string, { calendar: Awaited<ReturnType<typeof readCalendar>>; sums: Sums }>();
  for (const target of targets) {
    if (found.has(key(target))) continue;
    const calendar = await readCalendar(work.tx, work.org, target.period);
    found.set(key(target), { calendar, sums: await sumsOf({ from: target.period.from, until: work.today }) });
  }
  return (target: Target) => {
    const around = found.get(key(target));
    if (!around) throw new Error(`no surroundings were read for ${key(target)}`);
    return around;
  };
}
