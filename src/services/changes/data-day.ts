import { type Period, type PeriodKind, periodOf } from '../../domain/period.ts';
import { scoresOf } from '../scores/read.ts';
import type { Reading, Work } from '../work.ts';

const kinds = ['month', 'quarter'] as const satisfies readonly PeriodKind[];

/**
 * Until which day the data of a simulation go: the end of the last whole month or quarter, whichever more of these people
 * were measured in; today where none was.
 */
export async function dataDay(work: Work, personIds: readonly string[]): Promise<Temporal.PlainDate> {
  const counted: { readonly period: Period; readonly people: number }[] = [];
  for (const kind of kinds) {
    const period = lastEnded(work, kind);
    counted.push({ period, people: await measuredIn(onDay(work, period.until), personIds, period) });
  }
  const [most] = counted.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
  return most?.period.until ?? work.today;
}

/** As if that day were over. */
export const onDay = ({ tx, org, today }: Work, day: Temporal.PlainDate): Reading =>
  day.equals(today) ? { tx, org, today } : { tx, org, today: day, dayEnded: true };

function lastEnded({ org, today }: Work, kind: PeriodKind): Period {
  const running = periodOf(kind, today, org.fiscalYearStart);
  return periodOf(kind, running.from.subtract({ days: 1 }), org.fiscalYearStart);
}

async function measuredIn(on: Reading, personIds: readonly string[], { kind, from }: Period): Promise<number> {
  const scores = await scoresOf(on, personIds);
  return scores.filter(({ items }) =>
    items.some(
      ({ standing }) => standing?.reported && standing.period.kind === kind && standing.period.from.equals(from),
    ),
  ).length;
}
