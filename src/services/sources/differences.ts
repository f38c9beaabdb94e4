import { contains } from '../../domain/period.ts';
import { differencesIn, type SidedDay } from '../../domain/sources/differences.ts';
import type { Standing } from '../../domain/standing.ts';
import { fromDay, toDay } from '../../store/time.ts';
import { closedDaysOf, closedPeriods } from '../periods/closed.ts';
import type { Reading } from '../work.ts';
import { isFed, sourcesOf } from './heard.ts';

/** The standings of people, each with what it would be by whoever does not count, where that is another number. */
export async function withDifferences(
  work: Reading,
  standings: ReadonlyMap<string, readonly Standing[]>,
): Promise<Map<string, Standing[]>> {
  const shown = [...standings.values()].flat();
  const keys = [...new Set(shown.map(({ indicator }) => indicator.key))].filter((key) => isFed(work, [key]));
  if (keys.length === 0) return new Map([...standings].map(([id, own]) => [id, [...own]]));
  const { org } = work;
  const heard = (await sourcesOf(work, keys)).filter(({ heardAt }) => heardAt).map(({ name }) => name);
  const days = await sidedDays(work, [...standings.keys()], keys, shown);
  const closed = await closedPeriods(work);
  return new Map(
    [...standings].map(([personId, own]) => {
      const over = closedDaysOf(org, closed, personId);
      const open = days.filter((one) => one.personId === personId && !over.some((span) => contains(span, one.day)));
      return [
        personId,
        own.map((standing) => {
          const { indicator, period, actual } = standing;
          const compared = {
            actual,
            days: open.filter((one) => one.indicator === indicator.key && contains(period, one.day)),
            feeds: org.rules.feeds.filter((feed) => feed.indicator === indicator.key),
            heard,
          };
          return { ...standing, differs: differencesIn(compared) };
        }),
      ];
    }),
  );
}

interface Row {
  readonly personId: string;
  readonly indicator: string;
  readonly day: Date;
  readonly source: string;
  readonly aside: boolean;
  readonly amount: string;
}

/** What stands of what these people have by each side, by day. */
async function sidedDays(
  { tx, org, today }: Reading,
  personIds: readonly string[],
  keys: readonly string[],
  shown: readonly Standing[],
): Promise<(SidedDay & { readonly personId: string; readonly indicator: string })[]> {
  const [first = today] = shown.map(({ period }) => period.from).sort(Temporal.PlainDate.compare);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."personId"::text AS "personId", e.indicator, e.day, e.source, e.aside, sum(e.amount)::text AS amount
    FROM entry e
    WHERE e."orgId" = ${org.id}::uuid AND e."personId" = ANY (${[...personIds]}::uuid[])
      AND e.indicator = ANY (${[...keys]}) AND e.day BETWEEN ${fromDay(first)}::date AND ${fromDay(today)}::date
      AND e."correctsId" IS NULL AND e."aboutFrom" IS NULL AND e.source NOT IN ('task', 'praise')
      AND NOT EXISTS (SELECT FROM entry c WHERE c."orgId" = e."orgId" AND c."correctsId" = e.id)
    GROUP BY 1, 2, 3, 4, 5`;
  return rows.map(({ day, amount, ...row }) => ({ ...row, day: toDay(day), amount: BigInt(amount) }));
}
