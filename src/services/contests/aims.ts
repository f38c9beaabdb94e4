import { aimFor } from '../../domain/contests/aim.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { contains, type Span } from '../../domain/period.ts';
import { standingsOfPeople } from '../standings/people.ts';
import type { Reading } from '../work.ts';

/** What of the own target of each of these people falls to the days; who has none for all of them is not there. */
export async function aimsOf(
  reading: Reading,
  personIds: readonly string[],
  indicator: Indicator,
  days: Span,
): Promise<ReadonlyMap<string, bigint>> {
  const found = await targetsOn(reading, personIds, indicator, days.from);
  return new Map(
    [...found].flatMap(([id, standing]): [string, bigint][] => {
      const aim = contains(standing.period, days.until)
        ? aimFor(reading.org.rules.calendar, standing, days)
        : undefined;
      return aim === undefined ? [] : [[id, aim]];
    }),
  );
}

/** The last day up to which any of them can be compared with the target that holds on a day; undefined without any. */
export async function lastComparable(
  reading: Reading,
  personIds: readonly string[],
  indicator: Indicator,
  day: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const found = await targetsOn(reading, personIds, indicator, day);
  return [...found.values()]
    .map(({ period }) => period.until)
    .sort(Temporal.PlainDate.compare)
    .at(-1);
}

async function targetsOn(reading: Reading, ids: readonly string[], indicator: Indicator, today: Temporal.PlainDate) {
  const standings = await standingsOfPeople({ ...reading, today }, [...ids], [indicator]);
  return new Map([...standings].flatMap(([id, [standing]]) => (standing ? [[id, standing] as const] : [])));
}
